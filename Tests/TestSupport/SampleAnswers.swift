import AssayDiagnostics
public import AssayExpressions

/// One set of answers that all tables of rules look at.
///
///     $policy    = public                (choice: none, internal, public)
///     $materials = graphite, nickel      (choices: graphite, nickel, copper)
///     $audited   = yes                   (boolean)
///     $share     = 12.5                  (percent)
///     $issued    = 2026-01-31            (date)
///     $note      = "Über 100 kg"         (text)
///     $origin    = MZ, MG                (countries)
///     $risk      = CN, MZ                (a list)
///     $silent                            (number, not answered)
///     $open      is unknown              (choice: none, public)
///     $other     does not apply          (text)
///     $hidden    = public                (choice, not relevant)
///     $split     = cell A  natural 60 synthetic 40 unknown 0
///                  cell B  natural 0  synthetic 70 unknown 30
///                  cell C  natural 33.3 (the other cells empty)
///     assessed on 2026-11-21
public struct SampleAnswers: Sendable {
    /// The words of the options.
    public var symbols = SymbolTable()
    /// The names that rules can use.
    public var scope = RuleScope()
    /// The answers.
    public var sheet: AnswerSheet

    /// Creates the answers.
    public init() {
        func item(_ type: ItemType, _ words: [String], _ table: inout SymbolTable) -> ItemSignature
        {
            ItemSignature(type: type, options: words.map { table.intern($0) })
        }
        let levels = item(.choice, ["none", "internal", "public"], &symbols)
        let metals = item(.choice, ["graphite", "nickel", "copper"], &symbols)
        let short = item(.choice, ["none", "public"], &symbols)
        let percent = ItemSignature(type: .number, minimum: .zero, maximum: .hundred)
        let country = item(.country, ["CN", "MZ", "MG"], &symbols)
        let columns = [
            QuestionSignature.Column(name: "component", item: ItemSignature(type: .text)),
            QuestionSignature.Column(name: "natural", item: percent),
            QuestionSignature.Column(name: "synthetic", item: percent),
            QuestionSignature.Column(name: "unknown", item: percent),
        ]
        let shapes: [(String, QuestionSignature.Shape)] = [
            ("policy", .single(levels)), ("materials", .multiple(metals)),
            ("audited", .single(ItemSignature(type: .boolean))), ("share", .single(percent)),
            ("issued", .single(ItemSignature(type: .date))),
            ("note", .single(ItemSignature(type: .text))), ("origin", .multiple(country)),
            ("silent", .single(ItemSignature(type: .number))), ("open", .single(short)),
            ("other", .single(ItemSignature(type: .text))), ("hidden", .single(levels)),
            ("split", .table(columns)),
        ]
        sheet = AnswerSheet(
            columnCounts: shapes.map { $0.0 == "split" ? 4 : 1 },
            assessmentDate: CalendarDate(year: 2026, month: 11, day: 21)!)
        for (position, (name, shape)) in shapes.enumerated() {
            let index = QuestionIndex(rawValue: Int32(position))
            let signature = QuestionSignature(index: index, shape: shape)
            scope.declare(name, as: signature)
            scope.declare(name, prefix: "profile", as: signature)
            if name == "policy" { scope.current = signature }
        }
        scope.declareList(
            "risk", type: .country, values: ["CN", "MZ"].map { symbols.intern($0) })
        fill()
    }

    private mutating func fill() {
        func word(_ text: String) -> AnswerSheet.Item { .symbol(symbols.symbol(for: text)!) }
        func number(_ text: String) -> AnswerSheet.Item { .number(ExactDecimal(text: text)!) }
        let answers: [[AnswerSheet.Item]] = [
            [word("public")], [word("graphite"), word("nickel")], [word("yes")],
            [number("12.5")], [.date(CalendarDate(text: "2026-01-31")!)], [.text("Über 100 kg")],
            [word("MZ"), word("MG")],
        ]
        for (position, items) in answers.enumerated() {
            sheet.setAnswer(QuestionIndex(rawValue: Int32(position)), items: items)
        }
        sheet.setState(.unknown, of: QuestionIndex(rawValue: 8))
        sheet.setState(.notApplicable, of: QuestionIndex(rawValue: 9))
        sheet.setAnswer(QuestionIndex(rawValue: 10), items: [word("public")])
        sheet.setRelevance(false, of: QuestionIndex(rawValue: 10))
        sheet.setEvidenceRank(3, of: QuestionIndex(rawValue: 0))
        sheet.setAnswer(
            QuestionIndex(rawValue: 11),
            items: [
                .text("cell A"), number("60"), number("40"), number("0"),
                .text("cell B"), number("0"), number("70"), number("30"),
                .text("cell C"), number("33.3"), .empty, .empty,
            ])
    }

    /// Evaluates a rule; a rule with problems gives their ids.
    public func value(of rule: String, as type: RuleType) -> String {
        var symbols = symbols
        let compilation = compileRule(rule, expecting: type, in: scope, symbols: &symbols)
        guard let program = compilation.program else {
            return compilation.problems.map(\.id.rawValue).joined(separator: " ")
        }
        return type == .boolean
            ? String(program.evaluateBoolean(on: sheet))
            : program.evaluateNumber(on: sheet).description
    }
}
