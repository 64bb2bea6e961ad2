/// A comparison of a question's own answer with a constant, which most rules are made of.
struct PlainTest: Sendable {
    enum Kind: UInt8, Sendable {
        /// One of the answer's values is a symbol.
        case symbol
        /// One of them compares with a number.
        case number
        /// One of them compares with a day.
        case date
    }

    let question: Int32
    let kind: Kind
    let comparison: Comparison
    /// The symbol, the position of the number among the code's numbers, or the day.
    let value: Int32

    init?(_ node: Node) {
        switch node {
        case .answerIs(let question, let symbol):
            (self.question, kind) = (question.rawValue, .symbol)
            (comparison, value) = (.equal, symbol.rawValue)
        case .answerComparesNumber(let question, let comparison, let number):
            (self.question, kind) = (question.rawValue, .number)
            (self.comparison, value) = (comparison, number)
        case .answerComparesDate(let question, let comparison, let date):
            (self.question, kind) = (question.rawValue, .date)
            (self.comparison, value) = (comparison, date.dayNumber)
        default: return nil
        }
    }
}

/// Where a rule of a book begins.
struct RuleRoot: Sendable {
    /// The step that gives its value.
    let node: Int32
    /// Its tests, where it is nothing but tests of which all or any must hold; else empty.
    var tests: Range<Int32> = 0..<0
    /// A Boolean value indicating whether any test is enough.
    var needsAny = false
}

extension RuleCode {
    /// The tests of a rule that is nothing but tests joined by the same word; `nil` for any other.
    func plainTests(of root: Int32) -> (tests: [PlainTest], needsAny: Bool)? {
        var tests: [PlainTest] = []
        var needsAny: Bool?
        // The left side is put off last, so that tests keep their order.
        var pending = [root]
        while let position = pending.popLast() {
            let node = nodes[Int(position)]
            if let test = PlainTest(node) {
                tests.append(test)
                continue
            }
            switch node {
            case .and(let left, let right) where needsAny != true:
                needsAny = false
                pending += [right, left]
            case .or(let left, let right) where needsAny != false:
                needsAny = true
                pending += [right, left]
            default: return nil
            }
        }
        return (tests, needsAny ?? false)
    }
}
