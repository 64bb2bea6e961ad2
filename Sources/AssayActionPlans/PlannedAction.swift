public import AssayExpressions
public import AssayQuestionnaires

/// An action of a plan: what, who, by when, how verified, and which findings ask for it.
public struct PlannedAction: Sendable {
    /// The name it keeps across plans, years and questionnaire versions: `home:id`.
    public var identity: String
    /// The action as the library describes it; `nil` for one of an earlier plan that the
    /// questionnaires no longer know.
    public var template: ActionIndex?
    /// Positions of the findings in the assessment that ask for it, the most urgent first.
    public var findings: [Int]
    /// Names of the findings, also for those of an earlier plan that no longer hold.
    public var findingNames: [String]
    /// The most urgent class of its findings, one step up when one of them came back.
    public var findingClass: FindingClass
    /// The highest priority of its findings, 5 to 20.
    public var priority: Int
    /// The highest severity of its findings, 1 to 4.
    public var severity: Int
    /// A Boolean value indicating whether one of its findings is a severe abuse.
    public var isGate: Bool
    /// When it begins, when it is due, and why.
    public var schedule: ActionSchedule
    /// The indicators with today's value, in the order of the definition.
    public var baselines: [ExactDecimal?]
    /// Candidates for the cause, each once.
    public var rootCauses: [RootCauseCandidate]
    /// Positions of the measures by which the buyer can help, each once, by category.
    public var leverage: [Int]
    /// Positions of the initiatives to engage, each once.
    public var initiatives: [Int]
    /// The questions and the answers it comes from, in rising order.
    public var questions: [QuestionIndex]
    /// What it would add to the claimed score of each questionnaire, and of the programme.
    public var uplift: [ScoreUplift]
    /// How far it has come.
    public var standing: ActionStanding
}

/// A candidate for the cause behind a finding, and the finding it is a candidate for.
public struct RootCauseCandidate: Sendable, Hashable {
    /// The position of the finding in the assessment.
    public var finding: Int
    /// The position of the cause in the finding's definition.
    public var cause: Int

    /// Creates a candidate.
    public init(finding: Int, cause: Int) {
        self.finding = finding
        self.cause = cause
    }
}

/// The points that an action would add to a score.
public struct ScoreUplift: Sendable, Hashable {
    /// The position of the questionnaire in the library; `nil` for the programme.
    public var questionnaire: Int?
    /// Points added to the claimed score if every question it addresses earned full credit.
    public var points: ExactDecimal

    /// Creates an uplift.
    public init(questionnaire: Int?, points: ExactDecimal) {
        self.questionnaire = questionnaire
        self.points = points
    }
}
