public import AssayDiagnostics
public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// The submission that comes of the filled templates of one supplier.
public struct TemplateImport {
    /// A filled template with the digest of its file.
    public struct Source {
        /// The template.
        public var template: FilledTemplate
        /// The SHA-256 of the file in 64 hexadecimal digits.
        public var sha256: String
        /// The name of the file without its folder, for the evidence.
        public var fileName: String

        /// Creates a source.
        public init(template: FilledTemplate, sha256: String, fileName: String) {
            self.template = template
            self.sha256 = sha256
            self.fileName = fileName
        }
    }

    /// What the templates say.
    public let submission: Submission
    /// The questions of other questionnaires that have an answer now, and those that have a draft.
    public let answered: (answers: Int, drafts: Int)

    /// Makes a submission.
    ///
    /// - Parameters:
    ///   - sources: the templates of one supplier, each of another kind.
    ///   - id: by which the supplier is known.
    ///   - day: the day of assessment.
    ///   - library: by which the templates were read.
    ///   - diagnostics: gets contradictions between answers.
    /// - Returns: `nil` after reporting that two files are of one kind.
    public init?(
        _ sources: [Source], supplier id: String, assessed day: CalendarDate,
        library: QuestionnaireLibrary, diagnostics: inout DiagnosticCollector
    ) {
        var kinds: [QuestionnaireIndex: String] = [:]
        for source in sources {
            let kind = source.template.template.questionnaire
            if let first = kinds[kind] {
                diagnostics.report(
                    TemplateError.repeatedTemplate(
                        source.template.template.title.original, first: first
                    )
                    .diagnostic(at: SourcePlace(file: source.template.file)))
                return nil
            }
            kinds[kind] = source.template.file
        }
        var building = TemplateSubmission(supplier: id, assessed: day, library: library)
        var prefilling = Prefilling(library: library, on: day)
        for (number, source) in sources.enumerated() {
            building.add(source, diagnostics: &diagnostics)
            prefilling.add(source.template, number: number)
        }
        diagnostics.report(contentsOf: prefilling.diagnostics)
        building.add(prefilling.filled, from: sources, diagnostics: &diagnostics)
        submission = building.submission
        answered = (
            prefilling.filled.values.count { !$0.isDraft },
            prefilling.filled.values.count { $0.isDraft }
        )
    }
}

/// A submission that is being made of templates.
private struct TemplateSubmission {
    private(set) var submission: Submission
    private let library: QuestionnaireLibrary

    init(supplier id: String, assessed day: CalendarDate, library: QuestionnaireLibrary) {
        self.library = library
        submission = Submission(
            file: "-", assessed: day, supplier: Supplier(id: id, name: ""))
    }

