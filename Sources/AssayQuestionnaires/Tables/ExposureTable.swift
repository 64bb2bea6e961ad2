public import AssayExpressions

/// What reading looks up about the questions of an exposure.
public struct ExposureTable: Sendable {
    /// The column of the table that says how a country is known, by its options.
    public struct Basis: Sendable {
        /// The position of the column.
        public let column: Int
        /// The option for a country that is known.
        public let known: Symbol
        /// The option for a country that is assumed.
        public let assumed: Symbol
    }

    /// The questionnaire with the questions.
    public let questionnaire: QuestionnaireIndex
    /// The questions.
    public let questions: ExposureQuestions
    /// The number of columns of the table.
    public let width: Int
    /// The position of the column with the material.
    public let material: Int
    /// The position of the column with the country of extraction.
    public let country: Int
    /// The column that says how the country is known.
    public let basis: Basis
    /// The position of the column with the kilograms a year, or the least of them.
    public let kilograms: Int
    /// The position of the column with the most kilograms of a range.
    public let kilogramsTo: Int
    /// The position of the column with the share of what the customer buys, in percent.
    public let share: Int

    /// Looks up the columns; `nil` where a question is not of the form that it must have.
    public init?(
        of questions: ExposureQuestions, in questionnaire: QuestionnaireIndex,
        among all: [Question]
    ) {
        func question(_ index: QuestionIndex) -> Question? {
            all.indices.contains(Int(index.rawValue)) ? all[Int(index.rawValue)] : nil
        }
        guard question(questions.materials)?.type == .choices,
            question(questions.countries)?.type == .countries,
            question(questions.people)?.type == .integer,
            questions.roles.map({ question($0)?.type == .choices }) ?? true,
            let rows = question(questions.rows), rows.type == .table
        else { return nil }
        func column(_ id: String, _ types: [QuestionType]) -> Int? {
            rows.columns.firstIndex { $0.id == id && types.contains($0.type) }
        }
        let amounts: [QuestionType] = [.number, .integer, .percent]
        guard let material = column("material", [.choice]),
            let country = column("country", [.country]),
            let basis = column("basis", [.choice]),
            let kilograms = column("kilograms", amounts),
            let kilogramsTo = column("kilograms-to", amounts),
            let share = column("share", amounts)
        else { return nil }
        let options = rows.columns[basis].options
        guard let known = options.first(where: { $0.id == "known" }),
            let assumed = options.first(where: { $0.id == "assumed" })
        else { return nil }
        self.questionnaire = questionnaire
        self.questions = questions
        width = rows.columns.count
        self.material = material
        self.country = country
        self.basis = Basis(column: basis, known: known.symbol, assumed: assumed.symbol)
        self.kilograms = kilograms
        self.kilogramsTo = kilogramsTo
        self.share = share
    }
}
