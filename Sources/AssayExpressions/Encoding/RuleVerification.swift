/// Checks whether a rule that was read from bytes can be run.
///
/// A compiled rule is a tree: every step and every set has one place in it. Checked is that
/// operands exist and give what a step needs, nothing is its own part, cells are within the table
/// whose row a predicate judges, and what an explanation shows is outside of predicates.
struct RuleVerification {
    private let code: RuleCode
    private let root: Int32
    private let traced: [TracedPart]
    private let columnCounts: [Int32]
    private var steps: [Visit]
    private var sets: [Visit]
    private var depth = 0
    /// More than the longest rule that the compiler takes can nest.
    private static let mostDepth = 10_000

    private enum Visit {
        case never, outside, within
    }

    /// The table or answer that a predicate judges, by its number of columns.
    private typealias Scope = Int32?

    init(of program: Program, columnCounts: [Int32]) {
        code = program.code
        root = program.root
        traced = program.traced
        self.columnCounts = columnCounts
        steps = Array(repeating: .never, count: code.steps.count)
        sets = Array(repeating: .never, count: code.sets.count)
    }

    mutating func isSound() -> Bool {
        guard isSound(step: root, as: nil, nil) else { return false }
        for part in traced {
            switch part.part {
            case .truth(let step): guard isSound(traced: step, as: .truth) else { return false }
            case .number(let step): guard isSound(traced: step, as: .number) else { return false }
            case .set(let set):
                guard sets.indices.contains(Int(set)), isShown(sets[Int(set)]),
                    sets[Int(set)] == .outside || isSound(set: set, nil)
                else { return false }
            case .state(let question): guard isQuestion(question) else { return false }
            }
        }
        return true
    }

    private mutating func isSound(traced step: Int32, as kind: OperandKind) -> Bool {
        guard steps.indices.contains(Int(step)), isShown(steps[Int(step)]) else { return false }
        return steps[Int(step)] == .outside || isSound(step: step, as: kind, nil)
    }

    /// What explanations show is outside of predicates, or no part of the rule: the set of answers
    /// that a shorter step replaced.
    private func isShown(_ visit: Visit) -> Bool { visit != .within }

    private func isQuestion(_ question: QuestionIndex) -> Bool {
        columnCounts.indices.contains(Int(question.rawValue))
    }

    /// Returns whether a step and all it rests on are sound.
    ///
    /// - Parameters:
    ///   - step: the position of the step.
    ///   - kind: what it has to give: a truth value, a number or text; `nil` for any.
    ///   - scope: the predicate in which it is.
    private mutating func isSound(step: Int32, as kind: OperandKind?, _ scope: Scope) -> Bool {
        let position = Int(step)
        guard steps.indices.contains(position), steps[position] == .never,
            depth < Self.mostDepth
        else { return false }
        steps[position] = scope == nil ? .outside : .within
        depth += 1
        defer { depth -= 1 }
        let step = code.steps[position]
        if let kind, let result = step.operation.result, result != kind { return false }
        return step.operands.allSatisfy { operand, value in
            switch operand {
            case .truth, .number, .text: isSound(step: value, as: operand, scope)
            case .same: isSound(step: value, as: kind, scope)
            case .set: isSound(set: value, scope)
            case .numberConstant: code.numbers.indices.contains(Int(value))
            case .textConstant: code.texts.indices.contains(Int(value))
            case .question: columnCounts.indices.contains(Int(value))
            case .symbol, .day, .flag, .state, .comparison, .arithmetic, .rounding: true
            }
        }
    }

    private mutating func isSound(set: Int32, _ scope: Scope) -> Bool {
        let position = Int(set)
        guard sets.indices.contains(position), sets[position] == .never, depth < Self.mostDepth
        else { return false }
        sets[position] = scope == nil ? .outside : .within
        depth += 1
        defer { depth -= 1 }
        let node = code.sets[position]
        let width: Int32
        switch node.base {
        case .question(let question):
            guard isQuestion(question) else { return false }
            width = columnCounts[Int(question.rawValue)]
            guard node.columnCount == width, node.column >= -1, node.column < width else {
                return false
            }
            guard arePredicates(node.predicates, width) else { return false }
        case .list(let list):
            guard code.lists.indices.contains(Int(list)), isPlain(node) else { return false }
            let range = code.lists[Int(list)]
            return Int(range.start + range.count) <= code.listSymbols.count
        case .union(let parts):
            guard isPlain(node), Int(parts.start + parts.count) <= code.parts.count else {
                return false
            }
            return code.parts(in: parts).allSatisfy { isAnswers($0) && isSound(set: $0, scope) }
        case .currentItem:
            guard let scope, node.predicates.count == 0, node.column == -1 else { return false }
            width = scope
        case .cell(let column):
            guard let scope, column >= 0, column < scope, node.predicates.count == 0,
                node.column == -1
            else { return false }
            width = scope
        }
        // A cell's own predicates read the cell, and never its neighbours.
        return arePredicates(node.cellPredicates, 1)
    }

    /// The parts of a union are values of answers, which have a place in their order.
    private func isAnswers(_ set: Int32) -> Bool {
        guard code.sets.indices.contains(Int(set)) else { return false }
        if case .list = code.sets[Int(set)].base { return false }
        return true
    }

    private func isPlain(_ set: SetNode) -> Bool {
        set.predicates.count == 0 && set.cellPredicates.count == 0 && set.column == -1
    }

    private mutating func arePredicates(_ range: PartRange, _ width: Int32) -> Bool {
        guard Int(range.start + range.count) <= code.parts.count else { return false }
        return code.parts(in: range).allSatisfy { isSound(step: $0, as: .truth, width) }
    }
}

extension StepOperation {
    /// What the operation gives; `nil` for a choice, which gives what its operands give.
    fileprivate var result: OperandKind? {
        switch self {
        case .truth: .truth
        case .number: .number
        case .text: .text
        case .conditional: nil
        }
    }
}
