public import AssayExpressions

/// The days on which nobody works in a country.
public struct Holidays: Sendable, Hashable {
    /// A day of every year.
    public struct YearDay: Sendable, Hashable {
        /// From 1 to 12.
        public var month: Int
        /// From 1 to 31.
        public var day: Int

        /// Creates a day of every year.
        public init(month: Int, day: Int) {
            self.month = month
            self.day = day
        }
    }

    /// The country, by its code.
    public var country: String
    /// The days of the weekend.
    public var weekend: [Weekday] = Holidays.usualWeekend
    /// Holidays on the same day of every year.
    public var eachYear: [YearDay] = []
    /// Other holidays, in rising order.
    public var dates: [CalendarDate] = []
    /// The clauses it rests on.
    public var citations: [Citation] = []

    /// The weekend of a country of which nothing else is said.
    public static let usualWeekend = [Weekday.saturday, .sunday]

    /// Creates the days of a country that has no holidays.
    public init(country: String) { self.country = country }
}

/// A day of the week.
public enum Weekday: String, Sendable, Hashable, CaseIterable {
    /// Monday.
    case monday = "mon"
    /// Tuesday.
    case tuesday = "tue"
    /// Wednesday.
    case wednesday = "wed"
    /// Thursday.
    case thursday = "thu"
    /// Friday.
    case friday = "fri"
    /// Saturday.
    case saturday = "sat"
    /// Sunday.
    case sunday = "sun"

    /// The number of the day in the week, from 0 for Monday.
    public var number: Int {
        switch self {
        case .monday: 0
        case .tuesday: 1
        case .wednesday: 2
        case .thursday: 3
        case .friday: 4
        case .saturday: 5
        case .sunday: 6
        }
    }
}

extension CalendarDate {
    /// The number of its day of the week, from 0 for Monday.
    public var weekdayNumber: Int {
        // 1970-01-01 was a Thursday.
        let number = (Int(dayNumber) + 3) % 7
        return number < 0 ? number + 7 : number
    }
}
