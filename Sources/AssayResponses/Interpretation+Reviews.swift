import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

/// What reviews change in the answers of their submission.
struct ReviewReading: ~Copyable {
    let reviews: [Review]
    /// Where each question stands that a review speaks of.
    var questions: [QuestionIndex: ReviewedQuestion] = [:]
    /// What the last correction or reply puts in place of an answer.
    private var replacements: [QuestionIndex: Replacement] = [:]
    private var review = 0

    private struct Replacement {
        var state: AnswerSheet.State
        var values: Range<Int>?
    }

    init(_ reviews: [Review]) {
        self.reviews = reviews.sorted(by: Review.isEarlier)
    }

    /// Reads all reviews, then changes the answers and their evidence accordingly.
    mutating func apply(to interpretation: inout Interpretation) {
        guard !reviews.isEmpty else { return }
        for number in reviews.indices {
            review = number
            interpretation.reading.look(in: reviews[number].input)
            readAnswers(&interpretation)
            readConversations(&interpretation)
            checkOthers(&interpretation)
        }
        interpretation.reading.look(in: interpretation.reading.submission.input)
        guard !questions.isEmpty else { return }
        interpretation.declaredSheet = interpretation.sheet
        for (question, reviewed) in questions {
            if let replacement = replacements[question] {
                if let values = replacement.values {
                    interpretation.sheet.setAnswer(question, at: values)
                } else {
                    interpretation.sheet.setState(replacement.state, of: question)
                }
            }
            setEvidence(of: reviewed, &interpretation)
        }
    }

    // MARK: Answers

    private mutating func readAnswers(_ interpretation: inout Interpretation) {
        var judged: Set<QuestionIndex> = []
        for (position, answer) in reviews[review].answers.enumerated() {
            guard
                let question = interpretation.question(
                    answer.question, at: answer.questionOrigin, of: answer.questionnaire,
                    at: answer.questionnaireOrigin)
            else { continue }
            let entry = interpretation.entries[Int(question.rawValue)]
            guard entry >= 0 else {
                report(.notAnswered(answer.question), at: answer.questionOrigin, &interpretation)
                continue
            }
            guard judged.insert(question).inserted else {
                report(.judgedTwice(answer.question), at: answer.questionOrigin, &interpretation)
                continue
            }
            replacements[question] = nil
            switch answer.verdict {
            case .accepted: break
            case .corrected(let state, let said):
                replacements[question] = replacement(
                    state, said, for: question, at: answer.origin, &interpretation)
            case .sentBack(let reason):
                if reason == .other, answer.comment == nil {
                    report(.commentMissing, at: answer.origin, &interpretation)
                }
            }
            update(question) {
                $0.verdict = ReviewedQuestion.Part(review: $1, position: position)
            }
            let answers = interpretation.reading.submission.answers
            let pieces = answers.answers[Int(entry)].evidence.count
            readEvidence(of: answer, question, pieces: pieces, &interpretation)
        }
    }

    private mutating func readEvidence(
        of answer: ReviewedAnswer, _ question: QuestionIndex, pieces: Int,
        _ interpretation: inout Interpretation
    ) {
        var judged: Set<Int> = []
        let kinds = interpretation.evidenceScale(of: question).kinds
        for evidence in answer.evidence {
            guard evidence.piece <= pieces else {
                report(
                    .noSuchPiece(evidence.piece, pieces: pieces), at: evidence.pieceOrigin,
                    &interpretation)
                continue
            }
            guard judged.insert(evidence.piece).inserted else {
                report(
                    .pieceJudgedTwice(evidence.piece), at: evidence.pieceOrigin, &interpretation)
                continue
            }
            switch evidence.verdict {
            case .accepted(let kind) where !kinds.contains(kind):
                interpretation.reading.report(
                    .unknownEvidenceKind(kind, nearest: nearestSpelling(to: kind, among: kinds)),
                    at: evidence.kindOrigin)
            case .rejected(.other) where evidence.comment == nil:
                report(.commentMissing, at: evidence.pieceOrigin, &interpretation)
            default: break
            }
            update(question) { reviewed, _ in
                reviewed.pieces.removeAll { $0.position == evidence.piece - 1 }
                reviewed.pieces.append(
                    ReviewedQuestion.Piece(
                        position: evidence.piece - 1, verdict: evidence.verdict))
            }
        }
    }

