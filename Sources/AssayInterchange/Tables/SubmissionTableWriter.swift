import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Writes submissions into rows of texts.
struct SubmissionTableWriter {
    /// The table with a row a supplier.
    private(set) var rows: [[String]] = []
    /// The table with a value a row.
    private(set) var entries: [[String]] = [SubmissionHeading.ofEntries]
    /// The cells of the supplier at hand, by heading.
    private var cells: [String: String] = [:]
    private var supplier = ""

    mutating func write(_ submissions: [Submission]) {
        let questions = Self.questions(of: submissions)
        let written = submissions.map { row(of: $0, asking: questions) }
        let beside = questions.flatMap { question in
            AnswerColumn.allCases.map { question + $0.rawValue }
        }
        let needed = Set(SubmissionHeading.needed.map(\.rawValue))
        let used = written.reduce(into: needed) { $0.formUnion($1.keys) }
        let headings =
            (SubmissionHeading.allCases.map(\.rawValue) + beside
            + SubmissionPart.allCases.map(\.rawValue)).filter(used.contains)
        rows = [headings] + written.map { cells in headings.map { cells[$0] ?? "" } }
    }

    /// The questions that somebody answered, each behind the one that it follows in a submission.
    private static func questions(of submissions: [Submission]) -> [String] {
        var questions: [String] = []
        var known: Set<String> = []
        for submission in submissions {
            // What is new stands behind what is known already; what begins, at the beginning.
            var behind: [String: [String]] = [:]
            var last = ""
            let before = known
            for name in submission.answers.map(\.qualifiedID) {
                if before.contains(name) {
                    last = name
                } else if known.insert(name).inserted {
                    behind[last, default: []].append(name)
                }
            }
            questions = (behind[""] ?? []) + questions.flatMap { [$0] + (behind[$0] ?? []) }
        }
        return questions
    }

    private mutating func row(
        of submission: Submission, asking questions: [String]
    ) -> [String: String] {
        supplier = submission.supplier.id
        cells = [:]
        set(.supplier, supplier)
        set(.name, submission.supplier.name)
        let identifiers = submission.supplier.identifiers.map(\.field)
        set(
            .identifiers,
            identifiers.isEmpty ? nil : identifiers.joined(separator: SubmissionHeading.bar))
        set(.country, submission.supplier.country)
        set(.site, submission.supplier.site)
        set(.respondent, submission.supplier.respondent)
        set(.assessed, submission.assessed.description)
        set(.depth, submission.depth?.rawValue)
        set(.programme, submission.programme.map { $0.id + " " + $0.version })
        set(
            .questionnaires,
            submission.questionnaires.map { $0.id + " " + $0.version }
                .joined(separator: SubmissionHeading.bar))
        let names = submission.answers.map(\.qualifiedID)
        let given = Set(names)
        if names != questions.filter(given.contains) {
            set(.order, names.joined(separator: SubmissionHeading.bar))
        }
        for answer in submission.answers { write(answer) }
        write(.certificates, submission.certificates.map(\.fields))
        write(.observations, submission.observations.map(\.fields))
        write(.progress, submission.progress.map(\.fields))
        write(.replies, submission.replies.map(\.entry.fields))
        write(.notes, submission.notes.map(\.fields))
        return cells
    }

    private mutating func set(_ heading: SubmissionHeading, _ text: String?) {
        if let text { cells[heading.rawValue] = text }
    }

    private mutating func write(_ answer: AnswerEntry) {
        let question = answer.qualifiedID
        func heading(_ column: AnswerColumn) -> String { question + column.rawValue }
        let (values, rows) = (answer.said.values.map(\.text), answer.said.rows)
        if let cell = Self.cell(of: values) {
            cells[heading(.value)] = cell
        } else if !values.isEmpty {
            cells[heading(.values)] = String(values.count)
            add(values.map { [("#value", $0)] }, of: answer)
        }
        if !rows.isEmpty {
            cells[heading(.rows)] = String(rows.count)
            add(rows.map { $0.cells.map { ($0.column, $0.text) } }, of: answer)
        }
        if answer.state != .answered || values.isEmpty && rows.isEmpty {
            cells[heading(.state)] = answer.state.rawValue
        }
        cells[heading(.reason)] = answer.reason
        cells[heading(.comment)] = answer.comment
        if answer.isConfidential { cells[heading(.confidential)] = "yes" }
        if answer.isDraft { cells[heading(.draft)] = "yes" }
        if !answer.evidence.isEmpty {
            cells[heading(.evidence)] = String(answer.evidence.count)
            add(answer.evidence.map { Self.fields($0.fields, after: "#evidence-") }, of: answer)
        }
        guard let validated = answer.validated else { return }
        cells[heading(.validated)] = "1"
        add([Self.fields(validated.fields, after: "#validated-")], of: answer)
        add(validated.said.values.map { [("#validated-value", $0.text)] }, of: answer)
        add(
            validated.said.rows.map { row in
                row.cells.isEmpty
                    ? [("#validated-cell:", "")]
                    : row.cells.map { ("#validated-cell:" + $0.column, $0.text) }
            }, of: answer)
    }

    /// The values in one cell; `nil` where they would not come back as they are.
    private static func cell(of values: [String]) -> String? {
        let isSound = values.allSatisfy { value in
            !value.isEmpty && !value.contains("|") && (values.count == 1 || value.trimmed == value)
        }
        return values.isEmpty || !isSound ? nil : values.joined(separator: SubmissionHeading.bar)
    }

    private static func fields(
        _ fields: [(String, String?)], after prefix: String
    ) -> [(String, String?)] {
        fields.map { (prefix + $0.0, $0.1) }
    }

    private mutating func write(_ part: SubmissionPart, _ fields: [[(String, String?)]]) {
        guard !fields.isEmpty else { return }
        cells[part.rawValue] = String(fields.count)
        add(fields, "", part.rawValue)
    }

    private mutating func add(_ fields: [[(String, String?)]], of answer: AnswerEntry) {
        add(fields, answer.questionnaire, answer.question)
    }

    /// Adds entries, each with its number and a row for each of its fields.
    private mutating func add(
        _ list: [[(String, String?)]], _ questionnaire: String, _ question: String
    ) {
        for (number, fields) in list.enumerated() {
            let start = [supplier, questionnaire, question, String(number + 1)]
            let said = fields.compactMap { name, text in text.map { [name, $0] } }
            // An entry without fields is there all the same.
            entries += (said.isEmpty ? [["", ""]] : said).map { start + $0 }
        }
    }
}

extension AnswerEntry {
    /// The name of its question across questionnaires.
    var qualifiedID: String { questionnaire + ":" + question }
}
