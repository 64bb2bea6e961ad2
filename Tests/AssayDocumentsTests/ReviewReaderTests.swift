import AssayDiagnostics
import AssayDocuments
import AssayResponses
import AssayXML
import TestSupport
import Testing

@Suite("Reviews in JSON")
struct ReviewReaderTests {
    private static let sample = "Tests/AssayDocumentsTests/review.json"

    private func read(_ bytes: [UInt8]) -> (Review?, [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let review = readReview(json: bytes, file: "r.json", diagnostics: &diagnostics)
        return (review, diagnostics.sorted())
    }

    @Test("says the same as in XML", arguments: ["Tests/Corpus/Reviews/everything.xml"])
    func kept(path: String) throws {
        let bytes = Repository.bytes(path)
        var diagnostics = DiagnosticCollector()
        let review = try #require(readReview(bytes, file: path, diagnostics: &diagnostics))
        for layout in [JSONWriter.Layout.document, .compact] {
            let (again, problems) = read(JSONWriter.bytes(layout) { $0.write(review) })
            #expect(problems == [])
            #expect(writeReview(try #require(again)) == String(decoding: bytes, as: UTF8.self))
        }
        let document = JSONWriter.bytes { $0.write(review) }
        #expect(matchesSnapshot(String(decoding: document, as: UTF8.self), Self.sample))
    }

    /// Texts of the sample and what takes their place, one mistake or several each.
    private static let mistakes: [(String, String)] = [
        ("urn:assay:review:1", "urn:assay:submission:1"),
        ("\"supplier\": \"S-1\"", "\"suplier\": \"S-1\""),
        ("\"submission\": \"", "\"submission\": \"x"),
        ("\"party\": \"third-party\"", "\"party\": \"supplier\""),
        ("\"verdict\": \"accepted\"", "\"verdict\": \"acepted\""),
        (
            "\"verdict\": \"accepted\"",
            "\"verdict\": \"accepted\", \"values\": [\"x\"], \"state\": \"unknown\""
        ),
        ("\"verdict\": \"accepted\"", "\"verdict\": \"accepted\", \"reason\": \"other\""),
        ("\"reason\": \"evidence-missing\",", ""),
        ("\"piece\": 1", "\"piece\": 0"),
        ("\"as\": \"self-statement\",", ""),
        ("\"as\": \"self-statement\",", "\"as\": \"self-statement\", \"rejected\": \"other\","),
        ("\"state\": \"verified\"", "\"state\": \"done\""),
        ("\"function\": \"Head of purchasing\"", "\"name\": \"Ada\""),
        ("\"until\": \"2027-06-30\",", ""),
        ("\"decision\": \"agreed\",", "\"decision\": \"agreed\", \"until\": \"2027-06-30\","),
        ("\"decision\": \"agreed\",", "\"decision\": \"aggreed\","),
        ("\"reason\": \"other-way\"", "\"reason\": \"another-way\""),
        ("\"at\": \"plan.xlsx: Plan!M5\",", ""),
        ("\"next\": \"2027-03-01\"", "\"next\": \"soon\""),
        ("\"answers\": [", "\"answers\": [,"),
    ]

    @Test func everyProblemIsReportedAtItsValue() throws {
        let sample = String(decoding: Repository.bytes(Self.sample), as: UTF8.self)
        var text = ""
        for (part, change) in Self.mistakes {
            let range = try #require(sample.firstRange(of: part), "\(part)")
            let (review, problems) = read(
                Array(sample.replacingCharacters(in: range, with: change).utf8))
            #expect(review == nil)
            text += (text.isEmpty ? "" : "\n") + (change.isEmpty ? "no " + part : change) + "\n"
            for problem in problems {
                text +=
                    "  \(problem.place.descriptionInFile): [\(problem.id.rawValue)]: "
                    + "\(problem.message). \(problem.help)\n"
            }
        }
        #expect(matchesSnapshot(text, "Tests/AssayDocumentsTests/Outputs/review-mistakes.txt"))
    }

    @Test func whatIsTooLargeIsRefused() {
        let (review, problems) = read(Array(repeating: UInt8(ascii: " "), count: 4 << 20 + 1))
        #expect(review == nil && problems.map(\.id) == [.fileTooLarge])
    }

    @Test func brokenFilesNeverTrap() throws {
        let bytes = Repository.bytes(Self.sample)
        for count in bytes.indices.dropLast() { #expect(read(Array(bytes[..<count])).0 == nil) }
        var random = SeededGenerator(seed: Proof.seed)
        for _ in 0..<Proof.cases(2_000, full: 200_000) {
            var changed = bytes
            for _ in 0...random.below(4) {
                changed[random.below(changed.count)] = UInt8(random.below(256))
            }
            let (review, problems) = read(changed)
            #expect((review == nil) == !problems.isEmpty)
        }
    }
}
