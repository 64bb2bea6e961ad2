import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

/// How answers are matched with questions.
extension Interpretation {
    mutating func readAnswers() {
        let store = reading.submission.answers
        store.bytes.withUnsafeBufferPointer { bytes in
            for position in store.answers.indices {
                readAnswer(store.answers[position], position, store, bytes)
            }
        }
    }

    private mutating func readAnswer(
        _ entry: AnswerStore.Answer, _ position: Int, _ store: AnswerStore,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        guard let questionnaire = listedQuestionnaire(of: entry, store) else { return }
        guard let question = question(entry.question, in: questionnaire, store, bytes) else {
            refuseQuestion(
                store.string(entry.question), reading.library.questionnaires[questionnaire],
                at: entry.questionOrigin)
            return
        }
        expected = question.rawValue + 1
        let slot = Int(question.rawValue)
        if entries[slot] >= 0 {
            let first = store.answers[Int(entries[slot])].questionOrigin
            reading.report(
                .answeredTwice(
                    store.string(entry.question), first: reading.place(of: first)),
                at: entry.questionOrigin)
            return
        }
        entries[slot] = Int32(position)
        read(entry, for: question, store, bytes)
    }

    /// The position of the questionnaire that an answer is for; `nil` after reporting why there is
    /// none.
    private mutating func listedQuestionnaire(
        of entry: AnswerStore.Answer, _ store: AnswerStore
    ) -> QuestionnaireIndex? {
        if let current, store.areSame(current.id, entry.questionnaire) { return current.position }
        let id = store.string(entry.questionnaire)
        guard let position = reading.library.position(ofQuestionnaire: id) else {
            if told.insert(id).inserted {
                let nearest = nearestSpelling(
                    to: id, among: reading.library.questionnaires.map { $0.id })
                reading.report(
                    .unknownQuestionnaire(id, nearest: nearest), at: entry.questionnaireOrigin)
            }
            return nil
        }
        guard listed.contains(position) || isPartOfProgramme(position) else {
            if told.insert(id).inserted {
                reading.report(.questionnaireNotListed(id), at: entry.questionnaireOrigin)
            }
            return nil
        }
        current = (entry.questionnaire, position)
        scale = reading.library.tables.questionnaires[position.rawValue].evidence
        return position
    }

    /// A programme decides itself which of its questionnaires are assessed; answers to the others are
    /// kept for the day on which they are.
    func isPartOfProgramme(_ position: QuestionnaireIndex) -> Bool {
        guard let programme else { return false }
        return reading.library.programmes[programme].parts.contains { $0.questionnaire == position }
    }

    /// Answers mostly come in the order of the questions, so the next one is tried first.
    private mutating func question(
        _ id: AnswerStore.Text, in questionnaire: QuestionnaireIndex, _ store: AnswerStore,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> QuestionIndex? {
        if reading.library.questionnaires[questionnaire].questions.contains(Int(expected)),
            reading.library.questions[Int(expected)].id.isSpelled(
                UnsafeBufferPointer(rebasing: bytes[id.range]))
        {
            return QuestionIndex(rawValue: expected)
        }
        return reading.library.tables.questionnaires[questionnaire.rawValue].questionIndexes[
            store.string(id)]
    }

    /// An answer to a retired question is kept in the submission and is no problem.
    mutating func refuseQuestion(
        _ id: String, _ questionnaire: Questionnaire, at origin: Origin
    ) {
        if questionnaire.retired.contains(where: { $0.id == id }) { return }
        let nearest =
            reading.diagnostics.makesSuggestions
            ? nearestSpelling(
                to: id, among: reading.library.questions[questionnaire.questions].map { $0.id })
            : nil
        reading.report(.unknownQuestion(id, nearest: nearest), at: origin)
    }

    private mutating func read(
        _ entry: AnswerStore.Answer, for question: QuestionIndex, _ store: AnswerStore,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        let form = reading.library.tables.answers[Int(question.rawValue)]
        if entry.isDraft {
            // Somebody else's words or half a table: nothing rests on it, neither credit nor evidence.
            reading.check(entry.content, for: question, form, at: entry.origin, store, bytes)
            evidence[Int(question.rawValue)] = EvidenceStanding(bareBy: scale)
            return
        }
        switch entry.state {
        case .answered, .unanswered:
            if let range = reading.read(
                entry.content, for: question, form, at: entry.origin, store, bytes)
            {
                sheet.setAnswer(question, at: range)
            }
        case .unknown:
            refuseValues(of: entry, store)
            if !form.allowsUnknown { reading.report(.unknownRefused, at: entry.stateOrigin) }
            sheet.setState(.unknown, of: question)
        case .notApplicable:
            refuseValues(of: entry, store)
            if !form.allowsNotApplicable {
                reading.report(.notApplicableRefused, at: entry.stateOrigin)
            }
            if entry.reason.isNone { reading.report(.reasonMissing, at: entry.origin) }
            sheet.setState(.notApplicable, of: question)
        }
        readEvidence(of: entry, for: question, form, store, bytes)
    }

    /// Reports values beside a state that has none.
    private mutating func refuseValues(of entry: AnswerStore.Answer, _ store: AnswerStore) {
        let value = store.values[entry.content.values.positions].first?.origin
        let row = store.rows[entry.content.rows.positions].first?.origin
        guard let origin = value ?? row else { return }
        reading.report(.valueWithState(entry.state.rawValue), at: origin)
    }

    private mutating func readEvidence(
        of entry: AnswerStore.Answer, for question: QuestionIndex, _ form: AnswerForm,
        _ store: AnswerStore, _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        guard !entry.evidence.isEmpty else {
            evidence[Int(question.rawValue)] = EvidenceStanding(bareBy: scale)
            return
        }
        var weighing = EvidenceWeighing(
            scale, within: form.evidenceWithin, needsSecondVoice: form.needsSecondVoice,
            on: evidenceDay)
        for number in entry.evidence.positions {
            let piece = store.pieces[number]
            let spelled = UnsafeBufferPointer(rebasing: bytes[piece.kind.range])
            let kind = scale.kinds.firstIndex { $0.isSpelled(spelled) }
            if kind == nil {
                let said = store.string(piece.kind)
                reading.report(
                    .unknownEvidenceKind(
                        said, nearest: nearestSpelling(to: said, among: scale.kinds)),
                    at: piece.kindOrigin)
            }
            if piece.issued == nil { reading.report(.evidenceUndated, at: piece.kindOrigin) }
            if let issued = piece.issued, issued > reading.submission.assessed {
                reading.report(.evidenceFromTheFuture(issued.description), at: piece.issuedOrigin)
            }
            if let issued = piece.issued, let expires = piece.expires, expires < issued {
                reading.report(.expiresBeforeIssue, at: piece.expiresOrigin)
            }
            weighing.add(
                piece, as: kind, number: number - Int(entry.evidence.lowerBound), isAccepted: false)
        }
        let standing = weighing.result()
        evidence[Int(question.rawValue)] = standing
        guard entry.state != .notApplicable, standing.strongest != nil else { return }
        sheet.setEvidenceRank(standing.rank, of: question)
    }
}
