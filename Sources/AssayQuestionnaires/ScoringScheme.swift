/// How credits become a score.
public enum ScoringScheme: String, Sendable, Hashable, CaseIterable {
    /// The weighted mean of the sections, each the weighted mean of its credits.
    case weightedMean = "weighted-mean"
    /// The lowest section.
    case minimum
    /// Weights are points and add up.
    case points
    /// A base times the weighted mean, less points for each finding.
    case deductions
}

/// What happens to the weight of a question that does not apply.
public enum NotApplicableTreatment: String, Sendable, Hashable, CaseIterable {
    /// It leaves numerator and denominator.
    case excluded
    /// It counts as met.
    case earned
}
