import AssayDiagnostics

/// Settles names and types of a rule and builds its program on the way.
struct Checker {
    let scope: RuleScope
    var symbols: SymbolTable
    var program = Program()
    var problems: [RuleProblem] = []
    /// The row or value that a predicate judges, the innermost last.
    var contexts: [Context] = []

    enum Context {
        case row(QuestionSignature, name: String)
        case item(ItemSignature, name: String)
    }

    init(scope: RuleScope, symbols: SymbolTable) {
        self.scope = scope
        self.symbols = symbols
    }

    mutating func check(_ node: SyntaxNode) -> Operand {
        switch node.kind {
        case .broken:
            return .broken
        case .number(let value):
            return number(value)
        case .literal(let text):
            return .literal(text, node.range)
        case .variable(let prefix, let name):
            return variable(prefix: prefix, name: name, range: node.range)
        case .column(let name):
            return column(name, range: node.range)
        case .current:
            return current(node.range)
        case .call(let name, let nameRange, let arguments):
            return call(name, nameRange: nameRange, arguments, range: node.range)
        case .filter(let base, let predicate):
            return filter(base, predicate)
        case .step(let base, let column, let columnRange):
            return step(base, column: column, columnRange: columnRange)
        case .negation(let operand):
            guard let value = numeric(check(operand), operator: "-", range: operand.range) else {
                return .broken
            }
            return .number(add(.negate, value), constant: nil)
        case .binary(let sign, let left, let right):
            return binary(sign, left, right, range: node.range)
        }
    }

    // MARK: Names

    private mutating func variable(prefix: String?, name: String, range: Range<Int>) -> Operand {
        let spelling = "$" + (prefix.map { $0 + ":" } ?? "") + name
        switch scope.entry(prefix: prefix, name: name) {
        case .question(let signature):
            return question(signature, name: spelling, range: range)
        case .list(let type, let values):
            let list = Int32(program.code.lists.count)
            program.code.lists.append(
                PartRange(
                    start: Int32(program.code.listSymbols.count), count: Int32(values.count)))
            program.code.listSymbols += values
            let set = add(SetNode(base: .list(list)))
            return .set(set, ItemSignature(type: type, options: values), name: spelling)
        case nil:
            if let prefix, !scope.knows(prefix: prefix) {
                let nearest = nearestSpelling(to: prefix, among: scope.prefixes)
                report(.unknownPrefix(prefix, nearest: nearest), at: range)
            } else {
                let nearest =
                    scope.makesSuggestions
                    ? nearestSpelling(to: name, among: scope.names(under: prefix)) : nil
                let full = nearest.map { near in prefix.map { $0 + ":" + near } ?? near }
                report(.unknownQuestion(String(spelling.dropFirst()), nearest: full), at: range)
            }
            return .broken
        }
    }

    private mutating func question(
        _ signature: QuestionSignature, name: String, range: Range<Int>
    ) -> Operand {
        program.dependencies.append(signature.index)
        var node = SetNode(base: .question(signature.index))
        node.columnCount = Int32(signature.columnCount)
        let set = add(node)
        trace(.set(set), at: range)
        switch signature.shape {
        case .single(let item), .multiple(let item): return .set(set, item, name: name)
        case .table: return .rows(set, signature, name: name)
        }
    }

    private mutating func current(_ range: Range<Int>) -> Operand {
        switch contexts.last {
        case .item(let item, let name):
            return .set(add(SetNode(base: .currentItem)), item, name: name)
        case nil:
            if let signature = scope.current {
                return question(signature, name: "this question", range: range)
            }
        case .row: break
        }
        report(.nothingCurrent, at: range)
        return .broken
    }

    private mutating func column(_ name: String, range: Range<Int>) -> Operand {
        guard case .row(let signature, let table) = contexts.last else {
            report(.columnOutsideTable(name), at: range)
            return .broken
        }
        guard let (position, column) = find(name, in: signature, range: range) else {
            return .broken
        }
        let set = add(SetNode(base: .cell(position)))
        return .set(set, column.item, name: table + "/" + name)
    }

    private mutating func find(
        _ name: String, in signature: QuestionSignature, range: Range<Int>
    ) -> (Int32, QuestionSignature.Column)? {
        guard case .table(let columns) = signature.shape else { return nil }
        for (position, column) in columns.enumerated() where column.name == name {
            return (Int32(position), column)
        }
        let known = columns.map { $0.name }
        report(
            .unknownColumn(name, nearest: nearestSpelling(to: name, among: known), known: known),
            at: range)
        return nil
    }

    // MARK: Sets

