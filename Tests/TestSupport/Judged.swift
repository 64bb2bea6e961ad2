public import AssayActionPlans
public import AssayAssessments
import AssayDiagnostics
import AssayEngine
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

    /// Judges the text of a submission; `nil` where it cannot be read.
    public init?(
        _ xml: String, with library: QuestionnaireLibrary, after earlier: EarlierPlan? = nil
    ) {
        var diagnostics = DiagnosticCollector()
        guard
            let submission = readSubmission(
                Array(xml.utf8), file: "test.xml", diagnostics: &diagnostics)
        else { return nil }
        self.init(submission, with: library, after: earlier)
    }

    /// Judges a submission; `nil` where its answers do not fit.
    public init?(
        _ submission: Submission, with library: QuestionnaireLibrary,
        after earlier: EarlierPlan? = nil
    ) {
        var diagnostics = DiagnosticCollector()
        let judged = Engine(library).judge(submission, after: earlier, diagnostics: &diagnostics)
        guard let judged else { return nil }
        response = judged.response
        assessment = judged.assessment
        plan = judged.plan()
    }
}
