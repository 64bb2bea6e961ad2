import AssayCompiler
import AssayDiagnostics
import AssayWorkspaces
import AssayXML
import TestSupport
import Testing

/// Definitions with one mistake each; what is told stands whole in the text file beside them.
@Suite(
    "Mistakes in definitions", .tags(.oneThread), .sanitizedByTag,
    .covers("Q-5", "Q-14", "F-6", "F-11", "F-12", "F-16", "F-19", "Q-17"))
struct BadDefinitionTests {
    static let folder = "Tests/Corpus/Definitions/bad"

    static func told(of name: String, in folder: String) -> String {
        var diagnostics = DiagnosticCollector()
        let root = Repository.root + "/"
        let loaded = loadDefinitions(
            at: [
                root + folder + "/" + name, root + "Tests/Corpus/Definitions/good/catalogue.xml",
            ], validating: true, diagnostics: &diagnostics)
        let library = compile(
            loaded.files, isIncomplete: loaded.isIncomplete, diagnostics: &diagnostics)
        if let library { lint(library, loaded.files, diagnostics: &diagnostics) }
        return diagnostics.sorted().map { diagnostic in
            let severity = diagnostic.severity == .error ? "error" : "warning"
            let place = diagnostic.place
            return
                "\(place.line):\(place.column): \(severity)[\(diagnostic.id.rawValue)]: \(diagnostic.message)"
                + "\n  help: \(diagnostic.help)\n"
        }.joined()
    }

    @Test("are told exactly", arguments: Repository.files(in: folder, ending: ".xml"))
    func told(name: String) {
        let text = Self.told(of: name, in: Self.folder).replacing(Repository.root + "/", with: "")
        #expect(!text.isEmpty)
        #expect(matchesSnapshot(text, Self.folder + "/" + name.dropLast(4) + ".txt"), "\(text)")
    }

    @Test func thereAreEnoughOfThem() {
        #expect(Repository.files(in: Self.folder, ending: ".xml").count >= 20)
    }

    @Test func theSampleTheyAreMadeFromIsClean() {
        #expect(Self.told(of: "sample.xml", in: "Tests/Corpus/Definitions/good").isEmpty)
    }

    @Test func aHarmThatEarnsMoreThanSilenceAndAGateThatOpensAreClean() {
        #expect(Self.told(of: "telling.xml", in: "Tests/Corpus/Definitions").isEmpty)
    }

    @Test func everythingThatShipsIsClean() {
        var diagnostics = DiagnosticCollector()
        let loaded = loadDefinitions(
            at: [Repository.root + "/Questionnaires"], validating: true, diagnostics: &diagnostics)
        let library = compile(
            loaded.files, isIncomplete: loaded.isIncomplete, diagnostics: &diagnostics)
        if let library { lint(library, loaded.files, diagnostics: &diagnostics) }
        #expect(library != nil)
        #expect(diagnostics.sorted() == [])
    }

    @Test func theLibraryDoesNotDependOnTheOrderOfFiles() {
        var diagnostics = DiagnosticCollector()
        let loaded = loadDefinitions(
            at: [Repository.root + "/Questionnaires"], validating: false, diagnostics: &diagnostics)
        let one = compile(loaded.files, diagnostics: &diagnostics)
        let other = compile(loaded.files.reversed(), diagnostics: &diagnostics)
        #expect(one?.questions.map(\.id) == other?.questions.map(\.id))
        #expect(one?.actions.map(\.identity) == other?.actions.map(\.identity))
        #expect(one?.symbols == other?.symbols)
        #expect(one?.relevanceOrder == other?.relevanceOrder)
    }
}
