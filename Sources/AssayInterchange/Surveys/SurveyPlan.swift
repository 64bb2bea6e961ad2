import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayXML

/// A mapping that was held against the questionnaires and the files: names are questions and columns.
struct SurveyPlan {
    /// A column with how its cells are read.
    struct Cell {
        var id: String
        var column: Int?
        var value: String?
        var reader: SurveyCellReader
    }

    /// A column that says whether an option was chosen.
    struct Option {
        var id: String
        var column: Int
        var words: Set<String>
    }

    /// Columns that name a piece of evidence.
    struct Evidence {
        var kind: EmbeddedText
        var name: String?
        var title, file, address, issued, expires: Int?
    }

    /// A question with the columns that answer it.
    struct Question {
        var index: QuestionIndex
        var questionnaire: String
        var id: String
        var column: Int?
        var comment: Int?
        var reason: Int?
        var reader: SurveyCellReader
        var options: [Option] = []
        var evidence: [Evidence] = []
        /// Rows that stand in columns of the first file.
        var rows: [[Cell]] = []
        /// What fills a row of the second file.
        var columns: [Cell] = []
        var key: Int?
        var only: (column: Int, word: String)?
    }

    let mapping: SurveyMapping
    let library: QuestionnaireLibrary
    private(set) var main: SurveyTable
    private(set) var second: SurveyTable?
    private(set) var diagnostics = DiagnosticCollector()
    private(set) var questions: [Question] = []
    private(set) var programme: VersionedName?
    private(set) var columns: [String: Int] = [:]
    /// The column of the first file by which the second names the supplier.
    private(set) var key: Int?
    private var mapped: Set<String> = []

    init(
        _ mapping: SurveyMapping, of library: QuestionnaireLibrary, main: SurveyTable,
        second: SurveyTable?
    ) {
        self.mapping = mapping
        self.library = library
        self.main = main
        self.second = second
        readSupplier()
        check(mapping.words, for: nil)
        for question in mapping.questions { read(question) }
        for table in mapping.tables { read(table) }
        for column in mapping.ignored {
            if second != nil, !isInMain(column) {
                _ = self.second?.column(column, diagnostics: &diagnostics)
            } else {
                _ = self.main.column(column, diagnostics: &diagnostics)
            }
        }
        sort()
        if let second, !mapping.tables.contains(where: { !$0.columns.isEmpty }) {
            diagnostics.report(
                AnswerTableError.tablesNotRead.diagnostic(
                    at: SourcePlace(file: second.table.file)))
        }
    }

    /// Puts the questions of a questionnaire into its own order, so that they stand together.
    private mutating func sort() {
        var ranks: [String: Int] = [:]
        for question in questions {
            ranks[question.questionnaire] = ranks[question.questionnaire] ?? ranks.count
        }
        questions.sort { left, right in
            (ranks[left.questionnaire] ?? 0, left.index.rawValue)
                < (ranks[right.questionnaire] ?? 0, right.index.rawValue)
        }
    }

    private mutating func report(_ error: AnswerTableError, at text: EmbeddedText) {
        diagnostics.report(error.diagnostic(at: text.start))
    }

    private mutating func column(_ name: EmbeddedText?) -> Int? {
        name.flatMap { main.column($0, diagnostics: &diagnostics) }
    }

    /// Whether the first file has a column; of a column to be ignored the file is not said.
    private func isInMain(_ column: EmbeddedText) -> Bool {
        var main = main
        var problems = DiagnosticCollector()
        _ = main.column(column, diagnostics: &problems)
        return !problems.hasErrors
    }

    private mutating func readSupplier() {
        let supplier = mapping.supplier
        for (name, heading) in [
            ("id", supplier.id), ("name", supplier.name), ("country", supplier.country),
            ("site", supplier.site), ("respondent", supplier.respondent),
            ("assessed", supplier.assessed),
        ] {
            columns[name] = column(heading)
        }
        key = supplier.key == nil ? columns["id"] : column(supplier.key)
        if let id = mapping.programme {
            let name = id.value.trimmed
            if let programme = library.programmes.first(where: { $0.id == name }) {
                self.programme = VersionedName(
                    id: programme.id, version: programme.version, origin: .input)
            } else {
                let known = library.programmes.map(\.id)
                report(
                    .unknownName(
                        .programme, name, nearest: nearestSpelling(to: name, among: known)),
                    at: id)
            }
        }
    }

    // MARK: Questions

