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
        var begin = first
        while begin <= last {
            let number = begin.monthNumber
            let end = Swift.min(begin.lastOfMonth, last)
            let month = inMonth[number] ?? 0
            if ofRole[role]?[number] ?? 0 < capacity.roleInMonth,
                best.map({ (month, 0) < ($0.month, $0.load) }) ?? true,
                let (load, day) = leastLoaded(from: begin, to: end),
                best.map({ (month, load) < ($0.month, $0.load) }) ?? true
            {
                best = (month, load, day)
            }
            guard end < last else { break }
            begin = CalendarDate(dayNumber: end.dayNumber + 1)
        }
        return best?.day
    }

    /// Returns the working day of a span with the least to do, the earliest of several; `nil` where none
    /// has room.
    private func leastLoaded(
        from first: CalendarDate, to last: CalendarDate
    ) -> (load: Int, day: CalendarDate)? {
        var best: (load: Int, day: CalendarDate)?
        for number in first.dayNumber...last.dayNumber {
            let day = CalendarDate(dayNumber: number)
            let load = onDay[day] ?? 0
            guard load < best?.load ?? capacity.onDay, workingDays.contains(day) else { continue }
            if load == 0 { return (0, day) }
            best = (load, day)
        }
        return best
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

    fileprivate var lastOfMonth: CalendarDate {
        let first = CalendarDate(dayNumber: dayNumber - Int32(parts.day) + 1)
        let next = first.adding(CalendarDuration(months: 1, days: 0))
        return next == .last ? .last : CalendarDate(dayNumber: next.dayNumber - 1)
    }
}
