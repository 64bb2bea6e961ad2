import AssayAssessments
import AssayExpressions
import TestSupport
import Testing

/// How credits become scores and levels, in stories of a few questions.
@Suite("Scores")
struct ScoringTests {
    static let layers = """
        <scoring scheme="weighted-mean" version="1" assurance="ladder">\
        <layer id="policy" weight="2"/><layer id="outcome" weight="5"/></scoring>
        """

    /// A section of weights 2 and 10, and one of three times its weight.
    func story() -> Story {
        var story = Story(scoring: Self.layers)
        story.section("first")
        story.question("policy", "layer=\"policy\"", options: ["yes": "1", "no": "0"])
        story.question(
            "results", "layer=\"outcome\" weight=\"2\"", options: ["all": "1", "half": "0.5"])
        story.section("second", weight: 3)
        story.question(
            "other", "not-applicable=\"allowed\"", options: ["yes": "1", "no": "0"])
        return story
    }

    func answered() -> Story {
        var story = story()
        story.answer(
            "policy", "yes", "<evidence kind=\"document\" title=\"Policy\" issued=\"2026-01-10\"/>")
        story.answer("results", "half")
        return story
    }

    func result(_ story: Story) throws -> QuestionnaireResult {
        try #require(try story.judged().assessment.questionnaires.first)
    }

    func shown(_ number: ExactDecimal?) -> String? { number?.formatted(fractionDigits: 2) }

