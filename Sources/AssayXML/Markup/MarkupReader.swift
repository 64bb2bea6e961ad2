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
        if let problem = MarkupError.ofEncoding(bytes, file: file, mostBytes: mostBytes) {
            diagnostics.report(problem)
            return nil
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let reader = MarkupReader(file: file, bytes: content)
        reader.parse()
        if let problem = reader.problem ?? (reader.root == nil ? MarkupError.empty(file) : nil) {
            diagnostics.report(problem)
            return nil
        }
        return reader.root
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
        _ = LibXML2.parse(bytes, with: handler, data: data) { context = $0 }
        context = nil
    }

    /// The number of bytes that the parser has read.
    private var offset: Int {
        guard let input = context?.pointee.input else { return 0 }
        // The parser drops what it has read from the front of its buffer, and counts it.
        let count = Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
        return Swift.max(0, Swift.min(count, bytes.count))
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> MarkupReader {
        guard let data else { preconditionFailure("the parser was given its reader") }
        return Unmanaged<MarkupReader>.fromOpaque(data).takeUnretainedValue()
    }

    /// The parser stands just behind the last attribute; no `<` can stand inside a tag.
    private var startOfTag: Int {
        var offset = self.offset - 1
        while offset > 0, bytes[offset] != UInt8(ascii: "<") { offset -= 1 }
        return Swift.max(offset, 0)
    }

    /// The parser stands just behind the name of an entity, or behind its semicolon.
    private var startOfEntity: Int {
        let end = offset
        var offset = end - 1
        while offset > 0, offset > end - 100, bytes[offset] != UInt8(ascii: "&") { offset -= 1 }
        return offset > 0 && bytes[offset] == UInt8(ascii: "&") ? offset : end
    }

    private func start(
        _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int32
    ) {
        guard let name, problem == nil else { return }
        let offset = startOfTag
        let place = cursor.place(at: offset)
        var element = MarkupElement(
            name: String(cString: name), namespace: uri.map { String(cString: $0) } ?? "",
            place: place, attributes: [])
        if count > 0 {
            let raws = RawAttribute.scan(bytes, from: offset)
            for raw in raws.prefix(Int(count)) {
                // The parser hands over &amp; half decoded, so the spelling is decoded here.
                let text = EmbeddedText(
                    attribute: String(decoding: bytes[raw.value], as: UTF8.self),
                    start: cursor.place(at: raw.value.lowerBound))
                element.attributes.append(MarkupElement.Attribute(name: raw.name, value: text))
            }
        }
        open.append(element)
    }

    private func end() {
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
    }

    private func refuseDocumentType() {
        guard problem == nil else { return }
        problem = MarkupError.documentType(at: cursor.place(at: startOfTag))
        xmlStopParser(context)
    }

    private func note(_ error: xmlError) {
        guard problem == nil, error.level == XML_ERR_FATAL || error.level == XML_ERR_ERROR else {
            return
        }
        let isEntity = xmlParserErrors(rawValue: UInt32(error.code)) == XML_ERR_UNDECLARED_ENTITY
        problem = MarkupError.notWellFormed(
            error, open: open.last.map { ($0.name, $0.place) },
            at: cursor.place(at: isEntity ? startOfEntity : offset))
        xmlStopParser(context)
    }
}

/// An attribute as it is spelled in its tag.
struct RawAttribute {
    var name: String
    /// The bytes between its quotes.
    var value: Range<Int>

    /// Scans the tag that begins at an offset; namespace declarations are left out.
    static func scan(_ bytes: [UInt8], from start: Int) -> [RawAttribute] {
        func isSpace(_ byte: UInt8) -> Bool {
            byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
        }
        var found: [RawAttribute] = []
        var offset = start + 1
        while offset < bytes.count, !isSpace(bytes[offset]), bytes[offset] != UInt8(ascii: ">") {
            offset += 1
        }
        while true {
            while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
            guard offset < bytes.count, bytes[offset] != UInt8(ascii: ">"),
                bytes[offset] != UInt8(ascii: "/")
            else { return found }
            let nameStart = offset
            while offset < bytes.count, !isSpace(bytes[offset]), bytes[offset] != UInt8(ascii: "=")
            {
                offset += 1
            }
            let name = String(decoding: bytes[nameStart..<offset], as: UTF8.self)
            while offset < bytes.count, isSpace(bytes[offset]) || bytes[offset] == UInt8(ascii: "=")
            {
                offset += 1
            }
            guard offset < bytes.count else { return found }
            let quote = bytes[offset]
            let valueStart = offset + 1
            offset = valueStart
            while offset < bytes.count, bytes[offset] != quote { offset += 1 }
            if name != "xmlns", !name.hasPrefix("xmlns:") {
                found.append(RawAttribute(name: name, value: valueStart..<offset))
            }
            offset += 1
        }
    }
}
