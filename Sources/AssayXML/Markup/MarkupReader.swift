import AssayDiagnostics
import CLibXML2

/// Reads XML into elements with exact places; the first mistake in its form ends the reading.
///
/// No network, no entity but the five predefined ones, no document type, at most 256 levels.
final class MarkupReader {
    private let file: String
    private let bytes: [UInt8]
    private var cursor: PlaceCursor
    private var open: [MarkupElement] = []
    private var context: xmlParserCtxtPtr?
    private var root: MarkupElement?
    /// Where the last tag ends.
    private var endOfTag = 0
    private(set) var problem: Diagnostic?

    private init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        cursor = PlaceCursor(file: file, bytes: bytes)
    }

    /// Reads a whole file; returns `nil` after reporting what is wrong with it.
    static func read(
        _ bytes: [UInt8], file: String, mostBytes: Int, diagnostics: inout DiagnosticCollector
    ) -> MarkupElement? {
        guard
            let text = EncodingCheck.text(
                of: bytes, file: file, mostBytes: mostBytes, diagnostics: &diagnostics)
        else { return nil }
        let reader = MarkupReader(file: file, bytes: text)
        reader.parse()
        let place = SourcePlace(file: file)
        if let problem = reader.problem
            ?? (reader.root == nil ? MarkupError.empty.diagnostic(at: place) : nil)
        {
            diagnostics.report(problem)
            return nil
        }
        return reader.root
    }

    /// Reads a whole file and holds it against a grammar; returns `nil` after reporting what is wrong.
    static func read(
        _ bytes: [UInt8], file: String, mostBytes: Int, as grammar: Grammar,
        diagnostics: inout DiagnosticCollector
    ) -> MarkupElement? {
        guard
            let root = read(bytes, file: file, mostBytes: mostBytes, diagnostics: &diagnostics)
        else { return nil }
        var check = StructureCheck(grammar)
        check.check(root)
        diagnostics.report(contentsOf: check.diagnostics)
        return check.isSound ? root : nil
    }

    private func parse() {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { data, name, _, uri, _, _, count, _, _ in
            MarkupReader.from(data).start(name, uri, count)
        }
        handler.endElementNs = { data, _, _, _ in MarkupReader.from(data).end() }
        handler.characters = { data, text, length in
            MarkupReader.from(data).add(text, length)
        }
        handler.cdataBlock = handler.characters
        handler.internalSubset = { data, _, _, _ in MarkupReader.from(data).refuseDocumentType() }
        handler.serror = { data, error in
            guard let data, let error else { return }
            MarkupReader.from(data).note(error.pointee)
        }
        let data = Unmanaged.passUnretained(self).toOpaque()
        (bytes + [0]).withUnsafeBufferPointer { ended in
            _ = LibXML2.parse(inPlace: ended, with: handler, data: data) { context = $0 }
        }
        context = nil
    }

    /// The number of bytes that the parser has read.
    private var offset: Int {
        guard let input = context?.pointee.input else { return 0 }
        return Swift.max(0, Swift.min(input.pointee.cur - input.pointee.base, bytes.count))
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> MarkupReader {
        guard let data else { preconditionFailure("the parser was given its reader") }
        return Unmanaged<MarkupReader>.fromOpaque(data).takeUnretainedValue()
    }

    private func start(
        _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int32
    ) {
        guard let name, problem == nil else { return }
        // The parser is at the `>`, or at the `/` before it.
        let end = self.offset
        endOfTag = end + 1
        let offset = bytes.startOfTag(before: end)
        let place = cursor.place(at: offset)
        var element = MarkupElement(
            name: String(cString: name), namespace: uri.map { String(cString: $0) } ?? "",
            place: place, range: offset..<max(offset, end), attributes: [])
        element.textBefore = open.last?.text.utf8.count ?? 0
        if count > 0 {
            let raws = RawAttribute.scan(bytes, from: offset)
            for raw in raws.prefix(Int(count)) {
                let name = String(decoding: bytes[raw.name], as: UTF8.self)
                let place = cursor.place(at: raw.name.lowerBound)
                // The parser hands over &amp; half decoded, so the spelling is decoded here.
                let text = EmbeddedText(
                    attribute: String(decoding: bytes[raw.value], as: UTF8.self),
                    start: cursor.place(at: raw.value.lowerBound))
                element.attributes.append(
                    MarkupElement.Attribute(
                        name: name, place: place, value: text, range: raw.value))
            }
        }
        open.append(element)
    }

    private func end() {
        endOfTag = offset
        guard problem == nil, let element = open.popLast() else { return }
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(element)
        }
    }

    private func add(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard let text, !open.isEmpty, problem == nil else { return }
        let buffer = UnsafeBufferPointer(start: text, count: Int(length))
        open[open.count - 1].text += String(decoding: buffer, as: UTF8.self)
        if open[open.count - 1].textStart == nil, !buffer.isBlank {
            open[open.count - 1].textStart = bytes.startOfText(from: endOfTag)
        }
    }

    private func refuseDocumentType() {
        guard problem == nil else { return }
        problem = MarkupError.documentType.diagnostic(
            at: cursor.place(at: bytes.startOfTag(before: offset)))
        xmlStopParser(context)
    }

    private func note(_ error: xmlError) {
        guard problem == nil, error.level == XML_ERR_FATAL || error.level == XML_ERR_ERROR else {
            return
        }
        let isEntity = xmlParserErrors(rawValue: UInt32(error.code)) == XML_ERR_UNDECLARED_ENTITY
        let outer = open.last.map {
            MarkupError.OpenElement(name: $0.name, line: $0.place.line)
        }
        problem = MarkupError.notWellFormed(MarkupError.Fault(error), open: outer).diagnostic(
            at: cursor.place(at: isEntity ? bytes.startOfEntity(before: offset) : offset))
        xmlStopParser(context)
    }
}
