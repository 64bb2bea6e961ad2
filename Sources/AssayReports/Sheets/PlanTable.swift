import AssayActionPlans
import AssayAssessments
import AssayResponses
import AssayWording

/// A plan as a table: a row for each action by wave, finished ones included.
///
/// What the columns are is said by ``PlanColumn``; which of them a form shows, and how it writes
/// their values, is up to the form.
struct PlanTable {
    let plan: ActionPlan
    let words: ResultWords
    /// The number and the name of the supplier, as long as the form shows them.
    let supplierNumber: String
    let supplier: String
    /// What is said where the questionnaires no longer know an action, and so not its owner.
    let unknownOwner: String
    /// The title of each finding.
    let titles: [String]

    init(
        _ plan: ActionPlan, _ words: ResultWords, supplierNumber: String, supplier: String,
        unknownOwner: String = ""
    ) {
        self.plan = plan
        self.words = words
        self.supplierNumber = supplierNumber
        self.supplier = supplier
        self.unknownOwner = unknownOwner
        titles = words.assessment.findings.map { words.finding($0) }
    }

    /// The rows; open actions have the numbers that they have in the other forms.
    var rows: [PlanRow] {
        var open = 0
        return plan.actions.map { action in
            let isFinished = action.standing.status.isFinished
            if !isFinished { open += 1 }
            return PlanRow(action: action, number: isFinished ? nil : open, table: self)
        }
    }
}

extension PlanTable {
    /// What waits, by the year in which it comes up.
    var backlogRows: [PlanRow] {
        plan.backlog.map { PlanRow(action: $0, number: nil, table: self) }
    }
}

/// An action as a row of a table.
struct PlanRow {
    let action: PlannedAction
    /// Its number among the open actions; finished ones have none.
    let number: Int?
    let table: PlanTable
}

extension SupplierReport {
    /// The plan as a table for people, who read short names.
    func table() -> PlanTable {
        PlanTable(
            plan, words, supplierNumber: ResultWords.said(assessment.supplier.id, most: 60),
            supplier: words.supplierName, unknownOwner: words.phrases.plan.unknownOwner)
    }
}
