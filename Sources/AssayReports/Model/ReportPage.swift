import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// Everything that a report of one supplier says, in the order in which it is read.
///
/// All words are final: the templates of the several forms only place them. Every number stands in
/// the JSON of the assessment or of the plan, rounded once where it is a score.
struct ReportPage: Sendable {
    let supplier: SupplierHeading
    let summary: [String]
    let boards: [ScoreBoard]
    let findings: [FindingEntry]
    let actions: [ActionEntry]
    let finished: [FinishedEntry]
    let timeline: Timeline?
    let unknowns: [OpenQuestions]
    let progress: String?
    let limits: [String]
    let lastResorts: [LastResort]
    let sources: [SourceEntry]
    let quality: PlanQualityEntry
    let method: [String]

    init(_ maker: PageMaker) {
        supplier = maker.supplier()
        summary = maker.words.summary(of: maker.plan)
        boards = maker.boards()
        findings = maker.findings()
        actions = maker.actions()
        finished = maker.finished()
        timeline = maker.timeline(of: actions)
        unknowns = maker.unknowns()
        progress = maker.words.progress(of: maker.plan)
        limits = maker.words.limits(of: maker.plan)
        lastResorts = maker.lastResorts()
        sources = maker.sources()
        quality = maker.quality()
        method = maker.words.method()
    }
}

/// Who a report is about.
struct SupplierHeading: Sendable {
    let name: String
    let number: String
    let country: String?
    let site: String?
    let respondent: String?
    let assessed: String
}

/// Makes the parts of a page from an assessment and its plan.
struct PageMaker {
    let plan: ActionPlan
    let words: ResultWords
    let kept: KeptWords
    /// Actions on which work is still to be done, in the order of work.
    let open: [PlannedAction]
    /// What is said of each of them, where the questionnaires still know it.
    let openWords: [ActionWords?]
    /// What is said of each finding, whoever the supplier is.
    let findingWords: [FindingWords]
    /// The title of each finding, with what it is about.
    let titles: [String]

    init(plan: ActionPlan, words: ResultWords, kept: KeptWords) {
        self.plan = plan
        self.kept = kept
        self.words = words
        let isAllOpen = plan.actions.allSatisfy { !$0.standing.status.isFinished }
        let open =
            isAllOpen
            ? plan.actions : plan.actions.filter { !$0.standing.status.isFinished }
        self.open = open
        openWords = open.map { action in action.template.map { kept.action($0) } }
        let findingWords = words.assessment.findings.map { kept.finding($0) }
        self.findingWords = findingWords
        titles = words.assessment.findings.indices.map {
            words.finding(words.assessment.findings[$0], titled: findingWords[$0].title)
        }
    }

    /// How many open actions are to protect people at once.
    var openContainment: Int {
        openWords.count { $0?.isContainment ?? false }
    }

    var assessment: Assessment { words.assessment }
    var response: Response { words.response }
    var library: QuestionnaireLibrary { kept.library }

    func supplier() -> SupplierHeading {
        let supplier = assessment.supplier
        let country = supplier.country.map { code in
            Country.all.first { $0.code == code }.map { "\($0.name) (\(code))" }
                ?? ResultWords.said(code)
        }
        return SupplierHeading(
            name: words.supplierName, number: ResultWords.said(supplier.id, most: 60),
            country: country, site: supplier.site.map { ResultWords.said($0) },
            respondent: supplier.respondent.map { ResultWords.said($0) },
            assessed: assessment.assessed.description)
    }
}
