import AssayAssessments
import AssayQuestionnaires
import TestSupport
import Testing

/// What is dealt with first, and how grave the answers make it.
@Suite("The order of findings")
struct FindingOrderTests {
    /// A story in which every finding holds.
    private func story() -> Story {
        var story = Story()
        story.question("a", options: ["yes": "1", "no": "0"])
        story.answer("a", "no")
        return story
    }

    private func names(_ story: Story) throws -> [String] {
        try story.judged().assessment.findings.compactMap { finding in
            guard case .questionnaire = finding.source else { return nil }
            return String(finding.identity.dropFirst("story:".count))
        }
    }

    @Test(.covers("F-20")) func atEqualSeverityWhatHappensComesFirst() throws {
        var story = story()
        let when = "$a = 'no'"
        story.finding(
            "unknown", when: when, kind: "knowledge", scale: 4, likelihood: 4, connection: "linked")
        story.finding(
            "linked", when: when, kind: "risk", scale: 4, likelihood: 4, connection: "linked")
        story.finding("own", when: when, kind: "risk", scale: 4, likelihood: 1)
        story.finding(
            "reported", when: when, kind: "observation", scale: 4, likelihood: 4,
            connection: "linked")
        story.finding(
            "harm", when: when, kind: "harm", scale: 4, likelihood: 3, connection: "contributes")
        story.finding("mild", when: when, kind: "harm", scale: 4, likelihood: 4, "gate=\"true\"")
        #expect(try names(story) == ["mild", "harm", "reported", "own", "linked", "unknown"])
    }

    @Test(.covers("F-21")) func whatIsNotKnownStandsNoHigherThanTheMildestHarm() throws {
        var story = story()
        let when = "$a = 'no'"
        story.finding("unknown", when: when, kind: "knowledge", scale: 4, likelihood: 4)
        story.finding("risk", when: when, kind: "risk", scale: 3, likelihood: 1)
        #expect(try names(story) == ["unknown", "risk"])
        story.finding("harm", when: when, kind: "harm", scale: 2, likelihood: 4)
        #expect(try names(story) == ["risk", "harm", "unknown"])
        let findings = try story.judged().assessment.findings
        #expect(findings.first { $0.identity == "story:unknown" }?.priority == 20)
    }

    @Test func findingsThatOnlyTheirNamesTellApartShareARank() throws {
        var story = story()
        for name in ["b", "a", "c"] {
            story.finding(name, when: "$a = 'no'", scale: name == "c" ? 1 : 2)
        }
        let findings = try story.judged().assessment.findings
        #expect(findings.prefix(3).map(\.identity) == ["story:a", "story:b", "story:c"])
        #expect(findings.prefix(3).map(\.rank) == [0, 0, 1])
    }

    @Test(.covers("F-13", "F-14")) func answersRaiseWhatTheyTellAndLowerNothing() throws {
        var story = story()
        story.question("b", options: ["dead": "0", "hurt": "0"])
        story.finding(
            "harm", when: "$a = 'no'", kind: "harm", scale: 2, likelihood: 4, connection: "linked",
            context: """
                <context when="$b = 'dead'" scale="4">Somebody died.</context>\
                <context when="$b = 'hurt'" irremediability="3">Somebody is hurt.</context>\
                <context when="$a = 'no'" scope="3" likelihood="1" connection="contributes">\
                It is near.</context>\
                <context when="$b = 'dead'" connection="causes">It is its own site.</context>
                """)
        func impact(_ answer: String?) throws -> FindingResult {
            var story = story
            if let answer { story.answer("b", answer) }
            return try #require(
                try story.judged().assessment.findings.first { $0.identity == "story:harm" })
        }
        let silent = try impact(nil)
        #expect(silent.impact == Severity(scale: 2, scope: 3, irremediability: 1, likelihood: 4))
        #expect(silent.connection == .contributes && silent.contexts == [2])
        let hurt = try impact("hurt")
        #expect(hurt.impact == Severity(scale: 2, scope: 3, irremediability: 3, likelihood: 4))
        let dead = try impact("dead")
        #expect(dead.priority == 20 && dead.severity == 4)
        #expect(dead.connection == .causes && dead.contexts == [0, 2, 3])
    }
}
