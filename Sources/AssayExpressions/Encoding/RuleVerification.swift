/// Looks whether a rule that was read from bytes can be run.
///
/// A compiled rule is a tree: every step and every set has one place in it. What is held against
/// that: operands exist, nothing is its own part, cells lie within the table whose row a predicate
/// judges, and what an explanation shows stands outside of predicates.
struct RuleVerification {
    private let code: RuleCode
    private let root: Int32
    private let traced: [TracedPart]
    private let columnCounts: [Int32]
    private var nodes: [Visit]
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
        nodes = Array(repeating: .never, count: code.nodes.count)
        sets = Array(repeating: .never, count: code.sets.count)
    }

    mutating func isSound() -> Bool {
        guard isSound(node: root, nil) else { return false }
        for part in traced {
            switch part.part {
            case .truth(let node), .number(let node):
                guard nodes.indices.contains(Int(node)), isShown(nodes[Int(node)]),
                    nodes[Int(node)] == .outside || isSound(node: node, nil)
                else { return false }
            case .set(let set):
                guard sets.indices.contains(Int(set)), isShown(sets[Int(set)]),
                    sets[Int(set)] == .outside || isSound(set: set, nil)
                else { return false }
            case .state(let question): guard isQuestion(question) else { return false }
            }
        }
        return true
    }

    /// What explanations show is outside of predicates, or no part of the rule: the set of answers
    /// that a shorter step replaced.
    private func isShown(_ visit: Visit) -> Bool { visit != .within }

    private func isQuestion(_ question: QuestionIndex) -> Bool {
        columnCounts.indices.contains(Int(question.rawValue))
    }

    private mutating func isSound(node: Int32, _ scope: Scope) -> Bool {
        let position = Int(node)
        guard nodes.indices.contains(position), nodes[position] == .never,
            depth < Self.mostDepth
        else { return false }
        nodes[position] = scope == nil ? .outside : .within
        depth += 1
        defer { depth -= 1 }
        switch code.nodes[position] {
        case .constant, .assessmentDate, .date: return true
        case .hasState(let question, _), .answerIs(let question, _),
            .answerComparesDate(let question, _, _), .evidenceRank(let question):
            return isQuestion(question)
        case .answerComparesNumber(let question, _, let number):
            return isQuestion(question) && code.numbers.indices.contains(Int(number))
        case .number(let number): return code.numbers.indices.contains(Int(number))
        case .text(let text): return code.texts.indices.contains(Int(text))
        case .and(let left, let right), .or(let left, let right),
            .numbersCompare(let left, let right, _), .datesCompare(let left, let right, _),
            .textsAreEqual(let left, let right, _), .truthsAreEqual(let left, let right, _),
            .textContains(let left, let right), .textStarts(let left, let right),
            .arithmetic(_, let left, let right), .daysBetween(let left, let right),
            .concatenation(let left, let right):
            return isSound(node: left, scope) && isSound(node: right, scope)
        case .not(let operand), .numberIsTrue(let operand), .textIsTrue(let operand),
            .negate(let operand), .round(_, let operand), .numberOfTruth(let operand),
            .numberOfText(let operand), .textLength(let operand), .textOfNumber(let operand),
            .textOfTruth(let operand), .normalized(let operand):
            return isSound(node: operand, scope)
        case .conditional(let condition, let then, let otherwise):
            return isSound(node: condition, scope) && isSound(node: then, scope)
                && isSound(node: otherwise, scope)
        case .isNotEmpty(let set), .setHasSymbol(let set, _, _), .count(let set), .sum(let set),
            .least(let set), .greatest(let set), .firstNumber(let set), .firstDate(let set),
            .firstText(let set):
            return isSound(set: set, scope)
        case .setComparesNumber(let set, _, let operand), .setComparesDate(let set, _, let operand),
            .setComparesText(let set, let operand, _):
            return isSound(set: set, scope) && isSound(node: operand, scope)
        case .setsCompare(let left, let right, _):
            return isSound(set: left, scope) && isSound(set: right, scope)
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
        // A cell's own predicates look at the cell, and never at its neighbours.
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
        return code.parts(in: range).allSatisfy { isSound(node: $0, width) }
    }
}
