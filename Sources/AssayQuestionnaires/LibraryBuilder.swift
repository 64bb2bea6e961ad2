public import AssayExpressions

/// What a ``QuestionnaireLibrary`` is made from, while it is being gathered.
public struct LibraryBuilder: Sendable {
    /// The words that answers and rules share.
    public var symbols = SymbolTable()
    /// All rules, by the numbers that they carry.
    public var rules = RuleBook()
    /// The questionnaires by id.
    public var questionnaires: [Questionnaire] = []
    /// The programmes by id.
    public var programmes: [Programme] = []
    /// The shared lists.
    public var catalogue = Catalogue()
    /// The questions by index.
    public var questions: [Question] = []
    /// The actions by index.
    public var actions: [ActionTemplate] = []
    /// The questions whose relevance depends on answers, each after those it depends on.
    public var relevanceOrder: [QuestionIndex] = []
    /// For each question the columns of its table, or 1.
    public var columnCounts: [Int32] = []
    /// The templates of others.
    public var templates = Templates()

    /// Creates a builder that holds nothing yet.
    public init() {}

    /// Creates a builder with the contents of a library, to make a library that differs from it.
    public init(_ library: QuestionnaireLibrary) {
        symbols = library.symbols
        rules = library.rules
        questionnaires = library.questionnaires
        programmes = library.programmes
        catalogue = library.catalogue
        questions = library.questions
        actions = library.actions
        relevanceOrder = library.relevanceOrder
        columnCounts = library.columnCounts
        templates = library.templates
    }

    /// Returns a library with these contents.
    ///
    /// Every position must be one of an element that is there; any other is a programming error and
    /// traps.
    public func library() -> QuestionnaireLibrary { QuestionnaireLibrary(self) }
}
