import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// The points that a question won or lost, and why.
struct PointMove: Sendable {
    let question: QuestionIndex
    /// Points of the questionnaire's claimed score; negative where they are lost.
    let claimed: ExactDecimal
    /// Points of the assured score.
    let assured: ExactDecimal
    let reasons: [String]
}

/// Finds out why the points of questions moved.
struct MoveReasons {
    let old: Comparison.Side
    let new: Comparison.Side
    let library: QuestionnaireLibrary

    /// The questions whose points moved by as much as is shown, the greatest move first.
    func moves(from before: QuestionnaireResult?, to after: QuestionnaireResult?) -> [PointMove] {
        guard let before, let after, before.score != nil, after.score != nil else { return [] }
        let least = ExactDecimal(5) / ExactDecimal(100)
        let moves = zip(before.questions, after.questions).compactMap { old, new -> PointMove? in
            let claimed = points(new, new.credit) - points(old, old.credit)
            let assured = points(new, new.assuredCredit) - points(old, old.assuredCredit)
            guard magnitude(claimed) >= least || magnitude(assured) >= least else { return nil }
            return PointMove(
                question: new.question, claimed: claimed, assured: assured,
                reasons: reasons(from: old, to: new))
        }
        return moves.sorted { left, right in
            let (first, second) = (magnitude(left.claimed), magnitude(right.claimed))
            if first != second { return second < first }
            let (third, fourth) = (magnitude(left.assured), magnitude(right.assured))
            return third == fourth ? left.question < right.question : fourth < third
        }
    }

    private func points(_ result: QuestionResult, _ credit: ExactDecimal) -> ExactDecimal {
        result.counts ? result.share * credit : .zero
    }

    private func magnitude(_ number: ExactDecimal) -> ExactDecimal {
        number < .zero ? -number : number
    }

    private func reasons(from before: QuestionResult, to after: QuestionResult) -> [String] {
        var reasons: [String] = []
        switch (before.state == .notRelevant, after.state == .notRelevant) {
        case (true, false): reasons.append("now put to the supplier")
        case (false, true): reasons.append("no longer put to the supplier")
        case (true, true), (false, false): break
        }
        let question = after.question
        let said = words(old).answer(to: question)
        let says = words(new).answer(to: question)
        if reasons.isEmpty, said != says {
            let change = AnswerChange(from: said, to: says)
            reasons.append("answer: \(change.before) → \(change.after)")
        }
        reasons += evidence(before, after)
        if reasons.isEmpty, before.share != after.share {
            reasons.append("its share changed, since other questions count or no longer count")
        }
        return reasons.isEmpty ? ["other answers or the day of assessment changed it"] : reasons
    }

    private func evidence(_ before: QuestionResult, _ after: QuestionResult) -> [String] {
        var reasons: [String] = []
        if before.certificate == nil, after.certificate != nil {
            reasons.append("a certificate gives the credit")
        } else if before.certificate != nil, after.certificate == nil {
            reasons.append("no certificate gives the credit any more")
        }
        let position = Int(after.question.rawValue)
        let (held, holds) = (old.response.evidence[position], new.response.evidence[position])
        let (had, has) = (pieces(old, after.question), pieces(new, after.question))
        if holds.isAged, !held.isAged {
            reasons.append("evidence expired or grew old")
        } else if held.factor < holds.factor {
            reasons.append(had < has ? "evidence added" : "stronger evidence")
        } else if holds.factor < held.factor {
            reasons.append(has < had ? "evidence no longer given" : "weaker evidence")
        }
        return reasons
    }

    private func pieces(_ side: Comparison.Side, _ question: QuestionIndex) -> Int {
        side.response.entry(for: question)?.evidence.count ?? 0
    }

    private func words(_ side: Comparison.Side) -> ResultWords {
        ResultWords(
            assessment: side.assessment, response: side.response, library: library, language: nil)
    }
}
