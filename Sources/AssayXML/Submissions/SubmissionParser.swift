import AssayDiagnostics
import AssayExpressions
import AssayResponses
import CLibXML2

/// Reads a submission in one pass: libxml2 reports tags and texts, the check compares them with the
/// grammar, and the builder makes the submission of them.
struct SubmissionParser: ~Copyable {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// An element that is open.
    private struct Open {
        /// Where its tag ends.
        var endOfTag = 0
        var name: UnsafePointer<xmlChar>?
        /// `nil` where the check does not look at it.
        var element: SubmissionElement?
        var takesText = false
        /// Where its text begins in the file; `nil` as long as it has none but white space.
        var textStart: Int?
    }

    private let source: Bytes
    private var context: xmlParserCtxtPtr?
    private var elementNames: [UnsafePointer<xmlChar>] = []
    private var attributeNames: [UnsafePointer<xmlChar>] = []
    private var namespace: UnsafePointer<xmlChar>?

    private var check = StructureCheck(SubmissionGrammar.grammar)
    private var builder: SubmissionBuilder
    private var places: PlaceFinder
    /// The innermost element that is open, and those around it.
    private var current = Open()
    private var outer: [Open] = []
    /// The tag that was read last.
    private var tag: SubmissionTag
    /// The text of the element that takes text; no other can be in it.
    private var text: [UInt8] = []
    /// Where the last tag ends.
    private var endOfTag = 0
    /// What is wrong with the form of the file; nothing is read after it.
    private var problem: Diagnostic?
    private var isStopped = false

    private init(_ input: Input, at source: Bytes) {
        self.source = source
        tag = SubmissionTag(source: source)
        builder = SubmissionBuilder(input)
        places = PlaceFinder(in: input)
    }

    /// Reads a submission; `nil` after reporting why not.
    ///
    /// - Parameter input: UTF-8 without a byte order mark, not empty.
    static func read(_ input: Input, diagnostics: inout DiagnosticCollector) -> Submission? {
        // The parser needs a zero after the last byte.
        (input.bytes + [0]).withUnsafeBufferPointer { ended in
            var parser = SubmissionParser(input, at: Bytes(rebasing: ended.dropLast()))
            let isWellFormed = parser.parse(ended)
            let place = SourcePlace(file: input.file)
            if let problem = parser.problem
                ?? (isWellFormed ? nil : MarkupError.empty.diagnostic(at: place))
            {
                diagnostics.report(problem)
                return nil
            }
            diagnostics.report(contentsOf: parser.check.diagnostics)
            return parser.check.isSound ? parser.builder.finished() : nil
        }
    }

    /// Returns whether the document is well-formed.
    private mutating func parse(_ ended: Bytes) -> Bool {
        withUnsafeMutablePointer(to: &self) { parser in
            LibXML2.parse(inPlace: ended, with: Self.handler(), data: parser) {
                parser.pointee.begin($0)
            } ?? false
        }
    }

    /// Looks up names in the parser's dictionary, where the same name has the same address.
    private mutating func begin(_ context: xmlParserCtxtPtr) {
        self.context = context
        func intern(_ name: String) -> UnsafePointer<xmlChar> {
            var name = name
            let interned = name.withUTF8 {
                xmlDictLookup(context.pointee.dict, $0.baseAddress, Int32($0.count))
            }
            guard let interned else { preconditionFailure("out of memory") }
            return interned
        }
        elementNames = SubmissionElement.spellings.map { intern($0) }
        attributeNames = SubmissionAttribute.spellings.map { intern($0) }
        namespace = intern(SubmissionGrammar.namespace)
    }

    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { data, name, _, uri, _, _, count, _, attributes in
            SubmissionParser.from(data).pointee.start(name, uri, Int(count), attributes)
        }
        handler.endElementNs = { data, _, _, _ in SubmissionParser.from(data).pointee.end() }
        handler.characters = { data, text, length in
            SubmissionParser.from(data).pointee.add(Bytes(start: text, count: Int(length)))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.internalSubset = { data, _, _, _ in
            SubmissionParser.from(data).pointee.refuseDocumentType()
        }
        handler.serror = { data, error in
            guard let data, let error, error.pointee.level != XML_ERR_WARNING else { return }
            SubmissionParser.from(data).pointee.note(error.pointee)
        }
        return handler
    }

    private static func from(
        _ data: UnsafeMutableRawPointer?
    ) -> UnsafeMutablePointer<SubmissionParser> {
        guard let data else { preconditionFailure("the parser was given its reader") }
        return data.assumingMemoryBound(to: SubmissionParser.self)
    }

    /// The number of bytes that were read.
    private var offset: Int {
        guard let current = context?.pointee.input?.pointee.cur, let first = source.baseAddress
        else { return 0 }
        return Swift.max(0, Swift.min(current - first, source.count))
    }