    private mutating func step(
        _ base: SyntaxNode, column name: String, columnRange: Range<Int>
    ) -> Operand {
        switch check(base) {
        case .broken:
            return .broken
        case .rows(let set, let signature, let table):
            guard let (position, column) = find(name, in: signature, range: columnRange) else {
                return .broken
            }
            var node = program.code.sets[Int(set)]
            node.column = position
            let result = add(node)
            retrace(set, as: result, range: base.range.lowerBound..<columnRange.upperBound)
            return .set(result, column.item, name: table + "/" + name)
        case let other:
            report(.notATable(other.typeName), at: base.range)
            return .broken
        }
    }

    private mutating func filter(_ base: SyntaxNode, _ predicate: SyntaxNode) -> Operand {
        let operand = check(base)
        switch operand {
        case .rows(let set, let signature, let name):
            contexts.append(.row(signature, name: name))
            let condition = self.predicate(predicate)
            contexts.removeLast()
            guard let condition else { return .broken }
            var node = program.code.sets[Int(set)]
            node.predicates = extended(node.predicates, by: condition)
            return .rows(add(node), signature, name: name)
        case .set(let set, let item, let name):
            guard case .question = program.code.sets[Int(set)].base else {
                report(.notATable(operand.typeName), at: base.range)
                return .broken
            }
            contexts.append(.item(item, name: name))
            let condition = self.predicate(predicate)
            contexts.removeLast()
            guard let condition else { return .broken }
            var node = program.code.sets[Int(set)]
            if node.column < 0 {
                node.predicates = extended(node.predicates, by: condition)
            } else {
                node.cellPredicates = extended(node.cellPredicates, by: condition)
            }
            return .set(add(node), item, name: name)
        case .broken:
            return .broken
        default:
            report(.notATable(operand.typeName), at: base.range)
            return .broken
        }
    }

    private mutating func predicate(_ node: SyntaxNode) -> Int32? {
        let operand = check(node)
        if case .number = operand {
            report(.numericPredicate, at: node.range)
            return nil
        }
        return truth(operand)
    }

    // MARK: Building

    private mutating func extended(_ range: PartRange, by condition: Int32) -> PartRange {
        program.code.add(parts: program.code.parts(in: range) + [condition])
    }

    /// Adds a step and returns its position.
    mutating func add(
        _ operation: StepOperation, _ first: Int32 = 0, _ second: Int32 = 0, _ third: Int32 = 0
    ) -> Int32 {
        program.code.steps.append(
            RuleStep(operation: operation, first: first, second: second, third: third))
        return Int32(program.code.steps.count - 1)
    }

    mutating func add(
        _ operation: TruthOperation, _ first: Int32 = 0, _ second: Int32 = 0, _ third: Int32 = 0
    ) -> Int32 {
        add(StepOperation.truth(operation), first, second, third)
    }

    mutating func add(
        _ operation: NumberOperation, _ first: Int32 = 0, _ second: Int32 = 0, _ third: Int32 = 0
    ) -> Int32 {
        add(StepOperation.number(operation), first, second, third)
    }

    mutating func add(
        _ operation: TextOperation, _ first: Int32 = 0, _ second: Int32 = 0, _ third: Int32 = 0
    ) -> Int32 {
        add(StepOperation.text(operation), first, second, third)
    }

    mutating func add(_ node: SetNode) -> Int32 {
        program.code.sets.append(node)
        return Int32(program.code.sets.count - 1)
    }

    mutating func number(_ value: ExactDecimal) -> Operand {
        program.code.numbers.append(value)
        return .number(
            add(NumberOperation.constant, Int32(program.code.numbers.count - 1)), constant: value)
    }

    mutating func text(_ value: String) -> Int32 {
        program.code.texts.append(value)
        return add(TextOperation.constant, Int32(program.code.texts.count - 1))
    }

    mutating func report(_ kind: RuleProblem.Kind, at range: Range<Int>) {
        problems.append(RuleProblem(kind, at: range))
    }

    /// Keeps a part for explanations; parts in predicates have no single value.
    mutating func trace(_ part: TracedPart.Part, at range: Range<Int>) {
        if contexts.isEmpty { program.traced.append(TracedPart(part: part, range: range)) }
    }

    /// Shows the column in place of the table that it was taken from.
    private mutating func retrace(_ set: Int32, as column: Int32, range: Range<Int>) {
        guard contexts.isEmpty else { return }
        program.traced.removeAll { part in
            if case .set(let traced) = part.part { return traced == set }
            return false
        }
        program.traced.append(TracedPart(part: .set(column), range: range))
    }
}
