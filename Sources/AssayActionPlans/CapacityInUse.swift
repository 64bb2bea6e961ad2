public import AssayExpressions
public import AssayQuestionnaires
import AssayResponses

/// The numbers that a plan was cut by.
public struct CapacityInUse: Sendable, Hashable {
    /// All numbers, and where they stand.
    public var capacity: PlanCapacity
    /// How many people work for the supplier, as it says; `nil` where it does not.
    public var people: ExactDecimal?
    /// How many actions it can have open.
    public var open: Int

    init(_ capacity: PlanCapacity, people: ExactDecimal?) {
        self.capacity = capacity
        self.people = people
        open = capacity.open(for: people)
    }
}

extension PlanCapacity {
    /// No limits, for questionnaires without a capacity: the waves of a year, and a place for everything.
    static let unlimited = PlanCapacity(
        id: "", version: "", open: .max, newInWave: .max, roleInMonth: .max, onDay: .max,
        buyer: .max,
        waves: [90, 180, 365].map { CalendarDuration(months: 0, days: $0) })
}

extension PlanCapacity {
    /// The last day of a wave; of the last one, the end of the plan.
    func end(of wave: ActionWave, from made: CalendarDate) -> CalendarDate {
        switch wave {
        case .now: made
        case .first: made.adding(waves[0])
        case .second: made.adding(waves[1])
        case .third, .later: made.adding(waves[2])
        }
    }
}

extension Response {
    /// How many people work for the supplier, as it says; `nil` where it does not say it.
    func people(in library: QuestionnaireLibrary) -> ExactDecimal? {
        guard let question = library.tables.exposure?.questions.people,
            sheet.relevantState(of: question) == .answered,
            case .number(let people) = sheet.items(of: question).first
        else { return nil }
        return people
    }
}
