public import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// What a buyer found when it looked into a certification or assurance scheme.
public struct SchemeCheck: Sendable, Hashable {
    /// The id of the scheme in the catalogue.
    public var scheme: String
    /// The part of a credit, 0 to 1, that a certificate of the scheme earns.
    public var strength: ExactDecimal
    /// The day on which the buyer looked.
    public var checked: CalendarDate

    /// Creates a check.
    public init(scheme: String, strength: ExactDecimal, checked: CalendarDate) {
        self.scheme = scheme
        self.strength = strength
        self.checked = checked
    }

    /// Takes the strength from a buyer's answers to questions about a scheme: their score as claimed,
    /// since the buyer answers for itself.
    ///
    /// Returns `nil` where no questionnaire of the assessment, or more than one, has a score.
    ///
    /// - Parameters:
    ///   - assessment: the assessment of the buyer's answers.
    ///   - scheme: the id of the scheme that they are about.
    public init?(of assessment: Assessment, about scheme: String) {
        let scores = assessment.questionnaires.compactMap { $0.score }
        guard scores.count == 1, scores[0].maximum > .zero else { return nil }
        self.init(
            scheme: scheme, strength: scores[0].claimed / scores[0].maximum,
            checked: assessment.assessed)
    }
}

/// How far certificates of a scheme are relied on, and who says so.
public struct SchemeStrength: Sendable, Hashable {
    /// The id of the scheme.
    public var scheme: String
    /// The part of a credit, 0 to 1, that a certificate earns.
    public var strength: ExactDecimal
    /// The day on which the buyer looked into it; `nil` where the catalogue's default counts.
    public var checked: CalendarDate?
}

extension JudgingContext {
    /// How far certificates of a scheme are relied on.
    func strength(of scheme: Scheme) -> SchemeStrength {
        if let check = schemeChecks.last(where: { $0.scheme == scheme.id }) {
            return SchemeStrength(
                scheme: scheme.id, strength: check.strength, checked: check.checked)
        }
        return SchemeStrength(scheme: scheme.id, strength: scheme.strength, checked: nil)
    }

    /// The strengths of the schemes of which the submission shows certificates.
    var schemeStrengths: [SchemeStrength] {
        library.catalogue.schemes.compactMap { scheme in
            response.submission.certificates.contains { $0.scheme == scheme.id }
                ? strength(of: scheme) : nil
        }
    }
}
