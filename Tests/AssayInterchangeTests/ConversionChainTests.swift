import AssayDiagnostics
import AssayInterchange
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

/// A submission that goes through every form, one after the other, comes back to the letter; so does a review,
/// which has no form as CSV.
@Suite("Conversion through every form")
struct ConversionChainTests {
    private func convert(
        _ document: ExchangeDocument, to form: SubmissionForm
    ) throws -> [UInt8] {
        var diagnostics = DiagnosticCollector()
        let bytes = document.converted(to: form, asked: asked, diagnostics: &diagnostics)
        return try #require(bytes, "\(form): \(diagnostics.sorted())")
    }

    private func read(_ bytes: [UInt8], _ name: String) throws -> ExchangeDocument {
        var diagnostics = DiagnosticCollector()
        let document = ExchangeDocument(bytes, named: name, diagnostics: &diagnostics)
        return try #require(document, "\(name): \(diagnostics.sorted())")
    }

    private func readTable(_ submission: Submission) throws -> Submission {
        var diagnostics = DiagnosticCollector()
        let table = try #require(
            SubmissionTable(of: [submission], diagnostics: &diagnostics),
            "\(diagnostics.sorted())")
        let read = readSubmissions(
            table.rows, named: "a.csv", entries: table.entries, named: "a-tables.csv",
            diagnostics: &diagnostics)
        return try #require(read?.first, "\(diagnostics.sorted())")
    }

    private static let paths = [
        "Examples/Submissions", "Questionnaires", "Tests/Corpus/Submissions/good",
    ]
    .flatMap { Repository.paths(under: $0, ending: ".xml") }
    .filter { !$0.hasPrefix("Questionnaires") || $0.contains("/cases/") }

    private static let library = Repository.library()
    private let asked: AskedQuestions

    init() throws {
        asked = AskedQuestions(in: try #require(Self.library), language: "de")
    }

    @Test func thereAreMoreThanAHundred() { #expect(Self.paths.count > 100) }

    @Test("comes back to the letter", arguments: paths)
    func comesBack(path: String) throws {
        let document = try read(Repository.bytes(path), path)
        let json = try convert(document, to: .json)
        let workbook = try convert(read(json, "a.json"), to: .xlsx)
        var last = try read(workbook, "a.xlsx")
        if case .submission(let submission) = last { last = .submission(try readTable(submission)) }
        #expect(try convert(last, to: .xml) == convert(document, to: .xml))
        #expect(try convert(last, to: .json) == json)
    }
}
