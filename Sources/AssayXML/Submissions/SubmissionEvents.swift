import AssayExpressions
import AssayResponses
import CLibXML2

/// Builds a submission while libxml2 reads it, without a tree in between.
///
/// It is strict and does not explain: the first thing out of place ends the reading, and whoever
/// asked then reads the file as a tree, which tells every problem with its place.
struct SubmissionEvents: ~Copyable {
    private let tables = SubmissionTables.shared.elements
    private var context: xmlParserCtxtPtr?
    private var isSound = true

    // Names as the parser's dictionary holds them: the same name is the same address.
    private let elementNames = UnsafeMutablePointer<UnsafePointer<xmlChar>?>.allocate(
        capacity: SubmissionElement.allCases.count)
    private let attributeNames = UnsafeMutablePointer<UnsafePointer<xmlChar>?>.allocate(
        capacity: SubmissionAttribute.allCases.count)
    private var namespace: UnsafePointer<xmlChar>?

    private var open: [OpenElement] = []
    private var text = TextBuffer()
    private let values = UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>.allocate(
        capacity: SubmissionAttribute.allCases.count)
    private var present: UInt32 = 0
    private var building: SubmissionUnderWay

    private struct OpenElement {
        var element: SubmissionElement
        var reachedGroup: Int8 = 0
        var seenGroups: UInt32 = 0
    }

    private init(_ source: [UInt8], file: String) {
        building = SubmissionUnderWay(source, file: file)
        open.reserveCapacity(8)
    }

    deinit {
        values.deallocate()
        elementNames.deallocate()
        attributeNames.deallocate()
        text.deallocate()
    }

    /// Reads a sound submission; `nil` where anything is wrong with it.
    ///
    /// - Parameters:
    ///   - bytes: the file without a byte order mark.
    ///   - file: the name that messages show.
    static func read(_ bytes: [UInt8], file: String) -> Submission? {
        var reader = SubmissionEvents(bytes, file: file)
        return reader.parse(bytes) ? reader.building.finished() : nil
    }

    private mutating func parse(_ bytes: [UInt8]) -> Bool {
        precondition(LibXML2.isReady)
        return bytes.withUnsafeBytes { buffer in
            guard
                let context = xmlCreateMemoryParserCtxt(
                    buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count))
            else { return false }
            defer { xmlFreeParserCtxt(context) }
            context.pointee.sax.pointee = Self.handler()
            xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
            intern(in: context.pointee.dict)
            self.context = context
            return withUnsafeMutablePointer(to: &self) { reader in
                context.pointee.userData = UnsafeMutableRawPointer(reader)
                return xmlParseDocument(context) == 0 && reader.pointee.isSound
            }
        }
    }

    private mutating func intern(in dictionary: xmlDictPtr?) {
        let spellings = SubmissionTables.shared
        for number in SubmissionElement.allCases.indices {
            let name = spellings.elementNames[number]
            elementNames[number] = xmlDictLookup(dictionary, name.baseAddress, Int32(name.count))
        }
        for number in SubmissionAttribute.allCases.indices {
            let name = spellings.attributeNames[number]
            attributeNames[number] = xmlDictLookup(dictionary, name.baseAddress, Int32(name.count))
        }
        let name = spellings.namespace
        namespace = xmlDictLookup(dictionary, name.baseAddress, Int32(name.count))
    }

    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { data, name, _, uri, _, _, count, _, attributes in
            SubmissionEvents.from(data).pointee.start(name, uri, Int(count), attributes)
        }
        handler.endElementNs = { data, _, _, _ in SubmissionEvents.from(data).pointee.end() }
        handler.characters = { data, text, length in
            SubmissionEvents.from(data).pointee.add(text, Int(length))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.internalSubset = { data, _, _, _ in SubmissionEvents.from(data).pointee.stop() }
        handler.serror = { data, error in
            guard let data, let error, error.pointee.level != XML_ERR_WARNING else { return }
            SubmissionEvents.from(data).pointee.stop()
        }
        return handler
    }

    private static func from(
        _ data: UnsafeMutableRawPointer?
    ) -> UnsafeMutablePointer<SubmissionEvents> {
        guard let data else { preconditionFailure("the parser was given its reader") }
        return data.assumingMemoryBound(to: SubmissionEvents.self)
    }

    private mutating func stop() {
        isSound = false
        xmlStopParser(context)
    }

    // MARK: Events

    private mutating func start(
        _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard isSound else { return }
        if open.isEmpty, isConverted { return stop() }
        guard uri == namespace,
            let number = Self.position(
                of: name, in: elementNames, SubmissionElement.allCases.count),
            let element = SubmissionElement(rawValue: UInt8(number)), admit(element),
            text.holdsOnlySpace, take(count, attributes, of: tables + number)
        else { return stop() }
        text.removeAll()
        open.append(OpenElement(element: element))
        let isBuilt = building.begin(
            element, SubmissionAttributes(values: values, present: present),
            at: offset(count, attributes))
        if !isBuilt { stop() }
    }

    /// Where the tag that the parser has just read begins.
    ///
    /// The parser stands behind the last attribute; no value holds the `<` that is looked for.
    private func offset(
        _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> SourceOffset {
        guard let input = context?.pointee.input, let base = input.pointee.base,
            let current = input.pointee.cur
        else { return .start }
        var tag = current - 1
        // The first value is nearer, unless it was copied because something in it was escaped.
        if count > 0, let value = attributes?[3], value > base, value < current { tag = value - 1 }
        while tag > base, tag.pointee != UInt8(ascii: "<") { tag -= 1 }
        return SourceOffset(rawValue: UInt32(Int(input.pointee.consumed) + (tag - base)))
    }

    /// Whether libxml2 found another encoding than UTF-8 by itself and converts the file.
    private var isConverted: Bool { context?.pointee.input?.pointee.buf?.pointee.encoder != nil }

    /// Returns whether an element can stand where it stands.
    private mutating func admit(_ element: SubmissionElement) -> Bool {
        guard let parent = open.last else { return element == .submission }
        let table = tables + Int(parent.element.rawValue)
        let group = table.pointee.groups[Int(element.rawValue)]
        guard group >= parent.reachedGroup else { return false }
        let bit: UInt32 = 1 << UInt32(group)
        guard table.pointee.singles & parent.seenGroups & bit == 0 else { return false }
        open[open.count - 1].reachedGroup = group
        open[open.count - 1].seenGroups |= bit
        return true
    }

    /// Takes the attributes of a tag; returns whether they fit.
    private mutating func take(
        _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        of table: UnsafeMutablePointer<SubmissionTables.Element>
    ) -> Bool {
        present = 0
        for number in 0..<count {
            // Five pointers each: name, prefix, namespace, where the value begins and ends.
            guard let parts = attributes.map({ $0 + number * 5 }), parts[1] == nil,
                let position = Self.position(
                    of: parts[0], in: attributeNames, SubmissionAttribute.allCases.count),
                let form = table.pointee.forms[position], let begin = parts[3], let end = parts[4]
            else { return false }
            let value = UnsafeBufferPointer(start: begin, count: end - begin).trimmed
            guard form.accepts(bytes: value) else { return false }
            (values + position).initialize(to: value)
            present |= 1 << UInt32(position)
        }
        return table.pointee.requiredAttributes & ~present == 0
    }

    private mutating func end() {
        guard isSound, let element = open.popLast() else { return }
        let table = tables + Int(element.element.rawValue)
        let trimmed = text.bytes.trimmed
        let fits: Bool
        switch table.pointee.text {
        case .none: fits = trimmed.isEmpty
        case .needed(let form): fits = !trimmed.isEmpty && form.accepts(bytes: trimmed)
        case .possible(let form): fits = trimmed.isEmpty || form.accepts(bytes: trimmed)
        }
        guard fits, table.pointee.required & ~element.seenGroups == 0 else { return stop() }
        building.end(element.element, trimmed)
        text.removeAll()
    }

    private mutating func add(_ characters: UnsafePointer<xmlChar>?, _ length: Int) {
        guard isSound, let characters, !open.isEmpty else { return }
        text.append(UnsafeBufferPointer(start: characters, count: length))
    }

    private static func position(
        of name: UnsafePointer<xmlChar>?, in names: UnsafePointer<UnsafePointer<xmlChar>?>,
        _ count: Int
    ) -> Int? {
        var number = 0
        while number < count {
            if names[number] == name { return number }
            number += 1
        }
        return nil
    }
}

