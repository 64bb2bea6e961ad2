import AssayDiagnostics

extension Checker {
    mutating func binary(
        _ sign: Token.Sign, _ left: SyntaxNode, _ right: SyntaxNode, range: Range<Int>
    ) -> Operand {
        switch sign {
        case .and, .or:
            let first = truth(check(left))
            let second = truth(check(right))
            guard let first, let second else { return .broken }
            let operation: TruthOperation = sign == .and ? .and : .or
            return .truth(add(operation, first, second))
        case .plus: return arithmetic(.add, sign, left, right)
        case .minus: return arithmetic(.subtract, sign, left, right)
        case .times: return arithmetic(.multiply, sign, left, right)
        case .divide: return arithmetic(.divide, sign, left, right)
        case .modulo: return arithmetic(.modulo, sign, left, right)
        case .union: return union(left, right)
        case .equal: return compare(.equal, sign, left, right, range: range)
        case .notEqual: return compare(.notEqual, sign, left, right, range: range)
        case .less: return compare(.less, sign, left, right, range: range)
        case .lessOrEqual: return compare(.lessOrEqual, sign, left, right, range: range)
        case .greater: return compare(.greater, sign, left, right, range: range)
        case .greaterOrEqual: return compare(.greaterOrEqual, sign, left, right, range: range)
        }
    }

    private mutating func arithmetic(
        _ operation: Arithmetic, _ sign: Token.Sign, _ left: SyntaxNode, _ right: SyntaxNode
    ) -> Operand {
        let first = numeric(check(left), operator: sign.rawValue, range: left.range)
        let second = numeric(check(right), operator: sign.rawValue, range: right.range)
        guard let first, let second else { return .broken }
        return .number(add(.arithmetic, operation.rawValue, first, second), constant: nil)
    }

    private mutating func union(_ left: SyntaxNode, _ right: SyntaxNode) -> Operand {
        let first = check(left)
        let second = check(right)
        guard case .set(let leftSet, var item, let name) = first,
            case .set(let rightSet, let other, let otherName) = second,
            !isList(leftSet), !isList(rightSet)
        else {
            for (operand, node) in [(first, left), (second, right)] {
                switch operand {
                case .set(let set, _, _) where !isList(set): continue
                case .broken: continue
                default:
                    report(
                        .wrongOperandType(
                            operator: "|", found: operand.typeName, expected: "a question"),
                        at: node.range)
                }
            }
            return .broken
        }
        guard item.type == other.type else {
            report(
                .incomparable(left: first.typeName, right: second.typeName), at: left.range)
            return .broken
        }
        item.options =
            item.options.isEmpty || other.options.isEmpty ? [] : item.options + other.options
        item.minimum = nil
        item.maximum = nil
        let set = add(SetNode(base: .union(program.code.add(parts: [leftSet, rightSet]))))
        return .set(set, item, name: name + " | " + otherName)
    }

    private func isList(_ set: Int32) -> Bool {
        if case .list = program.code.sets[Int(set)].base { return true }
        return false
    }

    private mutating func compare(
        _ comparison: Comparison, _ sign: Token.Sign, _ left: SyntaxNode, _ right: SyntaxNode,
        range: Range<Int>
    ) -> Operand {
        let first = check(left)
        let second = check(right)
        guard let node = compare(comparison, sign, first, left.range, second, right.range) else {
            return .broken
        }
        trace(.truth(node), at: range)
        return .truth(node)
    }

