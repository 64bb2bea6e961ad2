import AssayDefinitions
import AssayDiagnostics
import AssayDocuments
import AssayReports
import AssayXML
import TestSupport
import Testing

/// What differs between two versions of a questionnaire, for authors and for suppliers.
@Suite("Differences between versions")
struct DifferenceTests {
    private static let old = """
        <questionnaire xmlns="urn:assay:questionnaire:1" id="work" version="1.0.0" xml:lang="en">
        <title>Work</title><section id="all" weight="1"><title>All</title>
        <question id="same" type="text"><text>Same?</text></question>
        <question id="policy" type="boolean" weight="1"><text>Policy?</text>
          <credit when=". = 'yes'">1</credit></question>
        <question id="rules" type="choice"><text>Rules?</text>
          <option id="open">Open</option><option id="none">None</option></question>
        <question id="fax" type="text"><text>Fax?</text></question>
        <question id="gone" type="text"><text>Gone?</text></question>
        <question id="share" type="text"><text>Share?</text></question>
        </section>
        <finding id="gap" when="$rules = 'none'" kind="gap" class="minor" scale="1" scope="1"
          irremediability="1" likelihood="1" connection="causes"><title>Gap</title>
          <because>It matters.</because>
          <action id="old-one" kind="corrective" addressee="supplier" within="P60D">
          <title>Do.</title><step>Do.</step>
          <indicator kind="outcome" unit="%" target="100">Done</indicator>
          <closes-with>A report.</closes-with><verify by="buyer" method="desk"/></action></finding>
        </questionnaire>
        """
    private static let new = """
        <questionnaire xmlns="urn:assay:questionnaire:1" id="work" version="2.0.0" xml:lang="en">
        <title>Work</title><section id="all" weight="2"><title>All</title>
        <question id="same" type="text"><text>Same?</text></question>
        <question id="has-policy" type="boolean" weight="2"><text>Do you have a policy?</text>
          <formerly question="policy"/><credit when=". = 'yes'">0.5</credit></question>
        <question id="rules" type="choice"><text>Rules?</text>
          <formerly since="2.0.0"><value from="open" to="public"/></formerly>
          <option id="public">Public</option><option id="none">None</option></question>
        <question id="share" type="percent"><text>Share?</text></question>
        <question id="fresh" type="date"><text>Since when?</text></question>
        </section>
        <retired question="fax" since="2.0.0">Nobody sends one.</retired>
        <finding id="gap" when="$rules = 'none'" kind="gap" class="major" scale="1" scope="1"
          irremediability="1" likelihood="1" connection="causes"><title>Gap</title>
          <because>It matters.</because></finding>
        </questionnaire>
        """

    private func definition(_ text: String) throws -> QuestionnaireDefinition {
        var diagnostics = DiagnosticCollector()
        let file = readDefinition(Array(text.utf8), file: "d.xml", diagnostics: &diagnostics)
        var found: QuestionnaireDefinition?
        if case .questionnaire(let definition) = file { found = definition }
        return try #require(found, "\(diagnostics.sorted())")
    }

    private func difference(_ old: String, _ new: String) throws -> QuestionnaireDifference {
        try #require(
            QuestionnaireDifference(
                from: definition(old), to: definition(new), language: nil))
    }

    @Test("reads as it stands beside the tests", arguments: DifferenceReader.allCases)
    func text(reader: DifferenceReader) throws {
        let text = differenceText(
            try difference(Self.old, Self.new), for: reader, layout: TextLayout())
        let file = "Tests/AssayReportsTests/Outputs/difference-\(reader.rawValue).txt"
        #expect(matchesSnapshot(text, file), "\(text)")
        for line in text.split(separator: "\n") { #expect(TextLayout.columns(of: line) <= 80) }
    }

    @Test func theSameQuestionnaireHasNone() throws {
        #expect(try difference(Self.old, Self.old).isEmpty)
        #expect(try difference(Self.old, Self.old).fates.allSatisfy { $0.fate == .kept })
    }

    @Test func fatesFollowWhatIsDeclared() throws {
        let fates = try difference(Self.old, Self.new).fates
        #expect(
            fates.map(\.fate) == [
                .kept, .renamed(to: "has-policy"),
                .reread(values: [.init(from: "open", to: "public")], in: "rules"),
                .retired(because: "Nobody sends one."), .retired(because: nil),
                .otherType("percent"),
            ])
    }

    @Test func programsGetTheSame() throws {
        let difference = try difference(Self.old, Self.new)
        let json = String(
            decoding: JSONWriter.bytes { $0.write([difference], for: .author) }, as: UTF8.self)
        #expect(json.contains("\"urn:assay:difference:1\""))
        #expect(
            json.contains("\"formerly\":\"policy\"") || json.contains("\"formerly\": \"policy\""))
    }

    /// Words of a definition that a terminal would obey are shown.
    @Test func aTerminalObeysNothing() throws {
        let evil = Self.new.replacing("Since when?", with: "\u{202E}Since\u{9B}2J when?")
        for reader in DifferenceReader.allCases {
            let text = differenceText(
                try difference(Self.old, evil), for: reader, layout: TextLayout())
            #expect(!text.contains("\u{202E}") && !text.contains("\u{9B}"))
        }
    }
}
