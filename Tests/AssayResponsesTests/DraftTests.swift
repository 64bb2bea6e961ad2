import AssayDiagnostics
import AssayExpressions
import AssayResponses
import AssayXML
import TestSupport
import Testing

/// A draft is kept and counts as if nothing had been said.
@Suite("Drafts", .tags(.oneThread), .sanitizedByTag)
struct DraftTests {
    static let library = Repository.library()

    private func submission(_ answers: String) -> String {
        """
        <submission xmlns="urn:assay:submission:1" assessed="2026-03-01">
          <supplier id="S-1"><name>A</name></supplier>
          <questionnaire id="oecd-five-step" version="1.0.0"/>
          <answers questionnaire="oecd-five-step">\(answers)</answers>
        </submission>
        """
    }

    private func told(_ answers: String) throws -> [DiagnosticID] {
        let library = try #require(Self.library)
        var diagnostics = DiagnosticCollector()
        let read = readSubmission(
            Array(submission(answers).utf8), file: "s.xml", diagnostics: &diagnostics)
        _ = interpret(try #require(read), with: library, diagnostics: &diagnostics)
        return diagnostics.sorted().map(\.id)
    }

    static let row = "<row><cell column=\"name\">Plant</cell></row>"

    @Test func mayLackColumnsThatAreRequired() throws {
        #expect(try told("<answer question=\"points\">\(Self.row)</answer>") != [])
        #expect(try told("<answer question=\"points\" draft=\"yes\">\(Self.row)</answer>") == [])
        #expect(try told("<answer question=\"points\" draft=\"yes\"/>") == [])
    }

    @Test func mustStillHoldWhatTheirQuestionTakes() throws {
        let row = "<row><cell column=\"nam\">Plant</cell><cell column=\"volume\">x</cell></row>"
        #expect(
            try told("<answer question=\"points\" draft=\"yes\">\(row)</answer>")
                == [.unknownColumn, .wrongValue])
    }

    @Test func areNoAnswerAndNoEvidence() throws {
        let library = try #require(Self.library)
        let judged = try #require(
            JudgedSubmission(
                submission(
                    "<answer question=\"policy-materials\" draft=\"yes\"><value>all</value>"
                        + "<evidence kind=\"third-party-public\" title=\"T\" issued=\"2026-01-01\"/></answer>"
                ), with: library))
        let question = try #require(
            library.questions.first {
                $0.id == "policy-materials"
                    && library.questionnaires[$0.questionnaire].id == "oecd-five-step"
            }
        ).index
        #expect(judged.response.sheet.state(of: question) == .unanswered)
        #expect(judged.response.sheet.evidenceRank(of: question) == 0)
        #expect(judged.response.entry(for: question)?.isDraft == true)
        #expect(writeSubmission(judged.response.submission).contains(" draft=\"yes\""))
    }
}
