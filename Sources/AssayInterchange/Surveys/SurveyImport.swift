public import AssayDiagnostics
public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses
import AssayXML

/// What a survey's export says when a mapping reads it: a submission for each row, or why there is none.
///
/// Rows are independent of each other: where one has an error there is no submission of it, and the others
/// are there.
public struct SurveyImport: Sendable {
    /// What the file does not say.
    public struct Options: Sendable {
        /// The day of assessment of all rows; what the file says counts when left out.
        public var assessed: CalendarDate?
        /// The supplier's number, for a file with a single row.
        public var supplier: String?

        /// Creates options.
        public init(assessed: CalendarDate? = nil, supplier: String? = nil) {
            self.assessed = assessed
            self.supplier = supplier
        }
    }

    /// What came of a row.
    public struct Row: Sendable {
        /// Its number, from 1.
        public let number: Int
        /// What the supplier says; `nil` where the row has an error.
        public let submission: Submission?
        /// What is wrong with it and with its rows in the second file, sorted by place.
        public let problems: [Diagnostic]
    }

    /// A file by its name.
    public struct File: Sendable {
        /// The name, for messages.
        public let name: String
        /// What it holds.
        public let bytes: [UInt8]

        /// Creates a file.
        public init(_ bytes: [UInt8], named name: String) {
            self.bytes = bytes
            self.name = name
        }
    }

    /// The rows in which somebody wrote something; empty where the mapping does not fit.
    public private(set) var rows: [Row] = []
    /// What is wrong with the mapping or with the files as a whole, sorted by place.
    public private(set) var problems: [Diagnostic] = []

    /// A Boolean value indicating whether nothing is wrong but what a warning tells.
    public var isSound: Bool {
        (problems + rows.flatMap(\.problems)).allSatisfy { $0.severity == .warning }
    }

    /// Reads an export.
    ///
    /// - Parameters:
    ///   - file: the table with a row a supplier.
    ///   - tables: the second file, where the mapping reads one.
    ///   - mapping: what the columns mean.
    ///   - library: the questionnaires that are answered.
    ///   - options: what the file does not say.
    public init(
        _ file: File, tables: File? = nil, mapping: File, with library: QuestionnaireLibrary,
        options: Options = Options()
    ) {
        var diagnostics = DiagnosticCollector()
        defer { problems = diagnostics.sorted() }
        guard
            let mapping = readMapping(
                mapping.bytes, file: mapping.name, diagnostics: &diagnostics)
        else { return }
        func read(_ file: File) -> ReadTable? {
            ReadTable(
                file.bytes, file: file.name, encoding: mapping.encoding,
                separator: mapping.delimiter?.character, diagnostics: &diagnostics)
        }
        let first = read(file)
        let second = tables.flatMap { read($0) }
        guard let first, tables == nil || second != nil else { return }
        let plan = SurveyPlan(
            mapping, of: library,
            main: SurveyTable(first, headings: mapping.headings, first: mapping.first),
            second: second.map { SurveyTable($0, headings: 1) })
        diagnostics.report(contentsOf: plan.diagnostics)
        guard !diagnostics.hasErrors else { return }
        if plan.main.filledRows.isEmpty {
            diagnostics.report(
                AnswerTableError.noRows.diagnostic(at: first.place(mapping.headings)))
        }
        if options.supplier != nil, plan.main.filledRows.count > 1 {
            diagnostics.report(
                AnswerTableError.severalRows(plan.main.filledRows.count).diagnostic(
                    at: first.place(plan.main.filledRows[1])))
            return
        }
        for problem in plan.main.unread() + (plan.second?.unread() ?? []) {
            diagnostics.report(problem)
        }
        var reader = SurveyReader(plan, options)
        for problem in reader.strangers() {
            diagnostics.report(plan.second?.named(problem) ?? problem)
        }
        rows = plan.main.filledRows.map { plan.row($0, with: &reader, library) }
        refuseTwins(in: plan)
    }

    /// Refuses the rows of a supplier who has several: nobody knows which of them is meant.
    private mutating func refuseTwins(in plan: SurveyPlan) {
        var positions: [String: [Int]] = [:]
        for (position, row) in rows.enumerated() {
            if let id = row.submission?.supplier.id { positions[id, default: []].append(position) }
        }
        for (id, twins) in positions where twins.count > 1 {
            for position in twins {
                let other = rows[twins[position == twins[0] ? 1 : 0]].number
                let place = plan.main.table.place(rows[position].number, plan.columns["id"] ?? 0)
                let problem = AnswerTableError.supplierTwice(id, before: other)
                rows[position] = Row(
                    number: rows[position].number, submission: nil,
                    problems: rows[position].problems
                        + [plan.main.named(problem.diagnostic(at: place))])
            }
        }
    }
}

extension SurveyPlan {
    /// Reads a row and holds its answers against the questions, as those of any other submission.
    fileprivate func row(
        _ number: Int, with reader: inout SurveyReader, _ library: QuestionnaireLibrary
    ) -> SurveyImport.Row {
        let submission = reader.read(number)
        var interpreted = DiagnosticCollector()
        _ = interpret(submission, with: library, diagnostics: &interpreted)
        // What was told of a cell already is not told again as a wrong value.
        let own = reader.problems.sorted()
        let isSound = !reader.problems.hasErrors
        let told = Set(own.map(\.place))
        var problems = DiagnosticCollector()
        for problem in own { problems.report(named(problem)) }
        for problem in interpreted.sorted().map(located)
        where isSound || problem.severity == .error && !told.contains(problem.place) {
            problems.report(named(problem))
        }
        return SurveyImport.Row(
            number: number, submission: problems.hasErrors ? nil : submission,
            problems: problems.sorted())
    }

    /// A problem in either file with the name of its cell.
    private func named(_ problem: Diagnostic) -> Diagnostic {
        main.named(second?.named(problem) ?? problem)
    }

    /// A problem of an answer as one of the file: in the second file, which a submission knows as a sheet,
    /// at its place there, and mended in a table and not in XML.
    private func located(_ problem: Diagnostic) -> Diagnostic {
        var place = problem.place
        if let second, place.sheet == second.table.file {
            place = second.table.place(place.line, place.column)
        }
        let isCell = problem.id == .missingColumn
        return Diagnostic(
            id: problem.id, severity: problem.severity, place: place, message: problem.message,
            help: isCell ? "Fill it in, or take the row out." : problem.help)
    }

    /// The version of a questionnaire that the answers are read in.
    func version(of questionnaire: String) -> String {
        library.position(ofQuestionnaire: questionnaire)
            .map { library.questionnaires[$0].version } ?? ""
    }
}

extension SurveyMapping.Delimiter {
    /// The character in ASCII.
    var character: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        case .bar: UInt8(ascii: "|")
        }
    }
}
