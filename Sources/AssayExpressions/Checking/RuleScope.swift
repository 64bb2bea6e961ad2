/// The names that a rule can use: questions, lists and the question it belongs to.
public struct RuleScope: Sendable {
    enum Entry: Sendable {
        case question(QuestionSignature)
        case list(ItemType, [Symbol])
    }

    /// The question whose answer `.` is; `nil` where there is none.
    public var current: QuestionSignature?
    /// A Boolean value indicating whether `evidence()` may be used.
    ///
    /// Relevance and credit must not read it, so that more evidence never lowers a score.
    public var allowsEvidence = true
    /// A Boolean value indicating whether an unknown name is told with the nearest that is known.
    public var makesSuggestions = true
    private var own: [String: Entry] = [:]
    private var prefixed: [String: [String: Entry]] = [:]

    /// Creates a scope without names.
    public init() {}

    /// Declares a question under its name, or under `prefix:name`.
    public mutating func declare(
        _ name: String, prefix: String? = nil, as signature: QuestionSignature
    ) {
        set(.question(signature), name: name, prefix: prefix)
    }

    /// Declares a list of words under its name, or under `prefix:name`.
    public mutating func declareList(
        _ name: String, prefix: String? = nil, type: ItemType, values: [Symbol]
    ) {
        set(.list(type, values), name: name, prefix: prefix)
    }

    /// Declares a prefix under which nothing is known, so that its names are not each reported.
    public mutating func declarePrefix(_ prefix: String) {
        if prefixed[prefix] == nil { prefixed[prefix] = [:] }
    }

    private mutating func set(_ entry: Entry, name: String, prefix: String?) {
        if let prefix {
            prefixed[prefix, default: [:]][name] = entry
        } else {
            own[name] = entry
        }
    }

    func entry(prefix: String?, name: String) -> Entry? {
        guard let prefix else { return own[name] }
        return prefixed[prefix]?[name]
    }

    func names(under prefix: String?) -> [String] {
        guard let prefix else { return own.keys.sorted() }
        return prefixed[prefix].map { $0.keys.sorted() } ?? []
    }

    var prefixes: [String] { prefixed.keys.sorted() }

    func knows(prefix: String) -> Bool { prefixed[prefix] != nil }
}
