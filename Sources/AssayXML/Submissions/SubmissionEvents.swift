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
    private var input: ParserInput?
    private var isSound = true

    private var elements = SeenNames(
        SubmissionTables.shared.elementNames, SubmissionElement.allCases.count)
    private var attributes = SeenNames(
        SubmissionTables.shared.attributeNames, SubmissionAttribute.allCases.count)
    private var namespace: UnsafePointer<xmlChar>?

    /// The elements that are open; the grammar lets few stand in each other.
    private let open = UnsafeMutablePointer<OpenElement>.allocate(capacity: Self.mostDepth)
    private var depth = 0
    private static let mostDepth = SubmissionElement.allCases.count
    private let values = UnsafeMutablePointer<SubmissionAttributes.Value>.allocate(
        capacity: SubmissionAttribute.allCases.count)
    private var present: UInt32 = 0
    /// Where the value of the first attribute begins, and the bytes of the name of that attribute.
    private var first: (value: UnsafePointer<xmlChar>, nameLength: Int)?
    private let nameLengths = SubmissionTables.shared.attributeNameLengths
    private var building: SubmissionUnderWay

    private struct OpenElement {
        var element: SubmissionElement
        var reachedGroup: Int8 = 0
        var seenGroups: UInt32 = 0
        let table: UnsafeMutablePointer<SubmissionTables.Element>
    }

    private init(_ source: [UInt8], file: String) {
        building = SubmissionUnderWay(source, file: file)
    }

    deinit {
        values.deallocate()
        open.deallocate()
        elements.deallocate()
        attributes.deallocate()
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
            self.context = context
            input = ParserInput(of: context)
            return withUnsafeMutablePointer(to: &self) { reader in
                context.pointee.userData = UnsafeMutableRawPointer(reader)
                return xmlParseDocument(context) == 0 && reader.pointee.isSound
            }
        }
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

    fileprivate static func isSame(
        _ name: UnsafePointer<xmlChar>, _ spelling: UnsafePointer<CChar>
    ) -> Bool {
        spelling.withMemoryRebound(to: xmlChar.self, capacity: 1) { xmlStrEqual(name, $0) != 0 }
    }

    // MARK: Events

    private mutating func start(
        _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard isSound, let name, let uri, let input else { return stop() }
        if depth == 0 {
            guard !input.isConverted, Self.isSame(uri, SubmissionTables.shared.namespace) else {
                return stop()
            }
            namespace = uri
        }
        guard uri == namespace, let number = elements.number(of: name),
            let element = SubmissionElement(rawValue: UInt8(number)), admit(element),
            take(count, attributes, of: tables + number, input)
        else { return stop() }
        (open + depth).initialize(to: OpenElement(element: element, table: tables + number))
        depth += 1
        let isBuilt = building.begin(
            element, SubmissionAttributes(values: values, present: present),
            at: input.offsetOfTag(tables[number].nameLength, first: first))
        if !isBuilt { stop() }
    }

    /// Returns whether an element can stand where it stands.
    private mutating func admit(_ element: SubmissionElement) -> Bool {
        guard depth > 0 else { return element == .submission }
        let parent = open + depth - 1
        let table = parent.pointee.table
        // No element has both text and children.
        guard depth < Self.mostDepth, table.pointee.text == nil else { return false }
        let group = table.pointee.groups[Int(element.rawValue)]
        guard group >= parent.pointee.reachedGroup else { return false }
        let bit: UInt32 = 1 << UInt32(group)
        guard table.pointee.singles & parent.pointee.seenGroups & bit == 0 else { return false }
        parent.pointee.reachedGroup = group
        parent.pointee.seenGroups |= bit
        return true
    }

    /// Takes the attributes of a tag; returns whether they fit.
    private mutating func take(
        _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        of table: UnsafeMutablePointer<SubmissionTables.Element>, _ input: ParserInput
    ) -> Bool {
        present = 0
        first = nil
        for number in 0..<count {
            // Five pointers each: name, prefix, namespace, where the value begins and ends.
            guard let parts = attributes.map({ $0 + number * 5 }), parts[1] == nil,
                let name = parts[0], let position = self.attributes.number(of: name),
                let form = table.pointee.forms[position], let begin = parts[3], let end = parts[4]
            else { return false }
            let value = UnsafeBufferPointer(start: begin, count: end - begin).trimmed
            guard form.accepts(value) else { return false }
            if number == 0 { first = (begin, nameLengths[position]) }
            (values + position).initialize(
                to: SubmissionAttributes.Value(bytes: value, offset: input.offset(of: value) ?? -1))
            present |= 1 << UInt32(position)
        }
        return table.pointee.requiredAttributes & ~present == 0
    }

    private mutating func end() {
        guard isSound, depth > 0 else { return }
        depth -= 1
        let ended = open + depth
        let table = ended.pointee.table
        guard table.pointee.required & ~ended.pointee.seenGroups == 0 else { return stop() }
        guard let form = table.pointee.text else {
            building.end(ended.pointee.element, .none)
            return
        }
        let text = building.takeText()
        let fits =
            text.count == 0 ? !table.pointee.needsText : building.accepts(text, by: form)
        guard fits else { return stop() }
        building.end(ended.pointee.element, text)
    }

    private mutating func add(_ characters: UnsafePointer<xmlChar>?, _ length: Int) {
        guard isSound, depth > 0, let characters else { return }
        let piece = UnsafeBufferPointer(start: characters, count: length)
        if open[depth - 1].table.pointee.text != nil {
            guard let input else { return }
            building.add(piece, from: input)
        } else if !piece.isBlank {
            stop()
        }
    }
}