    /// The question that an id names, with its questionnaire or where only one questionnaire has it.
    private mutating func find(_ id: EmbeddedText) -> AssayQuestionnaires.Question? {
        let name = id.value.trimmed
        let found = library.questions.filter { question in
            name == question.id || name == library.qualifiedID(of: question.index)
        }
        guard let question = found.first, found.count == 1 else {
            let all = library.questions.map { library.qualifiedID(of: $0.index) }
            let nearest =
                found.first.map { library.qualifiedID(of: $0.index) }
                ?? nearestSpelling(
                    to: name, among: name.contains(":") ? all : library.questions.map(\.id))
            report(.unknownName(.question, name, nearest: nearest), at: id)
            return nil
        }
        if !mapped.insert(library.qualifiedID(of: question.index)).inserted {
            report(.questionTwice(name), at: id)
        }
        return question
    }

    private mutating func question(
        _ question: AssayQuestionnaires.Question, words: [SurveyMapping.Word] = []
    ) -> Question {
        let shape = SurveyShape(question)
        check(words, for: shape)
        let reader = SurveyCellReader(
            shape, own: words, shared: mapping.words, mapping, separator: mapping.separator)
        return Question(
            index: question.index, questionnaire: library.questionnaires[question.questionnaire].id,
            id: question.id,
            reader: reader)
    }

    private mutating func read(_ mapped: SurveyMapping.Question) {
        guard let found = find(mapped.id) else { return }
        var question = question(found, words: mapped.words)
        if found.type == .table {
            report(
                .unfit(
                    "the question '\(mapped.id.value)' takes rows",
                    help: "Write <table> in place of <question>."), at: mapped.id)
        }
        if let separator = mapped.separator { question.reader.separator = separator }
        question.column = column(mapped.column)
        question.comment = column(mapped.comment)
        question.reason = column(mapped.reason)
        if !mapped.options.isEmpty, !found.type.traits.takesSeveral || found.options.isEmpty {
            report(
                .unfit(
                    "the question '\(mapped.id.value)' does not take several of its options",
                    help: "Name the one column that answers it."), at: mapped.id)
        }
        if mapped.column == nil, mapped.options.isEmpty, found.type != .table {
            report(
                .unfit(
                    "nothing answers the question '\(mapped.id.value)'",
                    help: "Name its column, or an <option> with a column each."), at: mapped.id)
        }
        for option in mapped.options { read(option, of: found, into: &question) }
        question.evidence = mapped.evidence.map { evidence($0) }
        questions.append(question)
    }

    private mutating func read(
        _ option: SurveyMapping.Option, of found: AssayQuestionnaires.Question,
        into question: inout Question
    ) {
        let id = option.id.value.trimmed
        let column = column(option.column)
        guard let known = found.options.first(where: { $0.id == id }) else {
            let nearest = nearestSpelling(to: id, among: found.options.map(\.id))
            if !found.options.isEmpty {
                report(.unknownName(.option, id, nearest: nearest), at: option.id)
            }
            return
        }
        guard let column else { return }
        let words = SurveyWords.yes + ["x", "1", "✓", "✔", known.id] + known.text.all
        question.options.append(
            Option(
                id: id, column: column,
                words: Set((words + [option.word].compactMap(\.self)).map(SurveyWords.key))))
    }

    private mutating func evidence(_ mapped: SurveyMapping.Evidence) -> Evidence {
        let kind = mapped.kind.value.trimmed
        let kinds = library.catalogue.assuranceTables.flatMap { $0.kinds.map(\.id) }
        if !kinds.contains(kind) {
            let nearest = nearestSpelling(to: kind, among: kinds)
            report(.unknownName(.evidence, kind, nearest: nearest), at: mapped.kind)
        }
        if mapped.columns.isEmpty {
            report(
                .unfit(
                    "nothing names the evidence",
                    help: "Name the column of its title, file or address."), at: mapped.kind)
        }
        return Evidence(
            kind: mapped.kind, name: mapped.name, title: column(mapped.title),
            file: column(mapped.file), address: column(mapped.address),
            issued: column(mapped.issued), expires: column(mapped.expires))
    }

    // MARK: Tables

