import AssayExpressions
import AssayQuestionnaires

/// How much is due when, by which dates are levelled.
struct DateLoad {
    private let capacity: PlanCapacity
    private let workingDays: WorkingDays
    private var onDay: [CalendarDate: Int] = [:]
    private var inMonth: [Int: Int] = [:]
    private var ofRole: [String: [Int: Int]] = [:]

    init(_ capacity: PlanCapacity, _ workingDays: WorkingDays) {
        self.capacity = capacity
        self.workingDays = workingDays
    }

    /// Counts an action of a role that is due on a day.
    mutating func add(_ day: CalendarDate, role: String) {
        onDay[day, default: 0] += 1
        inMonth[day.monthNumber, default: 0] += 1
        ofRole[role, default: [:]][day.monthNumber, default: 0] += 1
    }

    /// Returns the working day of a span that has room for one more of a role and the least to do
    /// around it, the earliest of several; `nil` where none has room.
    func day(from first: CalendarDate, to last: CalendarDate, role: String) -> CalendarDate? {
        var best: (month: Int, load: Int, day: CalendarDate)?
        var day = first
        while day <= last {
            let month = inMonth[day.monthNumber] ?? 0
            let load = onDay[day] ?? 0
            if ofRole[role]?[day.monthNumber] ?? 0 < capacity.roleInMonth, load < capacity.onDay,
                workingDays.contains(day), best.map({ (month, load) < ($0.month, $0.load) }) ?? true
            {
                best = (month, load, day)
            }
            guard day < .last else { break }
            day = CalendarDate(dayNumber: day.dayNumber + 1)
        }
        return best?.day
    }

    /// Returns the working day of what cannot wait: the first in a week that has room, or else the one
    /// with the least to do.
    func soonest(from first: CalendarDate) -> CalendarDate {
        var best = first
        for offset in 0..<Int32(7) {
            let day = CalendarDate(dayNumber: first.dayNumber + offset)
            guard workingDays.contains(day) else { continue }
            if onDay[day] ?? 0 < capacity.onDay { return day }
            if onDay[day] ?? 0 < onDay[best] ?? 0 { best = day }
        }
        return best
    }
}

extension CalendarDate {
    /// The number of its month, counted from the beginning of the calendar.
    fileprivate var monthNumber: Int { parts.year * 12 + parts.month }
}
