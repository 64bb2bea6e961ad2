import AssayExpressions
import AssayQuestionnaires
public import AssayResponses

/// A question by the ids of its questionnaire and its own.
public struct QuestionName: Sendable, Hashable, CustomStringConvertible {
    /// The id of the questionnaire.
    public var questionnaire: String
    /// The id of the question.
    public var question: String

    /// Creates a name.
    public init(questionnaire: String, question: String) {
        self.questionnaire = questionnaire
        self.question = question
    }

    /// The question that an answer names.
    public init(_ answer: AnswerEntry) {
        self.init(questionnaire: answer.questionnaire, question: answer.question)
    }

    /// The name as rules of other questionnaires have it.
    public var description: String { questionnaire + ":" + question }
}

/// What a library declares about answers of earlier versions, by the question of before.
struct Changes {
    /// A question of today and how it reads the answer of before.
    struct Target {
        let question: QuestionIndex
        let former: FormerAnswer
    }

    /// The questions of today by name.
    private(set) var asked: [QuestionName: QuestionIndex] = [:]
    /// The names of the questions of today by index.
    private(set) var names: [QuestionName] = []
    private(set) var targets: [QuestionName: [Target]] = [:]
    private(set) var retired: [QuestionName: RetiredQuestion] = [:]

    init(of library: QuestionnaireLibrary) {
        for question in library.questions {
            let home = library.questionnaires[question.questionnaire].id
            let name = QuestionName(questionnaire: home, question: question.id)
            names.append(name)
            asked[name] = question.index
            for former in question.formerAnswers {
                let before = QuestionName(
                    questionnaire: former.questionnaire, question: former.question)
                targets[before, default: []].append(
                    Target(question: question.index, former: former))
            }
        }
        for questionnaire in library.questionnaires {
            for question in questionnaire.retired {
                retired[QuestionName(questionnaire: questionnaire.id, question: question.id)] =
                    question
            }
        }
    }
}
