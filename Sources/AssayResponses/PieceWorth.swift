public import AssayExpressions
public import AssayQuestionnaires

/// What a piece of evidence counts while nobody but the supplier has seen it.
public struct PieceWorth: Sendable, Hashable {
    /// The part of a credit that it assures, 0 to 1.
    public var factor: ExactDecimal
    /// The last day on which it counts so much; `nil` where it counts nothing, and where neither age
    /// nor expiry takes anything.
    public var until: CalendarDate?
}

extension Response {
    /// Returns what each piece of evidence of an answer counts by itself, in the order of the
    /// submission; none where the questionnaire has no table.
    ///
    /// - Parameters:
    ///   - question: a question of the questionnaire.
    ///   - questionnaire: its position in the library.
    ///   - library: the questionnaires by which the response was interpreted.
    public func pieceWorths(
        of question: QuestionIndex, in questionnaire: QuestionnaireIndex,
        with library: QuestionnaireLibrary
    ) -> [PieceWorth] {
        let entry = entries[Int(question.rawValue)]
        let scale = library.tables.questionnaires[questionnaire.rawValue].evidence
        guard entry >= 0, scale.hasTable else { return [] }
        let form = library.tables.answers[Int(question.rawValue)]
        let weighing = EvidenceWeighing(
            scale, within: form.evidenceWithin, needsSecondVoice: form.needsSecondVoice,
            on: evidenceDay)
        let answers = submission.answers
        return answers.pieces[answers.answers[Int(entry)].evidence.positions].map { piece in
            weighing.worth(of: piece, as: scale.kinds.firstIndex(of: answers.string(piece.kind)))
        }
    }
}
