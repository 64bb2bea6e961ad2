public import AssayExpressions

/// A function in a company that can answer for an action.
public struct CompanyFunction: Sendable {
    /// What it is called in companies of a size.
    public struct Words: Sendable {
        /// Below so many people; `nil` for any number.
        public var below: Int?
        /// The words, such as "purchasing manager".
        public var text: LocalizedText

        /// Creates words.
        public init(below: Int?, text: LocalizedText) {
            self.below = below
            self.text = text
        }
    }

    /// Unique among functions.
    public var id: String
    /// Its words, those for the smallest companies first; the last are for any number.
    public var words: [Words]
    /// A Boolean value indicating whether it asks the company's own suppliers.
    public var sendsRequests = false

    /// Creates a function.
    public init(id: String, words: [Words]) {
        self.id = id
        self.words = words
    }

    /// Returns what it is called in a company.
    ///
    /// - Parameter people: how many people work there; `nil` where that is not known.
    public func words(for people: ExactDecimal?) -> LocalizedText {
        let fitting = words.first { words in
            guard let below = words.below else { return true }
            return people.map { $0 < ExactDecimal(below) } ?? false
        }
        return fitting?.text ?? LocalizedText(id)
    }
}
