extension Phrases {
    /// What is said of what others did before.
    package struct Practice: Sendable {
        package let heading: String
        package let result: String
        package let condition: String
        package let carryOver: String
        package let source: String
    }
}

extension Phrases.Practice {
    /// The words in English.
    static let english = Phrases.Practice(
        heading: "Where this was done", result: "What came of it", condition: "It held where",
        carryOver: "To carry over", source: "Source")
}
