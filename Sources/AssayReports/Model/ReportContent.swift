import AssayAssessments
import AssayQuestionnaires
import AssayWording

/// Everything that a report of one supplier says, in the order in which it is read.
///
/// All text is final; forms only place it.
struct ReportContent: Sendable {
    let supplier: SupplierHeading
    let summary: [String]
    /// Where the supplier stands, in one or two sentences.
    let standing: [String]
    let boards: [ScoreBoard]
    let findings: [FindingEntry]
    let actions: [ActionEntry]
    let waves: [WaveEntry]
    let letters: [ReadyLetter]
    let bodies: [BodyEntry]
    let practices: [PracticeEntry]
    /// The plan as a table.
    let table: PlanTable
    let backlog: [BacklogEntry]
    let finished: [FinishedEntry]
    let timeline: Timeline?
    let unknowns: [OpenQuestions]
    let progress: String?
    /// What the supplier can carry at a time, by which the plan is cut.
    let carries: String?
    let limits: [String]
    let lastResorts: [LastResort]
    let sources: [SourceEntry]
    /// What only the buyer may read; nothing in a supplier's edition.
    let confidential: [String]
    /// What the plan was cut by and what it looks like.
    let quality: [String]
    let method: [String]

    init(_ report: SupplierReport) {
        supplier = report.supplier()
        summary = [report.words.found()] + report.words.exposure()
        standing = report.words.standing()
        boards = report.boards()
        findings = report.findings()
        actions = report.actions()
        waves = WaveEntry.waves(of: actions)
        letters = report.letters()
        bodies = report.bodies()
        practices = report.practices()
        table = report.table()
        backlog = report.backlog()
        finished = report.finished()
        timeline = report.timeline(of: actions)
        unknowns = report.unknowns()
        progress = report.words.progress(of: report.plan)
        carries = report.words.carries(report.plan)
        limits = report.words.limits(of: report.plan)
        lastResorts = report.lastResorts()
        sources = report.sources()
        confidential = report.audience == .buyer ? BuyerNotes(of: report.response).lines : []
        quality =
            [report.words.capacity(of: report.plan), report.words.quality(of: report.plan)]
            .compactMap { $0 }
        method = report.words.method()
    }

    /// What the customer carries out.
    var customers: [ActionEntry] { actions.filter(\.isCustomers) }

    /// The supplier's actions in which the customer has a part.
    var shared: [ActionEntry] { actions.filter { !$0.isCustomers && !$0.buyerPart.isEmpty } }
}
