import AssayActionPlans
import AssayQuestionnaires
import AssayResponses

/// What reports say in their own words, in one language: a table of sentences with arguments.
///
/// A sentence is found by the key that the offline form uses where it says the same:
/// `phrases.plan.finished` is `plan.finished`. A further language is one more value beside
/// ``english``. Numbers are shown numbers already.
package struct Phrases: Sendable {
    /// What is said in place of an answer, and around one.
    package struct Answer: Sendable {
        let notPut: String
        package let unanswered: String
        package let unknown: String
        let notApplicable: String
        let rows: @Sendable (Int) -> String
        let moreRows: @Sendable (Int) -> String
    }

    /// What is said of certificates.
    package struct Certificate: Sendable {
        package let doesNotCover: @Sendable (_ scheme: String, _ issues: String) -> String
        package let doesNotCoverHeading: String
    }

    /// What a plan says.
    package struct Plan: Sendable {
        package let finished: String
        package let progress: @Sendable (PlanProgress) -> String
        package let when:
            @Sendable (_ start: String, _ due: String, _ because: String?, _ check: String) ->
                String
        package let carriedOver: String
        package let unknownOwner: String
        let programme: String
        let points: @Sendable (_ points: String, _ title: String) -> String
        let levelled: String
        let containmentLimit: String
        let earlierPlan: String
        let agreed: String
        let extended: String
        let agreedBy: @Sendable (_ day: String) -> String
        let asked: @Sendable (_ day: String) -> String
        let new: String
        let overdue: @Sendable (_ days: Int) -> String
        let recurring: @Sendable (_ times: Int) -> String
        let finishedOn: @Sendable (_ status: String, _ day: String) -> String
        let baseline: @Sendable (_ value: String) -> String
        package let baselineUnknown: String
        package let targetAtLeast: @Sendable (_ value: String, _ unit: String) -> String
        package let targetAtMost: @Sendable (_ value: String, _ unit: String) -> String
        let inTheirOwnWords: String
    }

    /// What is said of scores.
    package struct Score: Sendable {
        package let coverage:
            @Sendable (_ answered: String, _ applicable: String, _ unknown: String, _ open: String)
                -> String
        package let coverageNotApplicable: @Sendable (_ number: String) -> String
        package let notScored: String
        package let noVerdict: String
        package let deduction:
            @Sendable (_ kind: String, _ number: String, _ points: String, _ total: String) ->
                String
        package let reviewsNotApplicable: String
        package let layer: @Sendable (_ layer: String) -> String
        let noGap: @Sendable (_ validated: String) -> String
        let evidenceGap: @Sendable (_ validated: String, _ points: String) -> String
        let declarationGap: @Sendable (_ validated: String, _ points: String) -> String
        let gap: @Sendable (_ points: String) -> String
        let contradicted: @Sendable (_ question: String) -> String
    }

    /// The level that was reached, and what separates from the next.
    package struct Level: Sendable {
        package let none: String
        let step: @Sendable (_ step: Int, _ steps: Int, _ title: String) -> String
        package let asClaimed: @Sendable (_ level: String) -> String
        package let question: @Sendable (_ question: String) -> String
        package let criticalName: @Sendable (_ name: String) -> String
        package let gate: @Sendable (_ title: String) -> String
        package let silence: @Sendable (_ question: String) -> String
        let section: @Sendable (_ title: String, _ score: String, _ minimum: String) -> String
        let coverage: @Sendable (_ coverage: String, _ minimum: String) -> String
    }

    /// The connection of a supplier with what was found, as it follows "the supplier".
    struct ConnectionWords: Sendable {
        let causes: String
        let contributes: String
        let linked: String
    }

    package let labels: Labels
    package let answer: Answer
    package let certificate: Certificate
    package let plan: Plan
    /// What is said of waves and backlog.
    package let waves: Waves
    package let score: Score
    package let level: Level
    package let exposure: Exposure
    package let practice: Practice
    package let voices: Voices
    let connection: ConnectionWords
    package let summary: Summary
    let method: Method

    /// The sentences in a language; English where there is no table of it.
    package static func phrases(in language: String?) -> Phrases { .english }
}

extension Phrases {
    /// The sentences at the head of a report.
    package struct Summary: Sendable {
        /// A score in few words, with the questionnaire where there are several.
        let stands:
            @Sendable (_ claimed: String, _ maximum: String, _ assured: String, _ of: String?) ->
                String
        let answered: @Sendable (_ answered: Int, _ applicable: Int, _ of: String) -> String
        let allAnswered: @Sendable (_ parts: [String]) -> String
        let standing: @Sendable (_ numbers: [String]) -> String
        let levels: @Sendable (_ levels: [(level: String, questionnaires: [String])]) -> String
        let nothingScored: String
        package let nothingFound: String
        let found: @Sendable (_ number: Int, _ first: String, _ findingClass: String) -> String
        package let nothingToDo: String
    }

    /// How the numbers came about.
    struct Method: Sendable {
        let scores: String
        let priority: String
        let judged: @Sendable (_ day: String, _ version: String) -> String
        let aged: @Sendable (_ day: String) -> String
        let programme: @Sendable (_ id: String, _ version: String) -> String
        let questionnaire: @Sendable (_ id: String, _ version: String) -> String
        let scheme: @Sendable (_ scheme: String, _ version: String) -> String
        let evidenceTable: @Sendable (_ id: String, _ version: String) -> String
    }
}
