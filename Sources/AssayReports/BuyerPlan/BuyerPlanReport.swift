import AssayActionPlans
import AssayAssessments
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// A buyer's plan in any form that people read.
public struct BuyerPlanReport: Sendable {
    let content: BuyerPlanContent

    /// Creates a report.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - buyer: the assessment of the buyer's answers.
    ///   - response: the buyer's answers.
    ///   - library: the library that all were made with.
    ///   - unread: names of files that could not be read.
    ///   - full: whether all suppliers, measures and bodies follow the two pages.
    ///   - language: the language of the questionnaires' and catalogues' words, where translated.
    public init(
        _ plan: BuyerPlan, buyer: Assessment, response: Response,
        with library: QuestionnaireLibrary, unread: [String] = [], full: Bool = false,
        language: String? = nil
    ) {
        let words = ResultWords(
            assessment: buyer, response: response, library: library, language: language)
        content = BuyerPlanWording(plan: plan, words: words, unread: unread, isFull: full).content()
    }

    /// One page that needs nothing else and prints on A4.
    public var html: String { String(decoding: content.html, as: UTF8.self) }

    /// Text for mails and repositories.
    public var markdown: String { content.markdown }

    /// Text for a terminal; long lists are cut, and it says so.
    public func text(layout: TextLayout) -> String {
        BuyerPlanTextWriter(content: content, layout: layout).text()
    }
}