    /// What takes the place of an answer; `nil` after reporting what is wrong with it.
    private func replacement(
        _ state: StatedState, _ said: Said, for question: QuestionIndex, at origin: Origin,
        _ interpretation: inout Interpretation
    ) -> Replacement? {
        guard state != .answered else {
            let values = interpretation.reading.read(said, for: question, at: origin)
            return values.map { Replacement(state: .answered, values: $0) }
        }
        if let value = said.values.first?.origin ?? said.rows.first?.origin {
            interpretation.reading.report(.valueWithState(state.rawValue), at: value)
        }
        switch state {
        case .unknown: return Replacement(state: .unknown)
        case .notApplicable: return Replacement(state: .notApplicable)
        case .answered, .unanswered: return Replacement(state: .unanswered)
        }
    }

    private mutating func update(
        _ question: QuestionIndex, _ change: (inout ReviewedQuestion, Int) -> Void
    ) {
        change(&questions[question, default: ReviewedQuestion(question: question)], review)
    }

    // MARK: Conversations and others

    private mutating func readConversations(_ interpretation: inout Interpretation) {
        for conversation in reviews[review].conversations {
            checkDay(conversation.on, at: conversation.onOrigin, &interpretation)
            if let next = conversation.next, next <= conversation.on {
                report(
                    .notLater(next.description, than: conversation.on.description),
                    at: conversation.nextOrigin, &interpretation)
            }
            for reply in conversation.replies { read(reply, &interpretation) }
        }
    }

    private mutating func read(_ reply: Reply, _ interpretation: inout Interpretation) {
        guard
            let question = interpretation.question(
                reply.question, at: reply.questionOrigin, of: reply.questionnaire,
                at: reply.questionnaireOrigin)
        else { return }
        let form = interpretation.reading.library.tables.answers[Int(question.rawValue)]
        if reply.state == .unknown, !form.allowsUnknown {
            interpretation.reading.report(.unknownRefused, at: reply.origin)
        }
        if reply.state == .notApplicable, !form.allowsNotApplicable {
            interpretation.reading.report(.notApplicableRefused, at: reply.origin)
        }
        let replacement = replacement(
            reply.state, reply.said, for: question, at: reply.origin, &interpretation)
        let isAnswer = interpretation.entries[Int(question.rawValue)] < 0
        if isAnswer { replacements[question] = replacement }
        update(question) { reviewed, _ in
            reviewed.isSpokenOf = true
            reviewed.isAnsweredInConversation = isAnswer
        }
    }

    private mutating func checkOthers(_ interpretation: inout Interpretation) {
        let review = reviews[review]
        var observed: Set<String> = []
        for observation in review.observations {
            checkDay(observation.date, at: observation.dateOrigin, &interpretation)
            if !observed.insert(observation.questionnaire + ":" + observation.id).inserted {
                report(.observedTwice(observation.id), at: observation.origin, &interpretation)
            }
            interpretation.checkObservation(observation)
        }
        for entry in review.progress {
            checkAction(entry.action, at: entry.actionOrigin, &interpretation)
            checkDay(entry.on, at: entry.onOrigin, &interpretation)
        }
        for decision in review.decisions {
            checkAction(decision.action, at: decision.actionOrigin, &interpretation)
            checkDay(decision.on, at: decision.onOrigin, &interpretation)
            if case .extended(let until) = decision.verdict, until <= decision.on {
                report(
                    .notLater(until.description, than: decision.on.description),
                    at: decision.untilOrigin, &interpretation)
            }
        }
    }

