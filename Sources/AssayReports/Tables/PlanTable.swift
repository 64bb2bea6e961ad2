import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// The plan as a table: one row an action, finished ones included.
struct PlanTable {
    let heading: [String]
    let rows: [[String]]
}

extension PlanTable {
    /// A column: its heading, and what stands in it for an action.
    private typealias Column = (name: String, cell: (PlannedAction) -> String)

    init(_ maker: PageMaker) {
        let columns = Self.columns(maker)
        heading = columns.map(\.name)
        rows = maker.plan.actions.map { action in columns.map { $0.cell(action) } }
    }

    private static func columns(_ maker: PageMaker) -> [Column] {
        whose(maker) + what(maker) + [
            ("Start", { $0.schedule.start.description }), ("Due", { $0.schedule.due.description }),
            ("Due because", { $0.schedule.reason.rawValue.spaced }),
            ("Milestones", { $0.schedule.milestones.map(\.description).listed }),
            ("Effect checked", { $0.schedule.effectivenessCheck.description }),
            ("Waits for", { $0.schedule.waitsFor.listed }),
            ("Status", { $0.standing.status.rawValue.spaced }),
            ("New", { $0.standing.isNew ? "yes" : "no" }),
            ("Days overdue", { String($0.standing.daysOverdue) }),
            ("Times recurring", { String($0.standing.recurrences) }),
            ("Begun", { $0.standing.begun?.description ?? "" }),
            ("Done", { $0.standing.done?.description ?? "" }),
            ("Verified", { $0.standing.verified?.description ?? "" }),
            ("Effective", { $0.standing.effective?.description ?? "" }),
        ] + why(maker)
    }

    private static func whose(_ maker: PageMaker) -> [Column] {
        [
            ("Supplier number", { _ in maker.assessment.supplier.id }),
            ("Supplier", { _ in TextLayout.cut(maker.assessment.supplier.name, to: 200) }),
            ("Plan made", { _ in maker.plan.made.description }),
        ]
    }

    private static func what(_ maker: PageMaker) -> [Column] {
        let words = maker.words
        return [
            ("Action name", { $0.identity }), ("Action", { words.action($0) }),
            ("Kind", { words.template(of: $0)?.kind.rawValue ?? "" }),
            ("Owner", { words.template(of: $0).map { words.owner($0) } ?? "" }),
            ("Role", { words.template(of: $0)?.role ?? "" }),
            ("Class", { $0.findingClass.rawValue }), ("Priority", { String($0.priority) }),
            ("Severity", { String($0.severity) }),
            ("Severe abuse", { $0.isGate ? "yes" : "no" }),
        ]
    }

    private static func why(_ maker: PageMaker) -> [Column] {
        let words = maker.words
        let findings = maker.assessment.findings
        return [
            ("Findings", { $0.findingNames(in: maker.assessment).listed }),
            ("Why", { $0.findings.map { words.finding(findings[$0]) }.listed }),
            ("Indicators", { words.indicators(of: $0).listed }),
            ("Closes with", { words.template(of: $0).map { words.text($0.closesWith) } ?? "" }),
            (
                "Verified by",
                { (words.template(of: $0)?.verifications ?? []).map(words.verification).listed }
            ),
            ("Adds", { words.uplift($0.uplift) }),
        ]
    }
}

extension [String] {
    /// Several entries of one cell.
    fileprivate var listed: String { joined(separator: "; ") }
}

/// Writes the plan as comma-separated values: one row an action.
func planSheet(_ maker: PageMaker) -> String {
    let table = PlanTable(maker)
    var sheet = CommaSeparatedText()
    sheet.add(table.heading)
    for row in table.rows { sheet.add(row) }
    return sheet.text
}