    private mutating func read(_ mapped: SurveyMapping.Table) {
        guard let found = find(mapped.id) else { return }
        guard found.type == .table else {
            return report(
                .unfit(
                    "the question '\(mapped.id.value)' takes no rows",
                    help: "Write <question> in place of <table>."), at: mapped.id)
        }
        var question = question(found)
        question.comment = column(mapped.comment)
        question.evidence = mapped.evidence.map { evidence($0) }
        question.rows = mapped.rows.map { row in
            row.compactMap { cell($0, of: found, isInMain: true) }
        }
        if !mapped.columns.isEmpty {
            guard second != nil else { return report(.tablesMissing, at: mapped.id) }
            question.columns = mapped.columns.compactMap { cell($0, of: found, isInMain: false) }
            if let key = mapped.key {
                question.key = second?.column(key, diagnostics: &diagnostics)
            } else {
                report(
                    .unfit(
                        "the table '\(mapped.id.value)' does not say whose rows they are",
                        help: "Name the column of the supplier's number with key=\"…\"."),
                    at: mapped.id)
            }
            if let only = mapped.only,
                let column = second?.column(only, diagnostics: &diagnostics)
            {
                question.only = (column, mapped.isOnly ?? "")
            }
        }
        if (mapped.only == nil) != (mapped.isOnly == nil) {
            report(
                .unfit(
                    "of 'only' and 'is' there is one alone",
                    help: "Name a column with only=\"…\" and what it says with is=\"…\"."),
                at: mapped.id)
        }
        if mapped.columns.isEmpty, mapped.rows.isEmpty {
            report(
                .unfit(
                    "nothing fills the table '\(mapped.id.value)'",
                    help: "Name its columns, or write a <row> of cells for each of its rows."),
                at: mapped.id)
        }
        questions.append(question)
    }

    private mutating func cell(
        _ mapped: SurveyMapping.Cell, of question: AssayQuestionnaires.Question, isInMain: Bool
    ) -> Cell? {
        let id = mapped.id.value.trimmed
        let column = mapped.column.flatMap { name in
            isInMain
                ? main.column(name, diagnostics: &diagnostics)
                : second?.column(name, diagnostics: &diagnostics)
        }
        guard let known = question.columns.first(where: { $0.id == id }) else {
            let nearest = nearestSpelling(to: id, among: question.columns.map(\.id))
            report(.unknownName(.column, id, nearest: nearest), at: mapped.id)
            return nil
        }
        if (mapped.column == nil) == (mapped.value == nil) {
            report(
                .unfit(
                    "the cell '\(id)' needs either a column or a value",
                    help: "Name the column that fills it, or write what is always in it."),
                at: mapped.id)
        }
        let shape = SurveyShape(known)
        check(mapped.words, for: shape)
        // Of a cell nobody can say that it is not known; an empty one says so.
        let shared = mapping.words.filter { $0.means == .nothing }
        let reader = SurveyCellReader(
            shape, own: mapped.words, shared: shared, mapping)
        return Cell(id: id, column: column, value: mapped.value, reader: reader)
    }

    // MARK: Words

    /// What can be chosen in some question.
    private var allOptions: [String] {
        ["yes", "no"] + Country.all.map(\.code)
            + library.questions.flatMap { $0.options + $0.columns.flatMap(\.options) }.map(\.id)
    }

    /// Reports what is wrong with words; `nil` for those of all questions.
    private mutating func check(_ words: [SurveyMapping.Word], for shape: SurveyShape?) {
        var known: [String: SurveyWords.Meaning] = [:]
        for word in words {
            let place = word.option ?? EmbeddedText(word.text, at: word.place)
            guard let meaning = word.meaning, word.reason == nil || word.means == .notApplicable
            else {
                report(
                    .unfit(
                        "it is not clear what the word '\(AnswerTableError.shown(word.text))' means",
                        help: "Write either option=\"…\" or means=\"…\"; a reason only with "
                            + "means=\"not-applicable\"."), at: place)
                continue
            }
            if let before = known.updateValue(meaning, forKey: word.text), before != meaning {
                report(.wordTwice(word.text), at: place)
            }
            guard case .option(let id) = meaning else { continue }
            let options = shape?.options(beside: []) ?? allOptions
            guard !options.isEmpty else {
                report(
                    .unfit(
                        "the word '\(AnswerTableError.shown(word.text))' stands for an option, and "
                            + "there are none here",
                        help: "Say it of a question with options, yes and no, or countries."),
                    at: place)
                continue
            }
            if !options.contains(id) {
                report(
                    .unknownName(.option, id, nearest: nearestSpelling(to: id, among: options)),
                    at: place)
            }
        }
    }
}