    /// Adds the answers to a template itself, as they stand in it.
    mutating func add(
        _ source: TemplateImport.Source, diagnostics: inout DiagnosticCollector
    ) {
        let template = source.template.template
        let answers = source.template.answers
        let questionnaire = library.questionnaires[template.questionnaire]
        addQuestionnaire(template.questionnaire)
        for question in library.questions[questionnaire.questions] {
            var entry = AnswerEntry(
                questionnaire: questionnaire.id, question: question.id, origin: .input)
            if let value = answers.values[question.index] {
                entry.said.values = [SaidValue(text: value.text, origin: .input)]
            }
            entry.said.rows = (answers.rows[question.index] ?? []).map { row in
                saidRow(
                    row.cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value.text) },
                    of: question)
            }
            if !entry.said.values.isEmpty || !entry.said.rows.isEmpty {
                submission.answers.append(entry)
            }
        }
        for note in answers.notes {
            let place = source.template.place(of: note.place)
            submission.notes.append(
                PlanNote(at: source.fileName + ": " + place.descriptionInFile, text: note.text))
        }
        if submission.supplier.name.isEmpty, let name = template.supplierName {
            submission.supplier.name = answers.values[name]?.text ?? ""
        }
        if submission.supplier.respondent == nil {
            let parts = template.respondent.compactMap { answers.values[$0]?.text }
            if !parts.isEmpty {
                submission.supplier.respondent = parts.joined(separator: ", ")
            }
        }
        let sheet = answers.sheet(strict: false, on: submission.assessed, in: library)
        for question in library.questions[questionnaire.questions] {
            for check in question.checks where check.when.program.evaluateBoolean(on: sheet) {
                let cells = check.when.program.evaluateGrounds(on: sheet)
                let place = cells.compactMap { answers.place(of: $0) }.min()
                diagnostics.report(
                    TemplateError.contradictionWithin(sentence(check.message.original))
                        .diagnostic(at: source.template.place(of: place)))
            }
        }
    }

    /// A sentence as a message has it: in lower case and without a full stop.
    private func sentence(_ text: String) -> String {
        let text = text.hasSuffix(".") ? String(text.dropLast()) : text
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// Adds what the templates say to other questions, with where they say it.
    mutating func add(
        _ filled: [QuestionIndex: Prefilling.Filled], from sources: [TemplateImport.Source],
        diagnostics: inout DiagnosticCollector
    ) {
        var dates: [CalendarDate?] = []
        for source in sources {
            let template = source.template
            let value = template.template.dated.flatMap { template.answers.values[$0] }
            var date = value.flatMap { CalendarDate(text: $0.text) }
            if let day = date, day > submission.assessed {
                diagnostics.report(
                    TemplateError.dayLater(day.description)
                        .diagnostic(at: template.place(of: value?.place)))
                date = nil
            }
            dates.append(date)
        }
        for (index, answer) in filled.sorted(by: { $0.key < $1.key }) {
            let question = library.question(index)
            addQuestionnaire(question.questionnaire)
            var entry = AnswerEntry(
                questionnaire: library.questionnaires[question.questionnaire].id,
                question: question.id, origin: .input)
            entry.state = answer.state
            entry.isDraft = answer.isDraft
            entry.said.values = answer.values.map { SaidValue(text: $0, origin: .input) }
            var rows = answer.rows
            let numbers = answer.cells.keys.sorted()
            if rows.count > question.maximumRows, let number = numbers.first {
                diagnostics.report(
                    TemplateError.tooManyRows(
                        count: rows.count, most: question.maximumRows,
                        question: library.qualifiedID(of: index)
                    ).diagnostic(
                        at: sources[number].template.place(of: answer.cells[number]?.min())))
                rows = Array(rows.prefix(question.maximumRows))
            }
            entry.said.rows = rows.map { saidRow($0.map { ($0.column, $0.text) }, of: question) }
            for number in numbers {
                let source = sources[number]
                var evidence = EvidenceEntry(
                    kind: source.template.template.evidenceKind, title: source.template.name,
                    origin: .input)
                evidence.file = source.fileName
                evidence.sha256 = source.sha256
                evidence.issued = dates[number]
                entry.evidence.append(evidence)
            }
            let sentences = numbers.map {
                sources[$0].template.sentence(naming: answer.cells[$0] ?? []) + "."
            }
            entry.comment = (sentences + answer.remarks).joined(separator: " ")
            submission.answers.append(entry)
        }
    }

    private func saidRow(
        _ cells: [(column: Int, text: String)], of question: Question
    ) -> SaidRow {
        SaidRow(
            cells: cells.sorted { $0.column < $1.column }.map { cell in
                SaidCell(column: question.columns[cell.column].id, text: cell.text, origin: .input)
            }, origin: .input)
    }

    private mutating func addQuestionnaire(_ index: QuestionnaireIndex) {
        let questionnaire = library.questionnaires[index]
        guard !submission.questionnaires.contains(where: { $0.id == questionnaire.id }) else {
            return
        }
        submission.questionnaires.append(
            VersionedName(
                id: questionnaire.id, version: questionnaire.version, origin: .input))
    }
}
