public import AssayActionPlans
public import AssayAssessments
public import AssayDiagnostics
public import AssayEngine
public import AssayExpressions
import AssayInterchange
public import AssayQuestionnaires
public import AssayResponses

/// Judges files by the questionnaires of one run, each for itself; use it from any thread.
public struct Judging: Sendable {
    /// What judges.
    public let engine: Engine
    /// The programme to judge by, whatever a submission names.
    private let programme: VersionedName?
    /// Plans made before, by the id of the supplier.
    private let earlierPlans: [String: EarlierPlan]
    /// What others say about submissions.
    public let reviews: ReviewIndex
    /// What the buyer expects of suppliers.
    public let expectations: ExpectationIndex
    /// How much is asked, whatever programmes say.
    private let depth: Depth?

    /// Makes ready to judge.
    ///
    /// - Parameters:
    ///   - library: the questionnaires.
    ///   - programme: the id of the programme to judge by; what a submission names when left out.
    ///   - earlierPlans: plans made before; of several for a supplier the first counts.
    ///   - reviews: what others say about the submissions, or about others.
    ///   - evidenceDay: a day to which evidence ages, see `Response.evidenceDay`.
    ///   - schemeChecks: what the buyer found when it looked into schemes.
    ///   - expectations: what the buyer expects of suppliers.
    ///   - depth: how much is asked, whatever programmes say.
    ///   - policy: what the buyer says that suppliers can carry.
    /// - Throws: ``WorkspaceError/unknownProgramme(_:nearest:)``.
    public init(
        by library: QuestionnaireLibrary, programme: String? = nil,
        after earlierPlans: [EarlierPlan] = [], reviews: ReviewIndex = ReviewIndex([]),
        expecting expectations: ExpectationIndex = ExpectationIndex([]), depth: Depth? = nil,
        agingTo evidenceDay: CalendarDate? = nil, schemeChecks: [SchemeCheck] = [],
        policy: PlanCapacity? = nil
    ) throws(WorkspaceError) {
        engine = Engine(
            library, agingTo: evidenceDay, schemeChecks: schemeChecks, policy: policy)
        self.programme = try programme.map { (id) throws(WorkspaceError) in
            guard let known = library.programmes.first(where: { $0.id == id }) else {
                throw .unknownProgramme(
                    id, nearest: nearestSpelling(to: id, among: library.programmes.map(\.id)))
            }
            return VersionedName(id: known.id, version: known.version, origin: .input)
        }
        self.reviews = reviews
        self.expectations = expectations
        self.depth = depth
        self.earlierPlans = Dictionary(earlierPlans.map { ($0.supplier, $0) }) { first, _ in first }
    }

    /// Judges a file that was read, together with its reviews.
    ///
    /// - Throws: a ``RefusedSubmission`` with every problem.
    public func judge(_ file: SubmissionFile) throws(RefusedSubmission) -> Judged {
        try judgeWithNotes(file).judged
    }

    /// Judges a file that was read, together with its reviews, and returns what is told besides.
    ///
    /// - Throws: a ``RefusedSubmission`` with every problem.
    public func judgeWithNotes(
        _ file: SubmissionFile
    ) throws(RefusedSubmission) -> (judged: Judged, notes: FileNotes) {
        var submission = try file.soundSubmission()
        if let programme { submission.programme = programme }
        var problems = file.problems
        let supplier = submission.supplier
        let own =
            reviews.isEmpty
            ? [] : reviews.reviews(of: supplier, digest: file.digest, diagnostics: &problems)
        let judged = engine.judge(
            submission, reviews: own, expecting: expectations[supplier.id], depth: depth,
            after: earlierPlan(of: supplier, in: submission.input, diagnostics: &problems),
            diagnostics: &problems)
        var notes = FileNotes(
            supplier: supplier.id, names: reviews.names(of: supplier), warnings: problems.sorted(),
            texts: [:])
        if !notes.warnings.isEmpty {
            notes.texts = file.texts.merging(reviews.texts(of: supplier)) { first, _ in first }
                .merging(expectations.texts) { first, _ in first }
        }
        if let judged { return (judged, notes) }
        if let hint = earlierVersion(of: submission) { notes.warnings.insert(hint, at: 0) }
        throw RefusedSubmission(file: file.name, problems: notes.warnings, texts: notes.texts)
    }

    /// What to do about a submission of an earlier version, where the definitions say how to bring it to today's.
    private func earlierVersion(of submission: Submission) -> Diagnostic? {
        let steps = Migration(of: submission, to: engine.library).steps
        guard steps.contains(where: \.changesAnswers) else { return nil }
        return Diagnostic(
            id: .earlierVersion, severity: .warning, place: SourcePlace(file: submission.file),
            message: "the submission was written for an earlier version of the questionnaires",
            help: "'assay migrate' brings it to the current one, and loses nothing.")
    }

    /// The plan made before for a supplier: by its own number, else by one that a register gives it, which is
    /// told, since a supplier can write down whatever number it likes.
    private func earlierPlan(
        of supplier: Supplier, in input: Input, diagnostics: inout DiagnosticCollector
    ) -> EarlierPlan? {
        if let plan = earlierPlans[supplier.id] { return plan }
        let sound = supplier.identifiers.filter { $0.identifier.fault == nil }
        guard !sound.isEmpty else { return nil }
        for (_, plan) in earlierPlans.sorted(by: { $0.key < $1.key }) {
            guard let said = sound.first(where: { plan.identifiers.contains($0.identifier) })
            else { continue }
            var places = PlaceFinder(in: input)
            diagnostics.report(
                Diagnostic(
                    id: .matchedByIdentifier, severity: .warning,
                    place: places.place(of: said.origin),
                    message: "the earlier plan of supplier '\(plan.supplier)' is continued, which "
                        + "has the same \(said.identifier.kind.name)",
                    help:
                        "Keep the number '\(plan.supplier)' for the supplier, or leave that plan out."
                ))
            return plan
        }
        return nil
    }
}

/// What is told about a file that was judged, beside its result.
public struct FileNotes: Sendable {
    /// The number of the supplier.
    public var supplier: String
    /// The names under which reviews may be about it, its own number first.
    public var names: [String]
    /// What does not stop the judging, sorted by place.
    public var warnings: [Diagnostic]
    /// The bytes of the file and of its reviews by name, for showing their lines.
    public var texts: [String: [UInt8]]
}
