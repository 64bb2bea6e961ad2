import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayXML

/// Writes what the headings of an export seem to mean as a mapping.
struct SuggestionWriter {
    private let headings: SurveyHeadings
    private let encoding: SurveyMapping.Encoding
    private let separator: UInt8
    private var mapping = SurveyMapping()
    private var writer = MarkupWriter()

    init(_ headings: SurveyHeadings, encoding: SurveyMapping.Encoding, separator: UInt8) {
        self.headings = headings
        self.encoding = encoding
        self.separator = separator
        mapping.decimals = decimals
        mapping.dates = dates
    }

    private var library: QuestionnaireLibrary { headings.library }

    mutating func text(programme: String?) -> String {
        let delimiter = SurveyMapping.Delimiter.allCases.first { $0.character == separator }
        writer.open(
            "mapping",
            [
                ("xmlns", "urn:assay:mapping:1"), ("delimiter", delimiter?.rawValue),
                ("encoding", encoding.rawValue), ("decimals", mapping.decimals.rawValue),
                ("dates", mapping.dates.rawValue), ("programme", programme),
            ])
        writeSupplier()
        for word in unknownWords { writer.text("word", [("means", "unknown")], word) }
        for index in mapped { write(library.question(index)) }
        writeRest()
        writer.close("mapping")
        return writer.output
    }

    // MARK: What was found

    /// The questions that have a column, in the order of the columns.
    private var mapped: [QuestionIndex] {
        var seen: Set<QuestionIndex> = []
        return headings.columns.compactMap { column in
            switch headings.findings[column] {
            case .question(let index, _), .option(let index, _), .comment(let index):
                seen.insert(index).inserted ? index : nil
            case .supplier, nil: nil
            }
        }
    }

    private func column(_ isMeant: (SurveyHeadings.Finding) -> Bool) -> Int? {
        headings.columns.first { headings.findings[$0].map(isMeant) ?? false }
    }

    /// How a mapping names a column: by its heading, or by its letters where that is not enough.
    private func name(_ column: Int) -> String {
        let heading = headings.table.heading(column)
        let twins = headings.columns.count { headings.table.heading($0) == heading }
        return heading.isEmpty || twins > 1 ? "#" + SurveyTable.letters(column) : heading
    }

    /// A column as people find it.
    private func title(_ column: Int) -> String {
        SurveyTable.letters(column) + " " + headings.table.heading(column)
    }

    /// What stands in a column, without empty cells.
    private func cells(_ column: Int) -> [String] {
        headings.table.filledRows.map { headings.table.table[$0, column].trimmed }
            .filter { !$0.isEmpty }
    }

    private mutating func writeSupplier() {
        func column(_ name: String) -> String? {
            self.column { if case .supplier(name) = $0 { true } else { false } }.map(self.name)
        }
        if column("id") == nil {
            writer.comment(
                "No column of the supplier's number was found: name it with id=\"…\", or give it with "
                    + "--supplier-id.")
        }
        if column("name") == nil {
            writer.comment("No column of the supplier's name was found: put it into name=\"…\".")
        }
        if column("assessed") == nil {
            writer.comment(
                "No column of the day was found: name it with assessed=\"…\", or give it with "
                    + "--assessed.")
        }
        writer.empty(
            "supplier",
            [
                ("id", column("id")), ("name", column("name") ?? column("id") ?? "#A"),
                ("country", column("country")), ("site", column("site")),
                ("respondent", column("respondent")), ("assessed", column("assessed")),
            ])
    }

    private mutating func write(_ question: Question) {
        func isOf(_ index: QuestionIndex) -> Bool { index == question.index }
        let options = headings.columns.compactMap { column -> (String, Int)? in
            guard case .option(let index, let id) = headings.findings[column], isOf(index) else {
                return nil
            }
            return (id, column)
        }
        let comment = column {
            if case .comment(let index) = $0 { isOf(index) } else { false }
        }
        let main = column {
            if case .question(let index, _) = $0 { isOf(index) } else { false }
        }
        // Without an answer there is nothing to comment on.
        guard main != nil || !options.isEmpty else { return }
        if let main, case .question(_, isNear: true) = headings.findings[main] {
            writer.comment("Only near: " + question.text.original)
        }
        let reader = SurveyCellReader(SurveyShape(question), own: [], shared: [], mapping)
        let answers = main.map { cells($0) } ?? []
        let mark = separator(in: answers, question, reader)
        let attributes: [(String, String?)] = [
            ("id", library.qualifiedID(of: question.index)), ("column", main.map(name)),
            ("comment", comment.map(name)), ("separator", mark),
        ]
        let words = unknown(in: answers, reader, separator: mark)
        guard !options.isEmpty || !words.isEmpty else {
            return writer.empty("question", attributes)
        }
        writer.open("question", attributes)
        if !words.isEmpty {
            let option = question.options.first?.id ?? "yes"
            let example = "<word option=\"" + option + "\">" + words[0] + "</word>"
            let list = words.joined(separator: " | ")
            writer.comment("These words need a meaning, such as " + example + ": " + list)
        }
        for (id, column) in options {
            writer.empty("option", [("id", id), ("column", name(column))])
        }
        writer.close("question")
    }

