import AssayActionPlans
import AssayAssessments
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// A leverage plan in words: the same in text, Markdown and pages.
struct LeveragePage: Sendable {
    /// A supplier in the list of those who are looked at.
    struct Partner: Sendable {
        let name: String
        let number: String
        let assessed: String
        let findings: Int
        let gravest: String
    }

    /// Something to do, to share, to join or to decide, with what is known about it.
    struct Entry: Sendable {
        let number: Int
        let title: String
        /// A word or two on where it stands.
        let tag: String
        let details: [ActionEntry.Detail]
        /// Questions to think through.
        let questions: [String]
    }

    /// A part of the plan.
    struct Part: Sendable {
        let anchor: String
        let heading: String
        let intro: [String]
        let entries: [Entry]
    }

    let buyer: String
    let number: String
    let assessed: String
    let summary: [String]
    let partners: [Partner]
    /// What was left out: files that could not be read, answers given earlier.
    let omissions: [String]
    let parts: [Part]
    let method: [String]
}

/// A leverage plan in any form that people read.
public struct LeverageReport: Sendable {
    let page: LeveragePage

    /// Creates a report.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - buyer: the assessment of the buyer's answers.
    ///   - response: the buyer's answers.
    ///   - library: the library that all were made with.
    ///   - unread: names of files that could not be read.
    ///   - language: the language of the questionnaires' and catalogues' words, where translated.
    public init(
        _ plan: LeveragePlan, buyer: Assessment, response: Response,
        with library: QuestionnaireLibrary, unread: [String] = [], language: String? = nil
    ) {
        let words = ResultWords(
            assessment: buyer, response: response, library: library, language: language)
        page = LeverageWording(plan: plan, words: words, unread: unread).page()
    }

    /// One page that needs nothing else and prints on A4.
    public var html: String { String(decoding: page.html, as: UTF8.self) }

    /// Text for mails and repositories.
    public var markdown: String { page.markdown }

    /// Text for a terminal; long lists are cut, and it says so.
    public func text(layout: TextLayout) -> String {
        LeverageTextWriter(page: page, layout: layout).text()
    }
}