    @Test(.covers("S-1", "S-2", "S-3", "S-4", "S-12", "S-15", "S-22"))
    func creditsAreWeighedByQuestionLayerAndSection() throws {
        let result = try result(answered())
        // 100 · (2 · 1 + 10 · 0.5) ÷ 12, and a quarter of that.
        #expect(shown(result.sections[0].score?.claimed) == "58.33")
        #expect(shown(result.sections[1].score?.claimed) == "0.00")
        #expect(shown(result.score?.claimed) == "14.58")
        #expect(
            result.layers.map { "\($0.layer.rawValue) \($0.score.claimed)" }
                == ["policy 100", "outcome 50"])
    }

    @Test(.covers("S-5", "S-6")) func assuredCountsTheBestEvidence() throws {
        // 100 · (2 · 0.6 + 10 · 0.5 · 0.25) ÷ 12, and a quarter of that.
        let result = try result(answered())
        #expect(shown(result.sections[0].score?.assured) == "20.42")
        #expect(shown(result.score?.assured) == "5.10")
    }

    @Test(.covers("S-20")) func withoutATableOfEvidenceAssuredIsClaimed() throws {
        var story = Story(scoring: "<scoring scheme=\"weighted-mean\" version=\"1\"/>")
        story.question("policy", options: ["yes": "1", "no": "0"])
        story.answer("policy", "yes")
        #expect(try result(story).score?.assured == .hundred)
    }

    @Test(.covers("S-7")) func whatIsOpenLeavesARange() throws {
        let result = try result(answered())
        #expect(shown(result.score?.lowest) == "14.58")
        #expect(shown(result.score?.highest) == "89.58")
    }

    @Test(.covers("S-8", "S-9")) func unknownIsNoAnswerInCoverage() throws {
        #expect(shown(try result(answered()).completeness.coverage) == "66.67")
        var unknown = answered()
        unknown.answer("other", state: "unknown")
        #expect(shown(try result(unknown).completeness.coverage) == "66.67")
        var known = answered()
        known.answer("other", "no")
        #expect(try result(known).completeness.coverage == .hundred)
    }

    @Test(.covers("S-13", "S-14")) func whatDoesNotApplyIsLeftOut() throws {
        var story = answered()
        story.answer("other", state: "not-applicable", "<reason>No mine.</reason>")
        let result = try result(story)
        #expect(result.sections[1].score == nil)
        #expect(shown(result.score?.claimed) == "58.33")
        #expect(result.completeness.coverage == .hundred)
    }

    @Test(.covers("S-10", "S-11", "U-13")) func aReviewIsShownBesideWhatWasSaid() throws {
        var story = story()
        story.answer("policy", "yes")
        story.answer("results", "half")
        story.review(
            """
            <answers questionnaire="story">\
            <corrected question="policy"><value>no</value></corrected></answers>
            """)
        let score = try #require(try result(story).sections[0].score)
        #expect(shown(score.declared) == "58.33")
        #expect(shown(score.claimed) == "41.67")
        #expect(shown(score.validated) == "41.67")
        #expect(shown(score.gap) == "16.67")
    }

    @Test(
        "the first credit whose rule holds counts, and none is 0", .covers("Q-12", "Q-13", "Q-4"),
        arguments: [("full", "1"), ("some", "0.5"), ("none", "0")])
    func credits(option: String, credit: String) throws {
        var story = Story()
        story.question("policy", options: ["full": "1", "some": "0.5", "none": nil])
        story.question("about", options: ["a": nil, "b": nil])
        story.answer("policy", option)
        story.answer("about", "a")
        let result = try result(story)
        #expect(result.questions[0].credit.description == credit)
        #expect(!result.questions[1].counts)
    }

    @Test(
        "a gate holds the level at the lowest", .covers("S-24", "S-25"), arguments: [true, false])
    func gate(isGate: Bool) throws {
        var story = Story(
            scoring: """
                <levels><level id="open"><title>Open</title></level>\
                <level id="high" minimum="50"><title>High</title></level></levels>
                """)
        story.question("policy", options: ["yes": "1", "no": "0"])
        story.finding(
            "harm", when: "$policy = 'yes'", kind: "harm", "gate=\"\(isGate)\"",
            actions: [Story.Action("close")])
        story.answer("policy", "yes")
        #expect(try result(story).level?.reached == (isGate ? 0 : 1))
    }

    @Test(
        "a gate holds the level until containment has begun, and while nobody looked",
        .covers("S-25", "S-40"),
        arguments: [
            ("open", ["gate"]), ("protected", []), ("not-asked", ["silence"]), ("none", []),
            ("unknown", ["silence"]), ("", ["silence"]),
        ])
    func containment(answer: String, holds: [String]) throws {
        var story = Story(
            scoring: """
                <levels><level id="open"><title>Open</title></level>\
                <level id="high"><title>High</title></level></levels>
                """)
        story.question(
            "harm", options: ["none": "1", "protected": "0.4", "open": "0.2", "not-asked": "0"],
            marks: ["not-asked": "looks=\"no\""])
        story.question("policy", options: ["yes": "1", "no": "0"])
        story.finding(
            "harmed", when: "$harm = 'open' or $harm = 'protected'", kind: "harm",
            "gate=\"true\" until=\"$harm = 'protected'\"", actions: [Story.Action("close")])
        story.answer("policy", "yes")
        if answer == "unknown" {
            story.answer("harm", state: "unknown")
        } else if !answer.isEmpty {
            story.answer("harm", answer)
        }
        let level = try #require(try result(story).level)
        #expect(level.reached == (holds.isEmpty ? 1 : 0))
        #expect(
            level.shortfalls.map { shortfall in
                switch shortfall {
                case .gate(let finding): finding == "story:harmed" ? "gate" : finding
                case .silence: "silence"
                default: "other"
                }
            } == holds)
    }

    @Test func aQuestionBehindAGateThatIsNotAskedHoldsNothing() throws {
        var story = Story(
            scoring: """
                <levels><level id="open"><title>Open</title></level>\
                <level id="high"><title>High</title></level></levels>
                """)
        story.question("policy", options: ["yes": "1", "no": "0"])
        story.question(
            "harm", "relevant=\"$policy = 'no'\"", options: ["none": "1", "open": "0.2"])
        story.finding(
            "harmed", when: "$harm = 'open'", kind: "harm", "gate=\"true\"",
            actions: [Story.Action("close")])
        story.answer("policy", "yes")
        #expect(try result(story).level?.reached == 1)
    }

    @Test(.covers("Q-1", "U-6")) func silenceUnknownNotApplicableAndNoAreFourThings() throws {
        var silent = story()
        silent.answer("policy", "no")
        #expect(try result(silent).questions.map(\.state) == [.answered, .unanswered, .unanswered])
        silent.answer("results", state: "unknown")
        silent.answer("other", state: "not-applicable", "<reason>No mine.</reason>")
        #expect(try result(silent).questions.map(\.state) == [.answered, .unknown, .notApplicable])
    }

    @Test(.covers("U-12")) func aCommentIsNeverScored() throws {
        var story = story()
        story.answer("policy", "yes", "<comment>The best policy of all.</comment>")
        var plain = self.story()
        plain.answer("policy", "yes")
        #expect(try result(story).score == result(plain).score)
    }
}
