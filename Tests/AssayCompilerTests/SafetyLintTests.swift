import AssayDiagnostics
import TestSupport
import Testing

/// What is warned of because it endangers people, or because it cannot be true yet.
@Suite("Lints of safety and time")
struct SafetyLintTests {
    @Test(
        "evidence can exist before the time is over", .covers("F-23"),
        arguments: [
            ("Minutes of two quarters.", "P60D", "two quarters"),
            ("Minutes of two quarters.", "P180D", nil),
            ("What people say after six months.", "P6M", "six months"),
            ("What people say after six months.", "P8M", nil),
            ("Three months of records, and interviews.", "P60D", "three months"),
            ("Three months of records.", "P90D", nil),
            ("Readings of half a year.", "P90D", "half a year"),
            ("State of both half-years.", "P6M", nil),
            ("Changes made half a year later.", "P8M", nil),
            ("Deaths in the following year.", "P90D", "following year"),
            ("Cases of the last twelve months.", "P60D", nil),
            ("Records of three years.", "P60D", nil),
            ("Reports within 30 days of the event.", "P14D", nil),
            ("Study not older than a year.", "P60D", nil),
            ("The date after six months when families are asked.", "P60D", nil),
            ("Minutes of the last two quarters.", "P60D", nil),
            ("Figures of one full year.", "P180D", "one full year"),
        ])
    func windows(closesWith: String, within: String, words: String?) throws {
        let told = try LintedAction(within: within, closesWith: closesWith).told(
            .evidenceAfterWindow)
        #expect(told.count == (words == nil ? 0 : 1))
        if let words { #expect(told.first?.contains("takes '\(words)'") == true, "\(told)") }
    }

    @Test(
        "the state is no partner where its forces may do harm", .covers("F-24"),
        arguments: [
            ("Tell the police what happened.", 1), ("Clear it with the local authorities.", 1),
            ("Write to the host ministry.", 1), ("List payments to police or soldiers.", 0),
            ("Withdraw your calls for police.", 0), ("Raise it with your own government.", 0),
        ])
    func state(step: String, count: Int) throws {
        let security = "kind=\"gap\" issue=\"security\""
        #expect(
            try LintedAction(finding: security, steps: [step]).told(.statePartner).count == count)
        #expect(try LintedAction(steps: [step]).told(.statePartner) == [])
        let byTheme = LintedAction(
            action: "addressee=\"supplier\" theme=\"defender-check\"", steps: [step],
            themes: LintedAction.theme("defender-check"))
        #expect(try byTheme.told(.statePartner).count == count)
    }

    @Test func theHostStateIsNoMeasureWhereItsForcesMayDoHarm() throws {
        var linted = LintedAction(leverage: "<leverage measure=\"host-authorities\"/>")
        #expect(try linted.told(.statePartner) == [])
        linted.finding = "kind=\"gap\" issue=\"security\""
        #expect(try linted.told(.statePartner).count == 1)
    }

    @Test(.covers("F-22")) func remedyIsForHarm() throws {
        #expect(try LintedAction(kind: "remedy").told(.remedyOnSuspicion).count == 1)
        #expect(
            try LintedAction(finding: "kind=\"harm\"", kind: "remedy").told(.remedyOnSuspicion)
                == [])
    }

    @Test(
        "work with people who speak freely is marked",
        arguments: [
            ("Ask new workers what they paid.", 1), ("Let a group hear the residents.", 1),
            ("Agree with residents on a laboratory.", 1), ("Agree with workers on shifts.", 0),
            ("Send nobody there to ask workers.", 0), ("Ask the people who buy copper.", 0),
            ("Ask each plant outside for its mines.", 0),
        ])
    func civic(step: String, count: Int) throws {
        #expect(try LintedAction(steps: [step]).told(.civicUnmarked).count == count)
        #expect(try LintedAction(kind: "containment", steps: [step]).told(.civicUnmarked) == [])
        let marked = LintedAction(
            action: "addressee=\"supplier\" theme=\"t\" civic=\"open\"", steps: [step],
            themes: LintedAction.theme("t", "outside=\"o\"") + LintedAction.theme("o"))
        #expect(try marked.told(.civicUnmarked) == [])
        let research = LintedAction(
            action: "addressee=\"supplier\" theme=\"o\"", steps: [step],
            themes: LintedAction.theme("t", "outside=\"o\"") + LintedAction.theme("o"))
        #expect(try research.told(.civicUnmarked) == [])
    }

    @Test(
        "what people say is marked where it shows that an action worked",
        arguments: [
            ("The list, and what residents say of it.", 1), ("Interviews with crews.", 1),
            ("A survey of users.", 1), ("Notes of two talks without names.", 1),
            ("Photographs and the water readings.", 0), ("The survey by job.", 0),
            ("The answers of the plants.", 0),
        ])
    func voices(closesWith: String, count: Int) throws {
        #expect(try LintedAction(closesWith: closesWith).told(.voicesUnmarked).count == count)
        let containment = LintedAction(kind: "containment", closesWith: closesWith)
        #expect(try containment.told(.voicesUnmarked) == [])
        let marked = LintedAction(closesWith: closesWith, closesWithAttributes: "civic=\"open\"")
        #expect(try marked.told(.voicesUnmarked) == [])
    }

    @Test(
        "something shows where nobody can speak freely that an action worked",
        arguments: [("civic=\"open\"", 1), ("civic=\"closed\"", 0), ("", 0)])
    func indicators(attributes: String, count: Int) throws {
        let action = LintedAction(indicatorAttributes: attributes)
        #expect(try action.told(.nothingWhereClosed).count == count)
        let asking = LintedAction(
            action: "addressee=\"supplier\" theme=\"t\" civic=\"open\"",
            indicatorAttributes: attributes,
            themes: LintedAction.theme("t", "outside=\"o\"") + LintedAction.theme("o"))
        #expect(try asking.told(.nothingWhereClosed) == [])
    }

    @Test(
        "words that few readers know are told",
        arguments: [
            ("Draw up a list.", ["draw up"]), ("Keep it apart.", ["apart"]),
            ("Keep it apart from food.", []),
            ("Design packs that come apart.", []), ("Check it.", []),
        ])
    func words(step: String, words: [String]) throws {
        #expect(
            try LintedAction(steps: [step]).told(.wordToAvoid)
                == words.map { "the text says '\($0)'" })
    }

    @Test func theSameWorkInTwoQuestionnairesHasOneTheme() throws {
        func told(_ title: String, _ theme: String) throws -> [String] {
            let other = """
                <standing-finding id="x" on="unknown" kind="gap" class="minor" scale="1" scope="1"
                  irremediability="1" likelihood="1" connection="linked"><title>X</title><because>It is.</because>
                \(LintedAction.action("ask", "kind=\"corrective\" within=\"P5D\" addressee=\"supplier\" theme=\"t\"",
                    title, ["Name the mines of each smelter."]))</standing-finding>
                """
            return try LintedAction(
                action: "addressee=\"supplier\" theme=\"\(theme)\"", title: "Name your mines",
                steps: ["Name the mines of your smelters."],
                themes: LintedAction.theme("t") + LintedAction.theme("u") + other
            ).told(.sameWork)
        }
        #expect(
            try told("Name the mines of smelters", "u") == [
                "action 'c:ask' says much the same as 'a:act' in d.xml:6, and they have no theme in common"
            ])
        #expect(try told("Name the mines of smelters", "t") == [])
        #expect(try told("Ask each plant for tonnes and dates", "u") == [])
    }
}
