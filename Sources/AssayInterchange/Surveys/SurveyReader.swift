import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayXML

/// Reads rows of an export into submissions, each row with the problems of its own.
struct SurveyReader {
    let plan: SurveyPlan
    let options: SurveyImport.Options
    /// The rows of the second file by the supplier that they name, for each column that names one.
    let others: [Int: [String: [Int]]]
    private(set) var row = 0
    var problems = DiagnosticCollector()
    private var submission = Submission(
        file: "", assessed: .last, supplier: Supplier(id: "", name: ""))

    init(_ plan: SurveyPlan, _ options: SurveyImport.Options) {
        self.plan = plan
        self.options = options
        let keys = Set(plan.questions.compactMap(\.key))
        others = Dictionary(
            uniqueKeysWithValues: keys.map { key in
                let rows = plan.second?.filledRows ?? []
                return (
                    key,
                    Dictionary(grouping: rows) { plan.second?.table[$0, key].trimmed ?? "" }
                )
            })
    }

    var main: ReadTable { plan.main.table }

    func origin(_ column: Int?) -> Origin {
        .field(row: UInt32(clamping: row), column: UInt32(clamping: column ?? 0))
    }

    mutating func report(_ error: AnswerTableError, _ column: Int?) {
        problems.report(error.diagnostic(at: main.place(row, column ?? 0)))
    }

    /// What a cell says; `nil` for an empty one.
    func text(_ column: Int?) -> String? {
        guard let column else { return nil }
        let text = main[row, column].trimmed
        return text.isEmpty ? nil : text
    }

    // MARK: Rows

    /// Reads a row; what is wrong with it is in ``problems``.
    mutating func read(_ row: Int) -> Submission {
        self.row = row
        problems = DiagnosticCollector()
        submission = Submission(
            file: main.file, assessed: .last, supplier: Supplier(id: "", name: ""))
        if let second = plan.second { submission.input.sheets = [second.table.file] }
        let most = plan.main.width
        let rest = (main.rows[row - 1].indices.dropFirst(most)).first { position in
            text(position + 1) != nil && !plan.main.read.contains(position + 1)
        }
        if let rest { report(.tooManyFields(most: most), rest + 1) }
        readSupplier()
        for question in plan.questions { read(question) }
        list()
        return submission
    }

    private mutating func readSupplier() {
        let columns = plan.columns
        if let id = options.supplier ?? text(columns["id"]) {
            submission.supplier.id = id
        } else {
            report(.empty(columns["id"].map(plan.main.heading) ?? "supplier"), columns["id"])
        }
        if let name = text(columns["name"]) {
            submission.supplier.name = name
        } else {
            report(.empty(columns["name"].map(plan.main.heading) ?? "name"), columns["name"])
        }
        submission.supplier.site = text(columns["site"])
        submission.supplier.respondent = text(columns["respondent"])
        if let country = text(columns["country"]) {
            switch plan.countries.read(country) {
            case .values(let codes): submission.supplier.country = codes.first
            case .state(.nothing): break
            case .state: report(.notACountry(country, nearest: nil), columns["country"])
            case .wrong(let error): report(error, columns["country"])
            }
        }
        if let day = options.assessed {
            submission.assessed = day
        } else if let assessed = text(columns["assessed"]) {
            if let day = TypedDay.read(assessed, order: plan.mapping.dates) {
                submission.assessed = day
            } else {
                report(
                    .notADay(assessed, order: plan.mapping.dates.rawValue), columns["assessed"])
            }
        } else {
            report(
                .empty(columns["assessed"].map(plan.main.heading) ?? "day of assessment"),
                columns["assessed"])
        }
    }

    /// Lists the questionnaires that are asked: of a programme those that are answered.
    private mutating func list() {
        submission.programme = plan.programme
        let answered = Set(submission.answers.map(\.questionnaire))
        var listed: Set<String> = []
        for question in plan.questions where listed.insert(question.questionnaire).inserted {
            guard
                plan.programme == nil || answered.isEmpty
                    || answered.contains(question.questionnaire)
            else { continue }
            submission.questionnaires.append(
                VersionedName(
                    id: question.questionnaire, version: plan.version(of: question.questionnaire),
                    origin: .input))
        }
    }

    // MARK: Answers

