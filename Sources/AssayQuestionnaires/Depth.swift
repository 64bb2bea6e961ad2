/// How much of a questionnaire is asked.
public enum Depth: String, CaseIterable, Sendable, Hashable {
    /// The questions of the short path, which are marked `core`.
    case core
    /// Every question.
    case full
}