/// Text that arrives in pieces.
private struct TextBuffer {
    private var start = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 12)
    private var capacity = 1 << 12
    private var count = 0

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    var holdsOnlySpace: Bool { bytes.allSatisfy { UnsafeBufferPointer<UInt8>.isSpace($0) } }

    mutating func removeAll() { count = 0 }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        if count + piece.count > capacity {
            let larger = Swift.max(capacity * 2, count + piece.count)
            let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
            moved.update(from: start, count: count)
            start.deallocate()
            (start, capacity) = (moved, larger)
        }
        guard let first = piece.baseAddress else { return }
        (start + count).update(from: first, count: piece.count)
        count += piece.count
    }

    func deallocate() { start.deallocate() }
}

/// The attributes of a tag, valid until the next one.
struct SubmissionAttributes {
    let values: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
    let present: UInt32

    func bytes(_ attribute: SubmissionAttribute) -> UnsafeBufferPointer<UInt8>? {
        has(attribute) ? values[Int(attribute.rawValue)] : nil
    }

    func has(_ attribute: SubmissionAttribute) -> Bool {
        present & (1 << UInt32(attribute.rawValue)) != 0
    }

    /// Whether the value has an ampersand, which stands in it as libxml2 leaves it.
    func isEscaped(_ attribute: SubmissionAttribute) -> Bool {
        bytes(attribute)?.contains(UInt8(ascii: "&")) ?? false
    }

    /// The value as text, empty where the attribute does not stand.
    func word(_ attribute: SubmissionAttribute) -> String { optional(attribute) ?? "" }

    func optional(_ attribute: SubmissionAttribute) -> String? {
        guard let bytes = bytes(attribute) else { return nil }
        guard isEscaped(attribute) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        // libxml2 leaves a single entity in attributes that it hands over: the ampersand.
        return String(decoding: bytes, as: UTF8.self).split(
            separator: "&#38;", omittingEmptySubsequences: false
        ).joined(separator: "&")
    }

    func date(_ attribute: SubmissionAttribute) -> CalendarDate? {
        bytes(attribute).flatMap { CalendarDate(utf8: $0) }
    }
}