    private mutating func compare(
        _ comparison: Comparison, _ sign: Token.Sign, _ left: Operand, _ leftRange: Range<Int>,
        _ right: Operand, _ rightRange: Range<Int>
    ) -> Int32? {
        let isEquality = comparison == .equal || comparison == .notEqual
        let isNegated = comparison == .notEqual
        switch (left, right) {
        case (.broken, _), (_, .broken):
            return nil
        case (.rows(_, let signature, let name), _):
            return refuseTable(signature, name, at: leftRange)
        case (_, .rows(_, let signature, let name)):
            return refuseTable(signature, name, at: rightRange)
        case (.set(_, _, let name), .truth), (.truth, .set(_, _, let name)):
            report(.setComparedWithBoolean(name), at: leftRange.lowerBound..<rightRange.upperBound)
            return nil
        case (.set(let first, let item, _), .set(let second, let other, _)):
            return compareSets(
                comparison, sign, (left, first, item), (right, second, other),
                range: leftRange.lowerBound..<rightRange.upperBound)
        case (.set(let set, let item, let name), _):
            return compareSet(
                set, item, name, comparison, sign, with: right, range: rightRange)
        case (_, .set(let set, let item, let name)):
            return compareSet(
                set, item, name, comparison.mirrored, sign, with: left, range: leftRange)
        case (.number(let first, _), .number(let second, _)):
            return add(.numbersCompare, first, second, comparison.rawValue)
        case (.truth(let first), .truth(let second)) where isEquality:
            return add(.truthsAreEqual, first, second, isNegated ? 1 : 0)
        case (.date, .date), (.date, .literal), (.literal, .date):
            guard let first = day(left), let second = day(right) else { return nil }
            return add(.datesCompare, first, second, comparison.rawValue)
        case (.text, .text), (.text, .literal), (.literal, .text), (.literal, .literal):
            guard isEquality else {
                return refuseOrder(sign, left, range: leftRange)
            }
            guard let first = textual(left, for: .string, range: leftRange),
                let second = textual(right, for: .string, range: rightRange)
            else { return nil }
            return add(.textsAreEqual, first, second, isNegated ? 1 : 0)
        default:
            return refuseComparison(
                left, right, range: leftRange.lowerBound..<rightRange.upperBound)
        }
    }

    /// Compares the values of a question with a single value.
    private mutating func compareSet(
        _ set: Int32, _ item: ItemSignature, _ name: String, _ comparison: Comparison,
        _ sign: Token.Sign, with operand: Operand, range: Range<Int>
    ) -> Int32? {
        let isEquality = comparison == .equal || comparison == .notEqual
        let own = Operand.set(set, item, name: name)
        switch (item.type, operand) {
        case (.choice, .literal(let text, _)), (.boolean, .literal(let text, _)),
            (.country, .literal(let text, _)):
            guard isEquality else { return refuseOrder(sign, own, range: range) }
            guard let symbol = option(text, of: item, name: name, at: range) else { return nil }
            mention(.symbol(symbol), of: set)
            if comparison == .equal, let question = program.code.sets[Int(set)].plainQuestion {
                return add(.answerIs, question.rawValue, symbol.rawValue)
            }
            return add(.setHasSymbol, set, symbol.rawValue, comparison == .notEqual ? 1 : 0)
        case (.number, .number(let node, let constant)):
            if let constant {
                mention(.number(constant), of: set)
                guard isPossible(item, comparison, constant, range: range) else { return nil }
            }
            let step = program.code.steps[Int(node)]
            if step.operation == .number(.constant),
                let question = program.code.sets[Int(set)].plainQuestion
            {
                return add(
                    .answerComparesNumber, question.rawValue, comparison.rawValue, step.first)
            }
            return add(.setComparesNumber, set, comparison.rawValue, node)
        case (.date, .literal), (.date, .date):
            guard let node = day(operand) else { return nil }
            let step = program.code.steps[Int(node)]
            if step.operation == .number(.date) {
                mention(.date(CalendarDate(dayNumber: step.first)), of: set)
            }
            if step.operation == .number(.date),
                let question = program.code.sets[Int(set)].plainQuestion
            {
                return add(
                    .answerComparesDate, question.rawValue, comparison.rawValue, step.first)
            }
            return add(.setComparesDate, set, comparison.rawValue, node)
        case (.text, .literal), (.text, .text), (.file, .literal), (.file, .text):
            guard isEquality else { return refuseOrder(sign, own, range: range) }
            guard let node = textual(operand, for: .string, range: range) else { return nil }
            if case .literal(let text, _) = operand { mention(.text(text), of: set) }
            return add(.setComparesText, set, node, comparison == .notEqual ? 1 : 0)
        default:
            return refuseComparison(own, operand, range: range)
        }
    }

