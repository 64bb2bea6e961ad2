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
        var range: Range<Int>
        var name: UnsafePointer<xmlChar>
        /// `nil` where the check does not look at it.
        var element: SubmissionElement?
        var takesText: Bool
        /// Where its text begins in ``texts``.
        var firstText: Int
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
    private var open: [Open] = []
    /// The texts of all elements that are open, one after the other.
    private var texts: [UInt8] = []
    /// Where the last tag ends.
    private var endOfTag = 0
    private var problem: Diagnostic?

    private init(_ input: Input, at source: Bytes) {
        self.source = source
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
            parser.parse(ended)
            if let problem = parser.problem {
                diagnostics.report(problem)
                return nil
            }
            diagnostics.report(contentsOf: parser.check.diagnostics)
            return parser.check.isSound ? parser.builder.finished() : nil
        }
    }

    private mutating func parse(_ ended: Bytes) {
        let file = builder.file
        let isWellFormed = withUnsafeMutablePointer(to: &self) { parser in
            LibXML2.parse(inPlace: ended, with: Self.handler(), data: parser) {
                parser.pointee.begin($0)
            }
        }
        if isWellFormed != true, problem == nil {
            problem = MarkupError.empty.diagnostic(at: SourcePlace(file: file))
        }
    }

    /// Looks up names in the parser's dictionary, where the same name has the same address.
    private mutating func begin(_ context: xmlParserCtxtPtr) {
        self.context = context
        func intern(_ name: String) -> UnsafePointer<xmlChar> {
            guard let interned = xmlDictLookup(context.pointee.dict, name, -1) else {
                preconditionFailure("out of memory")
            }
            return interned
        }
        elementNames = SubmissionGrammar.grammar.elements.map { intern($0.name) }
        attributeNames = SubmissionAttribute.allCases.map { intern($0.spelling) }
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
        guard problem == nil, let name else { return }
        let end = offset
        let range = source.startOfTag(before: end)..<end
        // The parser is at the `>`, or at the `/` before it.
        endOfTag = end + 1
        let number = uri == namespace ? elementNames.firstIndex(of: name) : nil
        let element = check.begin(
            number, (String(cString: name), uri.map { String(cString: $0) } ?? ""),
            at: places.place(of: .bytes(range.lowerBound..<range.lowerBound)))
        open.append(
            Open(
                range: range, name: name,
                element: element == nil ? nil : number.flatMap { SubmissionElement(rawValue: $0) },
                takesText: element?.takesText ?? false, firstText: texts.count))
        guard let element, let known = open[open.count - 1].element else { return }
        let tag = SubmissionTag(
            source: source, range: range, attributes: attributes, count: count,
            names: attributeNames)
        checkAttributes(of: tag, element)
        if check.isSound { builder.begin(known, tag) }
    }

    private mutating func checkAttributes(of tag: SubmissionTag, _ element: Grammar.Element) {
        let known = element.grammar.attributes
        var present = 0
        for position in 0..<tag.count {
            guard let number = tag.number(at: position),
                let index = element.attributeNumbers.firstIndex(of: number)
            else {
                let error = StructureError.unknownAttribute(
                    tag.name(at: position), of: element.name, known: known.map(\.name))
                check.report(error, at: places.beginning(of: tag.origin(at: position)))
                continue
            }
            if known[index].isRequired { present += 1 }
            let value = tag.value(at: position)
            if !known[index].form.accepts(bytes: value.trimmed) {
                let error = StructureError.invalidAttribute(
                    known[index].name, value: SubmissionTag.string(value), form: known[index].form)
                check.report(error, at: places.beginning(of: tag.origin(at: position)))
            }
        }
        guard present < element.requiredAttributes else { return }
        for (attribute, number) in zip(known, element.attributeNumbers) where attribute.isRequired {
            guard !(0..<tag.count).contains(where: { tag.number(at: $0) == number }) else {
                continue
            }
            check.report(
                .missingAttribute(attribute.name, of: element.name, form: attribute.form),
                at: places.beginning(of: tag.origin))
        }
    }

    private mutating func add(_ characters: Bytes) {
        guard problem == nil, let last = open.indices.last else { return }
        if open[last].takesText { texts.append(contentsOf: characters) }
        if open[last].textStart == nil, !characters.isBlank {
            open[last].textStart = source.startOfText(from: endOfTag)
        }
    }

    private mutating func end() {
        guard problem == nil, let ended = open.popLast() else { return }
        endOfTag = offset
        let start = ended.textStart.map { $0..<source.endOfText(from: $0) }
        texts.withUnsafeBufferPointer { texts in
            let text = Bytes(rebasing: texts[ended.firstText...]).trimmed
            check.end(
                text: text, hasText: start != nil,
                at: places.beginning(of: .bytes(ended.range)),
                textAt: places.beginning(of: .bytes(start ?? ended.range)))
            guard check.isSound, let element = ended.element else { return }
            builder.end(element, text, at: .bytes(start ?? ended.range))
        }
        texts.removeSubrange(ended.firstText...)
    }

    // MARK: Problems of form, which end the reading

    private mutating func refuseDocumentType() {
        guard problem == nil else { return }
        let start = source.startOfTag(before: offset)
        stop(.documentType, at: start)
    }

    private mutating func note(_ error: xmlError) {
        guard problem == nil else { return }
        let isEntity = xmlParserErrors(rawValue: UInt32(error.code)) == XML_ERR_UNDECLARED_ENTITY
        let outer = open.last.map { outer in
            let line = places.place(of: .bytes(outer.range)).line
            return MarkupError.OpenElement(name: String(cString: outer.name), line: line)
        }
        stop(
            .notWellFormed(MarkupError.Fault(error), open: outer),
            at: isEntity ? source.startOfEntity(before: offset) : offset)
    }

    private mutating func stop(_ error: MarkupError, at offset: Int) {
        problem = error.diagnostic(at: places.place(of: .bytes(offset..<offset)))
        xmlStopParser(context)
    }
}

extension PlaceFinder {
    /// The place where something begins, for a mark below its first character.
    fileprivate mutating func beginning(of origin: Origin) -> SourcePlace {
        var place = place(of: origin)
        place.length = 0
        return place
    }
}