    private func checkDay(
        _ day: CalendarDate, at origin: Origin, _ interpretation: inout Interpretation
    ) {
        guard day > reviews[review].day else { return }
        report(.afterItsReview(day.description), at: origin, &interpretation)
    }

    private func checkAction(
        _ action: String, at origin: Origin, _ interpretation: inout Interpretation
    ) {
        let names = interpretation.reading.library.plannedNames
        guard !names.contains(action) else { return }
        report(
            .unknownAction(action, nearest: nearestSpelling(to: action, among: names)),
            at: origin, &interpretation)
    }

    private func report(
        _ error: ReviewError, at origin: Origin, _ interpretation: inout Interpretation
    ) {
        let place = interpretation.reading.place(of: origin)
        interpretation.reading.diagnostics.report(error.diagnostic(at: place))
    }

    // MARK: Evidence

    /// Works out anew what carries an answer: a piece that was rejected counts nothing, one that was
    /// accepted counts as the kind it was accepted as, and an answer that was sent back has none.
    private func setEvidence(
        of reviewed: ReviewedQuestion, _ interpretation: inout Interpretation
    ) {
        let slot = Int(reviewed.question.rawValue)
        let form = interpretation.reading.library.tables.answers[slot]
        let scale = interpretation.evidenceScale(of: reviewed.question)
        var weighing = EvidenceWeighing(
            scale, within: form.evidenceWithin, needsSecondVoice: form.needsSecondVoice,
            on: interpretation.evidenceDay)
        let position = interpretation.entries[slot]
        if position >= 0, !isSentBack(reviewed) {
            let answers = interpretation.reading.submission.answers
            let pieces = answers.pieces[answers.answers[Int(position)].evidence.positions]
            for (number, piece) in pieces.enumerated() {
                var kind = answers.string(piece.kind)
                var isAccepted = false
                switch reviewed.pieces.first(where: { $0.position == number })?.verdict {
                case .rejected: continue
                case .accepted(let seen): (kind, isAccepted) = (seen, true)
                case nil: break
                }
                weighing.add(
                    piece, as: scale.kinds.firstIndex(of: kind), number: number,
                    isAccepted: isAccepted)
            }
        }
        var standing = weighing.result()
        standing.isSpokenOf = reviewed.isSpokenOf
        interpretation.evidence[slot] = standing
        let holds =
            standing.strongest != nil
            && interpretation.sheet.state(of: reviewed.question) != .notApplicable
        interpretation.sheet.setEvidenceRank(holds ? standing.rank : 0, of: reviewed.question)
    }

    private func isSentBack(_ reviewed: ReviewedQuestion) -> Bool {
        guard let part = reviewed.verdict,
            case .sentBack = reviews[part.review].answers[part.position].verdict
        else { return false }
        return true
    }
}

extension Interpretation {
    /// The position of a question that a review names; `nil` after reporting that there is none, or
    /// where it is retired.
    fileprivate mutating func question(
        _ id: String, at origin: Origin, of questionnaire: String, at questionnaireOrigin: Origin
    ) -> QuestionIndex? {
        guard let position = reading.library.position(ofQuestionnaire: questionnaire) else {
            let nearest = nearestSpelling(
                to: questionnaire, among: reading.library.questionnaires.map { $0.id })
            reading.report(
                .unknownQuestionnaire(questionnaire, nearest: nearest), at: questionnaireOrigin)
            return nil
        }
        if let question = reading.library.tables.questionnaires[position.rawValue]
            .questionIndexes[id]
        {
            return question
        }
        refuseQuestion(id, reading.library.questionnaires[position], at: origin)
        return nil
    }

    /// What the evidence of a question is worth.
    fileprivate func evidenceScale(of question: QuestionIndex) -> EvidenceScale {
        let slot = Int(question.rawValue)
        guard
            let position = reading.library.questionnaires.firstIndex(where: {
                $0.questions.contains(slot)
            })
        else { return EvidenceScale.none }
        return reading.library.tables.questionnaires[position].evidence
    }
}
