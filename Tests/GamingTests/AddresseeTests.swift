import AssayActionPlans
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

/// Work at a site reaches who runs one, and who buys from there asks for it.
@Suite("Who gets which action")
struct AddresseeTests {
    /// How an action stands in a plan.
    enum Standing {
        case work
        case request
        case absent
    }

    /// An action that went to somebody who could not carry it out.
    struct Row: CustomTestStringConvertible, Sendable {
        var file: String
        var roles: [String] = []
        var action: String
        var standing: Standing
        var testDescription: String { "\(action) of \(file) \(roles)" }
    }

    static let rows = [
        // A die caster has no die casters behind it that could ask alloyers: it asks itself.
        Row(
            file: "Examples/Submissions/die-caster", action: "magnesium:ask-route", standing: .work),
        // A trader asks who sold to it, a refinery names itself; neither asks its customers.
        Row(
            file: "Questionnaires/cobalt/cases/not-known-yet", roles: ["trader"],
            action: "cobalt:ask-route", standing: .work),
        Row(
            file: "Questionnaires/cobalt/cases/not-known-yet", roles: ["refiner"],
            action: "cobalt:ask-route", standing: .absent),
        Row(
            file: "Questionnaires/cobalt/cases/not-known-yet", roles: ["refiner"],
            action: "cobalt:name-own-place", standing: .work),
        // A country file is the buyer's to give, and packs are for who makes them.
        Row(
            file: "Questionnaires/cobalt/cases/not-known-yet", roles: ["refiner"],
            action: "cobalt:open-packs", standing: .absent),
        Row(
            file: "Questionnaires/cobalt/cases/not-known-yet", roles: ["trader"],
            action: "cobalt:open-packs", standing: .absent),
        // A maker of modules has no furnace, no extraction, no acid and no samples of its own.
        Row(
            file: "Examples/Submissions/careful-tier-one", action: "graphite:meter-furnaces",
            standing: .request),
        Row(
            file: "Examples/Submissions/careful-tier-one", action: "graphite:extraction",
            standing: .request),
        Row(
            file: "Examples/Submissions/careful-tier-one", action: "graphite:exposure-survey",
            standing: .request),
        // A smelter cannot hold back the pumps of a mine that sells to it.
        Row(
            file: "Examples/Submissions/copper-smelter", action: "copper:water-for-now",
            standing: .request),
    ]

    @Test(arguments: rows)
    func reachesWhoCanCarryItOut(row: Row) throws {
        let library = try #require(TellingTests.library)
        let plan = try judged(row.file, roles: row.roles, library).plan
        let parts = plan.allActions.flatMap { $0.parts }.filter {
            library.action($0.action).identity == row.action
        }
        switch row.standing {
        case .absent: #expect(parts.isEmpty)
        case .work: #expect(parts.map(\.isRequest) == [false])
        case .request: #expect(parts.map(\.isRequest) == [true])
        }
    }

    /// The texts that sent suppliers to their customers, to Congo from elsewhere, or to a state's service.
    @Test func noTextNamesAnotherOnesPartner() throws {
        let library = try #require(TellingTests.library)
        for action in library.actions where action.owner == .supplier {
            let text = ([action.title] + action.steps).map(\.original).joined(separator: " ")
            #expect(!text.contains("SAEMAPE"), "\(action.identity)")
            #expect(!text.lowercased().contains("have die casters"), "\(action.identity)")
            #expect(!text.lowercased().contains("have cell"), "\(action.identity)")
        }
    }

    /// The supplier reads what its customer does, and is not told to do it.
    @Test func titlesOfTheBuyersActionsReadRightToTheSupplier() throws {
        let library = try #require(TellingTests.library)
        let actions = library.actions.filter {
            $0.addressee == .buyer && !$0.identity.hasPrefix("buyer-profile:")
        }
        let themes = Set(actions.compactMap(\.theme)).map { library.catalogue.themes[$0].title }
        let titles = (themes + actions.map(\.title)).map(\.original)
        for title in titles where title != "Find your place in the supply chain" {
            let words = title.lowercased().split(separator: " ")
            #expect(!words.contains("your") && !words.contains("you"), "\(title)")
        }
    }

    @Test(
        "one remedy for a group of people",
        arguments: ["conflict-affected-mine", "copper-smelter"])
    func oneRemedy(name: String) throws {
        let library = try #require(TellingTests.library)
        let plan = try judged("Examples/Submissions/" + name, library).plan
        #expect(!plan.actions.contains { $0.identity == "themes:harm-remedy" })
        let residents = plan.actions.filter { $0.identity == "themes:pollution-remedy" }
        #expect(residents.count == 1)
    }

    @Test func fittingActionsAreCounted() throws {
        let library = try #require(TellingTests.library)
        let plan = try judged("Examples/Submissions/die-caster", library).plan
        let count = try #require(plan.quality.counts.first { $0.line == .fittingAddressees })
        #expect(count.count == count.whole, "\(count.lacking)")
    }

    private func judged(
        _ file: String, roles: [String] = [], _ library: QuestionnaireLibrary
    ) throws -> JudgedSubmission {
        var text = String(decoding: Repository.bytes(file + ".xml"), as: UTF8.self)
        if !roles.isEmpty {
            let start = try #require(text.firstRange(of: "<answer question=\"role\">"))
            let rest = text[start.upperBound...]
            let end = try #require(rest.firstRange(of: "</answer>"))
            let values = roles.map { "<value>\($0)</value>" }.joined()
            text.replaceSubrange(start.upperBound..<end.lowerBound, with: values)
        }
        return try #require(JudgedSubmission(text, with: library))
    }
}
