public import AssayExpressions
public import AssayQuestionnaires

/// The days on which people work in a country.
public struct WorkingDays: Sendable {
    private let weekend: [Int]
    private let eachYear: [Holidays.YearDay]
    private let dates: Set<CalendarDate>

    /// Creates the working days of a country of a catalogue; where it is not there, Saturday and Sunday
    /// are free and there are no holidays.
    public init(in country: String?, of catalogue: Catalogue) {
        let holidays = catalogue.holidays.first { $0.country == country }
        weekend = (holidays?.weekend ?? Holidays.usualWeekend).map { $0.number }
        eachYear = holidays?.eachYear ?? []
        dates = Set(holidays?.dates ?? [])
    }

    /// Returns whether people work on a day.
    public func contains(_ day: CalendarDate) -> Bool {
        if weekend.contains(day.weekdayNumber) || dates.contains(day) { return false }
        guard !eachYear.isEmpty else { return true }
        let parts = day.parts
        return !eachYear.contains { $0.month == parts.month && $0.day == parts.day }
    }

    /// Returns the first working day from a day on.
    public func first(from day: CalendarDate) -> CalendarDate { first(from: day, step: 1) }

    /// Returns the last working day up to a day.
    public func last(upTo day: CalendarDate) -> CalendarDate { first(from: day, step: -1) }

    /// Where a catalogue leaves no day to work in half a year, the day itself.
    private func first(from day: CalendarDate, step: Int32) -> CalendarDate {
        var next = day
        for _ in 0..<183 {
            if contains(next) { return next }
            next = CalendarDate(dayNumber: next.dayNumber + step)
        }
        return day
    }
}