    private mutating func read(_ question: SurveyPlan.Question) {
        var answer = AnswerEntry(
            questionnaire: question.questionnaire, question: question.id,
            origin: origin(question.column ?? question.options.first?.column))
        var state: (meaning: SurveyWords.Meaning, column: Int)?
        if let column = question.column, let cell = text(column) {
            answer.origin = origin(column)
            switch question.reader.read(cell) {
            case .values(let values):
                answer.said.values = values.map { SaidValue(text: $0, origin: origin(column)) }
            case .state(.nothing): break
            case .state(let meaning): state = (meaning, column)
            case .wrong(let error):
                // It stays where it is, so that nothing is taken for left out.
                report(error, column)
                answer.said.values = [SaidValue(text: cell, origin: origin(column))]
            }
        }
        for option in question.options { read(option, of: question, into: &answer, &state) }
        answer.said.rows = rows(of: question)
        if let first = answer.said.rows.first { answer.origin = first.origin }
        let hasAnswer = !answer.said.values.isEmpty || !answer.said.rows.isEmpty
        if let state {
            if hasAnswer {
                return report(.answeredBeside(text(state.column) ?? ""), state.column)
            }
            answer.stateOrigin = origin(state.column)
            answer.state = state.meaning == .unknown ? .unknown : .notApplicable
            if case .notApplicable(let reason) = state.meaning { answer.reason = reason }
        }
        guard hasAnswer || state != nil else { return keepAlone(question) }
        answer.reason = text(question.reason) ?? answer.reason
        answer.comment = text(question.comment)
        answer.evidence = question.evidence.compactMap { evidence($0) }
        submission.answers.append(answer)
    }

    private mutating func read(
        _ option: SurveyPlan.Option, of question: SurveyPlan.Question,
        into answer: inout AnswerEntry,
        _ state: inout (meaning: SurveyWords.Meaning, column: Int)?
    ) {
        guard let cell = text(option.column) else { return }
        let key = SurveyWords.key(cell)
        if option.words.contains(key) {
            answer.said.values.append(SaidValue(text: option.id, origin: origin(option.column)))
            return
        }
        switch question.reader.words.meaning(of: cell) {
        case .nothing: return
        case .unknown, .notApplicable:
            state = question.reader.words.meaning(of: cell).map { ($0, option.column) }
        case .option, nil:
            guard !SurveyWords.notChosen.contains(key) else { return }
            report(.neitherYesNorNo(cell, option: option.id), option.column)
        }
    }

    /// Keeps what stands beside a question that nobody answered.
    private mutating func keepAlone(_ question: SurveyPlan.Question) {
        let evidence = question.evidence.flatMap {
            [$0.title, $0.file, $0.address, $0.issued, $0.expires]
        }
        for column in ([question.comment, question.reason] + evidence).compactMap(\.self) {
            guard let text = text(column) else { continue }
            let place = main.place(row, column)
            report(.beside(question.questionnaire + ":" + question.id), column)
            let name = main.file.split(separator: "/").last.map(String.init) ?? main.file
            let heading = plan.main.heading(column)
            submission.notes.append(
                PlanNote(
                    at: name + ": " + place.descriptionInFile,
                    heading: heading.isEmpty ? nil : heading, text: text))
        }
    }

    private mutating func evidence(_ columns: SurveyPlan.Evidence) -> EvidenceEntry? {
        let said = [columns.title, columns.file, columns.address, columns.issued, columns.expires]
        guard let first = said.compactMap(\.self).first(where: { text($0) != nil }) else {
            return nil
        }
        let title =
            text(columns.title) ?? columns.name ?? text(columns.file) ?? text(columns.address)
        var evidence = EvidenceEntry(
            kind: columns.kind.value.trimmed, title: title ?? columns.kind.value,
            origin: origin(first))
        evidence.file = text(columns.file)
        evidence.address = text(columns.address)
        evidence.issuedOrigin = origin(columns.issued)
        evidence.expiresOrigin = origin(columns.expires)
        evidence.issued = day(columns.issued)
        evidence.expires = day(columns.expires)
        return evidence
    }

    private mutating func day(_ column: Int?) -> CalendarDate? {
        guard let text = text(column) else { return nil }
        let day = TypedDay.read(text, order: plan.mapping.dates)
        if day == nil { report(.notADay(text, order: plan.mapping.dates.rawValue), column) }
        return day
    }
}
