import AssayActionPlans
import AssayAssessments
import AssayExpressions

/// The open actions on an axis of time, as places on a line of 480 units.
struct Timeline: Sendable {
    static let width = 480

    /// The first day of a month with its name.
    struct Tick: Sendable {
        let place: String
        let month: String
    }

    /// An action on the axis.
    struct Row: Sendable {
        let number: Int
        let anchor: String
        let action: String
        let findingClass: String
        let start: String
        let due: String
        let from: String
        let length: String
        /// Where its milestones are.
        let milestones: [String]
        /// Where its effect is looked at.
        let check: String
    }

    let first: String
    let last: String
    let ticks: [Tick]
    let rows: [Row]
}

extension SupplierReport {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let mostTicks = 8
    private static let mostColumns = 90

    /// The timeline of the open actions; `nil` where nothing is open.
    func timeline(of entries: [ActionEntry]) -> Timeline? {
        let schedules = open.map(\.schedule)
        guard let first = schedules.map(\.start).min(),
            let last = schedules.map({ Swift.max($0.due, $0.effectivenessCheck) }).max()
        else { return nil }
        let axis = Axis(first: first, last: last)
        let rows = zip(open, entries).map { action, entry in
            let schedule = action.schedule
            return Timeline.Row(
                number: entry.number, anchor: entry.anchor,
                action: TextLayout.cut(entry.action, to: Self.mostColumns),
                findingClass: entry.findingClass,
                start: entry.start, due: entry.due, from: axis.place(of: schedule.start),
                length: axis.length(from: schedule.start, to: schedule.due),
                milestones: schedule.milestones.map { axis.place(of: $0) },
                check: axis.place(of: schedule.effectivenessCheck))
        }
        return Timeline(
            first: first.description, last: last.description, ticks: ticks(on: axis), rows: rows)
    }

    /// The first days of months, so few of them that their names have room.
    private func ticks(on axis: Axis) -> [Timeline.Tick] {
        let start = axis.first.parts
        let firstMonth = start.year * 12 + start.month
        let lastMonth = axis.last.parts.year * 12 + axis.last.parts.month - 1
        guard firstMonth <= lastMonth else { return [] }
        let steps = [1, 2, 3, 6, 12]
        let step = steps.first { (lastMonth - firstMonth) / $0 < Self.mostTicks } ?? 24
        var isFirst = true
        return (firstMonth...lastMonth).filter { $0 % step == 0 }.compactMap { month in
            let (year, number) = (month / 12, month % 12)
            guard let day = CalendarDate(year: year, month: number + 1, day: 1) else { return nil }
            let showsYear = isFirst || number == 0
            isFirst = false
            return Timeline.Tick(
                place: axis.place(of: day),
                month: Self.months[number] + (showsYear ? " \(year)" : ""))
        }
    }
}

/// Days as places on a line.
private struct Axis {
    let first: CalendarDate
    let last: CalendarDate

    func place(of day: CalendarDate) -> String {
        let days = ExactDecimal(Swift.max(0, first.days(until: day)))
        return (days / total * ExactDecimal(Timeline.width)).formatted(fractionDigits: 1)
    }

    /// The length of a bar; a day is still seen.
    func length(from start: CalendarDate, to end: CalendarDate) -> String {
        let days = ExactDecimal(Swift.max(0, start.days(until: end)))
        let length = days / total * ExactDecimal(Timeline.width)
        return Swift.max(ExactDecimal(3), length).formatted(fractionDigits: 1)
    }

    private var total: ExactDecimal { ExactDecimal(Swift.max(1, first.days(until: last))) }
}
