import AssayDiagnostics
import AssayQuestionnaires
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// Submissions with one mistake each; what is told stands whole in the text file beside them.
@Suite(
    "Mistakes in submissions",
    .covers("Q-7", "U-1", "U-7", "U-8", "U-10"))
struct BadSubmissionTests {
    static let folder = "Tests/Corpus/Submissions/bad"
    static let library: QuestionnaireLibrary? = Repository.library(
        at: [
            Repository.root + "/Tests/Corpus/Submissions/questionnaires",
            Repository.root + "/Tests/Corpus/Definitions/good/catalogue.xml",
        ])

    static func told(_ bytes: [UInt8]) throws -> String {
        let library = try #require(library)
        var diagnostics = DiagnosticCollector()
        if let submission = readSubmission(bytes, file: "s.xml", diagnostics: &diagnostics) {
            let response = interpret(submission, with: library, diagnostics: &diagnostics)
            #expect((response == nil) == diagnostics.hasErrors)
        }
        return diagnostics.sorted().map { diagnostic in
            let place = diagnostic.place
            return
                "\(place.line):\(place.column): \(diagnostic.severity)[\(diagnostic.id.rawValue)]: "
                + diagnostic.message
                + "\n  help: \(diagnostic.help)\n"
        }.joined()
    }

    @Test("are told exactly", arguments: Repository.files(in: folder, ending: ".xml"))
    func told(name: String) throws {
        let text = try Self.told(Repository.bytes(Self.folder + "/" + name))
        #expect(!text.isEmpty)
        #expect(matchesSnapshot(text, Self.folder + "/" + name.dropLast(4) + ".txt"), "\(text)")
    }

    @Test func everyTypeOfAnswerIsRead() throws {
        let bytes = Repository.bytes("Tests/Corpus/Submissions/good/types.xml")
        #expect(try Self.told(bytes) == "")
    }
}
