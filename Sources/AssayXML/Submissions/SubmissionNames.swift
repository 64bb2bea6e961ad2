import AssayExpressions

/// The elements of a submission by number, so that the reader compares numbers and not names.
enum SubmissionElement: UInt8, CaseIterable {
    // The commonest first, because they are looked for in this order.
    case answer, value, evidence, comment, cell, row
    case submission, supplier, name, country, site, respondent, programme, questionnaire, answers
    case reason, validated, certificate, material, issue, observation, progress

    var spelling: String { String(describing: self) }
}

/// The attributes of a submission by number.
enum SubmissionAttribute: UInt8, CaseIterable {
    case question, kind, title, file, issued, expires, state, column
    case address, sha256, id, version, questionnaire, assessed, by, on, scheme, level, site
    case volumeShare, openFindings, date, source, action, role, confidential

    var spelling: String {
        switch self {
        case .volumeShare: "volume-share"
        case .openFindings: "open-findings"
        default: String(describing: self)
        }
    }
}

/// The grammar of submissions by number: the same statements as `SubmissionGrammar`, in tables.
///
/// The tables are made once and never freed, so that the reader looks at them without counting
/// references.
struct SubmissionTables: @unchecked Sendable {
    /// The form of a value, with a number for those that most values have.
    struct Form {
        private enum Kind: UInt8 {
            case nothing, anything, filled, id, date, other
        }

        private let kind: Kind
        private let form: UnsafeMutablePointer<ElementGrammar.Form>

        /// Creates a form; without one no value can stand.
        init(_ form: ElementGrammar.Form?) {
            guard let form else {
                kind = .nothing
                self.form = .allocate(capacity: 0)
                return
            }
            switch form {
            case .anything: kind = .anything
            case .filled: kind = .filled
            case .id: kind = .id
            case .date: kind = .date
            default: kind = .other
            }
            self.form = .allocate(capacity: 1)
            self.form.initialize(to: form)
        }

        /// Returns whether UTF-8 bytes without white space at their ends have the form.
        ///
        /// A date is taken as one here, because whoever takes the attribute reads it.
        func accepts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            switch kind {
            case .nothing: false
            case .anything: true
            case .filled: !bytes.isEmpty
            case .id: ElementGrammar.Form.isID(bytes) && bytes.count <= 64
            case .date: true
            case .other: form.pointee.accepts(bytes: bytes)
            }
        }
    }

    /// What may stand in an element.
    struct Element {
        let element: SubmissionElement
        /// For each element the group of children that it belongs to; -1 where it cannot stand.
        let groups: UnsafeMutablePointer<Int8>
        /// For each attribute the form of its value.
        let forms: UnsafeMutablePointer<Form>
        /// Groups of which at most one child stands, as bits.
        var singles: UInt32 = 0
        /// Groups of which a child must stand, as bits.
        var required: UInt32 = 0
        /// Attributes that must stand, as bits.
        var requiredAttributes: UInt32 = 0
        /// The form of its text.
        let text: Form
        /// Whether there can be text.
        let takesText: Bool
        /// Whether there must be text.
        let needsText: Bool
    }

    static let shared = SubmissionTables()

    /// The grammar of each element by its number.
    let elements: UnsafeMutablePointer<Element>
    /// The names of the elements by number.
    let elementNames: UnsafeMutablePointer<UnsafePointer<CChar>>
    /// The names of the attributes by number.
    let attributeNames: UnsafeMutablePointer<UnsafePointer<CChar>>
    let namespace: UnsafePointer<CChar>

    private init() {
        let elementSpellings = SubmissionElement.allCases.map(\.spelling)
        let attributeSpellings = SubmissionAttribute.allCases.map(\.spelling)
        elementNames = Self.lasting(elementSpellings)
        attributeNames = Self.lasting(attributeSpellings)
        namespace = Self.lasting(SubmissionGrammar.namespace)
        let all = SubmissionElement.allCases
        elements = .allocate(capacity: all.count)
        for (number, element) in all.enumerated() {
            let grammar = SubmissionGrammar.elements[elementSpellings[number]] ?? ElementGrammar()
            (elements + number).initialize(
                to: Self.table(of: element, grammar, elementSpellings, attributeSpellings))
        }
    }

    /// A name as C knows it, kept as long as the program runs.
    private static func lasting(_ name: String) -> UnsafePointer<CChar> {
        let bytes = name.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        for (position, byte) in bytes.enumerated() { (copy + position).initialize(to: byte) }
        return UnsafePointer(copy)
    }

    private static func lasting(
        _ names: [String]
    ) -> UnsafeMutablePointer<UnsafePointer<CChar>> {
        let copies = UnsafeMutablePointer<UnsafePointer<CChar>>.allocate(capacity: names.count)
        for (position, name) in names.enumerated() {
            (copies + position).initialize(to: lasting(name))
        }
        return copies
    }

    private static func table(
        of element: SubmissionElement, _ grammar: ElementGrammar, _ elements: [String],
        _ attributes: [String]
    ) -> Element {
        let (text, needsText): (ElementGrammar.Form?, Bool) =
            switch grammar.text {
            case .none: (nil, false)
            case .needed(let form): (form, true)
            case .possible(let form): (form, false)
            }
        var table = Element(
            element: element, groups: .allocate(capacity: elements.count),
            forms: .allocate(capacity: attributes.count), text: Form(text),
            takesText: text != nil, needsText: needsText)
        for (number, element) in elements.enumerated() {
            let group = grammar.children.firstIndex { $0.names.contains(element) }
            (table.groups + number).initialize(to: group.map { Int8($0) } ?? -1)
        }
        for (group, children) in grammar.children.enumerated() {
            if children.isSingle { table.singles |= 1 << group }
            if children.isRequired { table.required |= 1 << group }
        }
        for (number, attribute) in attributes.enumerated() {
            let known = grammar.attributes.first { $0.name == attribute }
            (table.forms + number).initialize(to: Form(known?.form))
            if known?.isRequired ?? false { table.requiredAttributes |= 1 << number }
        }
        return table
    }
}
