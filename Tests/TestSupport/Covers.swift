public import Testing

/// Names the sentences of the language's documentation that a test shows to hold, by their ids.
public struct Covers: TestTrait, SuiteTrait {
    /// The ids, such as `S-12`.
    public let sentences: [String]
}

extension Trait where Self == Covers {
    /// The test fails where one of these sentences does not hold.
    public static func covers(_ sentences: String...) -> Self { Covers(sentences: sentences) }
}
