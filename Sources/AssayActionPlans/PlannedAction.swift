public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// An action of a plan: what, who, by when, how verified, and which findings ask for it.
public struct PlannedAction: Sendable {
    /// The name it keeps across plans, years and questionnaire versions: `home:id`.
    public var identity: String
    /// Its lead, as the library describes it; `nil` for one of an earlier plan that the
    /// questionnaires no longer know.
    public var template: ActionIndex?
    /// What it has in common with actions of other questionnaires; `nil` where it stands for itself.
    public var theme: ThemeIndex? = nil
    /// The actions of the library that it joins, the lead first; none for one of an earlier plan that
    /// no finding asks for any more.
    public var parts: [ActionPart] = []
    /// Where people can speak freely among the places of the supplier.
    public var freeSpeech = FreeSpeech.everywhere
    /// Who answers for it, in the words for a company of that size; empty where nobody is named.
    public var person = LocalizedText()
    /// Positions of the findings in the assessment that ask for it, the most urgent first.
    public var findings: [Int]
    /// Names of the findings that asked for it in an earlier plan, where none asks for it now.
    public var formerFindings: [String]
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
    /// Today's values of the indicators, in the order of the definition; empty where no indicator
    /// has one.
    public var baselines: [ExactDecimal?]
    /// Positions of the measures by which the buyer can help, each once, by category.
    public var leverage: [MeasureIndex]
    /// What it would add to the claimed score of each questionnaire, and of the programme.
    public var uplift: [ScoreUplift]
    /// How far it has come.
    public var standing: ActionStanding
    /// When it comes up; `nil` where no more work is expected.
    public var wave: ActionWave? = nil
    /// Where the supplier and the buyer stand on it.
    public var agreement = Agreement()
}

/// An action of the library as one supplier meets it.
public struct ActionPart: Sendable, Hashable {
    /// The action.
    public var action: ActionIndex
    /// A Boolean value indicating whether the supplier only buys from the site, and so asks for it.
    public var isRequest: Bool
    /// A Boolean value indicating whether nobody there can speak freely, so that research from outside
    /// takes its place.
    public var isOutside = false
    /// Positions of the findings in the assessment that ask for it, the most urgent first.
    public var findings: [Int]

    /// Creates a part.
    public init(action: ActionIndex, isRequest: Bool, findings: [Int]) {
        self.action = action
        self.isRequest = isRequest
        self.findings = findings
    }
}

extension PlannedAction {
    /// A Boolean value indicating whether all of it is asking who runs the sites.
    public var isRequest: Bool { !parts.isEmpty && parts.allSatisfy { $0.isRequest } }

    /// A Boolean value indicating whether research from outside takes the place of all of it.
    public var isOutside: Bool { !parts.isEmpty && parts.allSatisfy { $0.isOutside } }
}

/// The points that an action would add to a score.
public struct ScoreUplift: Sendable, Hashable {
    /// The position of the questionnaire in the library; `nil` for the programme.
    public var questionnaire: QuestionnaireIndex?
    /// Points added to the claimed score if every question it addresses earned full credit.
    public var points: ExactDecimal

    /// Creates an uplift.
    public init(questionnaire: QuestionnaireIndex?, points: ExactDecimal) {
        self.questionnaire = questionnaire
        self.points = points
    }
}
