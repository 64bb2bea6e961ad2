import AssayDiagnostics

extension Checker {
    mutating func call(
        _ name: String, nameRange: Range<Int>, _ arguments: [SyntaxNode], range: Range<Int>
    ) -> Operand {
        guard let function = Function(rawValue: name) else {
            let nearest = nearestSpelling(to: name, among: Function.names)
            report(.unknownFunction(name, nearest: nearest), at: nameRange)
            for argument in arguments { _ = check(argument) }
            return .broken
        }
        let (least, most) = function.arity
        guard arguments.count >= least, arguments.count <= most ?? Int.max else {
            report(
                .wrongArgumentCount(
                    function: name, found: arguments.count, expected: function.arityText),
                at: range)
            return .broken
        }
        switch function {
        case .answered, .unknown, .notApplicable, .evidence:
            return state(function, arguments[0], nameRange: nameRange, range: range)
        default:
            break
        }
        let operands = arguments.map { check($0) }
        let isBroken = operands.contains { operand in
            if case .broken = operand { return true }
            return false
        }
        if isBroken { return .broken }
        let result = apply(function, operands, arguments.map { $0.range })
        switch result {
        case .truth(let node) where function != .true && function != .false:
            trace(.truth(node), at: range)
        case .number(let node, _): trace(.number(node), at: range)
        default: break
        }
        return result
    }

    /// `answered()`, `unknown()`, `not-applicable()` and `evidence()` read a question itself.
    private mutating func state(
        _ function: Function, _ argument: SyntaxNode, nameRange: Range<Int>, range: Range<Int>
    ) -> Operand {
        let traced = program.traced
        let operand = check(argument)
        var question: QuestionIndex?
        switch operand {
        case .set(let set, _, _), .rows(let set, _, _):
            question = program.code.sets[Int(set)].plainQuestion
        case .broken: return .broken
        default: break
        }
        guard let question else {
            report(
                .wrongArgumentType(
                    function: function.rawValue, found: operand.typeName,
                    expected: "a question such as $policy"), at: argument.range)
            return .broken
        }
        program.traced = traced
        trace(.state(question), at: argument.range)
        switch function {
        case .evidence:
            guard scope.allowsEvidence else {
                report(.evidenceNotAllowed, at: nameRange)
                return .broken
            }
            program.usesEvidence = true
            let node = add(.evidenceRank, question.rawValue)
            trace(.number(node), at: range)
            return .number(node, constant: nil)
        case .unknown: return hasState(.unknown, question)
        case .notApplicable: return hasState(.notApplicable, question)
        default: return hasState(.answered, question)
        }
    }

    private mutating func hasState(
        _ state: AnswerSheet.State, _ question: QuestionIndex
    ) -> Operand {
        .truth(add(.hasState, question.rawValue, Int32(state.rawValue)))
    }

    private mutating func apply(
        _ function: Function, _ operands: [Operand], _ ranges: [Range<Int>]
    ) -> Operand {
        switch function {
        case .true: return .truth(add(TruthOperation.constant, 1))
        case .false: return .truth(add(TruthOperation.constant, 0))
        case .not: return truth(operands[0]).map { .truth(add(.not, $0)) } ?? .broken
        case .boolean: return truth(operands[0]).map { .truth($0) } ?? .broken
        case .count:
            switch operands[0] {
            case .set(let set, _, _), .rows(let set, _, _):
                return .number(add(.count, set), constant: nil)
            default:
                _ = refuse(operands[0], for: function, expected: "a question", range: ranges[0])
                return .broken
            }
        case .sum, .min, .max:
            return overNumbers(function, operands[0], range: ranges[0])
        case .number: return number(of: operands[0], range: ranges[0])
        case .floor: return rounding(.floor, function, operands[0], ranges[0])
        case .ceiling: return rounding(.ceiling, function, operands[0], ranges[0])
        case .round: return rounding(.round, function, operands[0], ranges[0])
        case .string:
            return textual(operands[0], for: function, range: ranges[0]).map { .text($0) }
                ?? .broken
        case .concat: return concatenation(operands, ranges)
        case .normalizeSpace:
            return textual(operands[0], for: function, range: ranges[0]).map {
                .text(add(.normalized, $0))
            } ?? .broken
        case .stringLength:
            return textual(operands[0], for: function, range: ranges[0]).map {
                .number(add(.textLength, $0), constant: nil)
            } ?? .broken
        case .contains, .startsWith:
            guard let whole = textual(operands[0], for: function, range: ranges[0]),
                let part = textual(operands[1], for: function, range: ranges[1])
            else { return .broken }
            let operation: TruthOperation = function == .contains ? .textContains : .textStarts
            return .truth(add(operation, whole, part))
        case .daysBetween:
            return daysBetween(operands, ranges)
        case .assessmentDate:
            return .date(add(.assessmentDate))
        case .if:
            return conditional(operands, ranges)
        case .answered, .unknown, .notApplicable, .evidence:
            return .broken
        }
    }