    // MARK: Events

    private mutating func start(
        _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard !isStopped, let name else { return }
        let end = offset
        // The parser is at the `>`, or at the `/` before it.
        endOfTag = end + 1
        let number = uri == namespace ? elementNames.firstIndex(of: name) : nil
        let element = check.begin(
            number, (String(cString: name), uri.map { String(cString: $0) } ?? ""),
            at: places.place(at: source.startOfTag(before: end)))
        outer.append(current)
        current = Open(endOfTag: end, name: name)
        guard let element, let known = number.flatMap({ SubmissionElement(rawValue: $0) })
        else { return }
        current.element = known
        if element.takesText {
            current.takesText = true
            text.removeAll(keepingCapacity: true)
        }
        tag.end = end
        readAttributes(attributes, count, of: element)
        if check.isSound { builder.begin(known, tag) }
    }

    /// Takes the attributes of a tag that its element has, and reports the others.
    private mutating func readAttributes(
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int,
        of element: Grammar.Element
    ) {
        tag.attributes.removeAll(keepingCapacity: true)
        var present = 0
        for position in 0..<count {
            // Five pointers: name, prefix, namespace, and where the value begins and ends.
            guard let attribute = attributes?.advanced(by: position * 5), let name = attribute[0],
                let start = attribute[3], let end = attribute[4]
            else { continue }
            let number = attribute[1] == nil ? attributeNames.firstIndex(of: name) : nil
            guard let number, element.attributes[number] >= 0,
                let known = SubmissionAttribute(rawValue: number)
            else {
                let prefix = attribute[1].map { String(cString: $0) + ":" } ?? ""
                check.refuseAttribute(
                    prefix + String(cString: name), of: element,
                    at: places.place(at: tag.spelled(at: position)?.name.lowerBound ?? tag.start))
                continue
            }
            let read = SubmissionTag.Attribute(
                name: known, position: position, value: Bytes(start: start, count: end - start))
            tag.attributes.append(read)
            let grammar = element.grammar.attributes[element.attributes[number]]
            if grammar.isRequired { present += 1 }
            if !grammar.form.accepts(bytes: read.value.trimmed) {
                let error = StructureError.invalidAttribute(
                    grammar.name, value: SubmissionTag.string(read.value), form: grammar.form)
                check.report(error, at: places.place(at: tag.range(of: read).lowerBound))
            }
        }
        guard present < element.requiredAttributes else { return }
        let names = tag.attributes.map { SubmissionAttribute.spellings[$0.name.rawValue] }
        check.needAttributes(of: element, besides: names, at: places.place(at: tag.start))
    }

    private mutating func add(_ characters: Bytes) {
        guard !isStopped else { return }
        if current.takesText { text.append(contentsOf: characters) }
        if current.textStart == nil, !characters.isBlank {
            current.textStart = source.startOfText(from: endOfTag)
        }
    }

    private mutating func end() {
        guard !isStopped, let around = outer.popLast() else { return }
        let ended = current
        current = around
        endOfTag = offset
        let source = source
        /// Where its text is, or its tag where it has none.
        func range() -> Range<Int> {
            ended.textStart.map { source.text(from: $0) } ?? source.tag(before: ended.endOfTag)
        }
        text.withUnsafeBufferPointer { bytes in
            let text = ended.takesText ? bytes.trimmed : Bytes(start: nil, count: 0)
            check.end(
                text: text, hasText: ended.textStart != nil,
                at: places.place(at: source.startOfTag(before: ended.endOfTag)),
                textAt: places.place(at: range().lowerBound))
            guard check.isSound, let element = ended.element else { return }
            builder.end(element, text, at: .bytes(range()))
        }
    }

    // MARK: Problems of form, which end the reading

    private mutating func refuseDocumentType() {
        guard !isStopped else { return }
        stop(.documentType, at: source.startOfTag(before: offset))
    }

    private mutating func note(_ error: xmlError) {
        guard !isStopped else { return }
        let isEntity = xmlParserErrors(rawValue: UInt32(error.code)) == XML_ERR_UNDECLARED_ENTITY
        let innermost = current.name.map { name in
            let place = places.place(at: source.startOfTag(before: current.endOfTag))
            return MarkupError.OpenElement(name: String(cString: name), line: place.line)
        }
        stop(
            .notWellFormed(MarkupError.Fault(error), open: innermost),
            at: isEntity ? source.startOfEntity(before: offset) : offset)
    }

    private mutating func stop(_ error: MarkupError, at offset: Int) {
        problem = error.diagnostic(at: places.place(at: offset))
        isStopped = true
        xmlStopParser(context)
    }
}

extension PlaceFinder {
    /// The place of a byte, for a mark below the first character of something.
    fileprivate mutating func place(at offset: Int) -> SourcePlace {
        place(of: .bytes(offset..<offset))
    }
}
