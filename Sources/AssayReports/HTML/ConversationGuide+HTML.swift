import AssayHTML
import AssayWording

/// The guide for a conversation as a page.
extension ConversationGuide {
    var html: [UInt8] {
        page(titled: "\(supplier.name): guide for a conversation", class: "guide") {
            Tag.header {
                Tag.p(["class": "over"]) { "Guide for a conversation about due diligence" }
                Tag.h1 { said(supplier.name) }
                Tag.p(["class": "soft"]) {
                    "From the answers of \(supplier.assessed) · number "
                    said(supplier.number)
                    if let respondent = supplier.respondent {
                        " · answered by "
                        said(respondent)
                    }
                }
                Tag.p {
                    "Begin with what goes well and with your own part. Ask openly and wait; a pause "
                    "is an answer too. Write down what was said, and agree on one next step for each "
                    "topic. Do not name anybody who spoke in confidence."
                }
            }
            Tag.main {
                part("contradictions", "To clear up first", contradictions.map(\.html))
                part("topics", "Topics by urgency", topics.map(\.html))
                part(
                    "audits", "What audits left open",
                    audits.isEmpty ? [] : [Tag.ul { for audit in audits { audit.html } }])
                part(
                    "rest", "For the next conversation",
                    rest.isEmpty ? [] : [Tag.ul { for title in rest { Tag.li { title } } }])
            }
        }
    }

    /// A part of the page; nothing where it has no content.
    private func part(_ anchor: String, _ heading: String, _ content: [HTML]) -> [HTML] {
        if content.isEmpty { return [] }
        return [
            Tag.section(["aria-labelledby": anchor]) {
                Tag.h2(["id": anchor]) { heading }
                content
            }
        ]
    }
}

extension ConversationGuide.Audit {
    fileprivate var html: HTML {
        Tag.li {
            said(title)
            ". "
            Tag.strong { question }
        }
    }
}

extension ConversationGuide.Contradiction {
    fileprivate var html: HTML {
        Tag.article {
            Tag.h3 { title }
            if let observed {
                Tag.p {
                    "Reported: "
                    said(observed)
                }
            }
            Tag.ul(["class": "plain"]) { for answer in answers { answer.item() } }
        }
    }
}

extension ConversationGuide.Topic {
    fileprivate var html: HTML {
        Tag.article {
            Tag.h3 {
                "\(title) "
                classTag(findingClass)
            }
            Tag.p { because }
            Tag.dl {
                if !answers.isEmpty {
                    Tag.dt { "They say" }
                    Tag.dd {
                        Tag.ul(["class": "plain"]) {
                            for answer in answers { answer.item(withLetter: false) }
                        }
                    }
                }
                if !documented.isEmpty {
                    Tag.dt { "Talk about" }
                    Tag.dd { for sentence in documented { Tag.p { sentence } } }
                }
                if !asks.isEmpty {
                    Tag.dt { Phrases.english.labels.ask }
                    Tag.dd { for ask in asks { Tag.p { Tag.strong { ask } } } }
                }
                if !causes.isEmpty {
                    Tag.dt { "Listen for" }
                    Tag.dd { for cause in causes { Tag.p { cause } } }
                }
                if let proof {
                    Tag.dt { "Settled by" }
                    Tag.dd { proof }
                }
                if !offers.isEmpty {
                    Tag.dt { "Offer" }
                    Tag.dd { for offer in offers { Tag.p { offer } } }
                }
                if !practices.isEmpty {
                    Tag.dt { Phrases.english.practice.heading }
                    Tag.dd { for practice in practices { Tag.p { practice } } }
                }
            }
        }
    }
}
