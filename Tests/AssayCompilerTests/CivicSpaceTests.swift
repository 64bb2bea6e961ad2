import AssayCompiler
import AssayDiagnostics
import AssayQuestionnaires
import AssayXML
import TestSupport
import Testing

/// The countries in which people cannot speak freely, and what takes the place of asking them.
@Suite("Civic space")
struct CivicSpaceTests {
    private func library() throws -> QuestionnaireLibrary {
        let text = """
            <catalogue xmlns="urn:assay:questionnaire:1" id="c" version="1.0.0" xml:lang="en">
            <title>C</title><source id="S"><title>S</title><publisher>P</publisher></source>
            <civic-space year="2023">\(Self.closed("BD", "CN"))</civic-space>
            <civic-space year="2024" repressed="BD">\(Self.closed("RU", "CN"))</civic-space>
            <function id="sales"><words>head of sales</words></function>
            \(LintedAction.theme("hear", "outside=\"research\""))\(LintedAction.theme("research"))
            <standing-finding id="f" on="unknown" kind="gap" class="minor" scale="1" scope="1"
              irremediability="1" likelihood="1" connection="linked"><title>F</title><because>It is.</because>
            \(LintedAction.action("ask", Self.attributes + " theme=\"hear\" civic=\"open\"", "Ask", ["Ask."]))
            \(LintedAction.action("read", Self.attributes + " theme=\"research\"", "Read", ["Read."]))
            </standing-finding></catalogue>
            """
        var diagnostics = DiagnosticCollector()
        let file = readDefinition(Array(text.utf8), file: "c.xml", diagnostics: &diagnostics)
        let library = compile([try #require(file)], diagnostics: &diagnostics)
        return try #require(library, "\(diagnostics.sorted())")
    }

    private static func closed(_ codes: String...) -> String {
        let countries = codes.map { "<closed country=\"\($0)\"><name>Land \($0)</name></closed>" }
        return countries.joined() + """
            <caution>Ask nobody there:</caution><closes-with>Research.</closes-with><cite source="S" at="list"/>
            """
    }

    private static let attributes =
        "kind=\"corrective\" addressee=\"supplier\" within=\"P5D\" effort-days=\"1\""

    @Test(.covers("C-31")) func theLatestYearCounts() throws {
        #expect(try library().tables.closedCountries == ["CN", "RU"])
    }

    @Test func anActionKnowsWhatItNeedsAndAThemeWhatTakesItsPlace() throws {
        for library in try [library(), QuestionnaireLibrary(decoding: library().encoded())] {
            #expect(library.tables.actions.map { $0.needsOpenCivicSpace } == [true, false])
            let hear = try #require(library.tables.actions[0].theme)
            let outside = try #require(library.catalogue.themes[hear].outside)
            #expect(library.catalogue.themes[outside].id == "research")
            #expect(library.catalogue.themes[outside].outside == nil)
            #expect(library.catalogue.civicSpaces.map(\.year) == [2024, 2023])
            let latest = library.catalogue.civicSpaces[0]
            #expect(latest.closed.map(\.code) == ["CN", "RU"])
            #expect(latest.closed.map(\.name.original) == ["Land CN", "Land RU"])
            #expect(latest.repressed == ["BD"] && latest.closesWith.original == "Research.")
        }
    }

    @Test func theListThatShipsHasEachCountryOnceAndASource() throws {
        let library = try #require(Repository.library())
        let space = try #require(library.catalogue.civicSpaces.first)
        let closed = space.closed.map(\.code)
        #expect(Set(closed + space.repressed).count == closed.count + space.repressed.count)
        #expect(library.tables.closedCountries.isSuperset(of: ["CN", "MM", "RU"]))
        #expect(space.citations.map(\.source) == ["CIVICUS-MONITOR"])
    }
}
