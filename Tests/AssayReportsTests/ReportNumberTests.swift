import AssayExpressions
import AssayReports
import TestSupport
import Testing

/// A report computes nothing: each number that it says stands in the JSON of assessment and plan.
@Suite("Numbers of reports", .tags(.noPointers), .sanitizedByTag)
struct ReportNumberTests {
    let samples: ReportSamples

    init() throws { samples = try #require(ReportSamples.shared) }

    @Test(
        "stand in the assessment or the plan",
        arguments: ReportForm.allCases.filter { ![.pdf, .json, .step5, .step5Text].contains($0) })
    func numbers(form: ReportForm) {
        for sample in samples.examples + [samples.valley, samples.later] {
            let known = Set(sample.numbers)
            // A calendar ends an event on the day after it.
            let own = sample.ownWords(form).replacing(/DTEND.*/, with: "").replacing(
                /([0-9]{4})([0-9]{2})([0-9]{2})(T000000Z)?/
            ) {
                "\($0.output.1)-\($0.output.2)-\($0.output.3)"
            }
            let numbers = Set(own.matches(of: /[0-9]+(\.[0-9]+)?/).map { String($0.output.0) })
            #expect(numbers.count > (form == .guide ? 0 : 10))
            let unknown = numbers.subtracting(known).sorted()
            #expect(unknown.isEmpty, "\(sample.judged.assessment.supplier.name): \(unknown)")
        }
    }
}

extension ReportSamples.Sample {
    /// All numbers in the JSON, also those in its texts, exact and as scores are shown.
    var numbers: [String] {
        var known: Set<String> = ["0"]
        for match in text(.json).matches(of: /[0-9]+(\.[0-9]+)?/) {
            let text = String(match.output.0)
            known.insert(text)
            if let number = ExactDecimal(text: text) {
                known.insert(number.formatted(fractionDigits: 1))
            }
        }
        return known.sorted()
    }
}
