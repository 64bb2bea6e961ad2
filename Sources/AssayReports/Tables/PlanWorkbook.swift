import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayInterchange
import AssayQuestionnaires

/// The report as a workbook for tracking: the plan, the findings and the scores, and hidden what
/// reading the plan back needs.
///
/// A page of the same report, where there is one, already says what was found and scored.
func planWorkbook(_ maker: PageMaker, besides page: ReportPage? = nil) -> Workbook {
    Workbook(
        title: "Action plan of \(maker.plan.made) for \(maker.words.supplierName)",
        made: maker.plan.made,
        sheets: [
            trackingSheet(maker), findingsSheet(page?.findings ?? maker.findings()),
            scoresSheet(page?.boards ?? maker.boards()),
            PlanRecord.sheet(of: EarlierPlan(maker.plan, for: maker.assessment)),
        ])
}

/// Makes ready what these workbooks have in common, whoever the supplier is.
func preparePlanWorkbooks() {
    Workbook.prepare([trackingLayout, findingsLayout, scoresLayout, PlanRecord.layout])
}

/// The plan: one row an action, in the order of work, finished ones included.
private func trackingSheet(_ maker: PageMaker) -> Sheet {
    // Open actions have the numbers that they have in the other forms.
    let numbers = maker.numbers()
    let tracked = TrackedPlan(maker)
    var sheet = trackingLayout
    sheet.rows = maker.plan.actions.map { action in
        let tracked = TrackedAction(
            planned: action, said: action.template.map { maker.kept.action($0) },
            number: numbers[action.identity], plan: tracked)
        return trackingColumns.map { $0.cell(tracked) }
    }
    return sheet
}

/// What all rows of a plan share.
private final class TrackedPlan {
    let maker: PageMaker
    let number: CellWords
    let supplier: CellWords

    init(_ maker: PageMaker) {
        let supplier = maker.supplier()
        self.maker = maker
        number = CellWords(supplier.number, width: SheetWidths.supplierNumber)
        self.supplier = CellWords(supplier.name, width: SheetWidths.supplier)
    }
}

/// An action and what is said of it, where the questionnaires still know it.
private struct TrackedAction {
    let planned: PlannedAction
    let said: ActionWords?
    let number: Int?
    let plan: TrackedPlan
}

/// A column, and what stands in it for an action.
private struct TrackingColumn: Sendable {
    let column: Sheet.Column
    let cell: @Sendable (TrackedAction) -> Sheet.Cell

    init(_ column: Sheet.Column, _ cell: @escaping @Sendable (TrackedAction) -> Sheet.Cell) {
        self.column = column
        self.cell = cell
    }

    init(
        _ heading: String, _ width: Int, _ cell: @escaping @Sendable (TrackedAction) -> Sheet.Cell
    ) {
        self.init(Sheet.Column(heading, width: width), cell)
    }
}

// The layouts are the same for all suppliers. They are made once, which also tells at a glance that
// two workbooks have the same.

private let trackingLayout: Sheet = {
    let columns = trackingColumns.map(\.column)
    func place(_ heading: PlanHeading) -> Int {
        columns.firstIndex { $0.heading == heading.rawValue } ?? 0
    }
    return Sheet(
        PlanHeading.sheet, columns: columns, rows: [], frozenColumns: 3,
        printedColumns: columns.firstIndex { $0.heading == "Notes" }.map { $0 + 1 },
        deadline: Sheet.Deadline(
            due: place(.due), status: place(.status),
            finished: ActionStatus.allCases.filter(\.isFinished).map(PlanStatus.word),
            columns: 1...place(.due)))
}()

