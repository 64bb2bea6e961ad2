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

/// The plan: one row an action, in the order of work, finished ones included.
private func trackingSheet(_ maker: PageMaker) -> Sheet {
    let columns = trackingColumns(maker)
    func place(_ heading: PlanHeading) -> Int {
        columns.firstIndex { $0.column.heading == heading.rawValue } ?? 0
    }
    let cells = columns.map(\.cell)
    return Sheet(
        PlanHeading.sheet, columns: columns.map(\.column),
        rows: maker.plan.actions.map { action in
            let tracked = TrackedAction(
                planned: action, said: action.template.map { maker.kept.action($0) })
            return cells.map { $0(tracked) }
        },
        frozenColumns: 3,
        printedColumns: columns.firstIndex { $0.column.heading == "Notes" }.map { $0 + 1 },
        deadline: Sheet.Deadline(
            due: place(.due), status: place(.status),
            finished: ActionStatus.allCases.filter(\.isFinished).map(PlanStatus.word),
            columns: 1...place(.due)))
}

/// An action and what is said of it, where the questionnaires still know it.
private struct TrackedAction {
    let planned: PlannedAction
    let said: ActionWords?
}

/// A column, and what stands in it for an action.
private struct TrackingColumn {
    let column: Sheet.Column
    let cell: (TrackedAction) -> Sheet.Cell

    init(_ column: Sheet.Column, _ cell: @escaping (TrackedAction) -> Sheet.Cell) {
        self.column = column
        self.cell = cell
    }

    init(_ heading: String, _ width: Int, _ cell: @escaping (TrackedAction) -> Sheet.Cell) {
        self.init(Sheet.Column(heading, width: width), cell)
    }
}

private func trackingColumns(_ maker: PageMaker) -> [TrackingColumn] {
    // Open actions have the numbers that they have in the other forms.
    let numbers = Dictionary(
        maker.open.enumerated().map { ($1.identity, $0 + 1) },
        uniquingKeysWith: { first, _ in first })
    let words = maker.words
    return [
        TrackingColumn(
            Sheet.Column(PlanHeading.key.rawValue, width: 20, isHidden: true),
            { .text(PlanRecord.encoded($0.planned.identity)) }),
        TrackingColumn("No.", 5, { numbers[$0.planned.identity].map { .whole($0) } ?? .empty }),
        TrackingColumn("Action", 50, { .text($0.said?.text ?? words.action($0.planned)) }),
        TrackingColumn(
            Sheet.Column(
                PlanHeading.status.rawValue, width: 17, entry: .choice(PlanStatus.choices),
                hint: "Choose how far the action has come, and write the day beside it."),
            { .text(PlanStatus.word($0.planned.standing.status)) }),
        TrackingColumn(PlanHeading.due.rawValue, 12, { .date($0.planned.schedule.due) }),
        TrackingColumn(
            "Owner", 16, { .text($0.said?.owner ?? "not known") }),
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
    ] + moreColumns(maker)
}

private func day(
    _ heading: PlanHeading, _ hint: String, _ day: @escaping (ActionStanding) -> CalendarDate?
) -> TrackingColumn {
    TrackingColumn(
        Sheet.Column(heading.rawValue, width: 12, entry: .date, hint: hint),
        { day($0.planned.standing).map { .date($0) } ?? .empty })
}

