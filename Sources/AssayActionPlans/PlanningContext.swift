import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// What a plan is made from.
struct PlanningContext {
    let assessment: Assessment
    let response: Response
    let library: QuestionnaireLibrary
    /// For each class, by its urgency, the last day that an action of it may be due.
    private let limits: [CalendarDate]
    private let containmentLimit: CalendarDate
    private let structuralLimit: CalendarDate

    init(assessment: Assessment, response: Response, library: QuestionnaireLibrary) {
        self.assessment = assessment
        self.response = response
        self.library = library
        limits = FindingClass.allCases.sorted { $0.urgency < $1.urgency }.map {
            assessment.assessed.adding($0.limit)
        }
        containmentLimit = assessment.assessed.adding(.containmentLimit)
        structuralLimit = assessment.assessed.adding(.structuralLimit)
    }

    /// How many people work for the supplier; `nil` where nobody says.
    var people: ExactDecimal? {
        guard let question = library.tables.exposure?.questions.people,
            case .number(let people)? = response.sheet.items(of: question).first
        else { return nil }
        return people
    }

    /// Who answers for an action, in the words for a company of that size.
    func person(
        of theme: ThemeIndex?, isRequest: Bool, of owner: ActionOwner
    ) -> LocalizedText {
        guard let theme else { return LocalizedText() }
        let functions = library.catalogue.functions
        var function = functions[library.catalogue.themes[theme].person]
        if isRequest, let asking = functions.first(where: { $0.sendsRequests }) {
            function = asking
        }
        return function.words(for: owner == .supplier ? people : nil)
    }

    /// The day of the plan.
    var made: CalendarDate { assessment.assessed }

    /// The last day that an action may be due, counted from the day of the plan.
    ///
    /// Containment never waits longer than a week; structural work (communities, tailings, energy)
    /// may take up to 36 months, with quarterly milestones.
    func limit(of action: ActionIndex, as findingClass: FindingClass) -> CalendarDate {
        let position = Int(action.rawValue)
        if library.tables.actions[position].kind == .containment { return containmentLimit }
        if library.tables.actions[position].isStructural { return structuralLimit }
        return limits[findingClass.urgency]
    }
}

extension CalendarDuration {
    fileprivate static let containmentLimit = CalendarDuration(months: 0, days: 7)
    fileprivate static let structuralLimit = CalendarDuration(months: 36, days: 0)
}