private let trackingColumns: [TrackingColumn] =
    [
        TrackingColumn(
            Sheet.Column(PlanHeading.key.rawValue, width: SheetWidths.key, isHidden: true),
            {
                $0.said.map { .kept($0.cells.key) }
                    ?? .text(PlanRecord.encoded($0.planned.identity))
            }),
        TrackingColumn("No.", 5, { $0.number.map { .whole($0) } ?? .empty }),
        TrackingColumn(
            "Action", SheetWidths.action,
            {
                $0.said.map { .kept($0.cells.action) }
                    ?? .text($0.plan.maker.words.action($0.planned))
            }),
        TrackingColumn(
            Sheet.Column(
                PlanHeading.status.rawValue, width: 17, entry: .choice(PlanStatus.choices),
                hint: "Choose how far the action has come, and write the day beside it."),
            { .text(PlanStatus.word($0.planned.standing.status)) }),
        TrackingColumn(PlanHeading.due.rawValue, 12, { .date($0.planned.schedule.due) }),
        TrackingColumn(
            "Owner", SheetWidths.owner,
            { $0.said.map { .kept($0.cells.owner) } ?? .text("not known") }),
        TrackingColumn("Class", 12, { .text($0.planned.findingClass.rawValue) }),
        TrackingColumn("Priority", 10, { .whole($0.planned.priority) }),
        day(.begun, "The day work began.", \.begun),
        day(.done, "The day it was done, as its owner says.", \.done),
        day(
            .verified, "The day someone other than the supplier confirmed it.",
            \.verified),
        day(
            .effective,
            "The day its effect was confirmed: verified before, and three months after it was done.",
            \.effective),
        TrackingColumn(Sheet.Column("Notes", width: 30, entry: .anything), { _ in .empty }),
    ] + moreColumns

private func day(
    _ heading: PlanHeading, _ hint: String,
    _ day: @escaping @Sendable (ActionStanding) -> CalendarDate?
) -> TrackingColumn {
    TrackingColumn(
        Sheet.Column(heading.rawValue, width: 12, entry: .date, hint: hint),
        { day($0.planned.standing).map { .date($0) } ?? .empty })
}

private let moreColumns = [
    TrackingColumn("Role", SheetWidths.role, { kept($0.said?.cells.role) }),
    TrackingColumn("Kind", SheetWidths.kind, { kept($0.said?.cells.kind) }),
    TrackingColumn("Severity", 9, { .whole($0.planned.severity) }),
    TrackingColumn("Severe abuse", 9, { .text($0.planned.isGate ? "yes" : "no") }),
    TrackingColumn("Start", 12, { .date($0.planned.schedule.start) }),
    TrackingColumn("Due because", 15, { .text($0.planned.schedule.reason.rawValue.spaced) }),
    TrackingColumn(
        "Milestones", 13, { .text(lines($0.planned.schedule.milestones.map(\.description))) }),
    TrackingColumn("Effect checked", 12, { .date($0.planned.schedule.effectivenessCheck) }),
    TrackingColumn("Waits for", 28, { .text(lines($0.planned.schedule.waitsFor)) }),
    TrackingColumn("Days overdue", 10, { .whole($0.planned.standing.daysOverdue) }),
    TrackingColumn("Times recurring", 10, { .whole($0.planned.standing.recurrences) }),
    TrackingColumn(
        "Why", 48,
        { action in .text(lines(action.planned.findings.map { action.plan.maker.titles[$0] })) }),
    TrackingColumn(
        "Indicators", SheetWidths.indicators,
        { $0.said?.indicatorCell(today: $0.planned.baselines) ?? .text("") }),
    TrackingColumn("Closes with", SheetWidths.closesWith, { kept($0.said?.cells.closesWith) }),
    TrackingColumn("Verified by", SheetWidths.verifiedBy, { kept($0.said?.cells.verifiedBy) }),
    TrackingColumn("Adds", 26, { .text($0.plan.maker.words.uplift($0.planned.uplift)) }),
    TrackingColumn(
        "Findings", 36,
        { .text(lines($0.planned.findingNames(in: $0.plan.maker.words.assessment))) }),
    TrackingColumn(
        "Action name", SheetWidths.name,
        {
            $0.said.map { .kept($0.cells.name) } ?? .text(TextLayout.inert($0.planned.identity))
        }),
    TrackingColumn("Supplier number", SheetWidths.supplierNumber, { .kept($0.plan.number) }),
    TrackingColumn("Supplier", SheetWidths.supplier, { .kept($0.plan.supplier) }),
    TrackingColumn("Plan made", 12, { .date($0.plan.maker.plan.made) }),
]

