public import AssayExpressions

/// All questionnaires that can refer to each other, with programmes and catalogues.
///
/// A library never changes, so it is shared and never copied. A ``LibraryBuilder`` makes one from
/// what a compiler has gathered, and ``init(decoding:)`` from bytes. Questions and actions are in
/// one array each and are named by their position, so that a rule of one questionnaire reads an
/// answer of another at no cost.
public final class QuestionnaireLibrary: Sendable {
    /// The words that answers and rules share.
    public let symbols: SymbolTable
    /// All rules, by the numbers that they carry.
    public let rules: RuleBook
    /// The questionnaires by id.
    public let questionnaires: [Questionnaire]
    /// The programmes by id.
    public let programmes: [Programme]
    /// The shared lists.
    public let catalogue: Catalogue
    /// The questions by index.
    public let questions: [Question]
    /// The actions by index.
    public let actions: [ActionTemplate]
    /// The questions whose relevance depends on answers, each after those it depends on.
    public let relevanceOrder: [QuestionIndex]
    /// For each question the columns of its table, or 1.
    public let columnCounts: [Int32]
    /// The templates of others; none in a library that was read from bytes.
    public let templates: Templates
    /// What reading, judging and planning look up, derived from all of the above.
    public let tables: JudgingTables

    init(_ contents: LibraryBuilder) {
        symbols = contents.symbols
        rules = contents.rules
        questionnaires = contents.questionnaires
        programmes = contents.programmes
        catalogue = contents.catalogue
        questions = contents.questions
        actions = contents.actions
        relevanceOrder = contents.relevanceOrder
        columnCounts = contents.columnCounts
        templates = contents.templates
        tables = JudgingTables(of: contents)
    }
}

extension QuestionnaireLibrary {
    /// Returns the position of a questionnaire, or `nil` when there is none with this id.
    public func position(ofQuestionnaire id: String) -> QuestionnaireIndex? {
        questionnaires.libraryIndex { $0.id == id }
    }

    /// Returns a question by its index.
    @inlinable public func question(_ index: QuestionIndex) -> Question {
        questions[Int(index.rawValue)]
    }

    /// Returns an action by its index.
    @inlinable public func action(_ index: ActionIndex) -> ActionTemplate {
        actions[Int(index.rawValue)]
    }

    /// Returns the name that a question has across questionnaires: `questionnaire:question`.
    public func qualifiedID(of index: QuestionIndex) -> String {
        let position = Int(index.rawValue)
        return questionnaires[questions[position].questionnaire].id + ":" + questions[position].id
    }
}
