import AssayExpressions

/// Days as spreadsheets count them.
enum SpreadsheetDate {
    /// The number of 1970-01-01 where 1900-01-01 is 1.
    private static let epoch = 25_569
    /// How many days later workbooks begin that count from 1904.
    private static let laterStart = 1_462
    /// Before March 1900 spreadsheets count a day that never was.
    private static let firstSound = 61

    /// The number of a day, or `nil` for one that spreadsheets count wrongly.
    static func serial(of date: CalendarDate) -> Int? {
        let serial = Int(date.dayNumber) + epoch
        return serial >= firstSound ? serial : nil
    }

    /// The day with a number; a time of day is left out.
    static func date(serial: Double, countsFrom1904: Bool) -> CalendarDate? {
        guard serial.isFinite, abs(serial) < 10_000_000 else { return nil }
        let whole = Int(serial.rounded(.down)) + (countsFrom1904 ? laterStart : 0)
        guard whole >= firstSound, whole - epoch <= Int(CalendarDate.last.dayNumber) else {
            return nil
        }
        return CalendarDate(dayNumber: Int32(whole - epoch))
    }
}
