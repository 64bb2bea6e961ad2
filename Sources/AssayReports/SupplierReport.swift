public import AssayActionPlans
public import AssayAssessments
public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses
import AssayWording

/// What the report of one supplier is made from, in whichever form.
///
/// A ``ReportForm`` takes from it what it shows. Nothing is computed here but words and their order:
/// every number is in the assessment or in the plan, and is rounded once where it is a score.
public struct SupplierReport: Sendable {
    package let plan: ActionPlan
    package let words: ResultWords
    /// The SHA-256 of the questionnaires, which stands in the form for programs.
    package let digest: String?
    /// Who reads it.
    package let audience: Audience
    /// Actions on which work is still to be done, in the order of work.
    package let open: [PlannedAction]

    /// Creates a report.
    ///
    /// The words of questionnaires are in the language that is named, where they are translated;
    /// in their own when it is left out. JSON always has their own, and the SHA-256 of the
    /// questionnaires where it is given. The edition for a buyer says who reviewed and reported.
    public init(
        of assessment: Assessment, response: Response, plan: ActionPlan,
        with library: QuestionnaireLibrary, language: String? = nil,
        questionnairesSHA256 digest: String? = nil, for audience: Audience = .supplier
    ) {
        self.digest = digest
        self.audience = audience
        self.plan = plan
        words = ResultWords(
            assessment: assessment, response: response, library: library, language: language)
        open = plan.actions.filter { !$0.standing.status.isFinished }
    }

    package var assessment: Assessment { words.assessment }
    package var response: Response { words.response }
    package var library: QuestionnaireLibrary { words.library }

    /// The day as of which everything was judged.
    public var assessed: CalendarDate { assessment.assessed }
}
