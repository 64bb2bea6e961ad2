public import AssayActionPlans
public import AssayAssessments
public import AssayDiagnostics
public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// The whole way from what a supplier says to what it should do next.
///
/// This is the one place where the stages follow each other; the tool, the form in the browser,
/// benchmarks, fuzzers and tests all judge through it:
///
/// 1. `interpret` matches a `Submission` and its `Review`s with the library and gives a `Response`,
/// 2. `assess` gives the `Assessment` of the response: scores, levels, findings,
/// 3. `plan` gives the `ActionPlan`, which ``Judged/plan()`` makes only when it is asked for.
///
/// The same library, submission, reviews and earlier plan give the same result on any machine and thread.
public struct Engine: Sendable {
    /// The questionnaires to judge by.
    public let library: QuestionnaireLibrary
    /// A day to which evidence and certificates age, where it is after the day of assessment; `nil` for
    /// the day of assessment alone.
    public let evidenceDay: CalendarDate?
    /// What the buyer found when it looked into schemes.
    public let schemeChecks: [SchemeCheck]
    /// What the buyer says that suppliers can carry; `nil` where what the catalogue says counts.
    public let policy: PlanCapacity?

    /// Creates an engine for a compiled library.
    ///
    /// - Parameters:
    ///   - library: the questionnaires to judge by.
    ///   - evidenceDay: a day to which evidence and certificates age; an earlier one than the day of
    ///     assessment changes nothing.
    ///   - schemeChecks: what the buyer found when it looked into schemes.
    ///   - policy: what the buyer says that suppliers can carry, in place of what the catalogue says.
    public init(
        _ library: QuestionnaireLibrary, agingTo evidenceDay: CalendarDate? = nil,
        schemeChecks: [SchemeCheck] = [], policy: PlanCapacity? = nil
    ) {
        self.library = library
        self.evidenceDay = evidenceDay
        self.schemeChecks = schemeChecks
        self.policy = policy
    }

    /// Judges a submission; `nil` after reporting why it cannot be judged.
    ///
    /// One wrong answer is enough for `nil`, so that nothing is scored as something else than was
    /// meant. Warnings may be reported beside a result.
    ///
    /// - Parameters:
    ///   - submission: what the supplier says.
    ///   - earlierPlan: the plan made for the same supplier before; this is not checked.
    ///   - diagnostics: gets every problem of the submission, each with its place.
    public func judge(
        _ submission: Submission, after earlierPlan: EarlierPlan? = nil,
        diagnostics: inout DiagnosticCollector
    ) -> Judged? {
        let response = interpret(
            submission, with: library, agingTo: evidenceDay, diagnostics: &diagnostics)
        guard let response else { return nil }
        return Judged(
            response: response,
            assessment: assess(response, with: library, schemeChecks: schemeChecks),
            library: library, earlierPlan: earlierPlan, policy: policy)
    }

    /// Judges a submission together with what others say about it; `nil` after reporting why it cannot
    /// be judged.
    ///
    /// Corrected answers take the place of the supplier's, answers that were sent back have no
    /// evidence, evidence counts as the kind it was accepted as, and reports from outside and confirmed
    /// progress count.
    ///
    /// - Parameters:
    ///   - submission: what the supplier says.
    ///   - reviews: what others say about these very bytes, in any order; see `ReviewIndex`.
    ///   - expectation: what the buyer expects of the supplier.
    ///   - depth: how much is asked, whatever the programme says; a submission can still go deeper.
    ///   - earlierPlan: the plan made for the same supplier before; this is not checked.
    ///   - diagnostics: gets every problem of the submission and the reviews, each in its file.
    public func judge(
        _ submission: Submission, reviews: [Review], expecting expectation: BuyerExpectation? = nil,
        depth: Depth? = nil, after earlierPlan: EarlierPlan? = nil,
        diagnostics: inout DiagnosticCollector
    ) -> Judged? {
        let response = interpret(
            submission, reviews: reviews, expecting: expectation, depth: depth, with: library,
            agingTo: evidenceDay,
            diagnostics: &diagnostics)
        guard let response else { return nil }
        return Judged(
            response: response,
            assessment: assess(response, with: library, schemeChecks: schemeChecks),
            library: library, earlierPlan: earlierPlan, policy: policy)
    }

    /// Judges a submission without the answers, certificates, observations and progress that have
    /// problems, as a form does between two keys.
    ///
    /// The problems are reported all the same. Returns `nil` where one of them is about something
    /// else, such as an unknown questionnaire: leaving something out does not mend that.
    ///
    /// - Parameters:
    ///   - submission: what the supplier says so far; its answers have the origin `Origin.answer`,
    ///     and the rest has JSON pointers.
    ///   - reviews: what others say about the submission; they are not counted where anything of it
    ///     has a problem.
    ///   - depth: how much is asked, whatever the programme says; a submission can still go deeper.
    ///   - earlierPlan: the plan made for the same supplier before.
    ///   - diagnostics: gets every problem of the whole submission, each with its place.
    public func judgeWhatIsSound(
        of submission: Submission, reviews: [Review] = [], depth: Depth? = nil,
        after earlierPlan: EarlierPlan? = nil,
        diagnostics: inout DiagnosticCollector
    ) -> Judged? {
        var problems = DiagnosticCollector()
        defer { diagnostics.report(contentsOf: problems) }
        if let judged = judge(
            submission, reviews: reviews, depth: depth, after: earlierPlan, diagnostics: &problems)
        {
            return judged
        }
        var ignored = DiagnosticCollector()
        return judge(
            submission.leavingOut(problems), reviews: [], depth: depth, after: earlierPlan,
            diagnostics: &ignored)
    }
}
