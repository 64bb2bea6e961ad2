/// The steps of one or many rules in flat arrays; a step names others by their position.
struct RuleCode: Sendable {
    var steps: [RuleStep] = []
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

    /// Appends parts and returns where they are.
    mutating func add(parts new: [Int32]) -> PartRange {
        let range = PartRange(start: Int32(parts.count), count: Int32(new.count))
        parts += new
        return range
    }

    /// Returns the parts in a range.
    func parts(in range: PartRange) -> ArraySlice<Int32> { parts[range.positions] }

    /// The word of a symbol, empty where no rule needs it.
    func word(for symbol: Symbol) -> String {
        words.first { $0.symbol == symbol }?.text ?? ""
    }

    /// Appends other code and returns by how much the positions of its steps have moved.
    mutating func append(_ other: RuleCode) -> Int32 {
        let shift = Shift(of: self)
        steps += other.steps.map { $0.mapOperands(shift.moved) }
        sets += other.sets.map { shift.moved($0) }
        for (position, part) in other.parts.enumerated() {
            parts.append(part + (other.isSet(partAt: position) ? shift.sets : shift.steps))
        }
        numbers += other.numbers
        texts += other.texts
        lists += other.lists.map { PartRange(start: $0.start + shift.listSymbols, count: $0.count) }
        listSymbols += other.listSymbols
        for word in other.words where !words.contains(where: { $0.symbol == word.symbol }) {
            words.append(word)
        }
        return shift.steps
    }

    /// Parts of unions are sets; all others are steps.
    private func isSet(partAt position: Int) -> Bool {
        sets.contains { node in
            guard case .union(let range) = node.base else { return false }
            return range.positions.contains(position)
        }
    }
}

/// Positions in ``RuleCode/parts`` or ``RuleCode/listSymbols``.
struct PartRange: Sendable {
    var start: Int32
    var count: Int32

    static let none = PartRange(start: 0, count: 0)

    var positions: Range<Int> { Int(start)..<Int(start + count) }
}

/// How far positions move when code is appended to other code.
private struct Shift {
    let steps: Int32
    let sets: Int32
    let parts: Int32
    let numbers: Int32
    let texts: Int32
    let lists: Int32
    let listSymbols: Int32

    init(of code: RuleCode) {
        steps = Int32(code.steps.count)
        sets = Int32(code.sets.count)
        parts = Int32(code.parts.count)
        numbers = Int32(code.numbers.count)
        texts = Int32(code.texts.count)
        lists = Int32(code.lists.count)
        listSymbols = Int32(code.listSymbols.count)
    }

    func moved(_ kind: OperandKind, _ value: Int32) -> Int32 {
        switch kind {
        case .truth, .number, .text, .same: value + steps
        case .set: value + sets
        case .numberConstant: value + numbers
        case .textConstant: value + texts
        case .question, .symbol, .day, .flag, .state, .comparison, .arithmetic, .rounding: value
        }
    }

    func moved(_ set: SetNode) -> SetNode {
        var set = set
        switch set.base {
        case .list(let list): set.base = .list(list + lists)
        case .union(let parts): set.base = .union(moved(parts))
        case .question, .currentItem, .cell: break
        }
        set.predicates = moved(set.predicates)
        set.cellPredicates = moved(set.cellPredicates)
        return set
    }

    private func moved(_ range: PartRange) -> PartRange {
        PartRange(start: range.start + parts, count: range.count)
    }
}
