/// Many rules in one piece, so that all of them are evaluated without looking for each.
public struct RuleBook: Sendable {
    private var code = RuleCode()
    private var roots: [RuleRoot] = []
    private var tests: [PlainTest] = []

    /// Creates a book without rules.
    public init() {}

    /// The number of rules.
    public var count: Int { roots.count }

    /// Adds a rule and returns its number.
    public mutating func add(_ program: Program) -> RuleNumber {
        let shift = code.append(program.code)
        var root = RuleRoot(node: program.root + shift)
        if let plain = code.plainTests(of: root.node) {
            let first = Int32(tests.count)
            tests += plain.tests
            root.tests = first..<Int32(tests.count)
            root.needsAny = plain.needsAny
        }
        roots.append(root)
        return RuleNumber(rawValue: Int32(roots.count - 1))
    }

    /// Evaluates rules of the book on the answers of a sheet.
    public func evaluating<Result>(
        _ sheet: AnswerSheet, _ body: (borrowing RuleEvaluation) -> Result
    ) -> Result {
        sheet.slots.withUnsafeBufferPointer { slots in
            evaluating(slots, sheet, body)
        }
    }

    /// Settles which questions are relevant, in an order in which each comes after those that its
    /// rule reads.
    public func settleRelevance(
        of sheet: inout AnswerSheet, by rules: [(question: QuestionIndex, rule: RuleNumber)]
    ) {
        var slots = sheet.slots
        sheet.slots = []
        slots.withUnsafeMutableBufferPointer { slots in
            evaluating(UnsafeBufferPointer(slots), sheet) { evaluation in
                for (question, rule) in rules {
                    slots[Int(question.rawValue)].isRelevant = evaluation.holds(rule)
                }
            }
        }
        sheet.slots = slots
    }

    private func evaluating<Result>(
        _ slots: UnsafeBufferPointer<AnswerSheet.Slot>, _ sheet: AnswerSheet,
        _ body: (borrowing RuleEvaluation) -> Result
    ) -> Result {
        code.withSteps { steps in
            roots.withUnsafeBufferPointer { roots in
                tests.withUnsafeBufferPointer { tests in
                    sheet.items.withUnsafeBufferPointer { items in
                        body(
                            RuleEvaluation(
                                steps: steps, roots: roots, tests: tests, slots: slots,
                                items: items, assessmentDate: sheet.assessmentDate))
                    }
                }
            }
        }
    }
}

/// The position of a rule in its book.
public struct RuleNumber: RawRepresentable, Sendable, Hashable {
    /// The position, from 0.
    public let rawValue: Int32

    /// Creates a number from a position.
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }
}
