import AssayDiagnostics
import AssayExpressions
import AssayXML
import TestSupport
import Testing

@testable import AssayCompiler
@testable import AssayInterchange
@testable import AssayResponses
@testable import AssayXML

/// What can be told, what is documented, and what the samples bring up are the same ids.
@Suite("The catalogue of diagnostics")
struct DiagnosticCatalogueTests {
    static let ofDefinitions = Set(
        (RuleProblem.catalogue + CompilationError.catalogue + Linting.catalogue).map(\.id))
    static let ofSubmissions = Set(ResponseError.catalogue.map(\.id))
    static let ofFiles = Set(MarkupCatalogue.entries.map(\.id))
    static let ofPlans = Set(PlanSheetError.catalogue.map(\.id))
    /// What no file of the corpus can show: too large a file and one that cannot be read, which the
    /// suite of hostile input makes; and the net below the readers, which the suite of schemas
    /// pulls.
    static let elsewhere: Set = ["file-too-large", "cannot-read-file", "schema-violation"]
    /// What the suite of hostile workbooks looks at.
    static let ofArchives: Set = ["unreadable-workbook"]

    /// The ids in the texts beside the samples of a folder.
    static func shown(in folder: String) -> Set<String> {
        var ids: Set<String> = []
        for name in Repository.files(in: folder, ending: ".txt") {
            let text = String(decoding: Repository.bytes(folder + "/" + name), as: UTF8.self)
            for part in text.split(separator: "[").dropFirst() {
                if let end = part.firstIndex(of: "]"), part[end...].hasPrefix("]: ") {
                    ids.insert(String(part[..<end]))
                }
            }
        }
        return ids
    }

    @Test func everythingThatIsToldIsShown() {
        let definitions = Self.shown(in: "Tests/Corpus/Definitions/bad")
        let submissions = Self.shown(in: "Tests/Corpus/Submissions/bad")
        #expect(Self.ofDefinitions.subtracting(definitions) == [])
        #expect(Self.ofSubmissions.subtracting(submissions) == [])
        #expect(Self.ofFiles.subtracting(definitions).subtracting(Self.elsewhere) == [])
        let plans = Self.shown(in: "Tests/AssayInterchangeTests/Outputs")
        #expect(plans.union(Self.ofArchives) == Self.ofPlans)
        #expect(
            definitions.union(submissions).subtracting(Self.ofDefinitions)
                .subtracting(Self.ofSubmissions).subtracting(Self.ofFiles) == [])
    }

    @Test func everythingThatIsToldIsDocumented() {
        let page = "Sources/AssayDiagnostics/AssayDiagnostics.docc/Diagnostics-by-id.md"
        let text = String(decoding: Repository.bytes(page), as: UTF8.self)
        var documented: Set<String> = []
        for line in text.split(separator: "\n") where line.hasPrefix("| `") {
            documented.insert(String(line.dropFirst(3).prefix { $0 != "`" }))
        }
        let known = Self.ofDefinitions.union(Self.ofSubmissions).union(Self.ofFiles)
            .union(Self.ofPlans)
        #expect(documented == known.union(Self.elsewhere))
    }

    @Test func thereAreSixtySamplesAndMore() {
        let count = Repository.files(in: "Tests/Corpus/Definitions/bad", ending: ".xml").count
        #expect(count >= 60, "\(count)")
        Proof.tell("\(count) seeded mistakes in definitions are told exactly")
    }

    @Test func aMistakeAtTheEndOfFiveMegabytesHasItsPlace() throws {
        let sample = String(
            decoding: Repository.bytes("Tests/Corpus/Definitions/good/sample.xml"), as: UTF8.self)
        let lines = 60_000
        let padding = String(
            repeating: "  <!-- 石墨 " + String(repeating: "x", count: 74) + " -->\n", count: lines)
        let text = sample.replacing("  <finding", with: padding + "  <finding")
            .replacing("$share &lt; 100", with: "contains('石墨', '石') or $sahre &lt; 100")
        #expect(text.utf8.count > 5_000_000)
        var diagnostics = DiagnosticCollector()
        let catalogue = Repository.root + "/Tests/Corpus/Definitions/good/catalogue.xml"
        let loaded = loadDefinitions(at: [catalogue], validating: false, diagnostics: &diagnostics)
        let file = try #require(
            readDefinition(Array(text.utf8), file: "large.xml", diagnostics: &diagnostics))
        _ = compile(loaded.files + [file], diagnostics: &diagnostics)
        let found = diagnostics.sorted()
        #expect(found.map(\.id) == ["unknown-question"])
        #expect(found.first?.place.line == lines + 22)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)[lines + 21]
        let culprit = try #require(line.firstRange(of: "$sahre")).lowerBound
        #expect(
            found.first?.place.column == line.distance(from: line.startIndex, to: culprit) + 1)
    }
}
