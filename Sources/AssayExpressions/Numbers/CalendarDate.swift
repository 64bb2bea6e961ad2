/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31.
public struct CalendarDate: Sendable, Hashable {
    /// Days since 1970-01-01.
    public let dayNumber: Int32

    /// The last day of the calendar, 9999-12-31.
    public static let last = CalendarDate(dayNumber: 2_932_896)

    /// Creates the day with a number; one outside the calendar is moved to its nearest end.
    public init(dayNumber: Int32) {
        self.dayNumber = Swift.min(Swift.max(dayNumber, -719_162), 2_932_896)
    }

    /// Creates a day, or returns `nil` when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        dayNumber = Self.dayNumber(year: year, month: month, day: day)
    }

    /// Reads a day written `yyyy-mm-dd`, or returns `nil` for anything else.
    public init?(text: some StringProtocol) {
        var text = String(text)
        guard let date = text.withUTF8({ CalendarDate(utf8: $0) }) else { return nil }
        self = date
    }

    /// Reads a day from its UTF-8 bytes; see ``init(text:)``.
    public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes, from: 0, to: 4),
            let month = Self.number(bytes, from: 5, to: 7),
            let day = Self.number(bytes, from: 8, to: 10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    @inline(__always) private static func number(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Int? {
        var number = 0
        var isSound = true
        for position in start..<end {
            let digit = bytes[position] &- UInt8(ascii: "0")
            isSound = digit <= 9 && isSound
            number = number &* 10 &+ Int(digit)
        }
        return isSound ? number : nil
    }

    /// The year, month and day.
    public var parts: (year: Int, month: Int, day: Int) {
        // The days since 1 March of year 0, split into cycles of 400 years (146,097 days).
        let shifted = Int(dayNumber) + 719_468
        let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfCycle = shifted - cycle * 146_097
        let yearOfCycle =
            (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// Returns the day a calendar duration later.
    ///
    /// Months come first; a day that the month does not have becomes its last one, so that a month
    /// after 31 January is 28 or 29 February. A day past 9999-12-31 becomes that day.
    public func adding(_ duration: CalendarDuration) -> CalendarDate {
        if duration.months == 0 {
            return CalendarDate(dayNumber: dayNumber + Int32(duration.days))
        }
        let (year, month, day) = parts
        let months = year * 12 + month - 1 + duration.months
        let newYear = months / 12
        guard newYear <= 9999 else { return .last }
        let newMonth = months % 12 + 1
        let newDay = Swift.min(day, Self.days(inMonth: newMonth, of: newYear))
        let start = Self.dayNumber(year: newYear, month: newMonth, day: newDay)
        return CalendarDate(dayNumber: start + Int32(duration.days))
    }

    /// Returns the number of days from this day to another; negative when the other is earlier.
    public func days(until other: CalendarDate) -> Int {
        Int(other.dayNumber) - Int(dayNumber)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    private static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let cycle = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfCycle = shiftedYear - cycle * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
        return Int32(cycle * 146_097 + dayOfCycle - 719_468)
    }
}

extension CalendarDate: Comparable {
    /// Orders earlier days first.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.dayNumber < right.dayNumber
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The day written `yyyy-mm-dd`.
    public var description: String {
        let (year, month, day) = parts
        if (0...9999).contains(year) {
            func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
            let dash = UInt8(ascii: "-")
            let text = [
                digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), dash,
                digit(month / 10), digit(month), dash, digit(day / 10), digit(day),
            ]
            return String(decoding: text, as: UTF8.self)
        }
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