    private mutating func overNumbers(
        _ function: Function, _ operand: Operand, range: Range<Int>
    ) -> Operand {
        guard case .set(let set, let item, _) = operand, item.type == .number else {
            if case .rows(_, let signature, let name) = operand,
                case .table(let columns) = signature.shape
            {
                report(.tableNeedsColumn(name, known: columns.map { $0.name }), at: range)
            } else {
                _ = refuse(operand, for: function, expected: "a set of numbers", range: range)
            }
            return .broken
        }
        switch function {
        case .sum: return .number(add(.sum, set), constant: nil)
        case .min: return .number(add(.least, set), constant: nil)
        default: return .number(add(.greatest, set), constant: nil)
        }
    }

    private mutating func number(of operand: Operand, range: Range<Int>) -> Operand {
        switch operand {
        case .number: return operand
        case .truth(let node): return .number(add(.numberOfTruth, node), constant: nil)
        case .text(let node): return .number(add(.numberOfText, node), constant: nil)
        case .literal(let text, _): return number(ExactDecimal(lenient: text))
        case .set(let set, let item, _) where item.type == .number || item.type.isTextual:
            return .number(add(.firstNumber, set), constant: nil)
        default:
            _ = refuse(operand, for: .number, expected: "numbers or text", range: range)
            return .broken
        }
    }

    private mutating func rounding(
        _ rounding: Rounding, _ function: Function, _ operand: Operand, _ range: Range<Int>
    ) -> Operand {
        numeric(operand, for: function, range: range).map {
            .number(add(.round, rounding.rawValue, $0), constant: nil)
        } ?? .broken
    }

    private mutating func concatenation(
        _ operands: [Operand], _ ranges: [Range<Int>]
    ) -> Operand {
        var result: Int32?
        for (operand, range) in zip(operands, ranges) {
            guard let node = textual(operand, for: .concat, range: range) else { return .broken }
            result = result.map { add(.concatenation, $0, node) } ?? node
        }
        return result.map { .text($0) } ?? .broken
    }

    private mutating func daysBetween(_ operands: [Operand], _ ranges: [Range<Int>]) -> Operand {
        var days: [Int32] = []
        for (operand, range) in zip(operands, ranges) {
            let known = problems.count
            if let node = day(operand) {
                days.append(node)
            } else if problems.count == known {
                _ = refuse(operand, for: .daysBetween, expected: "a day", range: range)
            }
        }
        guard days.count == 2 else { return .broken }
        return .number(add(.daysBetween, days[0], days[1]), constant: nil)
    }

    private mutating func conditional(_ operands: [Operand], _ ranges: [Range<Int>]) -> Operand {
        guard let condition = truth(operands[0]) else { return .broken }
        switch (operands[1], operands[2]) {
        case (.truth(let then), .truth(let otherwise)):
            return .truth(add(.conditional, condition, then, otherwise))
        case (.literal, .literal), (.text, .literal), (.literal, .text), (.text, .text):
            guard let then = textual(operands[1], for: .if, range: ranges[1]),
                let otherwise = textual(operands[2], for: .if, range: ranges[2])
            else { return .broken }
            return .text(add(.conditional, condition, then, otherwise))
        default:
            guard let then = numeric(operands[1], for: .if, range: ranges[1]),
                let otherwise = numeric(operands[2], for: .if, range: ranges[2])
            else { return .broken }
            return .number(
                add(.conditional, condition, then, otherwise), constant: nil)
        }
    }
}
