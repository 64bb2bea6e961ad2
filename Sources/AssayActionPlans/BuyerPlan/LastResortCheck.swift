import AssayAssessments
import AssayQuestionnaires
import AssayResponses

/// Whether the conditions hold under which a buyer may ask itself whether to stay.
///
/// Leaving is never an action. Its questions are offered where a severe finding lasts, a plan was
/// tried and had no effect, the buyer did its own part, and no measure that fits is left (OECD
/// guidance, step 3; German supply chain act, section 7(3)). What is not known holds the questions
/// back and is reported.
public struct LastResortCheck: Sendable, Hashable {
    /// Findings of severity 3 or 4, the gravest first, by the names that suppliers share.
    public var severe: [String]
    /// A Boolean value indicating whether a plan made before is at hand.
    public var hasEarlierPlan: Bool
    /// A Boolean value indicating whether a severe finding came back at least twice and its action
    /// is overdue.
    public var wasTriedInVain: Bool
    /// Actions of the buyer in the earlier plan about severe findings, by name.
    public var ownActions: [String]
    /// Those of them that nobody reports as done.
    public var ownActionsOpen: [String]
    /// Positions of the measures that the severe findings offer, by category.
    public var measures: [MeasureIndex]
    /// Ids of measures that the supplier's file reports as carried out: progress on `leverage:ID`.
    public var carriedOut: [String]

    init?(
        of assessment: Assessment, response: Response, plan: ActionPlan?,
        needs: [SupplierNeeds.Need], with library: QuestionnaireLibrary
    ) {
        let grave = needs.filter { $0.severity >= 3 }
        guard !grave.isEmpty else { return nil }
        severe = grave.map { $0.finding }
        // Of several suppliers only some may have been planned for.
        let carried = plan?.actions.filter { !$0.standing.isNew } ?? []
        hasEarlierPlan = !carried.isEmpty
        wasTriedInVain = plan.map { $0.actions.contains { $0.isExhausted } } ?? false
        let own = carried.filter { action in
            guard let template = action.template, action.severity >= 3 else { return false }
            return library.action(template).owner == .buyer && !action.findings.isEmpty
        }
        ownActions = own.map { $0.identity }
        ownActionsOpen = own.filter { !$0.standing.status.isFinished }.map { $0.identity }
        let offered = Set(grave.flatMap { $0.measures })
        let ranks = library.tables.measureRanks
        measures = offered.sorted { ranks[$0.rawValue] < ranks[$1.rawValue] }
        carriedOut = carriedOutMeasures(response)
    }
}

extension PlannedAction {
    /// A Boolean value indicating whether a severe finding of it came back at least twice while
    /// it is overdue: everything that the plan could ask for was asked for.
    var isExhausted: Bool {
        severity >= 3 && standing.recurrences >= 2 && standing.isOverdue
    }
}

extension LastResortCheck {
    /// What is known from two submissions of a supplier: every condition must hold for both.
    func joined(_ other: LastResortCheck) -> LastResortCheck {
        var both = self
        both.severe += other.severe.filter { !severe.contains($0) }
        both.hasEarlierPlan = hasEarlierPlan || other.hasEarlierPlan
        both.wasTriedInVain = wasTriedInVain || other.wasTriedInVain
        both.ownActions = Set(ownActions + other.ownActions).sorted()
        both.ownActionsOpen = Set(ownActionsOpen + other.ownActionsOpen).sorted()
        both.measures += other.measures.filter { !measures.contains($0) }
        both.carriedOut = Set(carriedOut + other.carriedOut).sorted()
        return both
    }
}
