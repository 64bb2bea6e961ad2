/// A buyer's plan in words: the same in text, Markdown and pages.
struct BuyerPlanContent: Sendable {
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
        /// Its status, in a word or two.
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
    /// The two pages: what to do together, and what the team does.
    let sections: [BuyerSection]
    /// All suppliers; none where only the two pages are asked for.
    let partners: [Partner]
    /// What was left out: files that could not be read, answers given earlier.
    let omissions: [String]
    /// The annex: all measures and bodies; none where only the two pages are asked for.
    let parts: [Part]
    let method: [String]
}
