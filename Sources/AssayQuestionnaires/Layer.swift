/// What an answer speaks of: paper, practice, or effect.
public enum Layer: String, Sendable, Hashable, CaseIterable {
    /// It is written and owned.
    case policy
    /// It is run.
    case process
    /// It changed something for people, nature or knowledge.
    case outcome
}
