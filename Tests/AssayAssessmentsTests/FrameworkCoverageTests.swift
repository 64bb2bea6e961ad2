import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import TestSupport
import Testing

/// Which clauses are asked, answered, and how well.
@Suite("Coverage of frameworks")
struct FrameworkCoverageTests {
    static let library = Repository.library()

    @Test func withoutAnswersOnlyTheQuestionsAreMapped() throws {
        let library = try #require(Self.library)
        for framework in library.catalogue.frameworks.libraryIndexes {
            let coverage = library.coverage(ofFramework: framework)
            let clauses = library.catalogue.frameworks[framework].clauses
            #expect(coverage.clauses.map(\.clause) == clauses.libraryIndexes)
            #expect(coverage.clauses.allSatisfy { $0.standing == nil })
            #expect(coverage.served > 0)
        }
    }

    @Test(
        "counts and means are those of the questions",
        arguments: [
            "careful-tier-one", "conflict-affected-mine", "half-finished",
        ])
    func sameAsTheQuestions(name: String) throws {
        let library = try #require(Self.library)
        let text = String(
            decoding: Repository.bytes("Examples/Submissions/\(name).xml"), as: UTF8.self)
        let judged = try #require(JudgedSubmission(text, with: library))
        let results = judged.assessment.questionnaires.flatMap { $0.questions }
        for framework in library.catalogue.frameworks.libraryIndexes {
            let coverage = library.coverage(ofFramework: framework, in: judged.assessment)
            for clause in coverage.clauses {
                // The slow way round: from the results to the clauses.
                let put = results.filter { result in
                    result.state != .notRelevant
                        && library.question(result.question).serves.contains(
                            ServedClause(framework: framework, clause: clause.clause))
                }
                let counting = put.filter(\.counts)
                let standing = try #require(clause.standing)
                #expect(standing.put == put.count)
                let answered = put.filter { $0.state == .answered || $0.state == .notApplicable }
                #expect(standing.answered == answered.count)
                #expect((standing.claimed == nil) == counting.isEmpty)
                guard let claimed = standing.claimed else { continue }
                let assured = try #require(standing.assured)
                var sum = ExactDecimal.zero
                for result in counting { sum = sum + result.credit }
                let mean = sum * ExactDecimal.hundred / ExactDecimal(counting.count)
                #expect(claimed == mean)
                #expect(assured <= claimed && claimed <= .hundred)
            }
        }
    }
}
