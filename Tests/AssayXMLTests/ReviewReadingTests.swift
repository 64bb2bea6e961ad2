import AssayDiagnostics
import AssayResponses
import AssayWorkspaces
import AssayXML
import TestSupport
import Testing

@Suite("Reading and writing reviews", .tags(.oneThread), .sanitizedByTag)
struct ReviewReadingTests {
    static let sample = "Tests/Corpus/Reviews/everything.xml"
    static let examples =
        Repository.files(in: "Examples/Submissions/reviews", ending: ".xml").map {
            "Examples/Submissions/reviews/" + $0
        } + ["Examples/Submissions/later/reviews/careful-tier-one-2027.xml"]

    private func read(_ bytes: [UInt8]) -> (Review?, [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let review = readReview(bytes, file: "r.xml", diagnostics: &diagnostics)
        return (review, diagnostics.sorted())
    }

    @Test(
        "read and written again it is the same document", .covers("V-8"),
        arguments: [sample] + examples)
    func kept(path: String) throws {
        let bytes = Repository.bytes(path)
        let (review, problems) = read(bytes)
        #expect(problems == [])
        #expect(writeReview(try #require(review)) == String(decoding: bytes, as: UTF8.self))
    }

    @Test("the schemas take what ships", arguments: [sample] + examples)
    func valid(path: String) {
        let bytes = Repository.bytes(path)
        var diagnostics = DiagnosticCollector()
        validate(bytes, file: path, against: .review, diagnostics: &diagnostics)
        #expect(diagnostics.sorted() == [])
        let schema = Repository.root + "/Questionnaires/Schema/review.xsd"
        #expect(firstProblem(in: bytes, ofXSD: schema) == nil)
    }

    @Test("every example is reviewed as it is", arguments: examples)
    func digests(path: String) throws {
        let review = try #require(read(Repository.bytes(path)).0)
        let submission = Repository.bytes(path.replacing("/reviews/", with: "/"))
        #expect(review.submission == sha256(of: submission), "sha256sum of the submission")
    }

    @Test func aFileCutAnywhereIsToldWithItsPlace() {
        let bytes = Repository.bytes(Self.sample)
        for length in stride(from: 0, to: bytes.count - 2, by: 1) {
            let (review, problems) = read(Array(bytes[0..<length]))
            #expect(review == nil && !problems.isEmpty)
        }
    }

    @Test func valuesArePlacedWhereTheyStandAlsoBehindAMark() throws {
        let bytes = Repository.bytes(Self.sample)
        for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
            let review = try #require(read(mark + bytes).0)
            var places = PlaceFinder(in: review.input)
            guard case .corrected(_, let said) = review.answers[1].verdict else {
                Issue.record("the rows are corrected")
                return
            }
            let cells = said.rows[0].cells
            let place = cells.map { places.place(of: $0.origin).descriptionInFile }
            #expect(place == ["14:29", "15:9"])
            #expect(places.place(of: review.answers[1].origin).descriptionInFile == "12:5")
        }
    }

    @Test func whatIsTooLargeIsRefused() {
        let (review, problems) = read(Array(repeating: UInt8(ascii: " "), count: 4 << 20 + 1))
        #expect(review == nil && problems.map(\.id) == [.fileTooLarge])
    }

    @Test func aBlankReviewIsSoundAndSaysNothing() throws {
        let bytes = Repository.bytes("Examples/Submissions/careful-tier-one.xml")
        var diagnostics = DiagnosticCollector()
        let submission = try #require(
            readSubmission(bytes, file: "s.xml", diagnostics: &diagnostics))
        let blank = blankReview(
            of: submission, digest: sha256(of: bytes), on: submission.assessed)
        let (review, problems) = read(Array(blank.utf8))
        #expect(problems == [])
        #expect(review?.answers.isEmpty == true)
        #expect(review?.supplier == submission.supplier.id)
        for answer in submission.answers {
            #expect(blank.contains("<accepted question=\"\(answer.question)\""))
        }
    }
}
