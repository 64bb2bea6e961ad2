import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import AssayWording
import AssayWorkbooks

/// The report as a workbook for tracking: the plan, the findings and the scores, and hidden what
/// reading the plan back needs.
func planWorkbook(_ report: SupplierReport) -> Workbook {
    let sheets = [
        planSheet(report), backlogSheet(report.backlog()), findingsSheet(report.findings()),
        scoresSheet(report.boards()),
    ]
    let record = PlanRecord.sheet(
        of: EarlierPlan(report.plan, for: report.assessment), beside: sheets)
    return Workbook(
        title: "Action plan of \(report.plan.made) for \(report.words.supplierName)",
        made: report.plan.made, sheets: sheets + [record])
}

/// The plan: one row an action, in the order of work, finished ones included.
private func planSheet(_ report: SupplierReport) -> Sheet {
    let columns = [PlanColumn].workbook
    let headings = columns.map(\.heading)
    func position(of heading: PlanHeading) -> Int {
        headings.firstIndex(of: heading.rawValue) ?? 0
    }
    return Sheet(
        PlanHeading.sheet, columns: columns.map(\.column),
        rows: report.table().rows.map { row in columns.map { $0.value(row).cell } },
        frozenColumns: 4,
        printedColumns: [PlanColumn].tracked.count,
        deadline: Sheet.Deadline(
            due: position(of: .due), status: position(of: .status),
            finished: ActionStatus.allCases.filter(\.isFinished).map(PlanStatus.word),
            columns: 1...position(of: .due)))
}

/// What waits: one row an action, by the year in which it comes up.
private func backlogSheet(_ backlog: [BacklogEntry]) -> Sheet {
    Sheet(
        Phrases.english.waves.backlog,
        columns: [
            Sheet.Column("Year", width: 8), Sheet.Column(Phrases.english.labels.action, width: 60),
            Sheet.Column(Phrases.english.labels.why, width: 48), Sheet.Column("Owner", width: 16),
            Sheet.Column("Action name", width: 36),
        ],
        rows: backlog.map { entry in
            [
                .text(entry.year), .text(entry.title), .text(entry.why), .text(entry.owner),
                .text(entry.name),
            ]
        }, printedColumns: 3)
}

/// The findings: one row each, the most urgent first.
private func findingsSheet(_ findings: [FindingEntry]) -> Sheet {
    Sheet(
        "Findings",
        columns: [
            Sheet.Column(Phrases.english.labels.findingClass, width: 12),
            Sheet.Column("Priority", width: 9),
            Sheet.Column("Severity", width: 9), Sheet.Column("Likelihood", width: 10),
            Sheet.Column("Finding", width: 44), Sheet.Column("Why it matters", width: 48),
            Sheet.Column(Phrases.english.labels.answers, width: 56),
            Sheet.Column("Rule in words", width: 44),
            Sheet.Column("Clauses", width: 34), Sheet.Column("Actions", width: 9),
            Sheet.Column("Severe abuse", width: 9), Sheet.Column("The supplier", width: 22),
            Sheet.Column("Raised because", width: 32),
            Sheet.Column("Others report", width: 40), Sheet.Column("Finding name", width: 32),
        ],
        rows: findings.map { finding in
            [
                .text(finding.findingClass), .whole(finding.priority), .whole(finding.severity),
                .whole(finding.likelihood), .text(finding.title), .text(finding.because),
                .text(answers(of: finding).joined(separator: "\n")), .text(finding.wording ?? ""),
                .text(finding.clauses.map { "\($0.source), \($0.at)" }.joined(separator: "\n")),
                .text(finding.remedies.map { String($0.number) }.joined(separator: ", ")),
                .text(finding.isSevereAbuse ? "yes" : "no"), .text(finding.connection),
                .text(finding.raised ?? ""), .text(finding.observed ?? ""),
                .text(TextLayout.inert(finding.name)),
            ]
        }, printedColumns: 10)
}

private func answers(of finding: FindingEntry) -> [String] {
    finding.answers.map { answer in
        (answer.letter.map { "\($0). " } ?? "") + "\(answer.question) \(answer.said)"
    } + (finding.hasMoreAnswers ? ["…"] : [])
}

/// The scores of the programme and of each questionnaire, by section and layer.
private func scoresSheet(_ boards: [ScoreBoard]) -> Sheet {
    Sheet(
        "Scores",
        columns: [
            Sheet.Column("Of", width: 40), Sheet.Column("Part", width: 44),
            Sheet.Column("Kind", width: 10), Sheet.Column("Claimed", width: 10),
            Sheet.Column("Assured", width: 10), Sheet.Column("Lowest", width: 10),
            Sheet.Column("Highest", width: 10), Sheet.Column("Level", width: 24),
            Sheet.Column("As claimed", width: 34), Sheet.Column("Next level", width: 24),
            Sheet.Column("Coverage", width: 44),
            Sheet.Column("Version", width: 10),
        ],
        rows: boards.flatMap { board in
            board.rows.map { row -> [Sheet.Cell] in
                let isWhole = row.kind == "whole"
                return [
                    .text(board.title), .text(row.name), .text(row.kind),
                    .number(row.score.claimed), .number(row.score.assured),
                    .number(row.score.lowest), .number(row.score.highest),
                    .text(isWhole ? board.level ?? "" : ""),
                    .text(isWhole ? board.asClaimed ?? "" : ""),
                    .text(isWhole ? board.next ?? "" : ""),
                    .text(isWhole ? board.coverage ?? "" : ""), .text(board.version),
                ]
            }
        })
}
