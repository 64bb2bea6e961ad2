import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// What a plan is made from.
struct PlanningContext {
    let assessment: Assessment
    let response: Response
    let library: QuestionnaireLibrary
    /// The numbers by which the plan is cut; `nil` where it is not cut.
    let inUse: CapacityInUse?
    /// The days on which people work where the supplier is.
    let workingDays: WorkingDays
    /// Where nobody may be asked on the spot.
    let civicSpace: CivicSpaceGate

    init(
        assessment: Assessment, response: Response, library: QuestionnaireLibrary,
        policy: PlanCapacity? = nil
    ) {
        self.assessment = assessment
        self.response = response
        self.library = library
        inUse = (policy ?? library.catalogue.capacity).map {
            CapacityInUse($0, people: response.people(in: library))
        }
        civicSpace = CivicSpaceGate(response, library)
        workingDays = WorkingDays(
            in: response.submission.supplier.country, of: library.catalogue)
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
        return function.words(for: owner == .supplier ? response.people(in: library) : nil)
    }

    /// The day of the plan.
    var made: CalendarDate { assessment.assessed }

    /// How many actions of a party can be open beside what cannot wait.
    func open(for party: PlannedAction.Party) -> Int {
        switch party {
        case .supplier: inUse?.open ?? .max
        case .buyer: inUse?.capacity.buyer ?? .max
        }
    }

    /// All numbers by which the plan is cut.
    var capacity: PlanCapacity { inUse?.capacity ?? .unlimited }

    /// The last day of a wave; of the last one, the end of the plan.
    func end(of wave: ActionWave) -> CalendarDate {
        capacity.end(of: wave, from: made)
    }

    /// The wave in which a day is; the last one for all days after the plan.
    func wave(of day: CalendarDate) -> ActionWave {
        [ActionWave.first, .second].first { day <= end(of: $0) } ?? .third
    }

    /// The time that an action takes: that of the longest of what the supplier does itself, so that the
    /// evidence of all can exist; where it only asks, the time to have answers; where research from outside
    /// takes the place of all, that of the shortest, since one piece of work answers them.
    func within(_ action: PlannedAction) -> CalendarDuration {
        let rows = action.parts.filter { $0.isRequest == action.isRequest }.map {
            library.tables.actions[Int($0.action.rawValue)].within
        }
        let joined = action.isOutside ? rows.min() : rows.max()
        let own = joined ?? row(of: action)?.within ?? CalendarDuration(months: 0, days: 0)
        return action.letter(in: library).map { Swift.min(own, $0.within) } ?? own
    }

    func row(of action: PlannedAction) -> ActionRow? {
        action.template.map { library.tables.actions[Int($0.rawValue)] }
    }

    func row(ofFinding position: Int) -> FindingRow {
        library.tables.findings[assessment.findings[position].row]
    }
}

extension PlannedAction {
    /// Whose slots of a plan an action takes.
    enum Party {
        case supplier
        case buyer
    }
}
