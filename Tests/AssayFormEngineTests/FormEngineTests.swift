import AssayDiagnostics
import AssayDocuments
import AssayExpressions
import AssayFormEngine
import AssayForms
import AssayQuestionnaires
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// What a page hears from the engine.
@Suite("The form's engine")
struct FormEngineTests {
    private func engine() throws -> FormEngine {
        try FormEngine(decoding: FormPage.encoded(#require(Repository.library())))
    }

    private func example(_ name: String) throws -> Submission {
        var diagnostics = DiagnosticCollector()
        let path = "Examples/Submissions/\(name).xml"
        return try #require(
            readSubmission(Repository.bytes(path), file: path, diagnostics: &diagnostics))
    }

    private func json(_ submission: Submission) -> [UInt8] {
        JSONWriter.bytes(.compact) { $0.write(submission) }
    }

    private func text(_ document: [UInt8]) -> String {
        String(decoding: document, as: UTF8.self)
    }

    @Test func describesEveryQuestion() throws {
        let library = try #require(Repository.library())
        var engine = try engine()
        let description = text(engine.describe(language: "en"))
        #expect(description.contains("\"urn:assay:form-description:1\""))
        for question in library.questions {
            #expect(description.contains("\"id\": \"\(question.id)\""), "\(question.id)")
        }
    }

    @Test func givesThePartsThatAreAskedFor() throws {
        let engine = try engine()
        let submission = json(try example("careful-tier-one"))
        #expect(engine.evaluate(submission, parts: [])?.count == 1)
        #expect(engine.evaluate(submission, parts: [.plan])?.count == 2)
        let all = try #require(engine.evaluate(submission, parts: [.assessment, .plan]))
        #expect(
            all.map { text($0).contains("\"urn:assay:form-state:1\"") } == [true, false, false])
        #expect(
            all.map { text($0).contains("\"urn:assay:assessment:1\"") } == [false, true, false])
        #expect(all.map { text($0).contains("\"urn:assay:plan:2\"") } == [false, false, true])
    }

    @Test func countsReviewsOnLinesAndRefusesOthers() throws {
        let engine = try engine()
        let submission = json(try example("yes-to-everything"))
        var review = Review(
            file: "", of: "BCC-77", submission: String(repeating: "0", count: 64),
            day: try #require(CalendarDate(text: "2026-12-10")),
            reviewer: Reviewer(name: "R", party: .buyer))
        review.answers = [
            ReviewedAnswer(
                questionnaire: "graphite", question: "split", verdict: .sentBack(.unreadable),
                origin: .input)
        ]
        let line = JSONWriter.bytes(.compact) { $0.write(review) }
        let counted = try #require(
            engine.evaluate(submission, reviews: line + Array("\n".utf8), parts: [.assessment]))
        #expect(text(counted[1]).contains("\"question\": \"graphite:split\",\n      \"reason\""))
        #expect(engine.evaluate(submission, reviews: Array("{}".utf8), parts: []) == nil)
    }

    @Test func saysWhatEachPieceCountsAndUntilWhen() throws {
        let state = try #require(
            try engine().evaluate(json(try example("strong-refiner")), parts: []))
        let saysIt = text(state[0]).contains(#""evidence":[{"counts":0.4,"until":"2027-05-12"}]"#)
        #expect(saysIt)
    }

    @Test func asksTheCoreUntilTheSupplierGoesDeeper() throws {
        var engine = try engine()
        engine.depth = .core
        var submission = try example("half-finished")
        let core = try #require(engine.evaluate(json(submission), parts: []))
        let asksCore = text(core[0]).contains(#""depth":{"asked":"core","reason":"chosen""#)
        #expect(asksCore)
        submission.depth = .full
        let full = try #require(engine.evaluate(json(submission), parts: []))
        let asksAll = !text(full[0]).contains(#""depth":{"#)
        #expect(asksAll)
    }

    @Test func asksWhatTheProgrammeAsks() throws {
        let engine = try engine()
        var submission = try example("half-finished")
        let listed = try #require(
            engine.evaluate(json(submission), parts: [.assessment]))
        submission.questionnaires = []
        let asked = try #require(
            engine.evaluate(json(submission), parts: [.assessment, .asked]))
        #expect(asked == listed)
    }

    @Test func estimatesWhatActionsWouldAdd() throws {
        let engine = try engine()
        let submission = json(try example("half-finished"))
        let nothing = text(try #require(engine.whatIf(submission, actions: ["no-such:action"])))
        #expect(nothing.contains("\"urn:assay:form-what-if:1\""))
        #expect(!nothing.contains("\"questionnaire\":\""))
        let plan = text(try #require(engine.evaluate(submission, parts: [.plan]))[1])
        let names = plan.matches(of: /"id": "([a-z-]+:[a-z-]+)"/).map { String($0.1) }
        let all = text(try #require(engine.whatIf(submission, actions: Set(names))))
        #expect(all.contains("\"questionnaire\":\""))
    }

    @Test(
        "knows a certificate that says all that is needed",
        arguments: [
            (
                #""scheme":"irma","site":"Pit 3","issued":"2025-01-01","expires":"2028-01-01","volumeShare":"60""#,
                true
            ),
            (
                #""scheme":"irma","site":"Pit 3","issued":"2025-01-01","expires":"2028-01-01","volumeShare":"60.5""#,
                true
            ),
            (
                #""scheme":"none","site":"Pit 3","issued":"2025-01-01","expires":"2028-01-01","volumeShare":"60""#,
                false
            ),
            (
                #""scheme":"irma","issued":"2025-01-01","expires":"2028-01-01","volumeShare":"60""#,
                false
            ),
            (
                #""scheme":"irma","site":"Pit 3","issued":"2028-01-01","expires":"2025-01-01","volumeShare":"60""#,
                false
            ),
            (
                #""scheme":"irma","site":"Pit 3","issued":"2025-02-30","expires":"2028-01-01","volumeShare":"60""#,
                false
            ),
            (
                #""scheme":"irma","site":"Pit 3","issued":"2025-01-01","expires":"2028-01-01","volumeShare":"101""#,
                false
            ),
            (
                #""scheme":"irma","site":"Pit 3","issued":"2025-01-01","expires":"2028-01-01""#,
                false
            ),
            (#""scheme":"irma","site":"Pit 3""#, false), ("", false),
        ])
    func certificates(members: String, isSound: Bool) throws {
        let submission = """
            {"schema":"urn:assay:submission:1","assessed":"2026-11-21","supplier":{},\
            "questionnaires":[],"certificates":[{\(members)}]}
            """
        #expect(try engine().isSound(Array(submission.utf8)) == isSound)
    }

    @Test func whatIsConfidentialCountsAsEver() throws {
        let engine = try engine()
        var submission = try example("conflict-affected-mine")
        let open = engine.evaluate(json(submission), parts: [.assessment, .plan])
        for position in submission.answers.indices {
            submission.answers[position].isConfidential = position.isMultiple(of: 2)
            for piece in submission.answers[position].evidence.indices {
                submission.answers[position].evidence[piece].isConfidential = true
            }
        }
        submission.certificates[0].isConfidential = true
        let marked = engine.evaluate(json(submission), parts: [.assessment, .plan])
        #expect(open != nil && marked == open)
    }

    @Test func answersThatCannotBeReadAreToldAndLeftOut() throws {
        let engine = try engine()
        var submission = try example("careful-tier-one")
        let sound = try #require(engine.evaluate(json(submission), parts: []))
        var broken = AnswerEntry(
            questionnaire: "graphite", question: "no-such-question", origin: .input)
        broken.said.values = [SaidValue(text: "x", origin: .input)]
        submission.answers.append(broken)
        let state = text(
            try #require(engine.evaluate(json(submission), parts: []))[0])
        let before = text(sound[0])
        #expect(state.contains("\"id\":\"unknown-question\""))
        #expect(state.contains("\"answer\":\(submission.answers.count - 1)"))
        // All else is judged as without it.
        let after = try #require(state.range(of: "\"checks\""))
        let start = try #require(before.range(of: "\"checks\""))
        #expect(state[after.lowerBound...] == before[start.lowerBound...])
    }

    @Test func bytesThatAreNoSubmissionAreRefused() throws {
        let engine = try engine()
        let submission = json(try example("careful-tier-one"))
        var random = SeededGenerator(seed: Proof.seed)
        #expect(engine.evaluate([], parts: []) == nil)
        for _ in 0..<Proof.cases(100, full: 5_000) {
            #expect(
                engine.evaluate(Array(submission.prefix(random.below(submission.count))), parts: [])
                    == nil)
            var changed = submission
            changed[random.below(submission.count)] = UInt8(random.below(256))
            // It may still be one; then it is judged, and nothing traps.
            _ = engine.evaluate(changed, parts: [.assessment, .plan])
        }
    }
}
