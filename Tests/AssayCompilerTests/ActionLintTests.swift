import AssayDiagnostics
import TestSupport
import Testing

/// What is warned of in actions and themes, and what is right in spite of a word or a number.
@Suite("Lints of actions")
struct ActionLintTests {
    @Test func titlesHaveEightWordsAtMost() throws {
        #expect(
            try LintedAction(title: "One two three four five six seven eight").told(.titleTooLong)
                == [])
        #expect(
            try LintedAction(title: "One two three four five six seven eight nine").told(
                .titleTooLong)
                == ["the title of action 'act' has 9 words, more than 8"])
        #expect(
            try LintedAction(
                themes: LintedAction.theme("a b c d e f g h i".replacing(" ", with: "-"))
            )
            .told(.titleTooLong) == [])
    }

    @Test func sentencesHaveTwentyFiveWordsAtMost() throws {
        let long = Array(repeating: "word", count: 25).joined(separator: " ")
        #expect(try LintedAction(steps: [long + ". " + long + "."]).told(.stepTooLong) == [])
        let told = ["a sentence of action 'act' has 26 words, more than 25"]
        #expect(try LintedAction(steps: ["It is. " + long + " more."]).told(.stepTooLong) == told)
        #expect(try LintedAction(buyerPart: long + " more.").told(.stepTooLong) == told)
        #expect(
            try LintedAction(themes: LintedAction.theme("t", step: long + " more."))
                .told(.stepTooLong) == ["a sentence of theme 't' has 26 words, more than 25"])
    }

    @Test func thereAreThreeStepsAtMost() throws {
        #expect(try LintedAction(steps: ["A.", "B.", "C."]).told(.tooManySteps) == [])
        #expect(
            try LintedAction(steps: ["A.", "B.", "C.", "D."]).told(.tooManySteps)
                == ["action 'act' has 4 steps, more than 3"])
    }

    @Test func aThemeIsNeededWhereThereAreThemes() throws {
        #expect(try LintedAction().told(.noTheme) == [])
        let themes = LintedAction.theme("t")
        #expect(try LintedAction(themes: themes).told(.noTheme) == ["action 'act' has no theme"])
        #expect(try LintedAction(action: "addressee=\"supplier\"").told(.noEffort).count == 1)
    }

    @Test(
        "a theme is of one sort and for one reader",
        arguments: [
            ("containment", "supplier", [1, 0]), ("remedy", "supplier", [1, 0]),
            ("preventive", "supplier", [0, 0]), ("corrective", "buyer", [0, 1]),
            ("corrective", "buyers-together", [0, 1]),
        ])
    func mixing(kind: String, addressee: String, counts: [Int]) throws {
        let attributes = "theme=\"t\" effort-days=\"1\" within=\"P5D\" addressee=\"\(addressee)\""
        let linted = LintedAction(
            action: "theme=\"t\" addressee=\"supplier\"", themes: LintedAction.theme("t"),
            others: LintedAction.action(
                "other", attributes + " kind=\"\(kind)\"", "Sign", ["Sign."]))
        #expect(try linted.told(.themeMixesKinds).count == counts[0])
        #expect(try linted.told(.themeMixesAddressees).count == counts[1])
    }

    @Test(
        "several buyers never touch price, volume, terms or award", .covers("F-25"),
        arguments: [
            ("Offer a longer contract to each.", "contract"),
            ("Pay more for clean metal.", "pay more"),
            ("Pool values, and give them a weight in awards.", "awards"),
            ("Move volume where it refuses.", "volume"),
            ("Ask for names, and nothing about prices.", nil),
            ("Hear contractors in order to learn.", nil), ("Share the cost of the study.", nil),
        ])
    func jointTerms(step: String, word: String?) throws {
        let linted = LintedAction(action: "addressee=\"buyers-together\"", steps: [step])
        let told =
            word.map { ["action 'act' is for several buyers together and says '\($0)'"] } ?? []
        #expect(try linted.told(.jointAboutTerms) == told)
        #expect(
            try LintedAction(action: "addressee=\"buyer\"", steps: [step]).told(.jointAboutTerms)
                == [])
        let theme = LintedAction.theme("t", step: step)
        let ofTheme = LintedAction(
            action: "addressee=\"buyers-together\" theme=\"t\"", themes: theme)
        #expect(try ofTheme.told(.jointAboutTerms).count == told.count)
    }

    @Test func whatSeveralDoIsForSeveral() throws {
        let steps = ["Write to the plant with other customers."]
        #expect(try LintedAction(steps: steps).told(.jointNotAddressed).count == 1)
        let joint = LintedAction(action: "addressee=\"buyers-together\"", steps: steps)
        #expect(try joint.told(.jointNotAddressed) == [])
        #expect(
            try LintedAction(steps: ["Ask your association what others do."]).told(
                .jointNotAddressed)
                == [])
    }

    @Test func aFindingIsForEverySupplier() throws {
        func told(_ action: String, _ others: String = "") throws -> Int {
            try LintedAction(action: action, others: others).told(.onlyForBuyers).count
        }
        let other = "kind=\"corrective\" within=\"P5D\" addressee=\"supplier\""
        #expect(try told("addressee=\"supplier\"") == 0)
        #expect(try told("addressee=\"supplier\" when=\"unknown($q)\"") == 1)
        #expect(
            try told(
                "addressee=\"supplier\" when=\"unknown($q)\"",
                LintedAction.action("other", other, "Sign", ["Sign."])) == 0)
        // A questionnaire that asks nothing of suppliers is about the buyer itself.
        #expect(try told("addressee=\"buyer\"") == 0)
    }
}
