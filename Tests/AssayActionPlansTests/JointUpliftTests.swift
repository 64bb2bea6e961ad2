import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import TestSupport
import Testing

/// What several actions would add together.
@Suite("Joint uplift")
struct JointUpliftTests {
    private let library: QuestionnaireLibrary
    private let judged: JudgedSubmission

    init() throws {
        library = try #require(Repository.library())
        let text = Repository.bytes("Examples/Submissions/half-finished.xml")
        judged = try #require(
            JudgedSubmission(String(decoding: text, as: UTF8.self), with: library))
    }

    private func gains(_ actions: [PlannedAction]) -> [ScoreUplift] {
        jointUplift(
            of: actions, for: judged.assessment, of: judged.response, with: library)
    }

    private func points(_ gains: [ScoreUplift]) -> [QuestionnaireIndex?: ExactDecimal] {
        Dictionary(uniqueKeysWithValues: gains.map { ($0.questionnaire, $0.points) })
    }

    @Test func ofOneActionIsItsOwn() throws {
        for action in judged.plan.actions.prefix(20) {
            #expect(gains([action]) == action.uplift, "\(action.identity)")
        }
    }

    @Test func countsAQuestionOnce() throws {
        let action = try #require(judged.plan.actions.first { !$0.uplift.isEmpty })
        #expect(gains([action, action]) == action.uplift)
    }

    @Test func growsWithEachActionAndNeverPassesTheMaximum() throws {
        var before: [QuestionnaireIndex?: ExactDecimal] = [:]
        for count in stride(from: 1, through: judged.plan.actions.count, by: 7) {
            let now = points(gains(Array(judged.plan.actions.prefix(count))))
            for (questionnaire, points) in before {
                #expect(now[questionnaire] ?? .zero >= points)
            }
            before = now
        }
        for result in judged.assessment.questionnaires {
            guard let score = result.score, let gain = before[result.questionnaire] else {
                continue
            }
            #expect(score.claimed + gain <= score.maximum)
        }
    }

    @Test func ofNothingIsNothing() {
        #expect(gains([]).isEmpty)
    }
}
