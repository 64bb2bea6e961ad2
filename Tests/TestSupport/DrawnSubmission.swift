import AssayDiagnostics
import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// Draws answers to the questions of a library: every type, every state, with and without evidence.
public struct DrawnSubmission {
    private let library: QuestionnaireLibrary
    private var random: SeededGenerator
    private static let assessed = CalendarDate(text: "2026-11-21") ?? .last

    /// Creates a source of submissions.
    public init(from library: QuestionnaireLibrary, seed: UInt64) {
        self.library = library
        random = SeededGenerator(seed: seed)
    }

    /// A submission that answers about the given share of the questions, of ten.
    public mutating func submission(answering share: Int = 8) -> Submission {
        var submission = Submission(
            file: "drawn.xml", assessed: Self.assessed,
            supplier: Supplier(id: "D-1", name: "Drawn & Söhne 镍"))
        // Templates of others are not judged, and a library that was read from bytes does not know them.
        for questionnaire in library.questionnaires where !questionnaire.id.hasPrefix("rmi-") {
            submission.questionnaires.append(
                VersionedName(
                    id: questionnaire.id, version: questionnaire.version, origin: .input))
            for question in library.questions[questionnaire.questions]
            where random.below(10) < share {
                submission.answers.append(answer(to: question))
            }
        }
        return submission
    }

    /// An answer to a question, in any state that it allows.
    public mutating func answer(to question: Question) -> AnswerEntry {
        var entry = AnswerEntry(
            questionnaire: library.questionnaires[question.questionnaire].id,
            question: question.id, origin: .input)
        switch random.below(8) {
        case 0 where question.allowsUnknown: entry.state = .unknown
        case 1 where question.allowsNotApplicable:
            entry.state = .notApplicable
            entry.reason = "No mine <here>."
        default:
            entry.said = said(for: question)
            let most = hasKinds ? 3 : 1
            for _ in 0..<random.below(most) { entry.evidence.append(evidence(of: nil)) }
        }
        if random.below(4) == 0 { entry.comment = "Since\n2024 & \"later\"" }
        return entry
    }

    private var hasKinds: Bool {
        library.catalogue.assuranceTables.contains { !$0.kinds.isEmpty }
    }

    /// A piece of evidence of a kind, or of any; there must be kinds.
    public mutating func evidence(of kind: String?) -> EvidenceEntry {
        let kinds = library.catalogue.assuranceTables.flatMap { $0.kinds.map(\.id) }
        var evidence = EvidenceEntry(
            kind: kind ?? random.pick(kinds), title: "Report", origin: .input)
        if random.below(2) == 0 {
            evidence.issued = CalendarDate(
                dayNumber: Self.assessed.dayNumber - Int32(random.below(1_500)))
        }
        if random.below(3) == 0 {
            evidence.expires = CalendarDate(
                dayNumber: (evidence.issued ?? Self.assessed).dayNumber + Int32(random.below(900)))
        }
        return evidence
    }

    private mutating func said(for question: Question) -> Said {
        var said = Said()
        switch question.type {
        case .table:
            for _ in 0..<(1 + random.below(Swift.min(4, question.maximumRows))) {
                said.rows.append(row(of: question))
            }
        case .choices:
            var options = question.options.shuffled(using: &random)
            options = Array(options.prefix(1 + random.below(options.count)))
            if let alone = options.first(where: { $0.isExclusive }) { options = [alone] }
            said.values = options.map { SaidValue(text: $0.id, origin: .input) }
        case .countries:
            said.values = ["MZ", "CD", "CN", "CL", "DE"].shuffled(using: &random).prefix(
                1 + random.below(3)
            ).map { SaidValue(text: $0, origin: .input) }
        default:
            let text = value(question.type, question.limits, question.options)
            said.values = [SaidValue(text: text, origin: .input)]
        }
        return said
    }

    private mutating func row(of question: Question) -> SaidRow {
        let cells: [SaidCell] = question.columns.compactMap { column in
            guard column.isRequired || random.below(4) > 0 else { return nil }
            return SaidCell(
                column: column.id, text: value(column.type, column.limits, column.options),
                origin: .input)
        }
        return SaidRow(cells: cells, origin: .input)
    }

    private mutating func value(
        _ type: QuestionType, _ limits: ValueLimits, _ options: [Option]
    ) -> String {
        switch type.traits.values {
        case .choice: random.pick(options).id
        case .boolean: random.pick(["yes", "no"])
        case .country: random.pick(["MZ", "CD", "CN", "CL", "DE"])
        case .date:
            CalendarDate(dayNumber: Self.assessed.dayNumber + Int32(random.below(2_000)) - 1_800)
                .description
        case .text, .file: random.pick(["石墨 <report>", "a&b.pdf", "=cmd", "x"])
        case .number, nil: number(limits)
        }
    }

    private mutating func number(_ limits: ValueLimits) -> String {
        let least = Swift.max(
            limits.minimum.flatMap { Int($0.ceiling.description) } ?? 0, -1_000_000_000)
        let most = Swift.max(
            least,
            Swift.min(
                limits.maximum.flatMap { Int($0.floor.description) } ?? (least + 1_000),
                1_000_000_000))
        return random.pick([
            String(least), String(most), String(least + random.below(most - least + 1)),
        ])
    }
}
