import AssayXML
import Testing

@testable import AssayInterchange

/// Numbers and days as survey tools and people write them.
@Suite("Numbers and days of surveys")
struct SurveyNumberTests {
    @Test(
        "numbers",
        arguments: [
            ("1250.5", "1250.5", nil), ("1,250.5", "1250.5", nil), ("1.250,5", nil, "1250.5"),
            ("12,5", nil, "12.5"), ("1,250", "1250", "1.250"), ("1.250", "1.250", "1250"),
            ("1 250", "1250", "1250"), ("1\u{202F}250\u{A0}000", "1250000", "1250000"),
            ("1’250", "1250", "1250"), ("12 5", nil, nil), ("1,25,000", nil, nil),
            ("１２５０", "1250", "1250"), ("１２．５", "12.5", nil), ("−5", "-5", "-5"),
            ("+5", "5", "5"), ("62.5 %", "62.5", nil), ("62,5%", nil, "62.5"), ("5.", nil, nil),
            (".5", nil, nil), ("1e5", nil, nil), ("", nil, nil), ("-", nil, nil),
            ("ca. 5", nil, nil),
            ("1,2,3", nil, nil), ("0", "0", "0"), ("5 kg", nil, nil), ("=5", nil, nil),
        ] as [(String, String?, String?)])
    func numbers(text: String, point: String?, comma: String?) {
        #expect(SurveyNumber.read(text, decimals: .point, unit: "%") == point)
        #expect(SurveyNumber.read(text, decimals: .comma, unit: "%") == comma)
    }

    @Test(
        "days",
        arguments: [
            ("2026-11-03", "2026-11-03", "2026-11-03"), ("03.11.2026", "2026-11-03", "2026-03-11"),
            ("3/11/2026", "2026-11-03", "2026-03-11"), ("31/12/2026", "2026-12-31", nil),
            ("12/31/2026", nil, "2026-12-31"), ("2026-11-03 09:14:02", "2026-11-03", "2026-11-03"),
            ("03.11.2026 09:14", "2026-11-03", "2026-03-11"),
            ("11/3/2026 9:14:02 PM", "2026-03-11", "2026-11-03"),
            ("2026-11-03T09:14:02Z", "2026-11-03", "2026-11-03"),
            ("2026年11月3日", "2026-11-03", "2026-11-03"), ("2026/11/3", "2026-11-03", "2026-11-03"),
            ("3.11.26", nil, nil), ("soon", nil, nil), ("", nil, nil), ("31.2.2026", nil, nil),
        ] as [(String, String?, String?)])
    func days(text: String, dayFirst: String?, monthFirst: String?) {
        #expect(TypedDay.read(text, order: .dayMonthYear)?.description == dayFirst)
        #expect(TypedDay.read(text, order: .monthDayYear)?.description == monthFirst)
    }
}
