import AssayAssessments
import AssayCompiler
import AssayDiagnostics
import AssayDocuments
import AssayEngine
import AssayQuestionnaires
import AssayResponses
import AssayWorkspaces
import AssayXML
import TestSupport
import Testing

/// Reading only what a submission needs changes nothing in what comes of it.
@Suite("Selected definitions")
struct SelectionTests {
    static let files =
        Repository.files(in: "Examples/Submissions", ending: ".xml").map {
            "Examples/Submissions/" + $0
        } + [
            "Questionnaires/nickel/cases/plant-with-open-harm.xml",
            "Questionnaires/copper/cases/trader-on-the-way.xml",
        ]
    static let all = Repository.library()

    private func document(_ submission: Submission, _ library: QuestionnaireLibrary) -> String? {
        var diagnostics = DiagnosticCollector()
        return Engine(library).judge(submission, diagnostics: &diagnostics).map { judged in
            jsonText { $0.write(judged.assessment, of: judged.response, with: library) }
        }
    }

    @Test("give the same result", arguments: files)
    func sameResult(file: String) throws {
        var diagnostics = DiagnosticCollector()
        let submission = try #require(
            readSubmission(Repository.bytes(file), file: file, diagnostics: &diagnostics))
        var selection = DefinitionSelection()
        selection.questionnaires = Set(submission.questionnaires.map(\.id))
        selection.programmes = Set(submission.programme.map { [$0.id] } ?? [])
        let loaded = try #require(
            loadDefinitions(selection, in: Repository.root + "/Questionnaires"))
        let library = try #require(compile(loaded.files, diagnostics: &diagnostics))
        let all = try #require(Self.all)
        #expect(library.questionnaires.count < all.questionnaires.count)
        let document = document(submission, library)
        #expect(document != nil && document == self.document(submission, all))
    }

    @Test func whatIsNotThereIsLeftToWhoeverReadsAll() {
        var selection = DefinitionSelection()
        selection.questionnaires = ["graphit"]
        #expect(loadDefinitions(selection, in: Repository.root + "/Questionnaires") == nil)
        selection = DefinitionSelection()
        selection.programmes = ["batery"]
        #expect(loadDefinitions(selection, in: Repository.root + "/Questionnaires") == nil)
    }
}