private func moreColumns(_ maker: PageMaker) -> [TrackingColumn] {
    let words = maker.words
    let findings = maker.assessment.findings
    let supplier = maker.supplier()
    return [
        TrackingColumn("Role", 20, { .text($0.said?.role ?? "") }),
        TrackingColumn("Kind", 13, { .text($0.said?.kind ?? "") }),
        TrackingColumn("Severity", 9, { .whole($0.planned.severity) }),
        TrackingColumn("Severe abuse", 9, { .text($0.planned.isGate ? "yes" : "no") }),
        TrackingColumn("Start", 12, { .date($0.planned.schedule.start) }),
        TrackingColumn(
            "Due because", 15, { .text($0.planned.schedule.reason.rawValue.spaced) }),
        TrackingColumn(
            "Milestones", 13, { .text(lines($0.planned.schedule.milestones.map(\.description))) }),
        TrackingColumn("Effect checked", 12, { .date($0.planned.schedule.effectivenessCheck) }),
        TrackingColumn("Waits for", 28, { .text(lines($0.planned.schedule.waitsFor)) }),
        TrackingColumn("Days overdue", 10, { .whole($0.planned.standing.daysOverdue) }),
        TrackingColumn("Times recurring", 10, { .whole($0.planned.standing.recurrences) }),
        TrackingColumn(
            "Why", 48, { .text(lines($0.planned.findings.map { words.finding(findings[$0]) })) }),
        TrackingColumn(
            "Indicators", 48,
            {
                .text(
                    lines(
                        ActionWords.lines(
                            for: $0.said?.measures ?? [], today: $0.planned.baselines)))
            }),
        TrackingColumn(
            "Closes with", 40,
            { .text($0.said?.closesWith ?? "") }),
        TrackingColumn(
            "Verified by", 32,
            { .text(lines($0.said?.verifications ?? [])) }),
        TrackingColumn("Adds", 26, { .text(words.uplift($0.planned.uplift)) }),
        TrackingColumn(
            "Findings", 36, { .text(lines($0.planned.findingNames(in: maker.assessment))) }),
        TrackingColumn("Action name", 36, { .text(TextLayout.inert($0.planned.identity)) }),
        TrackingColumn("Supplier number", 18, { _ in .text(supplier.number) }),
        TrackingColumn("Supplier", 30, { _ in .text(supplier.name) }),
        TrackingColumn("Plan made", 12, { _ in .date(maker.plan.made) }),
    ]
}

/// Several entries of one cell, a line each.
private func lines(_ entries: [String]) -> String { entries.joined(separator: "\n") }

/// The findings: one row each, the most urgent first.
private func findingsSheet(_ findings: [FindingEntry]) -> Sheet {
    let columns = [
        Sheet.Column("Class", width: 12), Sheet.Column("Priority", width: 9),
        Sheet.Column("Severity", width: 9), Sheet.Column("Likelihood", width: 10),
        Sheet.Column("Finding", width: 44), Sheet.Column("Why it matters", width: 48),
        Sheet.Column("Answers", width: 56), Sheet.Column("Rule in words", width: 44),
        Sheet.Column("Clauses", width: 34), Sheet.Column("Actions", width: 9),
        Sheet.Column("Severe abuse", width: 9), Sheet.Column("The supplier", width: 22),
        Sheet.Column("Likelihood raised because", width: 32),
        Sheet.Column("Others report", width: 40), Sheet.Column("Finding name", width: 32),
    ]
    let rows = findings.map { finding -> [Sheet.Cell] in
        [
            .text(finding.findingClass), .whole(finding.priority), .whole(finding.severity),
            .whole(finding.likelihood), .text(finding.title), .text(finding.because),
            .text(lines(answers(of: finding))), .text(finding.wording ?? ""),
            .text(lines(finding.clauses.map { "\($0.source), \($0.at)" })),
            .text(finding.remedies.map { String($0.number) }.joined(separator: ", ")),
            .text(finding.isSevereAbuse ? "yes" : "no"), .text(finding.connection),
            .text(finding.raised ?? ""), .text(finding.observed ?? ""),
            .text(TextLayout.inert(finding.name)),
        ]
    }
    return Sheet("Findings", columns: columns, rows: rows, printedColumns: 10)
}

private func answers(of finding: FindingEntry) -> [String] {
    finding.answers.map { answer in
        (answer.letter.map { "\($0). " } ?? "") + "\(answer.question) \(answer.said)"
    } + (finding.hasMoreAnswers ? ["…"] : [])
}

/// The scores of the programme and of each questionnaire, by section and layer.
private func scoresSheet(_ boards: [ScoreBoard]) -> Sheet {
    let columns = [
        Sheet.Column("Of", width: 40), Sheet.Column("Part", width: 44),
        Sheet.Column("Kind", width: 10), Sheet.Column("Claimed", width: 10),
        Sheet.Column("Assured", width: 10), Sheet.Column("Lowest", width: 10),
        Sheet.Column("Highest", width: 10), Sheet.Column("Level", width: 24),
        Sheet.Column("Next level", width: 24), Sheet.Column("Coverage", width: 44),
        Sheet.Column("Version", width: 10),
    ]
    let rows = boards.flatMap { board in
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
    return Sheet("Scores", columns: columns, rows: rows)
}

/// A score as it is shown, as a number.
private func number(_ shown: String?) -> Sheet.Cell {
    guard let shown else { return .empty }
    return ExactDecimal(text: shown).map { .number($0) } ?? .text(shown)
}
