public import AssayExpressions

/// What reading, judging and planning look up in a library: numbers and short names, no texts.
///
/// Questions, findings and actions carry texts, citations and whole rules, which are dear to copy.
/// The tables repeat what is looked up for every submission. A library makes its tables once, when
/// it is made.
public struct JudgingTables: Sendable {
    /// By position of the questionnaire.
    public let questionnaires: [QuestionnaireRow]
    /// What judging looks up, by index of the question.
    public let questions: [QuestionRow]
    /// What an answer may hold, by index of the question.
    public let answers: [AnswerForm]
    /// The findings of all questionnaires, then the standing findings.
    public let findings: [FindingRow]
    /// By index of the action.
    public let actions: [ActionRow]
    /// The actions by the names that they keep.
    public let actionIndexes: [String: ActionIndex]
    /// The questions that ask for countries, in rising order; tables with such a column among them.
    public let countryQuestions: [QuestionIndex]
    /// What reading looks up about exposure; `nil` where no questionnaire asks for it.
    public let exposure: ExposureTable?
    /// For each questionnaire whether one of its questions is on the short path.
    public let hasCore: [Bool]
    /// The tables with a column for names of sites and others in words, in rising order.
    public let namingTables: [QuestionIndex]
    /// The rules of relevance in the order in which they are settled.
    public let relevanceRules: [(question: QuestionIndex, rule: RuleNumber)]
    /// For each measure of the catalogue its place when they are ordered by category and name.
    public let measureRanks: [Int]
    /// The codes of countries in which people cannot speak freely, by the latest ratings.
    public let closedCountries: Set<String>
    /// The position of the first standing finding among ``findings``.
    public let firstStanding: Int

    init(of library: LibraryBuilder) {
        var rows = QuestionnaireRow.rows(of: library)
        questions = library.questions.map { question in
            let position = question.questionnaire.rawValue
            let group = rows[position].group(of: question, in: library.questionnaires[position])
            return QuestionRow(
                question, group: group, isWhole: rows[position].weightGroups[group].isWhole,
                weight: rows[position].weightGroups[group].weight.value)
        }
        questionnaires = rows
        answers = library.questions.map { AnswerForm($0) }
        actions = library.actions.map { ActionRow($0, library.symbols) }
        var causes = CauseNumbers()
        let standing = library.catalogue.standingFindings
        let authored = library.questionnaires.flatMap { $0.findings }
        findings = (authored + standing).map { FindingRow($0, of: library, &causes) }
        firstStanding = authored.count
        var indexes: [String: ActionIndex] = [:]
        for (position, action) in library.actions.enumerated() {
            indexes[action.identity] = ActionIndex(rawValue: Int32(position))
        }
        actionIndexes = indexes
        let asked = library.questions.filter {
            !library.questionnaires[Int($0.questionnaire.rawValue)].isTemplate
        }
        countryQuestions = asked.filter { question in
            ([question.type] + question.columns.map { $0.type }).contains {
                $0.traits.values == .country
            }
        }.map { $0.index }
        exposure =
            library.questionnaires.enumerated().lazy.compactMap { position, questionnaire in
                questionnaire.exposure.flatMap {
                    ExposureTable(
                        of: $0, in: QuestionnaireIndex(rawValue: position), among: library.questions
                    )
                }
            }.first
        hasCore = library.questionnaires.map { questionnaire in
            library.questions[questionnaire.questions].contains { $0.isCore }
        }
        namingTables = asked.filter { question in
            question.columns.contains { $0.type == .text }
        }.map { $0.index }
        relevanceRules = library.relevanceOrder.compactMap { index in
            library.questions[Int(index.rawValue)].relevance.map { (index, $0.number) }
        }
        measureRanks = library.catalogue.measureRanks()
        closedCountries = Set(library.catalogue.civicSpaces.first?.closed.map { $0.code } ?? [])
    }
}

extension JudgingTables {
    /// The position of the one column in percent that says what share each row has; `nil` where a
    /// table has none, or several.
    public func shareColumn(of table: QuestionIndex) -> Int? {
        let columns = answers[Int(table.rawValue)].columns
        let shares = columns.indices.filter { columns[$0].cells.isShare }
        return shares.count == 1 ? shares[0] : nil
    }
}

extension Catalogue {
    fileprivate func measureRanks() -> [Int] {
        let categories = LeverageCategory.allCases
        let order = measures.indices.sorted { left, right in
            let (first, second) = (measures[left], measures[right])
            guard first.category != second.category else { return first.id < second.id }
            return categories.firstIndex(of: first.category) ?? 0
                < categories.firstIndex(of: second.category) ?? 0
        }
        var ranks = [Int](repeating: 0, count: order.count)
        for (rank, measure) in order.enumerated() { ranks[measure] = rank }
        return ranks
    }
}
