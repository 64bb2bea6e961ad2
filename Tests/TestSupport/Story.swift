import AssayCompiler
import AssayDefinitions
import AssayDiagnostics
public import AssayQuestionnaires
import AssayXML

/// A questionnaire and the answers to it in the making, for tests that tell a small story.
///
/// It is written as the files that authors and suppliers write, and read by the readers. Names of
/// actions and findings in results begin with `story:`.
public struct Story {
    /// An action of a finding.
    public struct Action {
        var id: String
        var attributes: String
        var verifier: String

        /// Creates an action; `attributes` as in the language, such as `after="first"`.
        public init(
            _ id: String, kind: String = "corrective", addressee: String = "supplier",
            within: String = "P60D", verifiedBy verifier: String = "buyer",
            _ attributes: String = ""
        ) {
            self.id = id
            self.verifier = verifier
            self.attributes =
                "kind=\"\(kind)\" addressee=\"\(addressee)\" within=\"\(within)\" " + attributes
        }

        var xml: String {
            """
            <action id="\(id)" \(attributes)><title>Do it.</title><step>Do it.</step>\
            <indicator kind="outcome" unit="%" target="100">Done</indicator>\
            <closes-with>A report.</closes-with><verify by="\(verifier)" method="desk"/></action>
            """
        }
    }

    /// Why definitions of a story do not compile.
    public struct Problem: Error {
        /// What the compiler reported.
        public let messages: [String]
    }

    /// The day of the answers and of the plan.
    public static let day = "2026-11-21"
    private let scoring: String
    private var sections: [(start: String, questions: [String])] = []
    private var findings: [String] = []
    private var answers: [String] = []
    private var reviews: [String] = []

    /// Creates a story; `scoring` holds the elements `<scoring>` and `<levels>`.
    public init(
        scoring: String = "<scoring scheme=\"weighted-mean\" version=\"1\" assurance=\"ladder\"/>"
    ) {
        self.scoring = scoring
    }

    /// Begins a section.
    public mutating func section(_ id: String, weight: Int = 1) {
        sections.append(
            ("<section id=\"\(id)\" weight=\"\(weight)\"><title>\(id)</title>", []))
    }

    /// Adds a choice to the last section: its options with what each earns, `nil` for no credit,
    /// and with attributes such as `looks="no"`.
    public mutating func question(
        _ id: String, _ attributes: String = "", options: KeyValuePairs<String, String?>,
        marks: [String: String] = [:]
    ) {
        if sections.isEmpty { section("one") }
        var xml = "<question id=\"\(id)\" type=\"choice\" \(attributes)><text>\(id)</text>"
        for (option, _) in options {
            xml += "<option id=\"\(option)\" \(marks[option] ?? "")>\(option)</option>"
        }
        for (option, credit) in options {
            if let credit { xml += "<credit when=\". = '\(option)'\">\(credit)</credit>" }
        }
        sections[sections.count - 1].questions.append(xml + "</question>")
    }

    /// Adds a finding of the given scale; scope and irremediability are 1.
    public mutating func finding(
        _ id: String, when: String, class: String = "minor", kind: String = "gap",
        scale: Int = 1, likelihood: Int = 1, connection: String = "causes",
        _ attributes: String = "",
        context: String = "",
        actions: [Action] = [], references: [String] = []
    ) {
        findings.append(
            """
            <finding id="\(id)" when="\(when)" kind="\(kind)" class="\(`class`)" scale="\(scale)" \
            scope="1" irremediability="1" likelihood="\(likelihood)" connection="\(connection)" \
            \(attributes)><title>\(id)</title><because>It matters.</because>\
            <cite source="UNGP" at="16"/>\(context)<root-cause id="c" ask="Why?">Why.</root-cause>\
            \(actions.map(\.xml).joined())\
            \(references.map { "<action-reference action=\"\($0)\"/>" }.joined())</finding>
            """)
    }

    /// Answers a question; `more` follows the value, such as `<evidence …/>`.
    public mutating func answer(_ question: String, _ option: String, _ more: String = "") {
        answers.append(
            "<answer question=\"\(question)\"><value>\(option)</value>\(more)</answer>")
    }

    /// Answers a question with a state, such as `unknown`.
    public mutating func answer(_ question: String, state: String, _ more: String = "") {
        answers.append("<answer question=\"\(question)\" state=\"\(state)\">\(more)</answer>")
    }

    /// Adds a review by the buyer: what stands in it behind the reviewer.
    public mutating func review(_ body: String, on day: String = Self.day) {
        reviews.append(
            """
            <review xmlns="urn:assay:review:1" supplier="S" on="\(day)" \
            submission="\(String(repeating: "0", count: 64))">\
            <reviewer name="B" party="buyer"/>\(body)</review>
            """)
    }

    /// The questionnaire, compiled with the catalogue of the corpus.
    public func library() throws -> QuestionnaireLibrary {
        let body = sections.map { $0.start + $0.questions.joined() + "</section>" }.joined()
        return try Self.library(
            of: [
                """
                <questionnaire xmlns="urn:assay:questionnaire:1" id="story" version="1.0.0" \
                xml:lang="en"><title>Story</title>\(scoring)\(body)\(findings.joined())\
                </questionnaire>
                """
            ])
    }

    /// Definitions given as text, compiled with the catalogue of the corpus.
    public static func library(of texts: [String]) throws -> QuestionnaireLibrary {
        var diagnostics = DiagnosticCollector()
        let catalogue = Repository.bytes("Tests/Corpus/Definitions/good/catalogue.xml")
        var files: [DefinitionFile] = []
        for bytes in [catalogue] + texts.map({ Array($0.utf8) }) {
            let file = readDefinition(bytes, file: "story.xml", diagnostics: &diagnostics)
            if let file { files.append(file) }
        }
        let library = compile(files, diagnostics: &diagnostics)
        guard let library, !diagnostics.hasErrors else {
            throw Problem(messages: diagnostics.sorted().map(\.message))
        }
        return library
    }

    /// What comes of the answers.
    public func judged() throws -> JudgedSubmission {
        let text = """
            <submission xmlns="urn:assay:submission:1" assessed="\(Self.day)">
            <supplier id="S"><name>Story</name></supplier>
            <questionnaire id="story" version="1.0.0"/>
            <answers questionnaire="story">\(answers.joined())</answers></submission>
            """
        guard let judged = JudgedSubmission(text, reviews: reviews, with: try library()) else {
            throw Problem(messages: ["the answers do not fit"])
        }
        return judged
    }
}
