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
        let held = heldChecks(of: questionnaires)
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

    /// The checks that hold for answers that were given and asked for.
    private func heldChecks(of questionnaires: [Int]) -> [HeldCheck] {
        library.rules.evaluating(sheet) { rules in
            var held: [HeldCheck] = []
            for questionnaire in questionnaires {
                for position in library.questionnaires[questionnaire].questions {
                    let checks = library.questionFacts[position].checks
                    let question = QuestionIndex(rawValue: Int32(position))
                    guard !checks.isEmpty, sheet.isRelevant(question),
                        sheet.state(of: question) == .answered
                    else { continue }
                    for check in checks where rules.holds(library.checkRules[Int(check)]) {
                        held.append(
                            HeldCheck(question: question, check: Int(check - checks.lowerBound)))
                    }
                }
            }
            return held
        }
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