/// Names as the parser's dictionary holds them: the same name is the same address.
///
/// A name is compared letter by letter when it is first met, and by its address from then on.
private struct SeenNames {
    private let spellings: UnsafeMutablePointer<UnsafePointer<CChar>>
    private let addresses: UnsafeMutablePointer<UnsafePointer<xmlChar>?>
    private let count: Int

    init(_ spellings: UnsafeMutablePointer<UnsafePointer<CChar>>, _ count: Int) {
        self.spellings = spellings
        self.count = count
        addresses = .allocate(capacity: count)
        addresses.initialize(repeating: nil, count: count)
    }

    func number(of name: UnsafePointer<xmlChar>) -> Int? {
        for number in 0..<count where addresses[number] == name { return number }
        for number in 0..<count where addresses[number] == nil {
            if SubmissionEvents.isSame(name, spellings[number]) {
                addresses[number] = name
                return number
            }
        }
        return nil
    }

    func deallocate() { addresses.deallocate() }
}

/// The attributes of a tag, valid until the next one.
struct SubmissionAttributes {
    /// A value without white space at its ends.
    struct Value {
        let bytes: UnsafeBufferPointer<UInt8>
        /// Where the file has the same bytes; -1 where it spells them in another way.
        let offset: Int

        /// Whether it has an ampersand, which stands in it as libxml2 leaves it.
        var isEscaped: Bool { offset < 0 && bytes.contains(UInt8(ascii: "&")) }
    }

    let values: UnsafeMutablePointer<Value>
    let present: UInt32

    /// The value of an attribute that stands.
    subscript(attribute: SubmissionAttribute) -> Value { values[Int(attribute.rawValue)] }

    func bytes(_ attribute: SubmissionAttribute) -> UnsafeBufferPointer<UInt8>? {
        has(attribute) ? self[attribute].bytes : nil
    }

    func has(_ attribute: SubmissionAttribute) -> Bool {
        present & (1 << UInt32(attribute.rawValue)) != 0
    }

    /// The value as text, empty where the attribute does not stand.
    func word(_ attribute: SubmissionAttribute) -> String { optional(attribute) ?? "" }

    func optional(_ attribute: SubmissionAttribute) -> String? {
        guard let bytes = bytes(attribute) else { return nil }
        guard self[attribute].isEscaped else { return String(decoding: bytes, as: UTF8.self) }
        // libxml2 leaves a single entity in attributes that it hands over: the ampersand.
        return String(decoding: bytes, as: UTF8.self).split(
            separator: "&#38;", omittingEmptySubsequences: false
        ).joined(separator: "&")
    }

    func date(_ attribute: SubmissionAttribute) -> CalendarDate? {
        bytes(attribute).flatMap { CalendarDate(utf8: $0) }
    }
}