    /// What stands between several answers in the cells of a column.
    private func separator(
        in cells: [String], _ question: Question, _ reader: SurveyCellReader
    ) -> String? {
        guard question.type.traits.takesSeveral else { return nil }
        let several = cells.filter { reader.words.meaning(of: $0) == nil }
        return [";", "|", "\n", ","].first { mark in several.contains { $0.contains(mark) } }
    }

    /// The words in the cells of a column that nothing explains, a few of them.
    private func unknown(
        in cells: [String], _ reader: SurveyCellReader, separator: String?
    ) -> [String] {
        var reader = reader
        reader.separator = separator
        var words: [String] = []
        for cell in cells where !unknownWords.contains(cell) {
            if case .wrong(.unknownWord(let word, _, _)) = reader.read(cell), !words.contains(word)
            {
                words.append(word)
            }
        }
        return Array(words.prefix(10))
    }

    // MARK: What is to be looked at

    private mutating func writeRest() {
        let rest = headings.columns.filter { column in
            headings.findings[column] == nil && headings.tables[column] == nil
                && (!headings.table.heading(column).isEmpty || !cells(column).isEmpty)
        }
        if !headings.tables.isEmpty {
            let lines = headings.tables.sorted { $0.key < $1.key }.map { column, index in
                title(column) + ": " + library.qualifiedID(of: index)
            }
            writer.comment(
                Self.lines(
                    "These columns seem to be questions that take rows, which a <table> maps:",
                    lines))
        }
        if !rest.isEmpty {
            writer.comment(
                Self.lines(
                    "These columns were not recognised. Map each, or write <ignore column=\"…\"/>:",
                    rest.map { title($0) }))
        }
        let known = Set(mapped).union(headings.tables.values)
        let open = headings.asked.filter { !known.contains($0.index) }
        if !open.isEmpty {
            writer.comment(
                Self.lines(
                    "No column was found for these questions:",
                    library.questionnaires.compactMap { questionnaire in
                        let ids = open.filter {
                            questionnaire.questions.contains(Int($0.index.rawValue))
                        }
                        guard !ids.isEmpty else { return nil }
                        return questionnaire.id + ": "
                            + ids.map(\.id).joined(separator: ", ")
                    }))
        }
    }

    private static func lines(_ title: String, _ lines: [String]) -> String {
        ([title] + lines.map { "    " + $0 }).joined(separator: "\n")
    }

    /// The words of cells that say in some language that something is not known.
    private var unknownWords: [String] {
        let known: Set = [
            "unknown", "don't know", "do not know", "i don't know", "not known", "unbekannt",
            "weiß nicht", "weiss nicht", "nicht bekannt", "desconocido", "no sabe", "no lo sé",
            "inconnu", "ne sait pas", "未知", "不知道", "不清楚",
        ]
        let keys = Set(known.map(SurveyWords.key))
        var words: [String] = []
        for column in headings.columns {
            guard case .question(let index, _) = headings.findings[column],
                library.question(index).type.traits.values != .text
            else { continue }
            let shape = SurveyShape(library.question(index))
            let own = SurveyWords(shape, own: [], shared: [])
            for cell in cells(column)
            where keys.contains(SurveyWords.key(cell)) && own.meaning(of: cell) == nil
                && !words.contains(cell)
            {
                words.append(cell)
            }
        }
        return words
    }

    /// The cells of the questions of some types.
    private func cells(of types: [QuestionType]) -> [String] {
        headings.columns.flatMap { column -> [String] in
            guard case .question(let index, _) = headings.findings[column],
                types.contains(library.question(index).type)
            else { return [] }
            return cells(column)
        }
    }

    /// A comma where most numbers can be read only so.
    private var decimals: SurveyMapping.Decimals {
        let (decimals, whole) = (cells(of: [.number, .percent]), cells(of: [.integer]))
        func count(_ sign: SurveyMapping.Decimals) -> Int {
            decimals.count { SurveyNumber.read($0, decimals: sign, unit: "%") != nil }
                + whole.count { SurveyNumber.read($0, decimals: sign)?.contains(".") == false }
        }
        return count(.comma) > count(.point) ? .comma : .point
    }

    /// The order in which most days can be read.
    private var dates: SurveyMapping.Dates {
        let assessed = column { if case .supplier("assessed") = $0 { true } else { false } }
        let cells = (assessed.map { self.cells($0) } ?? []) + cells(of: [.date])
        func count(_ order: SurveyMapping.Dates) -> Int {
            cells.count { TypedDay.read($0, order: order) != nil }
        }
        return SurveyMapping.Dates.allCases.max { count($0) < count($1) } ?? .yearMonthDay
    }
}
