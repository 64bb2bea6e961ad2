import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// How reviews are matched with submissions, and what they change.
@Suite("Reviews", .covers("V-1", "V-3", "V-4", "V-5"))
struct ReviewTests {
    private static let digest = String(repeating: "a", count: 64)

    private static func review(
        _ body: String, file: String = "r.xml", supplier: String = "S-1", digest: String = digest,
        on day: String = "2026-12-04"
    ) throws -> Review {
        let text = """
            <review xmlns="urn:assay:review:1" supplier="\(supplier)" submission="\(digest)" \
            on="\(day)"><reviewer name="R" party="buyer"/>\(body)</review>
            """
        var diagnostics = DiagnosticCollector()
        let review = readReview(Array(text.utf8), file: file, diagnostics: &diagnostics)
        return try #require(review, "\(diagnostics.sorted())")
    }

    private static func answers(_ body: String) -> String {
        "<answers questionnaire=\"types\">\(body)</answers>"
    }

    private func response(_ reviews: [Review]) throws -> Response {
        let library = try #require(BadReviewTests.library)
        var diagnostics = DiagnosticCollector()
        let submission = try #require(
            readSubmission(
                Repository.bytes(BadReviewTests.folder + "/submission.xml"), file: "s.xml",
                diagnostics: &diagnostics))
        let response = interpret(
            submission, reviews: reviews, with: library, diagnostics: &diagnostics)
        return try #require(response, "\(diagnostics.sorted())")
    }

    private func question(_ id: String) throws -> QuestionIndex {
        let library = try #require(BadReviewTests.library)
        return try #require(library.questions.first { $0.id == id }).index
    }

    private func said(_ id: String, in sheet: AnswerSheet) throws -> [String] {
        let library = try #require(BadReviewTests.library)
        return sheet.items(of: try question(id)).map { $0.text(in: library.symbols) }
    }

    // MARK: Matching

    @Test func aReviewOfAnotherVersionIsToldAndNotCounted() throws {
        let index = ReviewIndex([
            try Self.review("", file: "old.xml", digest: String(repeating: "b", count: 64)),
            try Self.review("", file: "new.xml"),
        ])
        var diagnostics = DiagnosticCollector()
        let found = index.reviews(
            of: Supplier(id: "S-1", name: "N"), digest: Self.digest, diagnostics: &diagnostics)
        #expect(found.map(\.file) == ["new.xml"])
        let told = diagnostics.sorted()
        #expect(told.map(\.id) == [.reviewOfAnotherVersion])
        #expect(told.map(\.severity) == [.warning])
        #expect(told.first?.place.description == "old.xml:1:63")
    }

    @Test func aReviewOfNobodyIsTold() throws {
        let index = ReviewIndex([
            try Self.review("", file: "other.xml", supplier: "S-9"), try Self.review(""),
        ])
        let told = index.strangers(to: ["S-1"])
        #expect(told.map(\.id) == [.reviewOfNobody])
        #expect(told.first?.place.description == "other.xml:1:46")
        #expect(told.first?.message.contains("'S-9'") == true)
    }

    @Test("the later counts, whatever the order of files", arguments: [false, true])
    func laterCounts(isReversed: Bool) throws {
        let reviews = [
            try Self.review(
                Self.answers("<sent-back question=\"share\" reason=\"unreadable\"/>"),
                file: "b.xml", on: "2026-12-01"),
            try Self.review(
                Self.answers("<corrected question=\"share\"><value>20</value></corrected>"),
                file: "a.xml", on: "2026-12-02"),
            try Self.review(
                Self.answers("<corrected question=\"share\"><value>10</value></corrected>"),
                file: "c.xml", on: "2026-12-02"),
        ]
        let response = try response(isReversed ? reviews.reversed() : reviews)
        #expect(response.reviews.map(\.file) == ["b.xml", "a.xml", "c.xml"])
        #expect(try said("share", in: response.sheet) == ["10"])
        #expect(response.sentBack == [])
    }

    // MARK: Answers

    @Test func aCorrectionTakesThePlaceOfTheAnswer() throws {
        let response = try response([
            try Self.review(
                Self.answers(
                    "<corrected question=\"one\"><value>high</value></corrected>"
                        + "<corrected question=\"several\" state=\"unknown\"/>"))
        ])
        #expect(try said("one", in: response.sheet) == ["high"])
        #expect(response.sheet.state(of: try question("several")) == .unknown)
        let declared = try #require(response.declaredSheet)
        #expect(try said("one", in: declared) == ["low"])
        #expect(try said("several", in: declared) == ["red", "blue"])
        #expect(response.entry(for: try question("one"))?.said.values.map(\.text) == ["low"])
        #expect(response.completeness[0].unknown == 1)
    }

    @Test func anAnswerThatIsAcceptedAfterACorrectionStands() throws {
        let response = try response([
            try Self.review(
                Self.answers("<corrected question=\"share\"><value>20</value></corrected>"),
                on: "2026-12-01"),
            try Self.review(Self.answers("<accepted question=\"share\"/>"), on: "2026-12-02"),
        ])
        #expect(try said("share", in: response.sheet) == ["33.3"])
    }

    @Test func anAnswerThatWasSentBackStandsWithoutItsEvidence() throws {
        let one = try question("one")
        let before = try response([])
        #expect(before.evidence[Int(one.rawValue)].strongest == 0)
        let response = try response([
            try Self.review(
                Self.answers("<sent-back question=\"one\" reason=\"does-not-say-it\"/>"))
        ])
        #expect(try said("one", in: response.sheet) == ["low"])
        #expect(response.evidence[Int(one.rawValue)].strongest == nil)
        #expect(response.sheet.evidenceRank(of: one) == 0)
        #expect(response.sentBack == [one])
    }

    @Test func aConversationAnswersWhatTheSubmissionLeavesOpen() throws {
        let reply = { (question: String, value: String) in
            """
            <reply questionnaire="types" question="\(question)"><value>\(value)</value></reply>
            """
        }
        let response = try response([
            try Self.review(
                "<conversation on=\"2026-12-01\"><present party=\"supplier\">Head</present>"
                    + reply("yes-no", "no") + reply("share", "1") + "</conversation>")
        ])
        #expect(try said("yes-no", in: response.sheet) == ["no"])
        #expect(try said("share", in: response.sheet) == ["33.3"])
        let (open, answered) = (try question("yes-no"), try question("share"))
        #expect(response.reviewed(open)?.isAnsweredInConversation == true)
        #expect(response.reviewed(answered)?.isAnsweredInConversation == false)
        #expect(response.evidence[Int(answered.rawValue)].isSpokenOf)
        #expect(!response.mayPublish(open) && response.mayPublish(answered))
    }

    // MARK: Evidence

    /// The standing of an answer with two pieces, after a review of them.
    private func standing(_ verdicts: String) throws -> EvidenceStanding {
        var story = Story()
        story.question("policy", options: ["yes": "1", "no": nil])
        story.answer(
            "policy", "yes",
            """
            <evidence kind="document" title="Audit" issued="2026-11-01"/>\
            <evidence kind="self-statement" title="Letter" issued="2026-11-01"/>
            """)
        story.review(
            """
            <answers questionnaire="story"><accepted question="policy">\(verdicts)</accepted></answers>
            """)
        let response = try story.judged().response
        let policy = QuestionIndex(rawValue: 0)
        let standing = response.evidence[0]
        let rank = standing.strongest == nil ? 0 : standing.rank
        #expect(response.sheet.evidenceRank(of: policy) == rank)
        return standing
    }

    @Test(
        "evidence counts as what it was accepted as",
        arguments: [
            ("", 0, 3, false),
            ("<seen piece=\"1\" as=\"document\"/>", 0, 3, true),
            ("<seen piece=\"1\" as=\"self-statement\"/>", 1, 1, false),
            ("<rejected piece=\"1\" reason=\"contradicts\"/>", 1, 1, false),
            (
                "<rejected piece=\"1\" reason=\"contradicts\"/>"
                    + "<seen piece=\"2\" as=\"document\"/>", 1, 3, true
            ),
        ])
    func evidence(verdicts: String, strongest: Int, rank: UInt8, isAccepted: Bool) throws {
        let standing = try standing(verdicts)
        #expect(standing.strongest == strongest)
        #expect(standing.rank == rank)
        #expect(standing.isAccepted == isAccepted)
    }

    @Test func whereAllPiecesAreRejectedThereIsNone() throws {
        let standing = try standing(
            """
            <rejected piece="1" reason="unreadable"/><rejected piece="2" reason="unreadable"/>
            """)
        #expect(standing.strongest == nil && standing.rank == 1 && !standing.isAged)
    }

    // MARK: Others

    @Test func ofTwoReportsWithOneNameTheLaterCounts() throws {
        let observation = { (text: String) in
            """
            <observation id="o" questionnaire="types" date="2026-11-30">\(text)</observation>
            """
        }
        let response = try response([
            try Self.review(observation("Settled."), on: "2026-12-02"),
            try Self.review(observation("Dust."), on: "2026-12-01"),
        ])
        #expect(response.observations.map(\.text) == ["Settled."])
        #expect(response.reviews.flatMap(\.observations).count == 2)
    }

    @Test func whatTheSupplierSaysInTheNameOfOthersDoesNotCount() throws {
        let library = try #require(BadReviewTests.library)
        let text = """
            <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
            <supplier id="S"><name>N</name></supplier><questionnaire id="types" version="1.0.0"/>
            <answers questionnaire="types"><answer question="one"><value>low</value>
            <validated by="R" on="2026-11-01"><value>high</value></validated></answer></answers>
            <observation id="o" questionnaire="none" date="2026-05-05" source="P">T</observation>
            <progress action="a:b" state="verified" on="2026-05-05" by="R" role="buyer">T</progress>
            <progress action="a:b" state="done" on="2026-05-05" by="S" role="supplier">T</progress>
            </submission>
            """
        var diagnostics = DiagnosticCollector()
        let submission = try #require(
            readSubmission(Array(text.utf8), file: "s.xml", diagnostics: &diagnostics))
        let response = try #require(
            interpret(submission, with: library, diagnostics: &diagnostics))
        #expect(
            diagnostics.sorted().map(\.id) == [
                .verdictBySupplier, .verdictBySupplier, .verdictBySupplier,
            ])
        #expect(diagnostics.sorted().map(\.place.line) == [4, 5, 6])
        #expect(!diagnostics.hasErrors)
        #expect(try said("one", in: response.sheet) == ["low"])
        #expect(response.declaredSheet == nil)
        #expect(response.observations.isEmpty)
        #expect(response.progress.map(\.state) == [.done])
    }
}
