extension Checker {
    /// The step that gives the truth of an operand, as XPath's `boolean()`; `nil` when broken.
    mutating func truth(_ operand: Operand) -> Int32? {
        switch operand {
        case .truth(let node): node
        case .number(let node, _): add(.numberIsTrue, node)
        case .text(let node): add(.textIsTrue, node)
        case .literal(let text, _): add(TruthOperation.constant, text.isEmpty ? 0 : 1)
        case .date: add(TruthOperation.constant, 1)
        case .set(let set, _, _), .rows(let set, _, _): add(.isNotEmpty, set)
        case .broken: nil
        }
    }

    /// The step that gives a number for an operator; reports what is no number.
    mutating func numeric(_ operand: Operand, operator sign: String, range: Range<Int>) -> Int32? {
        switch operand {
        case .number(let node, _): return node
        case .set(let set, let item, _) where item.type == .number:
            return add(.firstNumber, set)
        case .broken: return nil
        default:
            report(
                .wrongOperandType(
                    operator: sign, found: operand.typeName, expected: "a number"), at: range)
            return nil
        }
    }

    /// The step that gives a number for a function; reports what is no number.
    mutating func numeric(_ operand: Operand, for function: Function, range: Range<Int>) -> Int32? {
        switch operand {
        case .number(let node, _): return node
        case .set(let set, let item, _) where item.type == .number:
            return add(.firstNumber, set)
        default: return refuse(operand, for: function, expected: "a number", range: range)
        }
    }

    /// The step that gives a day; text in quotes must be one.
    mutating func day(_ operand: Operand) -> Int32? {
        switch operand {
        case .date(let node): return node
        case .set(let set, let item, _) where item.type == .date: return add(.firstDate, set)
        case .literal(let text, let range): return day(text, at: range)
        default: return nil
        }
    }

    mutating func day(_ text: String, at range: Range<Int>) -> Int32? {
        guard let date = CalendarDate(text: text) else {
            report(.notADate(text), at: range)
            return nil
        }
        return add(.date, date.dayNumber)
    }

    /// The step that gives text, as XPath's `string()`; `nil` when broken.
    mutating func textual(
        _ operand: Operand, for function: Function, range: Range<Int>
    ) -> Int32? {
        switch operand {
        case .text(let node): return node
        case .literal(let text, _): return self.text(text)
        case .number(let node, _): return add(.ofNumber, node)
        case .truth(let node): return add(.ofTruth, node)
        case .set(let set, let item, _):
            if item.type.isSymbolic {
                let words = item.options.isEmpty ? [Symbol.yes, Symbol.no] : item.options
                for symbol in words {
                    program.code.words.append(
                        RuleCode.SymbolWord(symbol: symbol, text: symbols.word(for: symbol)))
                }
            }
            return add(.first, set)
        case .date, .rows, .broken:
            return refuse(operand, for: function, expected: "text", range: range)
        }
    }

    /// Reports an argument, unless it is broken already.
    mutating func refuse(
        _ operand: Operand, for function: Function, expected: String, range: Range<Int>
    ) -> Int32? {
        if case .broken = operand { return nil }
        report(
            .wrongArgumentType(
                function: function.rawValue, found: operand.typeName, expected: expected),
            at: range)
        return nil
    }
}