    private mutating func compareSets(
        _ comparison: Comparison, _ sign: Token.Sign,
        _ left: (operand: Operand, set: Int32, item: ItemSignature),
        _ right: (operand: Operand, set: Int32, item: ItemSignature), range: Range<Int>
    ) -> Int32? {
        let isEquality = comparison == .equal || comparison == .notEqual
        let types = (left.item.type, right.item.type)
        let isComparable =
            types.0 == types.1 || (types.0.isTextual && types.1.isTextual)
            || (types.0 == .choice && types.1 == .country)
            || (types.0 == .country && types.1 == .choice)
        guard isComparable else {
            return refuseComparison(left.operand, right.operand, range: range)
        }
        guard isEquality || types.0 == .number || types.0 == .date else {
            return refuseOrder(sign, left.operand, range: range)
        }
        if types.0 == .choice, !left.item.options.isEmpty, !right.item.options.isEmpty,
            !left.item.options.contains(where: { right.item.options.contains($0) })
        {
            return refuseComparison(left.operand, right.operand, range: range)
        }
        for symbol in right.item.options.prefix(8) where types.0.isSymbolic {
            mention(.symbol(symbol), of: left.set)
        }
        return add(.setsCompare, left.set, right.set, comparison.rawValue)
    }

    private mutating func option(
        _ word: String, of item: ItemSignature, name: String, at range: Range<Int>
    ) -> Symbol? {
        if item.type == .boolean {
            if word == "yes" { return .yes }
            if word == "no" { return .no }
        } else if item.options.isEmpty {
            return symbols.intern(word)
        } else if let symbol = symbols.symbol(for: word), item.options.contains(symbol) {
            return symbol
        }
        let known =
            item.type == .boolean ? ["yes", "no"] : item.options.map { symbols.word(for: $0) }
        report(
            .unknownOption(
                word, question: name, nearest: nearestSpelling(to: word, among: known),
                known: known), at: range)
        return nil
    }

    /// Reports a comparison that no possible number meets.
    private mutating func isPossible(
        _ item: ItemSignature, _ comparison: Comparison, _ value: ExactDecimal, range: Range<Int>
    ) -> Bool {
        var isImpossible = false
        if let minimum = item.minimum {
            switch comparison {
            case .less: isImpossible = value <= minimum
            case .lessOrEqual, .equal: isImpossible = value < minimum
            case .notEqual, .greater, .greaterOrEqual: break
            }
        }
        if let maximum = item.maximum {
            switch comparison {
            case .greater: isImpossible = isImpossible || value >= maximum
            case .greaterOrEqual, .equal: isImpossible = isImpossible || value > maximum
            case .notEqual, .less, .lessOrEqual: break
            }
        }
        guard isImpossible else { return true }
        let from = item.minimum.map { "from " + $0.description }
        let to = item.maximum.map { "to " + $0.description }
        let limit = [from, to].compactMap { $0 }.joined(separator: " ")
        report(.settledByLimits(value: value.description, limit: limit), at: range)
        return false
    }

    /// Remembers a value that matters to a question or a column.
    private mutating func mention(_ value: AnswerSheet.Item, of set: Int32) {
        let node = program.code.sets[Int(set)]
        switch node.base {
        case .question(let question):
            let column = node.column < 0 ? nil : Int(node.column)
            program.mentions.append(
                Program.Mention(question: question, column: column, value: value))
        case .cell(let column):
            guard case .row(let signature, _) = contexts.last else { return }
            program.mentions.append(
                Program.Mention(question: signature.index, column: Int(column), value: value))
        case .union(let parts):
            for part in program.code.parts(in: parts) { mention(value, of: part) }
        case .list, .currentItem:
            return
        }
    }

    private mutating func refuseTable(
        _ signature: QuestionSignature, _ name: String, at range: Range<Int>
    ) -> Int32? {
        var known: [String] = []
        if case .table(let columns) = signature.shape { known = columns.map { $0.name } }
        report(.tableNeedsColumn(name, known: known), at: range)
        return nil
    }

    private mutating func refuseOrder(
        _ sign: Token.Sign, _ operand: Operand, range: Range<Int>
    ) -> Int32? {
        report(
            .wrongOperandType(
                operator: sign.rawValue, found: operand.typeName, expected: "numbers or days"),
            at: range)
        return nil
    }

    private mutating func refuseComparison(
        _ left: Operand, _ right: Operand, range: Range<Int>
    ) -> Int32? {
        if case .truth = right, case .set(_, _, let name) = left {
            report(.setComparedWithBoolean(name), at: range)
            return nil
        }
        report(.incomparable(left: left.typeName, right: right.typeName), at: range)
        return nil
    }
}
