/// The steps of one or many rules in flat arrays; a step names others by their position.
struct RuleCode: Sendable {
    var nodes: [Node] = []
    var sets: [SetNode] = []
    /// Predicates of sets and parts of unions, which sets name by range.
    var parts: [Int32] = []
    var numbers: [ExactDecimal] = []
    var texts: [String] = []
    var lists: [PartRange] = []
    /// The words of all lists one after the other.
    var listSymbols: [Symbol] = []
    /// The words of the symbols whose text a rule may need, such as in `string($policy)`.
    var words: [SymbolWord] = []

    struct SymbolWord: Sendable {
        var symbol: Symbol
        var text: String
    }

    /// Keeps parts together and returns where they stand.
    mutating func add(parts new: [Int32]) -> PartRange {
        let range = PartRange(start: Int32(parts.count), count: Int32(new.count))
        parts += new
        return range
    }

    /// Returns the parts that stand in a range.
    func parts(in range: PartRange) -> ArraySlice<Int32> {
        parts[Int(range.start)..<Int(range.start + range.count)]
    }

    /// Appends other code and returns by how much the positions of its steps have moved.
    mutating func append(_ other: RuleCode) -> Int32 {
        let shift = Shift(of: self)
        nodes += other.nodes.map { $0.moved(by: shift) }
        sets += other.sets.map { $0.moved(by: shift) }
        for (position, part) in other.parts.enumerated() {
            parts.append(part + (other.isSet(partAt: position) ? shift.sets : shift.nodes))
        }
        numbers += other.numbers
        texts += other.texts
        lists += other.lists.map { PartRange(start: $0.start + shift.listSymbols, count: $0.count) }
        listSymbols += other.listSymbols
        for word in other.words where !words.contains(where: { $0.symbol == word.symbol }) {
            words.append(word)
        }
        return shift.nodes
    }

    /// Parts of unions are sets; all others are steps.
    private func isSet(partAt position: Int) -> Bool {
        sets.contains { node in
            guard case .union(let range) = node.base else { return false }
            return position >= Int(range.start) && position < Int(range.start + range.count)
        }
    }
}

/// Positions in ``RuleCode/parts``.
struct PartRange: Sendable {
    var start: Int32
    var count: Int32

    static let none = PartRange(start: 0, count: 0)
}

/// How far positions move when code is appended to other code.
struct Shift {
    var nodes: Int32
    var sets: Int32
    var parts: Int32
    var numbers: Int32
    var texts: Int32
    var lists: Int32
    var listSymbols: Int32

    init(of code: RuleCode) {
        nodes = Int32(code.nodes.count)
        sets = Int32(code.sets.count)
        parts = Int32(code.parts.count)
        numbers = Int32(code.numbers.count)
        texts = Int32(code.texts.count)
        lists = Int32(code.lists.count)
        listSymbols = Int32(code.listSymbols.count)
    }
}

extension SetNode {
    fileprivate func moved(by shift: Shift) -> SetNode {
        var node = self
        switch base {
        case .list(let list): node.base = .list(list + shift.lists)
        case .union(let parts): node.base = .union(parts.moved(by: shift))
        case .question, .currentItem, .cell: break
        }
        node.predicates = predicates.moved(by: shift)
        node.cellPredicates = cellPredicates.moved(by: shift)
        return node
    }
}

extension PartRange {
    fileprivate func moved(by shift: Shift) -> PartRange {
        PartRange(start: start + shift.parts, count: count)
    }
}

extension Node {
    fileprivate func moved(by shift: Shift) -> Node {
        func node(_ position: Int32) -> Int32 { position + shift.nodes }
        func set(_ position: Int32) -> Int32 { position + shift.sets }
        switch self {
        case .constant, .hasState, .answerIs, .answerComparesDate, .evidenceRank, .assessmentDate,
            .date:
            return self
        case .answerComparesNumber(let question, let comparison, let number):
            return .answerComparesNumber(question, comparison, number: number + shift.numbers)
        case .and(let left, let right): return .and(node(left), node(right))
        case .or(let left, let right): return .or(node(left), node(right))
        case .not(let operand): return .not(node(operand))
        case .isNotEmpty(let operand): return .isNotEmpty(set: set(operand))
        case .setHasSymbol(let left, let symbol, let isNegated):
            return .setHasSymbol(set: set(left), symbol, isNegated: isNegated)
        case .setComparesNumber(let left, let comparison, let number):
            return .setComparesNumber(set: set(left), comparison, number: node(number))
        case .setComparesDate(let left, let comparison, let date):
            return .setComparesDate(set: set(left), comparison, date: node(date))
        case .setComparesText(let left, let text, let isNegated):
            return .setComparesText(set: set(left), text: node(text), isNegated: isNegated)
        case .setsCompare(let left, let right, let comparison):
            return .setsCompare(set(left), set(right), comparison)
        case .numbersCompare(let left, let right, let comparison):
            return .numbersCompare(node(left), node(right), comparison)
        case .datesCompare(let left, let right, let comparison):
            return .datesCompare(node(left), node(right), comparison)
        case .textsAreEqual(let left, let right, let isNegated):
            return .textsAreEqual(node(left), node(right), isNegated: isNegated)
        case .truthsAreEqual(let left, let right, let isNegated):
            return .truthsAreEqual(node(left), node(right), isNegated: isNegated)
        case .numberIsTrue(let operand): return .numberIsTrue(node(operand))
        case .textIsTrue(let operand): return .textIsTrue(node(operand))
        case .textContains(let left, let right): return .textContains(node(left), node(right))
        case .textStarts(let left, let right): return .textStarts(node(left), node(right))
        case .number(let position): return .number(position + shift.numbers)
        case .arithmetic(let operation, let left, let right):
            return .arithmetic(operation, node(left), node(right))
        case .negate(let operand): return .negate(node(operand))
        case .round(let rounding, let operand): return .round(rounding, node(operand))
        case .count(let operand): return .count(set: set(operand))
        case .sum(let operand): return .sum(set: set(operand))
        case .least(let operand): return .least(set: set(operand))
        case .greatest(let operand): return .greatest(set: set(operand))
        case .firstNumber(let operand): return .firstNumber(set: set(operand))
        case .numberOfTruth(let operand): return .numberOfTruth(node(operand))
        case .numberOfText(let operand): return .numberOfText(node(operand))
        case .textLength(let operand): return .textLength(node(operand))
        case .daysBetween(let from, let to): return .daysBetween(node(from), node(to))
        case .firstDate(let operand): return .firstDate(set: set(operand))
        case .text(let position): return .text(position + shift.texts)
        case .firstText(let operand): return .firstText(set: set(operand))
        case .textOfNumber(let operand): return .textOfNumber(node(operand))
        case .textOfTruth(let operand): return .textOfTruth(node(operand))
        case .concatenation(let left, let right): return .concatenation(node(left), node(right))
        case .normalized(let operand): return .normalized(node(operand))
        case .conditional(let condition, let then, let otherwise):
            return .conditional(node(condition), then: node(then), else: node(otherwise))
        }
    }
}
