import AssayResponses
import TestSupport
import Testing

/// To call answers drafts earns nothing over leaving them out: scores, findings and plan are the same.
@Suite("Answers called drafts", .tags(.oneThread), .sanitizedByTag)
struct DraftStrategyTests {
    @Test("are answers left out", arguments: PairTests.files)
    func same(file: String) throws {
        let library = try #require(TellingTests.library)
        let submission = try TellingTests.submission(file)
        // Every second answer, from the first and from the second on.
        for start in 0...1 {
            var drafted = submission
            var shortened = submission
            drafted.answers = AnswerStore()
            shortened.answers = AnswerStore()
            for (position, entry) in submission.answers.enumerated() {
                var entry = entry
                entry.isDraft = position % 2 == start
                drafted.answers.append(entry)
                if !entry.isDraft { shortened.answers.append(entry) }
            }
            let first = try #require(JudgedSubmission(drafted, with: library))
            let second = try #require(JudgedSubmission(shortened, with: library))
            #expect(
                first.assessment.questionnaires.map(\.score?.claimed)
                    == second.assessment.questionnaires.map(\.score?.claimed))
            #expect(
                first.assessment.questionnaires.map(\.score?.assured)
                    == second.assessment.questionnaires.map(\.score?.assured))
            #expect(
                first.assessment.findings.map(\.identity)
                    == second.assessment.findings.map(\.identity))
            #expect(
                first.plan.allActions.map(\.identity) == second.plan.allActions.map(\.identity))
            #expect(first.response.completeness == second.response.completeness)
        }
    }
}
