public import AssayActionPlans
public import AssayAssessments
public import AssayEngine
public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses
import Dispatch
import Synchronization

/// The submissions of a run, judged on several threads, with results in the order of the files.
///
/// Some hundred files are under way at a time, so that memory does not grow with their number.
public struct Batch: Sendable {
    /// What judges.
    public let judging: Judging
    /// The files in the order in which results are handed on; change it before running.
    public var files: [String]
    /// How many files are judged at the same moment.
    public var threads: Int
    /// How many files are under way at a time.
    public var filesAtATime = 256
    /// Files that were read to find out which questionnaires they need, by the bytes of their names:
    /// texts are equal that spell é in two ways, which two files may.
    private let readFirst: [[UInt8]: SubmissionFile]

    /// From how many files on it is cheaper to read all questionnaires than to ask the submissions.
    private static let mostReadFirst = 4

    /// Reads the questionnaires that some files need.
    ///
    /// - Parameters:
    ///   - files: the submissions; where there are none yet, all questionnaires are read.
    ///   - others: submissions that will be judged besides, one by one.
    ///   - workspace: where the questionnaires are.
    ///   - programme: the id of the programme to judge by; what a submission names when left out.
    ///   - earlierPlans: plans made before; of several for a supplier the first counts.
    ///   - reviews: what others say about the submissions.
    ///   - evidenceDay: a day to which evidence ages, see `Response.evidenceDay`.
    ///   - schemeChecks: what the buyer found when it looked into schemes.
    ///   - expectations: what the buyer expects of suppliers.
    ///   - depth: how much is asked, whatever programmes say.
    ///   - policy: what the buyer says that suppliers can carry.
    ///   - threads: how many files are judged at the same moment, at least 1.
    /// - Throws: a ``WorkspaceError`` about the questionnaires or the programme. What is wrong with
    ///   the files comes out when they are judged.
    public init(
        _ files: [String], besides others: [String] = [], in workspace: Workspace,
        programme: String? = nil, after earlierPlans: [EarlierPlan] = [],
        reviews: ReviewIndex = ReviewIndex([]),
        expecting expectations: ExpectationIndex = ExpectationIndex([]), depth: Depth? = nil,
        agingTo evidenceDay: CalendarDate? = nil, schemeChecks: [SchemeCheck] = [],
        policy: PlanCapacity? = nil, threads: Int = 1
    ) throws(WorkspaceError) {
        self.files = files
        self.threads = threads
        let all = files + others
        // Plans made before and reviews may name actions of any questionnaire, and what a buyer
        // expects any material.
        let readsFirst =
            earlierPlans.isEmpty && reviews.isEmpty && expectations.isEmpty
            && !all.isEmpty && all.count <= Self.mostReadFirst
        readFirst =
            readsFirst
            ? Dictionary(all.map { (Array($0.utf8), SubmissionFile(reading: $0)) }) { first, _ in
                first
            }
            : [:]
        let selection =
            readsFirst
            ? DefinitionSelection(
                of: readFirst.values.compactMap(\.submission), programme: programme)
            : nil
        judging = try Judging(
            by: try workspace.library(for: selection), programme: programme, after: earlierPlans,
            reviews: reviews, expecting: expectations, depth: depth, agingTo: evidenceDay,
            schemeChecks: schemeChecks, policy: policy)
    }

    /// Returns a file as it was read before, or reads it.
    public func read(_ file: String) -> SubmissionFile {
        readFirst[Array(file.utf8)] ?? SubmissionFile(reading: file)
    }

    /// Judges one file.
    ///
    /// - Throws: a ``RefusedSubmission`` with every problem.
    public func judge(_ file: String) throws(RefusedSubmission) -> Judged {
        try judging.judge(read(file))
    }

    /// Judges one file and returns what is told besides.
    ///
    /// - Throws: a ``RefusedSubmission`` with every problem.
    public func judgeWithNotes(
        _ file: String
    ) throws(RefusedSubmission) -> (judged: Judged, notes: FileNotes) {
        try judging.judgeWithNotes(read(file))
    }

    /// The result of a file, with what is told besides.
    public struct Judgement<Output: Sendable>: Sendable {
        /// What was made of the submission.
        public var output: Output
        /// What is told besides.
        public var notes: FileNotes
    }

    /// Judges all files and hands on a result for each.
    ///
    /// - Parameters:
    ///   - render: makes the result of one submission; called on any thread.
    ///   - take: gets the results in the order of the files, on the caller's thread; what it throws
    ///     ends the run.
    public func run<Output: Sendable>(
        _ render: @escaping @Sendable (Judged) -> Output,
        take: (Result<Judgement<Output>, RefusedSubmission>) throws -> Void
    ) rethrows {
        var start = 0
        while start < files.count {
            let part = files[start..<min(start + filesAtATime, files.count)]
            for result in results(of: Array(part), render) { try take(result) }
            start += part.count
        }
    }

    private func results<Output: Sendable>(
        of part: [String], _ render: @escaping @Sendable (Judged) -> Output
    ) -> [Result<Judgement<Output>, RefusedSubmission>] {
        @Sendable func result(of file: String) -> Result<Judgement<Output>, RefusedSubmission> {
            do throws(RefusedSubmission) {
                let (judged, notes) = try judgeWithNotes(file)
                return .success(Judgement(output: render(judged), notes: notes))
            } catch {
                return .failure(error)
            }
        }
        guard threads > 1, part.count > 1 else { return part.map(result) }
        let next = Atomic(0)
        var results = [Result<Judgement<Output>, RefusedSubmission>?](
            repeating: nil, count: part.count)
        results.withUnsafeMutableBufferPointer { results in
            // No lock is needed: a position is drawn once, so one thread writes each slot, and the
            // threads are done before anyone reads.
            nonisolated(unsafe) let slots = results
            DispatchQueue.concurrentPerform(iterations: min(threads, part.count)) { _ in
                while true {
                    let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard position < part.count else { return }
                    slots[position] = result(of: part[position])
                }
            }
        }
        return results.compactMap { $0 }
    }
}
