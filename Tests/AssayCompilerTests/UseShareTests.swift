import AssayCompiler
import AssayDiagnostics
import AssayQuestionnaires
import AssayXML
import TestSupport
import Testing

/// How much of each material sectors use, and the rules of a buyer's profile that rest on it.
@Suite("Shares of use")
struct UseShareTests {
    private func told(_ catalogue: String, _ questionnaire: String) throws -> [String] {
        let texts = [
            """
            <catalogue xmlns="urn:assay:questionnaire:1" id="c" version="1.0.0" xml:lang="en">
            <title>C</title><source id="S"><title>S</title><publisher>P</publisher></source>
            <initiative id="forum" kind="association"><title>F</title><description>F.</description></initiative>
            \(catalogue)</catalogue>
            """,
            """
            <questionnaire xmlns="urn:assay:questionnaire:1" id="q" version="1.0.0" xml:lang="en">
            <title>Q</title><section id="s"><title>S</title><question id="a" type="choice"><text>A?</text>
            <option id="yes">Yes</option><option id="no">No</option></question>
            </section>\(questionnaire)</questionnaire>
            """,
        ]
        var diagnostics = DiagnosticCollector()
        let files = texts.compactMap {
            readDefinition(Array($0.utf8), file: "f.xml", diagnostics: &diagnostics)
        }
        _ = compile(files, diagnostics: &diagnostics)
        return diagnostics.sorted().map(\.message)
    }

    private static let share =
        "<share-of-use material=\"zinc\" sector=\"roofs\" percent=\"5\" year=\"2022\">"
        + "<cite source=\"S\" at=\"1\"/></share-of-use>"

    @Test func aSoundOneIsTaken() throws {
        let messages = try told(
            Self.share,
            "<own-sector sector=\"roofs\" when=\"$a = 'yes'\"/>"
                + "<category-order categories=\"bilateral\" when=\"$a = 'yes'\"><because>B.</because></category-order>"
        )
        #expect(messages == [])
    }

    @Test func mistakesAreTold() throws {
        let twice = try told(Self.share + Self.share, "")
        #expect(twice.count == 1 && twice[0].contains("zinc roofs"), "\(twice)")
        let through = try told(
            Self.share.replacing("year", with: "through=\"forun\" year"), "")
        #expect(through.count == 1 && through[0].contains("forun"), "\(through)")
        let sector = try told(Self.share, "<own-sector sector=\"roof\" when=\"$a = 'yes'\"/>")
        #expect(sector.count == 1 && sector[0].contains("roof"), "\(sector)")
        let category = try told(
            "",
            "<category-order categories=\"bilateral trade\" when=\"$a = 'yes'\"><because>B.</because></category-order>"
        )
        #expect(category.count == 1 && category[0].contains("trade"), "\(category)")
    }

    @Test func whatShipsHasSourcesAndComesBackFromItsEncoding() throws {
        let library = try #require(Repository.library())
        let shares = library.catalogue.useShares
        #expect(shares.count > 30)
        #expect(
            shares.allSatisfy {
                !$0.citations.isEmpty && ($0.percent ?? 1) <= 100 && $0.year > 2000
            })
        #expect(
            shares.contains { $0.through != nil } && shares.contains { !$0.note.original.isEmpty })
        let again = try QuestionnaireLibrary(decoding: library.encoded())
        #expect(again.catalogue.useShares.map(\.sector) == shares.map(\.sector))
        #expect(again.catalogue.useShares.map(\.through) == shares.map(\.through))
        let orders = library.questionnaires.flatMap(\.categoryOrders)
        #expect(orders.count == 4)
        #expect(
            again.questionnaires.flatMap(\.categoryOrders).map(\.categories)
                == orders.map(\.categories))
        #expect(again.questionnaires.flatMap(\.ownSectors).count == 11)
    }
}
