/// All answers of one submission laid out by question index, as rules see them.
///
/// A sheet is filled once and read often. Values are in one flat array, a table's cells row by row.
/// A question that is not relevant keeps its values but rules see an empty set.
public struct AnswerSheet: Sendable {
    /// What was said about a question.
    public enum State: UInt8, Sendable, Hashable {
        /// Nothing was said.
        case unanswered
        /// There is an answer.
        case answered
        /// The supplier says that it does not know yet.
        case unknown
        /// The supplier says, with a reason, that the question does not apply.
        case notApplicable
    }

    /// One value of an answer.
    public enum Item: Sendable, Hashable {
        /// A cell of a table in which nothing was entered.
        case empty
        /// An option, a country, or yes and no.
        case symbol(Symbol)
        /// A number.
        case number(ExactDecimal)
        /// A day.
        case date(CalendarDate)
        /// Text or the name of a file.
        case text(String)
    }

    @usableFromInline struct Slot: Sendable {
        @usableFromInline var state = State.unanswered
        @usableFromInline var isRelevant = true
        /// The rank of the strongest evidence that holds on the assessment date, 0 to 5.
        var evidenceRank: UInt8 = 0
        var columnCount: Int32 = 1
        var firstItem: Int32 = 0
        var itemCount: Int32 = 0
    }

    /// The day on which the answers are judged; an input, never the machine's clock.
    public var assessmentDate: CalendarDate
    @usableFromInline var slots: [Slot]
    var items: [Item] = []

    /// Creates a sheet on which nothing is answered.
    ///
    /// - Parameters:
    ///   - columnCounts: for each question index the number of columns of its table, or 1.
    ///   - assessmentDate: the day on which the answers are judged.
    public init(columnCounts: [Int32], assessmentDate: CalendarDate) {
        self.assessmentDate = assessmentDate
        slots = columnCounts.map { count in
            var slot = Slot()
            slot.columnCount = count
            return slot
        }
    }

    /// The number of questions.
    public var questionCount: Int { slots.count }

    /// Records an answer; a table's cells row by row, with `.empty` for a cell left out.
    ///
    /// Recording a second answer replaces the first one.
    public mutating func setAnswer(_ question: QuestionIndex, items newItems: [Item]) {
        let position = Int(question.rawValue)
        slots[position].state = .answered
        slots[position].firstItem = Int32(items.count)
        slots[position].itemCount = Int32(newItems.count)
        items.append(contentsOf: newItems)
    }

    /// Records an answer by the positions of its values, cells row by row, among those that
    /// ``takeItems(_:)`` brings.
    package mutating func setAnswer(_ question: QuestionIndex, at range: Range<Int>) {
        let position = Int(question.rawValue)
        slots[position].state = .answered
        slots[position].firstItem = Int32(range.lowerBound)
        slots[position].itemCount = Int32(range.count)
    }

    /// Takes the values of all answers, in place of any it has.
    package mutating func takeItems(_ items: [Item]) { self.items = items }

    /// Records that nothing was said, or that the answer is not known or does not apply.
    public mutating func setState(_ state: State, of question: QuestionIndex) {
        slots[Int(question.rawValue)].state = state
        if state != .answered { slots[Int(question.rawValue)].itemCount = 0 }
    }

    /// Records whether a question is relevant; rules see an irrelevant one as unanswered.
    public mutating func setRelevance(_ isRelevant: Bool, of question: QuestionIndex) {
        slots[Int(question.rawValue)].isRelevant = isRelevant
    }

    /// Records the rank of the strongest evidence that holds on the assessment date, 0 to 5.
    public mutating func setEvidenceRank(_ rank: UInt8, of question: QuestionIndex) {
        slots[Int(question.rawValue)].evidenceRank = rank
    }

    /// What was said about a question, whether or not the question is relevant.
    public func state(of question: QuestionIndex) -> State {
        slots[Int(question.rawValue)].state
    }

    /// What was said about a question; `nil` where the question is not put to this supplier.
    @inlinable public func relevantState(of question: QuestionIndex) -> State? {
        let position = Int(question.rawValue)
        return slots[position].isRelevant ? slots[position].state : nil
    }

    /// A Boolean value indicating whether the question is put to this supplier.
    public func isRelevant(_ question: QuestionIndex) -> Bool {
        slots[Int(question.rawValue)].isRelevant
    }

    /// The rank of the strongest evidence, 0 when there is none.
    public func evidenceRank(of question: QuestionIndex) -> UInt8 {
        slots[Int(question.rawValue)].evidenceRank
    }

    /// The values of an answer, whether or not the question is relevant; cells row by row.
    public func items(of question: QuestionIndex) -> ArraySlice<Item> {
        let slot = slots[Int(question.rawValue)]
        return items[Int(slot.firstItem)..<Int(slot.firstItem + slot.itemCount)]
    }

    /// The number of rows of a table's answer.
    public func rowCount(of question: QuestionIndex) -> Int {
        let slot = slots[Int(question.rawValue)]
        return slot.columnCount == 0 ? 0 : Int(slot.itemCount / slot.columnCount)
    }
}
