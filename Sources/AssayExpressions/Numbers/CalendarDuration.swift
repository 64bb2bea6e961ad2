/// A length of time in calendar months and days, written as ISO 8601 does: `P60D`, `P1Y6M`.
public struct CalendarDuration: Sendable, Hashable {
    /// Whole months, 0 to 1200; a year is twelve.
    public let months: Int
    /// Days on top of the months, 0 to 36,500; a week is seven.
    public let days: Int

    /// Creates a duration.
    public init(months: Int, days: Int) {
        self.months = Swift.min(Swift.max(months, 0), 1200)
        self.days = Swift.min(Swift.max(days, 0), 36_500)
    }

    /// Reads `P`, then years, months, weeks and days in this order, at least one of them.
    ///
    /// Returns `nil` for anything else, also for fractions and times of the day.
    public init?(text: some StringProtocol) {
        var bytes = Array(text.utf8)[...]
        guard bytes.popFirst() == UInt8(ascii: "P"), !bytes.isEmpty else { return nil }
        var months = 0
        var days = 0
        var lastUnit = -1
        while !bytes.isEmpty {
            var number = 0
            var digits = 0
            while let byte = bytes.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
                bytes.removeFirst()
                if digits > 5 { return nil }
            }
            guard (1...5).contains(digits), let unit = bytes.popFirst() else { return nil }
            let order: Int
            switch unit {
            case UInt8(ascii: "Y"): (order, months) = (0, months + number * 12)
            case UInt8(ascii: "M"): (order, months) = (1, months + number)
            case UInt8(ascii: "W"): (order, days) = (2, days + number * 7)
            case UInt8(ascii: "D"): (order, days) = (3, days + number)
            default: return nil
            }
            guard order > lastUnit else { return nil }
            lastUnit = order
        }
        guard months <= 1200, days <= 36_500 else { return nil }
        self.init(months: months, days: days)
    }

    /// The length in days for comparing durations: a month counts as 30.4375 days, rounded down.
    public var approximateDays: Int { months * 304_375 / 10_000 + days }
}

extension CalendarDuration: Comparable {
    /// Orders by approximate length, then by months.
    public static func < (left: CalendarDuration, right: CalendarDuration) -> Bool {
        (left.approximateDays, left.months) < (right.approximateDays, right.months)
    }
}

extension CalendarDuration: CustomStringConvertible {
    /// The duration as ISO 8601 writes it, with years out of whole dozens of months.
    public var description: String {
        var text = "P"
        if months >= 12 { text += String(months / 12) + "Y" }
        if months % 12 > 0 { text += String(months % 12) + "M" }
        if days > 0 || months == 0 { text += String(days) + "D" }
        return text
    }
}
