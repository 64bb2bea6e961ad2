public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// Something that was found, with what it rests on.
public struct FindingResult: Sendable, Hashable {
    /// Where the definition of a finding is.
    public enum Source: Sendable, Hashable {
        /// In a questionnaire, at a position among its findings.
        case questionnaire(QuestionnaireIndex, finding: Int)
        /// Among the standing findings of the catalogue.
        case standing(Int)
    }

    /// What a finding is about, beyond its rule.
    public enum Subject: Sendable, Hashable {
        /// The answers that its rule reads.
        case answers
        /// Questions of a section.
        case section(SectionIndex)
        /// A check that holds.
        case check(HeldCheck)
        /// A report by others, at a position among those of the response.
        case observation(Int)
        /// A certificate, at a position in the submission.
        case certificate(Int)
        /// A questionnaire as a whole.
        case questionnaire
    }

    /// The name that it keeps across years: `home:id`, and for standing findings what it is about.
    public var identity: String
    /// The position of its row among `JudgingTables.findings`.
    public var row: FindingIndex
    /// Where its definition is.
    public var source: Source
    /// What it is about.
    public var subject: Subject
    /// The position of the questionnaire it belongs to; `nil` for one about a certificate.
    public var questionnaire: QuestionnaireIndex?
    /// How grave and how likely it is, with what contexts add.
    public var impact: Severity
    /// How the supplier is connected to the harm, with what contexts add.
    public var connection: Connection
    /// The positions of the contexts that hold.
    public var contexts: [Int]
    /// Those of the contexts that hold only because countries of extraction are assumed; they raise
    /// nothing but the likelihood.
    public var assumedContexts: [Int] = []
    /// The documented places that make it likely; they raise nothing but the likelihood.
    public var places: [PlaceMatch] = []
    /// The place in the order of urgency, 0 being the first; findings can share one.
    public var rank: Int = 0
    /// How soon it must be dealt with.
    public var findingClass: FindingClass
    /// A Boolean value indicating whether it is a severe abuse.
    public var isGate: Bool
    /// A Boolean value indicating whether it holds the level at the lowest: a severe abuse of which
    /// containment has not begun.
    public var holdsLevel: Bool
    /// How many times it counts in deductions.
    public var count: ExactDecimal
    /// The questions it rests on, in rising order.
    public var questions: [QuestionIndex]

    /// The severity, 1 to 4: the worst of scale, scope and irremediability.
    public var severity: Int { impact.worst }

    /// The likelihood, 1 to 4.
    public var likelihood: Int { impact.likelihood }

    /// Four times the severity plus the likelihood, 5 to 20.
    public var priority: Int { impact.priority }

    /// Returns the definition of the finding.
    public func definition(in library: QuestionnaireLibrary) -> Finding {
        library.definition(at: source)
    }
}

extension QuestionnaireLibrary {
    /// Returns the definition of a finding at its place.
    public func definition(at source: FindingResult.Source) -> Finding {
        switch source {
        case .questionnaire(let position, let finding):
            questionnaires[position].findings[finding]
        case .standing(let position):
            catalogue.standingFindings[position]
        }
    }
}
