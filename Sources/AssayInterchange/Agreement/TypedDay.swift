import AssayExpressions
import AssayXML

/// Days as people type them.
enum TypedDay {
    /// Returns the day that a text means; `nil` where it means none, or may mean two.
    ///
    /// Year, month and day; or day, month and year with points, or with strokes where only one of the two
    /// numbers can be a month. A time behind it is left out.
    ///
    /// - Parameter order: the order in which days are written, where that is known.
    static func read(_ text: String, order: SurveyMapping.Dates? = nil) -> CalendarDate? {
        if order != nil, let day = beforeTime(of: text.trimmed) {
            return read(day, order: order)
        }
        let plain = TypedWord.plain(
            text.replacing("年", with: "/").replacing("月", with: "/").replacing("日", with: ""))
        if let day = CalendarDate(text: text.trimmed) { return day }
        // Some programs write a date as text with a time after it.
        let stamp = text.trimmed
        if stamp.dropFirst(10).first == "T" { return CalendarDate(text: stamp.prefix(10)) }
        let parts = plain.split { !$0.isNumber }.map(String.init)
        let hasOther = plain.contains { !$0.isNumber && $0 != " " && $0 != "/" && $0 != "." }
        guard parts.count == 3, !hasOther, let numbers = numbers(parts) else { return nil }
        if parts[0].count == 4 { return day(numbers[0], numbers[1], numbers[2]) }
        guard parts[2].count == 4 else { return nil }
        switch order {
        case .dayMonthYear: return day(numbers[2], numbers[1], numbers[0])
        case .monthDayYear: return day(numbers[2], numbers[0], numbers[1])
        case .yearMonthDay: return nil
        case nil: break
        }
        // Points are written between day and month; strokes also between month and day.
        let isDayFirst = text.contains(".") || numbers[0] > 12
        if isDayFirst { return day(numbers[2], numbers[1], numbers[0]) }
        if numbers[1] > 12 { return day(numbers[2], numbers[0], numbers[1]) }
        return numbers[0] == numbers[1] ? day(numbers[2], numbers[0], numbers[1]) : nil
    }

    /// The text before a time of day; `nil` where there is none.
    private static func beforeTime(of text: String) -> String? {
        guard let space = text.firstIndex(where: { $0.isWhitespace }),
            text[space...].contains(":"), text[space...].contains(where: \.isNumber)
        else { return nil }
        return String(text[..<space])
    }

    private static func numbers(_ parts: [String]) -> [Int]? {
        let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
        return numbers.count == parts.count ? numbers : nil
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
        guard (1990...2199).contains(year) else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}
