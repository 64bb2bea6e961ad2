import AssayExpressions
import Testing

@Suite("Decimals, days and durations")
struct NumberTests {
    @Test(
        "are read strictly and written shortest",
        arguments: [
            ("0", "0"), ("-0", "0"), ("007", "7"), ("12.50", "12.5"), ("-3.000", "-3"),
            ("0.000000000001", "0.000000000001"),
            ("999999999999999999999999", "999999999999999999999999"),
        ])
    func written(text: String, shortest: String) {
        #expect(ExactDecimal(text: text)?.description == shortest)
    }

    @Test(
        "are refused otherwise",
        arguments: [
            "", "-", ".5", "5.", "+5", "1e3", " 1", "1,5", "0.0000000000001",
            "1234567890123456789012345",
            "--1", "1.2.3", "٣",
        ])
    func refused(text: String) {
        #expect(ExactDecimal(text: text) == nil)
    }

    @Test func productsAndQuotientsUseTheWholeWidth() {
        let large = ExactDecimal(text: "12345678901234.123456789012")!
        #expect(
            (large * ExactDecimal(text: "1000000000")!).description == "12345678901234123456789.012"
        )
        #expect((large / large) == .one)
        #expect((large * large).description == "152415787532377393842473395.107090460369")
        #expect((large * large * large) == .infinity)
        #expect((.one / ExactDecimal(3)) * ExactDecimal(3) == ExactDecimal(text: "0.999999999999"))
    }

    @Test(
        "round once, away from zero, for display",
        arguments: [
            ("136.605", 2, "136.61"), ("-0.05", 1, "-0.1"), ("2.5", 0, "3"), ("99.95", 1, "100.0"),
            ("7", 2, "7.00"),
        ])
    func formatted(text: String, digits: Int, shown: String) {
        #expect(ExactDecimal(text: text)?.formatted(fractionDigits: digits) == shown)
    }

    @Test(
        "days exist or do not",
        arguments: [
            ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false),
            ("2000-02-29", true),
            ("2026-13-01", false), ("2026-00-10", false), ("2026-04-31", false),
            ("0001-01-01", true),
            ("9999-12-31", true), ("0000-01-01", false), ("2026-1-1", false), ("2026/01/01", false),
        ])
    func days(text: String, exists: Bool) {
        let date = CalendarDate(text: text)
        #expect((date != nil) == exists)
        if let date { #expect(date.description == text) }
    }

    @Test func everyDayOfFourCenturiesIsFoundAgain() {
        var date = CalendarDate(text: "1800-01-01")!
        for _ in 0..<146_100 {
            let (year, month, day) = date.parts
            #expect(CalendarDate(year: year, month: month, day: day) == date)
            date = date.adding(CalendarDuration(months: 0, days: 1))
        }
        #expect(date.description == "2200-01-04")
    }

    @Test(
        "a duration later",
        arguments: [
            ("2026-01-31", "P1M", "2026-02-28"), ("2024-01-31", "P1M", "2024-02-29"),
            ("2026-11-21", "P60D", "2027-01-20"), ("2026-11-21", "P1Y2M3W4D", "2028-02-15"),
            ("2024-02-29", "P1Y", "2025-02-28"), ("9999-12-30", "P2D", "9999-12-31"),
        ])
    func later(start: String, duration: String, end: String) {
        let date = CalendarDate(text: start)!.adding(CalendarDuration(text: duration)!)
        #expect(date.description == end)
    }

    @Test(
        "durations",
        arguments: [
            ("P60D", "P60D"), ("P18M", "P1Y6M"), ("P2W", "P14D"), ("P1Y0D", "P1Y"), ("P0D", "P0D"),
        ])
    func durations(text: String, canonical: String) {
        #expect(CalendarDuration(text: text)?.description == canonical)
    }

    @Test(
        "refused durations",
        arguments: [
            "", "P", "60D", "PT1H", "P1D1M", "P1.5M", "P-1D", "P1", "P100000D",
            "P99999999999999999999D",
        ])
    func refusedDurations(text: String) {
        #expect(CalendarDuration(text: text) == nil)
    }

    @Test(
        "no day is later than the last one",
        arguments: ["9999-12-31", "9999-10-02", "9950-02-28"])
    func theCalendarEnds(start: String) throws {
        let start = try #require(CalendarDate(text: start))
        var last = start
        for months in 0...1200 {
            let date = start.adding(CalendarDuration(months: months, days: 0))
            #expect(date >= last, "\(months) months after \(start)")
            last = date
        }
        #expect(start.adding(CalendarDuration(months: 1200, days: 0)).description == "9999-12-31")
    }
}
