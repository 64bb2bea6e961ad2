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
    var main: SurveyTable
    var second: SurveyTable?
    var diagnostics = DiagnosticCollector()
    var questions: [Question] = []
    private(set) var programme: VersionedName?
    private(set) var columns: [String: Int] = [:]
    /// The column of the first file by which the second names the supplier.
    private(set) var key: Int?
    /// How countries of suppliers are read.
    let countries: SurveyCellReader
    /// The questions by id and by qualified id.
    let names: [String: [QuestionIndex]]
    var mapped: Set<QuestionIndex> = []

    init(
        _ mapping: SurveyMapping, of library: QuestionnaireLibrary, main: SurveyTable,
        second: SurveyTable?
    ) {
        self.mapping = mapping
        self.library = library
        self.main = main
        self.second = second
        countries = SurveyCellReader(.country, own: [], shared: mapping.words, mapping)
        var names: [String: [QuestionIndex]] = [:]
        for question in library.questions {
            for name in [question.id, library.qualifiedID(of: question.index)] {
                names[name, default: []].append(question.index)
            }
        }
        self.names = names
        readSupplier()
        check(mapping.words, for: nil)
        for question in mapping.questions { read(question) }
        for table in mapping.tables { read(table) }
        for name in mapping.ignored {
            let isInMain = self.main.ignore(name)
            let isInSecond = self.second?.ignore(name) ?? false
            // Which file is meant is not said; the first says what is near.
            if !isInMain, !isInSecond { _ = column(name) }
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

    mutating func report(_ error: AnswerTableError, at text: EmbeddedText) {
        diagnostics.report(error.diagnostic(at: text.start))
    }

    mutating func column(_ name: EmbeddedText?) -> Int? {
        name.flatMap { main.column($0, diagnostics: &diagnostics) }
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
}
