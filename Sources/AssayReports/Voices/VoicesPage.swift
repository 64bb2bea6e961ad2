import AssayHTML
public import AssayQuestionnaires
import AssayWording

/// A page that those affected answer with a partner they trust.
///
/// It names nobody: no company, no country, no person, and no suspicion. It has no script and sends
/// nothing; it is printed, or filled in on a screen and printed.
public struct VoicesPage: Sendable {
    private let topics: [VoiceTopic]
    private let phrases = Phrases.phrases(in: nil).voices

    /// Creates a page about topics.
    public init(about topics: [VoiceTopic]) { self.topics = topics }

    /// What to say to who prints the page where people cannot speak freely; `nil` where they can, as far as is
    /// known.
    public static func caution(
        at countries: [String], in library: QuestionnaireLibrary
    ) -> String? {
        let closed = library.catalogue.civicSpaces.first?.closed.filter {
            countries.contains($0.code)
        }
        guard let closed, !closed.isEmpty else { return nil }
        return Phrases.phrases(in: nil).voices.closed(closed.map { $0.name.original })
    }

    /// The page in HTML.
    public var html: [UInt8] {
        page(titled: phrases.title, class: "voices", adding: Self.style) {
            Tag.header {
                Tag.h1 { phrases.title }
                Tag.ul { for sentence in phrases.before { Tag.li { sentence } } }
            }
            Tag.main {
                for topic in topics { self.topic(topic) }
                Tag.section(["aria-labelledby": "partner"]) {
                    Tag.h2(["id": "partner"]) { phrases.partner }
                    for (number, ask) in phrases.partnerAsks.enumerated() {
                        lines(ask, id: "partner-\(number + 1)")
                    }
                }
            }
            Tag.footer { for sentence in phrases.afterwards { Tag.p { sentence } } }
        }
    }

    private func topic(_ topic: VoiceTopic) -> HTML {
        Tag.fieldset {
            Tag.legend { phrases.topic(topic.issue) }
            choice(phrases.change, phrases.changes, id: topic.issue + "-change")
            choice(phrases.promise, phrases.promises, id: topic.issue + "-promise")
            lines(phrases.measure, id: topic.issue + "-measure")
        }
    }

    /// A line with one thing to tick.
    private func choice(_ start: String, _ answers: [String], id: String) -> HTML {
        Tag.div(["class": "choice", "role": "radiogroup", "aria-labelledby": id]) {
            Tag.span(["id": id]) { start }
            for (number, answer) in answers.enumerated() {
                Tag.label {
                    Tag.input(["type": "radio", "name": id, "value": "\(number + 1)"])
                    " \(answer)"
                }
            }
        }
    }

    /// Room for words.
    private func lines(_ ask: String, id: String) -> HTML {
        Tag.div {
            Tag.label(["for": id]) { ask }
            Tag.textarea(["id": id, "rows": "2"]) {}
        }
    }

    private static let style = """
        .voices fieldset{border:1px solid var(--line);margin:0 0 .6rem;padding:.2rem .8rem .5rem;break-inside:avoid}
        .voices legend{font-weight:bold;padding:0 .3rem}
        .voices .choice{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.3rem 0}
        .voices textarea{display:block;width:100%;box-sizing:border-box;font:inherit}
        @media print{.voices{font-size:8pt}.voices main{columns:2;column-gap:4mm}.voices h1{font-size:14pt}\
        .voices fieldset{margin:0 0 1.5mm;padding:0 2mm .5mm}.voices textarea{height:6mm}\
        .voices .choice{gap:0 2mm;margin:.3mm 0}.voices section{break-inside:avoid}.voices li,.voices p{margin:0}}
        """
}
