public import AssayQuestionnaires

/// How much of a questionnaire was asked, and why.
public struct AskedDepth: Sendable, Hashable {
    /// What decides about the depth.
    public enum Reason: String, CaseIterable, Sendable {
        /// Nothing asks for less than everything.
        case usual
        /// Whoever judges asks for this depth.
        case chosen
        /// The submission goes deeper by itself.
        case submission
        /// The programme asks for the short path.
        case programme
        /// The company is small and a minor supplier.
        case smallCompany = "small-company"
        /// The buyer gets little of the material.
        case lowExposure = "low-exposure"
    }

    /// The depth by which the questionnaire is scored.
    public var depth = Depth.full
    /// What decided about it.
    public var reason = Reason.usual
    /// A Boolean value indicating whether harm or a red flag was told, so that everything is asked; it is
    /// scored by its core all the same, so that telling costs nothing.
    public var isFlagged = false
    /// How many questions were not asked, or do not count, for the depth.
    public var leftOut = 0

    /// Creates the depth that is usual: everything.
    public init() {}

    /// A Boolean value indicating whether only the short path is asked.
    public var asksCoreOnly: Bool { depth == .core && !isFlagged }
}
