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
    case volumeShare, openFindings, date, source, action, role

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
    /// What may stand in an element.
    struct Element {
        /// For each element the group of children that it belongs to; -1 where it cannot stand.
        let groups: UnsafeMutablePointer<Int8>
        /// For each attribute the form of its value; `nil` where it cannot stand.
        let forms: UnsafeMutablePointer<ElementGrammar.Form?>
        /// Groups of which at most one child stands, as bits.
        var singles: UInt32 = 0
        /// Groups of which a child must stand, as bits.
        var required: UInt32 = 0
        /// Attributes that must stand, as bits.
        var requiredAttributes: UInt32 = 0
        var text: ElementGrammar.TextUse
    }

    static let shared = SubmissionTables()

    /// The grammar of each element by its number.
    let elements: UnsafeMutablePointer<Element>
    /// The names of the elements by number.
    let elementNames: [UnsafeBufferPointer<UInt8>]
    /// The names of the attributes by number.
    let attributeNames: [UnsafeBufferPointer<UInt8>]
    let namespace: UnsafeBufferPointer<UInt8>

    private init() {
        elementNames = SubmissionElement.allCases.map { Self.lasting($0.spelling) }
        attributeNames = SubmissionAttribute.allCases.map { Self.lasting($0.spelling) }
        namespace = Self.lasting(SubmissionGrammar.namespace)
        let all = SubmissionElement.allCases
        elements = .allocate(capacity: all.count)
        for (number, element) in all.enumerated() {
            let grammar = SubmissionGrammar.elements[element.spelling] ?? ElementGrammar()
            (elements + number).initialize(to: Self.table(of: grammar))
        }
    }

    /// The bytes of a name, kept as long as the program runs.
    private static func lasting(_ name: String) -> UnsafeBufferPointer<UInt8> {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: name.utf8.count)
        _ = bytes.initialize(from: name.utf8)
        return UnsafeBufferPointer(bytes)
    }

    private static func table(of grammar: ElementGrammar) -> Element {
        let elements = SubmissionElement.allCases
        let attributes = SubmissionAttribute.allCases
        var table = Element(
            groups: .allocate(capacity: elements.count),
            forms: .allocate(capacity: attributes.count), text: grammar.text)
        for (number, element) in elements.enumerated() {
            let group = grammar.children.firstIndex { $0.names.contains(element.spelling) }
            (table.groups + number).initialize(to: group.map { Int8($0) } ?? -1)
        }
        for (group, children) in grammar.children.enumerated() {
            if children.isSingle { table.singles |= 1 << group }
            if children.isRequired { table.required |= 1 << group }
        }
        for (number, attribute) in attributes.enumerated() {
            let known = grammar.attributes.first { $0.name == attribute.spelling }
            (table.forms + number).initialize(to: known?.form)
            if known?.isRequired ?? false { table.requiredAttributes |= 1 << number }
        }
        return table
    }
}
