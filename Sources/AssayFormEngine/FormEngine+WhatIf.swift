import AssayActionPlans
import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayEngine
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

extension FormEngine {
    /// Estimates the claimed scores once some actions of the plan are done.
    ///
    /// - Parameters:
    ///   - submission: what ``evaluate(_:reviews:parts:)`` takes.
    ///   - reviews: what ``evaluate(_:reviews:parts:)`` takes.
    ///   - actions: names of actions in the plan for it; others are passed over.
    /// - Returns: JSON of the shape `urn:assay:form-what-if:1` with the programme, and each
    ///   questionnaire that gains; `nil` where ``evaluate(_:reviews:parts:)`` gives `nil`.
    public func whatIf(
        _ submission: [UInt8], reviews: [UInt8] = [], actions: Set<String>
    ) -> [UInt8]? {
        var diagnostics = DiagnosticCollector()
        guard
            let judged = judge(
                submission, reviews: reviews, asksProgramme: true, diagnostics: &diagnostics)
        else { return nil }
        let assessment = judged.assessment
        let done = judged.plan().allActions.filter { actions.contains($0.identity) }
        let gains = jointUplift(
            of: done, for: assessment, of: judged.response, with: engine.library)
        return JSONWriter.bytes(.compact) { json in
            json.object { json in
                json.member("schema", "urn:assay:form-what-if:1")
                json.array("scores", raised(assessment, by: gains)) { json, raised in
                    json.object { json in
                        json.member("questionnaire", raised.questionnaire)
                        json.member("now", raised.now)
                        json.member("then", raised.then)
                    }
                }
            }
        }
    }

    private struct Raised {
        let questionnaire: String?
        let now: ExactDecimal
        let then: ExactDecimal
    }

    private func raised(_ assessment: Assessment, by gains: [ScoreUplift]) -> [Raised] {
        func raised(_ questionnaire: QuestionnaireIndex?, _ score: Score) -> Raised? {
            let gain = gains.first { $0.questionnaire == questionnaire }?.points
            if gain == nil, questionnaire != nil { return nil }
            return Raised(
                questionnaire: questionnaire.map { engine.library.questionnaires[$0].id },
                now: score.claimed,
                then: Swift.min(score.maximum, score.claimed + (gain ?? .zero)))
        }
        let programme = assessment.programme?.score.flatMap { raised(nil, $0) }
        return (programme.map { [$0] } ?? [])
            + assessment.questionnaires.compactMap { result in
                result.score.flatMap { raised(result.questionnaire, $0) }
            }
    }
}
