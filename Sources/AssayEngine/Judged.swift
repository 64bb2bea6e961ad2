public import AssayActionPlans
public import AssayAssessments
public import AssayQuestionnaires
public import AssayResponses

/// A submission with what came of it.
public struct Judged: Sendable {
    /// What was said, matched with the questionnaires.
    public let response: Response
    /// What it amounts to: scores, levels and findings.
    public let assessment: Assessment
    /// The questionnaires that it was judged by.
    public let library: QuestionnaireLibrary
    /// The plan made for the supplier before, if there is one.
    public let earlierPlan: EarlierPlan?
    /// What the buyer says that suppliers can carry; `nil` where what the catalogue says counts.
    public let policy: PlanCapacity?

    /// Makes the plan, anew at each call; scores alone do not pay for one.
    public func plan() -> ActionPlan {
        AssayActionPlans.plan(
            for: assessment, of: response, with: library, after: earlierPlan, policy: policy)
    }
}
