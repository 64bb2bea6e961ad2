import AssayActionPlans
import AssayDiagnostics
import AssayDocuments
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import AssayWorkbooks
import TestSupport
import Testing

@testable import AssayReports

/// Suppliers whose reports the tests read.
struct ReportSamples: Sendable {
    /// Judged once for all tests.
    static let shared = try? ReportSamples()

    /// A mine with a finding, an action and an answer of each kind.
    let valley: Sample
    /// Its answers a year later, with the plan that followed the first.
    let later: Sample
    /// The suppliers of the examples.
    let examples: [Sample]

    /// A judged submission with its report.
    struct Sample: Sendable {
        let judged: JudgedSubmission
        let library: QuestionnaireLibrary

        var report: SupplierReport { report(in: nil) }

        func report(in language: String?) -> SupplierReport {
            SupplierReport(
                of: judged.assessment, response: judged.response, plan: judged.plan, with: library,
                language: language)
        }

        /// The report as text; of a workbook what its cells hold.
        func text(_ form: ReportForm) -> String {
            if form == .xlsx { return planWorkbook(report).text }
            return String(decoding: bytes(form), as: UTF8.self)
        }

        func bytes(_ form: ReportForm) -> [UInt8] {
            (try? report.contents(as: [form]))?.first ?? []
        }
    }

    init() throws {
        let library = try #require(
            Repository.library(at: [Repository.root + "/Tests/Corpus/Reports/questionnaires"]))
        let corpus = "Tests/Corpus/Reports/"
        let valley = try Self.sample(
            Self.text(corpus + "valley.xml"), review: Self.text(corpus + "reviews/valley.xml"),
            library)
        var diagnostics = DiagnosticCollector()
        let document = JSONWriter.bytes {
            $0.write(valley.judged.plan, for: valley.judged.assessment, with: library)
        }
        let earlier = readEarlierPlans(document, file: "plan.json", diagnostics: &diagnostics)
        self.valley = valley
        later = try Self.sample(
            Self.text(corpus + "valley-2027.xml"), library, after: earlier.first)
        let all = try #require(Repository.library())
        examples = try Repository.files(in: "Examples/Submissions", ending: ".xml").map {
            try Self.sample(
                Self.text("Examples/Submissions/" + $0),
                review: $0 == "contradicting.xml"
                    ? Self.text("Examples/Submissions/reviews/" + $0) : nil, all)
        }
    }

    /// The valley with other words of its own.
    func valley(replacing words: String, with others: String) throws -> Sample {
        let text = Self.text("Tests/Corpus/Reports/valley.xml")
        let review = Self.text("Tests/Corpus/Reports/reviews/valley.xml")
        #expect((text + review).contains(words))
        return try Self.sample(
            text.replacing(words, with: others), review: review.replacing(words, with: others),
            valley.library)
    }

    /// The valley, whose supplier and neighbours write these words wherever they may write what they
    /// like.
    func valley(saying words: String) throws -> Sample {
        let escaped = words.unicodeScalars.map { scalar in
            "<>&\"'".unicodeScalars.contains(scalar) || scalar.value < 0x20
                ? "&#\(scalar.value);" : String(scalar)
        }.joined()
        var text = Self.text("Tests/Corpus/Reports/valley.xml")
        var review = Self.text("Tests/Corpus/Reports/reviews/valley.xml")
        let replaced = [
            "Valley Mine &amp; Söhne 镍", "A. Person, quality", "The meter is on order.", "Policy\"",
            "Residents of the valley", "White dust on 40 fields.",
        ]
        for place in replaced {
            #expect((text + review).contains(place))
            let said = place.hasSuffix("\"") ? escaped + "\"" : escaped
            text = text.replacing(place, with: said)
            review = review.replacing(place, with: said)
        }
        return try Self.sample(text, review: review, valley.library)
    }

    private static func sample(
        _ xml: String, review: String? = nil, _ library: QuestionnaireLibrary,
        after earlier: EarlierPlan? = nil
    ) throws -> Sample {
        Sample(
            judged: try #require(
                JudgedSubmission(
                    xml, reviews: review.map { [$0] } ?? [], with: library, after: earlier)),
            library: library)
    }

    private static func text(_ path: String) -> String {
        String(decoding: Repository.bytes(path), as: UTF8.self)
    }
}
