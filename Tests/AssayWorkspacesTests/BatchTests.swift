import AssayActionPlans
import AssayWorkspaces
import TestSupport
import Testing

/// Many submissions in one run.
@Suite("Batches")
struct BatchTests {
    private let workspace: Workspace
    private let examples = Repository.files(in: "Examples/Submissions", ending: ".xml").map {
        Repository.root + "/Examples/Submissions/" + $0
    }

    init() throws {
        workspace = try Workspace(at: Repository.root + "/Questionnaires")
    }

    /// What a run hands on: the supplier of each file, or the first problem.
    private func outcomes(of batch: Batch) -> [String] {
        var outcomes: [String] = []
        batch.run {
            $0.assessment.supplier.name
        } take: { result in
            switch result {
            case .success(let judgement): outcomes.append(judgement.output)
            case .failure(let refused):
                outcomes.append("\(refused.file) \(refused.problems.first?.id.rawValue ?? "")")
            }
        }
        return outcomes
    }

    @Test("the number of threads and of files under way changes nothing", arguments: [1, 2, 5])
    func keepsTheOrder(threads: Int) throws {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let broken = try folder.write(Array("<submission".utf8), "broken.xml")
        let files = examples + [broken] + examples.reversed()
        var batch = try Batch(files, in: workspace, threads: threads)
        let all = outcomes(of: batch)
        #expect(all.count == files.count)
        #expect(all[examples.count] == broken + " not-well-formed")
        #expect(Array(all.prefix(examples.count)) == all.suffix(examples.count).reversed())
        batch.filesAtATime = 3
        #expect(outcomes(of: batch) == all)
    }

    @Test func whatTakeThrowsEndsTheRun() throws {
        struct Enough: Error {}
        let batch = try Batch(examples, in: workspace)
        var taken = 0
        #expect(throws: Enough.self) {
            try batch.run {
                $0.assessment.findings.count
            } take: { _ in
                taken += 1
                throw Enough()
            }
        }
        #expect(taken == 1)
    }

    @Test func fewFilesLoadWhatTheyNeed() throws {
        let library = try Batch([examples[0]], in: workspace).judging.engine.library
        let all = try Batch(examples, in: workspace).judging.engine.library
        #expect(library.questionnaires.count < all.questionnaires.count)
    }

    @Test func aFewFilesAreReadOnce() throws {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let bytes = Repository.bytes("Examples/Submissions/half-finished.xml")
        let file = try folder.write(bytes, "one.xml")
        let batch = try Batch([file], in: workspace)
        // Were it read once more, it would be found broken.
        try folder.write([], "one.xml")
        #expect(try batch.judge(file).assessment.supplier.name == "Frenos del Sur S.L.")
    }

    @Test func aPlanMadeBeforeIsFound() throws {
        let batch = try Batch([examples[0]], in: workspace)
        let first = try batch.judge(examples[0])
        let earlier = EarlierPlan(first.plan(), for: first.assessment)
        let second = try Batch([examples[0]], in: workspace, after: [earlier]).judge(examples[0])
        #expect(first.earlierPlan == nil && second.earlierPlan == earlier)
    }

    @Test func aProgrammeThatIsNotThereIsRefusedWithTheNearest() {
        #expect(throws: WorkspaceError.unknownProgramme("batery", nearest: "battery")) {
            try Batch(examples, in: workspace, programme: "batery")
        }
    }

    @Test func aProgrammeReplacesThatOfTheSubmission() throws {
        let batch = try Batch([examples[0]], in: workspace, programme: "full")
        #expect(try batch.judge(examples[0]).response.submission.programme?.id == "full")
    }
}
