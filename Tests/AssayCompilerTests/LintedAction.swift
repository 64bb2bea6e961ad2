import AssayCompiler
import AssayDiagnostics
import AssayXML
import Testing

/// A questionnaire with one action, a catalogue beside it, and what linting tells of both.
struct LintedAction {
    var finding = "kind=\"gap\""
    var action = "addressee=\"supplier\" effort-days=\"1\""
    var kind = "corrective"
    var within = "P60D"
    var title = "Write it down"
    var steps = ["Write one page."]
    var buyerPart = "Your customer reads it."
    var closesWith = "The page."
    var closesWithAttributes = ""
    var indicatorAttributes = ""
    var leverage = ""
    var themes = ""
    /// More actions of the same finding.
    var others = ""

    /// The messages with an id.
    func told(_ id: DiagnosticID) throws -> [String] {
        var diagnostics = DiagnosticCollector()
        let files = [questionnaire, catalogue].compactMap {
            readDefinition(Array($0.utf8), file: "d.xml", diagnostics: &diagnostics)
        }
        let library = compile(files, diagnostics: &diagnostics)
        #expect(!diagnostics.hasErrors, "\(diagnostics.sorted())")
        lint(try #require(library), files, diagnostics: &diagnostics)
        return diagnostics.sorted().filter { $0.id == id }.map(\.message)
    }

    private var questionnaire: String {
        """
        <questionnaire xmlns="urn:assay:questionnaire:1" id="a" version="1.0.0" xml:lang="en">
        <title>A</title><section id="s"><title>S</title>
        <question id="q" type="text"><text>Q</text></question></section>
        <finding id="f" when="unknown($q)" class="minor" scale="1" scope="1" irremediability="1"
          likelihood="1" connection="linked" \(finding)><title>F</title><because>It is.</because>
        \(Self.action("act", action + " kind=\"\(kind)\" within=\"\(within)\"", title, steps, buyerPart, closesWith, closesWithAttributes, indicatorAttributes))
        \(others)\(leverage)</finding></questionnaire>
        """
    }

    private var catalogue: String {
        """
        <catalogue xmlns="urn:assay:questionnaire:1" id="c" version="1.0.0" xml:lang="en">
        <title>C</title><function id="sales"><words>head of sales</words></function>\(themes)
        <measure id="host-authorities" category="bilateral"><title>State</title>
        <description>Speak.</description></measure></catalogue>
        """
    }

    static func action(
        _ id: String, _ attributes: String, _ title: String, _ steps: [String],
        _ buyerPart: String = "Your customer reads it.", _ closesWith: String = "The page.",
        _ closesWithAttributes: String = "", _ indicatorAttributes: String = ""
    ) -> String {
        """
        <action id="\(id)" \(attributes)><title>\(title)</title>
        \(steps.map { "<step>\($0)</step>" }.joined())<buyer-part>\(buyerPart)</buyer-part>
        <indicator kind="output" unit="%" target="100" \(indicatorAttributes)>Done</indicator>
        <closes-with \(closesWithAttributes)>\(closesWith)</closes-with><verify by="buyer" method="desk"/></action>
        """
    }

    static func theme(_ id: String, _ attributes: String = "", step: String = "Do it.") -> String {
        "<theme id=\"\(id)\" person=\"sales\" \(attributes)><title>\(id)</title><step>\(step)</step></theme>"
    }
}
