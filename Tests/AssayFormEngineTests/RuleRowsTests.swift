import AssayDiagnostics
import AssayDocuments
import AssayQuestionnaires
import AssayResponses
import AssayXML
import Foundation
import TestSupport
import Testing

/// The rows of `Tests/Corpus/Rules` in the browser's engine: each is the rule of a finding, which
/// stands in the assessment where the rule holds.
@Suite("Rules in the browser's engine", .tags(.oneThread), .sanitizedByTag)
struct RuleRowsTests {
    /// The rule of a row as one that a finding can have, and whether it must hold.
    struct Row {
        var when: String
        var holds: Bool
    }

    /// A finding has no question of its own for the dot, and no rule that is refused.
    static let rows: [Row] =
        RuleRow.rows(of: "truths.txt").filter { !$0.rule.hasPrefix(".") }.map {
            Row(when: $0.rule, holds: $0.value == "true")
        }
        + RuleRow.rows(of: "numbers.txt").compactMap { row in
            let number = "(" + row.rule + ")"
            switch row.value {
            case "NaN": return Row(when: "not(\(number) = \(number))", holds: true)
            case "Infinity": return Row(when: number + " > 1000000", holds: true)
            case "-Infinity": return Row(when: number + " < -1000000", holds: true)
            case let value where Double(value) != nil:
                return Row(when: number + " = " + value, holds: true)
            default: return nil
            }
        }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing("\"", with: "&quot;")
    }

    static let questions = """
        <question id="policy" type="choice"><text>Policy</text><option id="none">None</option>\
        <option id="internal">Internal</option><option id="public">Public</option></question>
        """

    /// The questions of `SampleAnswers`, and a finding for each row.
    static func definition() -> String {
        let findings = rows.enumerated().map { number, row in
            """
            <finding id="r\(number)" when="\(escaped(row.when))" kind="gap" class="minor" scale="1" \
            scope="1" irremediability="1" likelihood="1" connection="linked">\
            <title>Row</title><because>It holds.</because></finding>
            """
        }
        return """
            <questionnaire xmlns="urn:assay:questionnaire:1" id="rules" version="1.0.0" xml:lang="en">
            <title>Rules</title>
            <uses questionnaire="profile"/>
            <list id="risk" type="countries"><item value="CN"/><item value="MZ"/></list>
            <scoring scheme="weighted-mean" version="1" assurance="ladder"/>
            <section id="one"><title>One</title>
            \(questions)
            <question id="materials" type="choices"><text>M</text><option id="graphite">G</option>\
            <option id="nickel">N</option><option id="copper">C</option></question>
            <question id="audited" type="boolean"><text>A</text></question>
            <question id="share" type="percent"><text>S</text></question>
            <question id="issued" type="date"><text>I</text></question>
            <question id="note" type="text"><text>N</text></question>
            <question id="origin" type="countries"><text>O</text></question>
            <question id="silent" type="number"><text>S</text></question>
            <question id="open" type="choice"><text>O</text><option id="none">N</option>\
            <option id="public">P</option></question>
            <question id="other" type="text" not-applicable="allowed"><text>O</text></question>
            <question id="hidden" type="choice" relevant="$policy = 'none'"><text>H</text>\
            <option id="none">N</option><option id="public">P</option></question>
            <question id="split" type="table"><text>S</text>\
            <column id="component" type="text"><text>C</text></column>\
            <column id="natural" type="percent"><text>N</text></column>\
            <column id="synthetic" type="percent"><text>S</text></column>\
            <column id="unknown" type="percent"><text>U</text></column></question>
            </section>
            \(findings.joined(separator: "\n"))
            </questionnaire>
            """
    }

    static let profile = """
        <questionnaire xmlns="urn:assay:questionnaire:1" id="profile" version="1.0.0" xml:lang="en">
        <title>Profile</title><section id="one"><title>One</title>\(questions)</section>
        </questionnaire>
        """

    static let answers = """
        <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
        <supplier id="S"><name>S</name></supplier>
        <questionnaire id="rules" version="1.0.0"/><questionnaire id="profile" version="1.0.0"/>
        <answers questionnaire="rules">
        <answer question="policy"><value>public</value><evidence kind="document" title="P" issued="2026-01-10"/></answer>
        <answer question="materials"><value>graphite</value><value>nickel</value></answer>
        <answer question="audited"><value>yes</value></answer>
        <answer question="share"><value>12.5</value></answer>
        <answer question="issued"><value>2026-01-31</value></answer>
        <answer question="note"><value>Über 100 kg</value></answer>
        <answer question="origin"><value>MZ</value><value>MG</value></answer>
        <answer question="open" state="unknown"/>
        <answer question="other" state="not-applicable"><reason>None.</reason></answer>
        <answer question="hidden"><value>public</value></answer>
        <answer question="split">
        <row><cell column="component">cell A</cell><cell column="natural">60</cell>\
        <cell column="synthetic">40</cell><cell column="unknown">0</cell></row>
        <row><cell column="component">cell B</cell><cell column="natural">0</cell>\
        <cell column="synthetic">70</cell><cell column="unknown">30</cell></row>
        <row><cell column="component">cell C</cell><cell column="natural">33.3</cell></row>
        </answer>
        </answers>
        <answers questionnaire="profile">
        <answer question="policy"><value>public</value></answer>
        </answers>
        </submission>
        """

    @Test func holdThereAsHere() throws {
        let library = try Story.library(of: [Self.profile, Self.definition()])
        var diagnostics = DiagnosticCollector()
        let submission = try #require(
            readSubmission(Array(Self.answers.utf8), file: "s.xml", diagnostics: &diagnostics))
        let judged = try #require(JudgedSubmission(submission, with: library))
        let found = Set(judged.assessment.findings.map(\.identity))
        #expect(Self.rows.count > 120)
        for (number, row) in Self.rows.enumerated() {
            #expect(found.contains("rules:r\(number)") == row.holds, "\(row.when)")
        }
        guard let documents = try BrowserEngine.documents(of: [submission], with: library) else {
            return
        }
        let ours = JSONWriter.bytes {
            $0.write(judged.assessment, of: judged.response, with: library)
        }
        #expect(documents[0].assessment == Data(ours))
    }
}
