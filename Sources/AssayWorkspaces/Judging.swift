public import AssayActionPlans
import AssayDiagnostics
public import AssayEngine
public import AssayQuestionnaires
import AssayResponses

/// Judges files by the questionnaires of one run, each for itself; use it from any thread.
public struct Judging: Sendable {
    /// What judges.
    public let engine: Engine
    /// The programme to judge by, whatever a submission names.
    private let programme: VersionedName?
    /// Plans made before, by the id of the supplier.
    private let earlierPlans: [String: EarlierPlan]

    /// Makes ready to judge.
    ///
    /// - Parameters:
    ///   - library: the questionnaires.
    ///   - programme: the id of the programme to judge by; what a submission names when left out.
    ///   - earlierPlans: plans made before; of several for a supplier the first counts.
    /// - Throws: ``WorkspaceError/unknownProgramme(_:nearest:)``.
    public init(
        by library: QuestionnaireLibrary, programme: String? = nil,
        after earlierPlans: [EarlierPlan] = []
    ) throws(WorkspaceError) {
        engine = Engine(library)
        self.programme = try programme.map { (id) throws(WorkspaceError) in
            guard let known = library.programmes.first(where: { $0.id == id }) else {
                throw .unknownProgramme(
                    id, nearest: nearestSpelling(to: id, among: library.programmes.map(\.id)))
            }
            return VersionedName(id: known.id, version: known.version, origin: .input)
        }
        self.earlierPlans = Dictionary(earlierPlans.map { ($0.supplier, $0) }) { first, _ in first }
    }

    /// Judges a file that was read.
    ///
    /// - Throws: a ``RefusedSubmission`` with every problem.
    public func judge(_ file: SubmissionFile) throws(RefusedSubmission) -> Judged {
        var submission = try file.soundSubmission()
        if let programme { submission.programme = programme }
        var problems = file.problems
        let judged = engine.judge(
            submission, after: earlierPlans[submission.supplier.id], diagnostics: &problems)
        if let judged { return judged }
        throw RefusedSubmission(file: file.name, problems: problems.sorted(), bytes: file.bytes)
    }
}
