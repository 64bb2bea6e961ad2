public import AssayExpressions

/// All questionnaires that can refer to each other, with programmes and catalogues.
///
/// Questions and actions stand in one array each and are named by their position, so that a rule
/// of one questionnaire reads an answer of another at no cost. A library is made by the compiler and
/// never changes.
public struct QuestionnaireLibrary: Sendable {
    /// The words that answers and rules share.
    public var symbols: SymbolTable = SymbolTable()
    /// All rules, by the numbers that they carry.
    public var rules: RuleBook = RuleBook()
    /// The questionnaires by id.
    public var questionnaires: [Questionnaire] = []
    /// The programmes by id.
    public var programmes: [Programme] = []
    /// The shared lists.
    public var catalogue: Catalogue = Catalogue()
    /// The questions by index.
    public var questions: [Question] = []
    /// The actions by index.
    public var actions: [ActionTemplate] = []
    /// The questions whose relevance depends on answers, each after those it depends on.
    public var relevanceOrder: [QuestionIndex] = []
    /// For each question the columns of its table, or 1.
    public var columnCounts: [Int32] = []
    /// What judging reads of each question.
    public internal(set) var questionFacts: [QuestionFacts] = []
    /// What judging reads of the credits of all questions.
    public internal(set) var creditFacts: [CreditFacts] = []
    /// The rules of the checks of all questions.
    public internal(set) var checkRules: [RuleNumber] = []
    /// What reading asks of each question.
    public internal(set) var answerFacts: [AnswerFacts] = []
    /// What reading asks of the options of all questions and columns.
    public internal(set) var optionFacts: [OptionFacts] = []
    /// The ids of all questions, by index.
    public internal(set) var questionNames = SpelledNames()
    /// The ids of the options, in the order of ``optionFacts``.
    public internal(set) var optionNames = SpelledNames()
    /// What evidence is worth in each questionnaire.
    public internal(set) var evidenceScales: [EvidenceScale] = []
    /// What reading asks of the columns of all tables.
    public internal(set) var columnFacts: [ColumnFacts] = []
    /// The questions that ask for countries, in rising order; tables with such a column among them.
    public internal(set) var countryQuestions: [QuestionIndex] = []
    /// What judging and planning read of each finding, questionnaire by questionnaire, then of the
    /// standing ones.
    public internal(set) var findingFacts: [FindingFacts] = []
    /// The contexts of all findings.
    public internal(set) var contextFacts: [ContextFacts] = []
    /// The actions of all findings.
    public internal(set) var findingActions: [ActionIndex] = []
    /// For each root cause of all findings its number; the same cause has the same number.
    public internal(set) var causeNumbers: [Int32] = []
    /// The leverage of all findings.
    public internal(set) var leverageFacts: [LeverageFacts] = []
    /// The initiatives of all findings.
    public internal(set) var findingInitiatives: [Int] = []
    /// The names of standing findings about sections and questions.
    public internal(set) var standingNames: [String] = []
    /// What planning reads of each action.
    public internal(set) var actionFacts: [ActionFacts] = []
    /// The baselines of the indicators of all actions; `nil` where there is none.
    public internal(set) var baselineRules: [RuleNumber?] = []
    /// The questions that all actions answer to.
    public internal(set) var addressedQuestions: [QuestionIndex] = []
    /// The actions that all actions wait for.
    public internal(set) var precedingActions: [ActionIndex] = []
    /// The actions by the names that they keep.
    public internal(set) var actionIndexes: [String: ActionIndex] = [:]
    var firstStandingFacts = 0
    /// For each measure of the catalogue its place when they are ordered by category and name.
    public internal(set) var measureRanks: [Int] = []
    /// The rules of relevance in the order in which they are settled.
    public internal(set) var relevanceRules: [(question: QuestionIndex, rule: RuleNumber)] = []

    /// Creates it with what must be there; the rest has its usual value until set.
    public init() {
    }
}

extension QuestionnaireLibrary {
    /// Returns the position of a questionnaire, or `nil` when there is none with this id.
    public func position(ofQuestionnaire id: String) -> Int? {
        questionnaires.firstIndex { $0.id == id }
    }

    /// Returns a question by its index.
    public func question(_ index: QuestionIndex) -> Question {
        questions[Int(index.rawValue)]
    }

    /// Returns an action by its index.
    public func action(_ index: ActionIndex) -> ActionTemplate {
        actions[Int(index.rawValue)]
    }

    /// Returns the name that a question has across questionnaires: `questionnaire:question`.
    public func qualifiedID(of index: QuestionIndex) -> String {
        let position = Int(index.rawValue)
        return questionnaires[questions[position].questionnaire].id + ":" + questions[position].id
    }
}
