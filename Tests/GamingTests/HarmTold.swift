import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import TestSupport

/// An answer of a submission that tells of harm.
struct HarmTold {
    /// What can be said instead of harm.
    enum Silence {
        case nothing
        case unknown
        case option(String)
    }

    /// The position among the answers.
    var position: Int
    var question: Question

    /// The answers of a submission that are marked as telling of harm, or raise a finding of it.
    static func all(
        of submission: Submission, _ judged: JudgedSubmission, in library: QuestionnaireLibrary
    ) -> [HarmTold] {
        let sheet = judged.response.sheet
        let harmed = judged.assessment.findings.filter {
            $0.definition(in: library).kind == .harm && $0.subject == .answers
        }.flatMap(\.questions)
        return submission.answers.enumerated().compactMap { position, entry in
            guard let question = library.question(named: entry.question, of: entry.questionnaire),
                sheet.relevantState(of: question.index) == .answered
            else { return nil }
            let marked = (question.options + question.columns.flatMap(\.options))
                .filter(\.tellsOfHarm)
            let isMarked = sheet.items(of: question.index).contains { item in
                marked.contains { .symbol($0.symbol) == item }
            }
            let isRuled = question.tellsOfHarm?.program.evaluateBoolean(on: sheet) ?? false
            guard isMarked || isRuled || harmed.contains(question.index) else { return nil }
            return HarmTold(position: position, question: question)
        }
    }

    /// Every way to keep silent about it.
    var silences: [Silence] {
        [.nothing] + (question.allowsUnknown ? [.unknown] : [])
            + question.options.filter(\.saysNobodyLooked).map { .option($0.id) }
    }

    /// The option that says that nobody looked, else "unknown", else nothing.
    var quietest: Silence { silences[silences.count - 1] }
}

extension Submission {
    /// The submission with harms kept silent about; evidence beside them stays where it can.
    func hiding(_ harms: [(HarmTold, HarmTold.Silence)]) -> Submission {
        var changed = self
        changed.answers = AnswerStore()
        for (position, entry) in answers.enumerated() {
            guard let (_, silence) = harms.first(where: { $0.0.position == position }) else {
                changed.answers.append(entry)
                continue
            }
            var hidden = entry
            hidden.said = Said()
            hidden.validated = nil
            switch silence {
            case .nothing: continue
            case .unknown: hidden.state = .unknown
            case .option(let id):
                hidden.said.values = [SaidValue(text: id, origin: entry.origin)]
            }
            changed.answers.append(hidden)
        }
        return changed
    }
}

extension QuestionnaireLibrary {
    func question(named id: String, of questionnaire: String) -> Question? {
        questions.first {
            ($0.id == id || $0.formerIDs.contains(id))
                && questionnaires[$0.questionnaire].id == questionnaire
        }
    }
}
