import AssayDocuments
import AssayHTML
public import AssayQuestionnaires
public import AssayResponses
import FoundationEssentials
import Glibc

/// What a form is made of: questionnaires, words, and what is filled in already.
public struct FormPage: Sendable {
    /// A questionnaire or programme by id and version.
    public struct Name: Sendable, Encodable {
        var id: String
        var version: String
    }

    /// The title of the page.
    public var title: String
    /// The language in which the page opens; texts without a translation stay as they are.
    public var language: String
    /// The questionnaires, their catalogues and, if there is one, the programme that is answered.
    public var library: QuestionnaireLibrary
    /// Positions in the library of the questionnaires that are answered; those that rules only read are
    /// not among them.
    public var questionnaires: [QuestionnaireIndex]
    /// The position in the library of the programme that is answered.
    public var programme: ProgrammeIndex?
    /// The text of a submission that the page opens with.
    public var submission: String?
    /// What others say about that submission, as the supplier may read it: the page asks again for
    /// answers that were sent back and keeps the others locked.
    public var reviews: [Review] = []
    /// How much the page asks, whatever the programme says; the supplier can still go deeper.
    public var depth: Depth?
    /// When the page shows what an answer earns.
    public var credit = CreditDisplay.atOnce
    /// The logo as a data address.
    public var logo: String?

    /// When a page shows what an answer earns.
    public enum CreditDisplay: String, Sendable, CaseIterable, Encodable {
        /// As soon as there is an answer.
        case atOnce = "at-once"
        /// Once no question of the section is open, so that nobody tries out what earns most.
        case whenDone = "when-done"
    }

    /// Creates a page without a submission and a logo.
    public init(
        title: String, language: String, library: QuestionnaireLibrary,
        questionnaires: [QuestionnaireIndex], programme: ProgrammeIndex?
    ) {
        self.title = title
        self.language = language
        self.library = library
        self.questionnaires = questionnaires
        self.programme = programme
    }

    /// The engine that a page carries, in the form of gzip.
    package static var gzippedEngine: [UInt8] {
        Data(base64Encoded: FormResources.engine).map { Array($0) } ?? []
    }

    /// The bytes of a library that a page carries.
    package static func encoded(_ library: QuestionnaireLibrary) -> [UInt8] {
        library.reduced().encoded()
    }

    /// The languages of the page's own words between which it switches; English is always there.
    ///
    /// Each takes about ten kilobytes of the page.
    public var languages = Self.allLanguages

    /// All languages of the page's own words.
    public static let allLanguages = ["en", "de", "es", "fr", "zh-Hans"]

    /// Returns the page as one HTML file that asks for nothing from anywhere.
    ///
    /// The same input gives the same bytes.
    ///
    /// - Throws: only what the encoder throws for settings that are no text.
    public func html() throws -> String {
        let boot = FormResources.boot
        let app = bundled(FormResources.modules(for: languages))
        let style = FormResources.style
        let settings = try settings()
        let rules = try rulesInWords()
        let page = Tag.html(["lang": language]) {
            Tag.head {
                Tag.meta(["charset": "utf-8"])
                Tag.meta([
                    "http-equiv": "Content-Security-Policy",
                    "content": policy(scripts: [boot, app], style: style),
                ])
                Tag.meta(["name": "viewport", "content": "width=device-width, initial-scale=1"])
                Tag.meta(["name": "referrer", "content": "no-referrer"])
                Tag.meta(["name": "color-scheme", "content": "light dark"])
                Tag.title { title }
            }
            Tag.body {
                frame
                Tag.script(["type": "application/json", "id": "settings"]) { settings }
                packed("engine", Self.gzippedEngine)
                packed("library", gzipped(Self.encoded(library)))
                packed("rules", gzipped(rules))
                packed("look", gzipped(Array(style.utf8)))
                packed("app", gzipped(Array(app.utf8)))
                Tag.script { boot }
            }
        }
        return String(decoding: page.document, as: UTF8.self)
    }

    /// What is there before the script runs, and the elements that it fills.
    @HTMLBuilder private var frame: [HTML] {
        Tag.a(["class": "skip", "id": "form-skip", "href": "#form-main"]) {
            "Skip to the questions"
        }
        Tag.header(["class": "bar", "id": "form-header"]) {
            Tag.div(["class": "bar-content"]) { Tag.p(["class": "brand"]) { title } }
        }
        Tag.div([
            "class": "notice-bar no-print", "id": "form-notice", "role": "status", "hidden": "",
        ])
        Tag.div(["class": "frame"]) {
            Tag.div(["class": "side no-print", "id": "form-navigation"])
            Tag.main(["id": "form-main"]) {
                Tag.h1 { title }
                Tag.p(["class": "opening"]) { "…" }
                Tag.noscript {
                    Tag.p {
                        "This form needs JavaScript. It works without a network, and nothing that is "
                        "typed leaves this computer."
                    }
                }
            }
        }
        Tag.div([
            "id": "form-live", "class": "out-of-sight", "role": "status", "aria-live": "polite",
        ])
    }

    private func packed(_ id: String, _ bytes: [UInt8]) -> HTML {
        Tag.script(["type": "application/octet-stream", "id": id]) { base85(bytes) }
    }

    private func policy(scripts: [String], style: String) -> String {
        let hashes = scripts.map { "'\(sourceHash(of: $0))' " }.joined()
        return "default-src 'none'; script-src \(hashes)'wasm-unsafe-eval'; "
            + "style-src '\(sourceHash(of: style))'; img-src data:; form-action 'none'; "
            + "base-uri 'none'"
    }

    /// The languages of the page's own words to switch to, English always.
    var offeredLanguages: [String] {
        Self.allLanguages.filter { languages.contains($0) || $0 == "en" }
    }

    private struct Settings: Encodable {
        var title: String
        var language: String
        var languages: [String]
        var programme: Name?
        var questionnaires: [Name]
        var submission: String?
        var reviews: [String]?
        var credit: CreditDisplay?
        var depth: String?
        var logo: String?
    }

    private func json(_ document: (inout JSONWriter) -> Void) -> String {
        String(decoding: JSONWriter.bytes(.compact, document), as: UTF8.self)
    }

    /// The settings as JSON without any `<`, so that nothing in it ends its element.
    private func settings() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let settings = Settings(
            title: title, language: language,
            languages: offeredLanguages,
            programme: programme.map {
                Name(id: library.programmes[$0].id, version: library.programmes[$0].version)
            },
            questionnaires: questionnaires.map {
                Name(id: library.questionnaires[$0].id, version: library.questionnaires[$0].version)
            },
            submission: submission,
            reviews: reviews.isEmpty ? nil : reviews.map { review in json { $0.write(review) } },
            credit: credit == .atOnce ? nil : credit, depth: depth?.rawValue, logo: logo)
        let text = String(decoding: try encoder.encode(settings), as: UTF8.self)
        return text.replacing("<", with: "\\u003c")
    }
}
