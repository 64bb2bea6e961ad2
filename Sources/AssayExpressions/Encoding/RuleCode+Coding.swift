extension ByteCoder {
    /// Writes or reads a rule that is ready to run.
    ///
    /// A rule that is read has been verified: it stays within its own steps and within the questions
    /// of the coder, always ends, and costs no more than a rule that was compiled could.
    ///
    /// - Parameters:
    ///   - program: the rule.
    ///   - length: the bytes of its text; parts that explanations show lie within them.
    package mutating func code(_ program: inout Program, length: Int) {
        code(&program.code)
        code(&program.root)
        code(&program.traced, from: TracedPart(part: .truth(0), range: 0..<0)) { part, coder in
            coder.code(&part)
            coder.require(part.range.upperBound <= length)
        }
        code(&program.dependencies)
        code(&program.usesEvidence)
        code(
            &program.mentions,
            from: Program.Mention(
                question: QuestionIndex(rawValue: 0), column: nil, value: .empty)
        ) { mention, coder in
            coder.code(&mention.question)
            coder.code(&mention.column, from: 0) { $1.code(&$0) }
            coder.code(&mention.value)
        }
        guard isReading, fault == nil else { return }
        var verification = RuleVerification(of: program, columnCounts: columnCounts)
        require(verification.isSound())
    }

    private mutating func code(_ code: inout RuleCode) {
        self.code(&code.steps, from: RuleStep(operation: .truth(.constant))) { $1.code(&$0) }
        self.code(&code.sets, from: SetNode(base: .currentItem)) { $1.code(&$0) }
        self.code(&code.parts, from: 0) { part, coder in
            coder.code(&part)
            coder.requirePosition(part)
        }
        self.code(&code.numbers, from: .zero) { $1.code(&$0) }
        self.code(&code.texts)
        self.code(&code.lists, from: .none) { $1.code(&$0) }
        self.code(&code.listSymbols, from: .yes) { $1.code(&$0) }
        self.code(&code.words, from: RuleCode.SymbolWord(symbol: .yes, text: "")) { word, coder in
            coder.code(&word.symbol)
            coder.code(&word.text)
        }
    }

    private mutating func code(_ step: inout RuleStep) {
        var number = step.operation.code
        code(&number)
        code(&step.first)
        code(&step.second)
        code(&step.third)
        guard isReading, fault == nil else { return }
        guard let operation = StepOperation(code: number) else { return refuse() }
        step.operation = operation
        let values = [step.first, step.second, step.third]
        require(values.dropFirst(operation.operands.all.count).allSatisfy { $0 == 0 })
        for (kind, value) in step.operands { require(kind.allows(value)) }
    }

    private mutating func code(_ set: inout SetNode) {
        var (kind, first, count): (UInt8, Int32, Int32) =
            switch set.base {
            case .question(let question): (0, question.rawValue, 0)
            case .list(let list): (1, list, 0)
            case .currentItem: (2, 0, 0)
            case .cell(let column): (3, column, 0)
            case .union(let parts): (4, parts.start, parts.count)
            }
        code(&kind)
        if kind != 2 { code(&first) }
        if kind == 4 { code(&count) }
        guard kind != 0 || first >= 0 else { return refuse() }
        switch kind {
        case 0: set.base = .question(QuestionIndex(rawValue: first))
        case 1:
            requirePosition(first)
            set.base = .list(first)
        case 2: set.base = .currentItem
        case 3: set.base = .cell(first)
        case 4:
            let parts = PartRange(start: first, count: count)
            requireOrder(of: parts)
            set.base = .union(parts)
        default: refuse()
        }
        code(&set.columnCount)
        code(&set.predicates)
        code(&set.column)
        code(&set.cellPredicates)
    }

    private mutating func code(_ range: inout PartRange) {
        code(&range.start)
        code(&range.count)
        requireOrder(of: range)
    }

    /// Refuses a range that lies before the first part or ends after what can be counted.
    private mutating func requireOrder(of range: PartRange) {
        require(range.start >= 0 && range.count >= 0 && range.start <= .max - range.count)
        requirePosition(range.start)
    }

    /// Refuses a position that cannot be one: it moves when the rule joins a book, also where no other
    /// step uses it.
    private mutating func requirePosition(_ position: Int32) {
        require(position.magnitude <= mostPosition)
    }

    private mutating func code(_ part: inout TracedPart) {
        var (kind, number): (UInt8, Int32) =
            switch part.part {
            case .truth(let node): (0, node)
            case .number(let node): (1, node)
            case .set(let set): (2, set)
            case .state(let question): (3, question.rawValue)
            }
        code(&kind)
        code(&number)
        guard number >= 0 else { return refuse() }
        switch kind {
        case 0: part.part = .truth(number)
        case 1: part.part = .number(number)
        case 2: part.part = .set(number)
        case 3: part.part = .state(QuestionIndex(rawValue: number))
        default: refuse()
        }
        code(&part.range)
    }
}

/// As many steps, sets or constants as the bytes of a library could hold.
private let mostPosition: UInt32 = 1 << 24

extension OperandKind {
    /// Returns whether an operand can have a value, as far as that does not depend on the rule.
    fileprivate func allows(_ value: Int32) -> Bool {
        switch self {
        case .flag: value == 0 || value == 1
        case .state: UInt8(exactly: value).flatMap { AnswerSheet.State(rawValue: $0) } != nil
        case .comparison: Comparison(rawValue: value) != nil
        case .arithmetic: Arithmetic(rawValue: value) != nil
        case .rounding: Rounding(rawValue: value) != nil
        case .day: CalendarDate(dayNumber: value).dayNumber == value
        case .truth, .number, .text, .same, .set, .numberConstant, .textConstant:
            value.magnitude <= mostPosition
        case .question, .symbol: true
        }
    }
}