/// A cell with words that are kept, or an empty one.
private func kept(_ words: CellWords?) -> Sheet.Cell { words.map { .kept($0) } ?? .text("") }

/// Several entries of one cell, a line each.
private func lines(_ entries: [String]) -> String {
    entries.count == 1 ? entries[0] : entries.joined(separator: "\n")
}

/// The findings: one row each, the most urgent first.
private func findingsSheet(_ findings: [FindingEntry]) -> Sheet {
    var sheet = findingsLayout
    sheet.rows = findings.map { finding in
        let kept = finding.kept
        return [
            .text(finding.findingClass), .whole(finding.priority), .whole(finding.severity),
            .whole(finding.likelihood),
            finding.title == kept.title ? .kept(kept.cells.title) : .text(finding.title),
            .kept(kept.cells.because), .text(lines(answers(of: finding))),
            .kept(kept.cells.wording), .kept(kept.cells.clauses),
            .text(finding.remedies.map { String($0.number) }.joined(separator: ", ")),
            .text(finding.isSevereAbuse ? "yes" : "no"), .kept(kept.cells.connection),
            .text(finding.raised ?? ""), .text(finding.observed ?? ""),
            .text(TextLayout.inert(finding.name)),
        ]
    }
    return sheet
}

private let findingsLayout = Sheet(
    "Findings",
    columns: [
        Sheet.Column("Class", width: 12), Sheet.Column("Priority", width: 9),
        Sheet.Column("Severity", width: 9), Sheet.Column("Likelihood", width: 10),
        Sheet.Column("Finding", width: SheetWidths.finding),
        Sheet.Column("Why it matters", width: SheetWidths.because),
        Sheet.Column("Answers", width: 56),
        Sheet.Column("Rule in words", width: SheetWidths.wording),
        Sheet.Column("Clauses", width: SheetWidths.clauses), Sheet.Column("Actions", width: 9),
        Sheet.Column("Severe abuse", width: 9),
        Sheet.Column("The supplier", width: SheetWidths.connection),
        Sheet.Column("Likelihood raised because", width: 32),
        Sheet.Column("Others report", width: 40), Sheet.Column("Finding name", width: 32),
    ], rows: [], printedColumns: 10)

private func answers(of finding: FindingEntry) -> [String] {
    finding.answers.map { answer in
        (answer.letter.map { "\($0). " } ?? "") + "\(answer.question) \(answer.said)"
    } + (finding.hasMoreAnswers ? ["…"] : [])
}

private let scoresLayout = Sheet(
    "Scores",
    columns: [
        Sheet.Column("Of", width: 40), Sheet.Column("Part", width: 44),
        Sheet.Column("Kind", width: 10), Sheet.Column("Claimed", width: 10),
        Sheet.Column("Assured", width: 10), Sheet.Column("Lowest", width: 10),
        Sheet.Column("Highest", width: 10), Sheet.Column("Level", width: 24),
        Sheet.Column("Next level", width: 24), Sheet.Column("Coverage", width: 44),
        Sheet.Column("Version", width: 10),
    ], rows: [])

/// The scores of the programme and of each questionnaire, by section and layer.
private func scoresSheet(_ boards: [ScoreBoard]) -> Sheet {
    var sheet = scoresLayout
    sheet.rows = boards.flatMap { board in
        board.rows.map { row -> [Sheet.Cell] in
            let ends = row.range.split(separator: "–").map(String.init)
            let isWhole = row.kind == "whole"
            return [
                .text(board.title), .text(row.name), .text(row.kind), number(row.claimed),
                number(row.assured), number(ends.first), number(ends.last),
                .text(isWhole ? board.level ?? "" : ""), .text(isWhole ? board.next ?? "" : ""),
                .text(isWhole ? board.coverage ?? "" : ""), .text(board.version),
            ]
        }
    }
    return sheet
}

/// A score as it is shown, as a number.
private func number(_ shown: String?) -> Sheet.Cell {
    guard let shown else { return .empty }
    return ExactDecimal(text: shown).map { .number($0) } ?? .text(shown)
}
