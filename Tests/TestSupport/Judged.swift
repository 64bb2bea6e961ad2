public import AssayActionPlans
public import AssayAssessments
public import AssayDiagnostics
import AssayEngine
public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses
import AssayXML

/// A submission with all that came of it.
public struct JudgedSubmission: Sendable {
    /// What was said.
    public var response: Response
    /// What it amounts to.
    public var assessment: Assessment
    /// What to do.
    public var plan: ActionPlan
    /// What was told besides.
    public var warnings: [Diagnostic] = []

    /// Judges the text of a submission; `nil` where it cannot be read.
    ///
    /// - Parameter reviews: the texts of its reviews, whatever digest they name.
    public init?(
        _ xml: String, reviews: [String] = [], with library: QuestionnaireLibrary,
        after earlier: EarlierPlan? = nil
    ) {
        var diagnostics = DiagnosticCollector()
        guard
            let submission = readSubmission(
                Array(xml.utf8), file: "test.xml", diagnostics: &diagnostics)
        else { return nil }
        var read: [Review] = []
        for (number, text) in reviews.enumerated() {
            let file = "review-\(number + 1).xml"
            guard
                let review = readReview(Array(text.utf8), file: file, diagnostics: &diagnostics)
            else { return nil }
            read.append(review)
        }
        self.init(submission, reviews: read, with: library, after: earlier)
    }

    /// Judges a submission and its reviews; `nil` where they do not fit.
    ///
    /// - Parameters:
    ///   - expectation: what the buyer expects of the supplier.
    ///   - depth: how much is asked, whatever the programme says.
    ///   - day: a day to which evidence ages.
    public init?(
        _ submission: Submission, reviews: [Review] = [],
        expecting expectation: BuyerExpectation? = nil,
        depth: Depth? = nil, with library: QuestionnaireLibrary, after earlier: EarlierPlan? = nil,
        agingTo day: CalendarDate? = nil
    ) {
        var diagnostics = DiagnosticCollector()
        let engine = Engine(library, agingTo: day)
        let isAlone = reviews.isEmpty && expectation == nil && depth == nil
        let judged =
            isAlone
            ? engine.judge(submission, after: earlier, diagnostics: &diagnostics)
            : engine.judge(
                submission, reviews: reviews, expecting: expectation, depth: depth, after: earlier,
                diagnostics: &diagnostics)
        warnings = diagnostics.sorted()
        guard let judged else { return nil }
        response = judged.response
        assessment = judged.assessment
        plan = judged.plan()
    }
}
