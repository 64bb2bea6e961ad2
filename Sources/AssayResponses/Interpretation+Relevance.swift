import AssayExpressions
import AssayQuestionnaires

extension Interpretation {
    /// Settles relevance, then counts what is complete and which checks hold.
    mutating func response() -> Response {
        Self.settleRelevance(of: &sheet, in: library)
        if var validated = validatedSheet {
            Self.settleRelevance(of: &validated, in: library)
            validatedSheet = validated
        }
        var assessed = listed
        if let programme {
            for part in library.programmes[programme].parts
            where part.when?.program.evaluateBoolean(on: sheet) ?? true {
                assessed.append(part.questionnaire)
            }
        }
        let questionnaires = Set(assessed).sorted()
        var held: [HeldCheck] = []
        for questionnaire in questionnaires {
            for question in library.questions[library.questionnaires[questionnaire].questions]
            where sheet.isRelevant(question.index) && sheet.state(of: question.index) == .answered {
                for (position, check) in question.checks.enumerated()
                where check.when.program.evaluateBoolean(on: sheet) {
                    held.append(HeldCheck(question: question.index, check: position))
                }
            }
        }
        let completeness = questionnaires.map { self.completeness(of: $0) }
        return Response(
            submission: submission, questionnaires: questionnaires, programme: programme,
            sheet: sheet, validatedSheet: validatedSheet, entries: entries, evidence: evidence,
            heldChecks: held, completeness: completeness)
    }

    /// Decides which questions are put, each after those that decide about it.
    static func settleRelevance(of sheet: inout AnswerSheet, in library: QuestionnaireLibrary) {
        library.rules.settleRelevance(of: &sheet, by: library.relevanceRules)
    }

    private func completeness(of questionnaire: Int) -> Completeness {
        var completeness = Completeness()
        for position in library.questionnaires[questionnaire].questions {
            let index = QuestionIndex(rawValue: Int32(position))
            guard sheet.isRelevant(index) else { continue }
            switch sheet.state(of: index) {
            case .answered: completeness.answered += 1
            case .unknown: completeness.unknown += 1
            case .unanswered: completeness.unanswered += 1
            case .notApplicable:
                completeness.notApplicable += 1
                continue
            }
            completeness.applicable += 1
        }
        return completeness
    }
}
