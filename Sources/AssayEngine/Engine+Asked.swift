import AssayDiagnostics
import AssayQuestionnaires
public import AssayResponses

extension Engine {
    /// The submission as its programme asks for it: the questionnaires that are asked are listed, and
    /// answers to others are left out.
    ///
    /// What is always asked comes first; answers to it may bring in more questionnaires, and answers
    /// to those still more, until none is added. What was listed before does not count. Without a
    /// programme that the library knows, the submission stays as it is.
    public func asked(of submission: Submission) -> Submission {
        guard let name = submission.programme,
            library.programmes.contains(where: { $0.id == name.id })
        else { return submission }
        var asked: Set<QuestionnaireIndex> = []
        while true {
            let part = submission.limited(to: asked, in: library)
            guard let response = soundResponse(to: part) else { return submission }
            let known = asked.count
            asked.formUnion(response.questionnaires)
            if asked.count == known { return part }
        }
    }

    private func soundResponse(to submission: Submission) -> Response? {
        var problems = DiagnosticCollector()
        var ignored = DiagnosticCollector()
        return interpret(submission, with: library, diagnostics: &problems)
            ?? interpret(
                submission.leavingOut(problems), with: library, diagnostics: &ignored)
    }
}

extension Submission {
    fileprivate func limited(to asked: Set<QuestionnaireIndex>, in library: QuestionnaireLibrary)
        -> Submission
    {
        var part = self
        part.questionnaires = asked.sorted().map { number in
            let questionnaire = library.questionnaires[number]
            return VersionedName(
                id: questionnaire.id, version: questionnaire.version, origin: .input)
        }
        let ids = Set(part.questionnaires.map { $0.id })
        var answers = AnswerStore()
        for answer in self.answers where ids.contains(answer.questionnaire) {
            answers.append(answer)
        }
        part.answers = answers
        return part
    }
}
