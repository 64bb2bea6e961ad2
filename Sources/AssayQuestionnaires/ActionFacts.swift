public import AssayExpressions

/// What planning reads of an action, in numbers and without texts.
public struct ActionFacts: Sendable {
    /// What sort of work it is.
    public let kind: ActionKind
    /// Its own time frame.
    public let within: CalendarDuration
    /// A Boolean value indicating whether it may take years, with milestones.
    public let isStructural: Bool
    /// A Boolean value indicating whether it names who answers for it.
    public let hasRole: Bool
    /// A Boolean value indicating whether it says what evidence closes it.
    public let hasClosingEvidence: Bool
    /// A Boolean value indicating whether someone other than the supplier confirms it.
    public let isConfirmedByOthers: Bool
    /// The baselines of its indicators among ``QuestionnaireLibrary/baselineRules``.
    public let baselines: Range<Int32>
    /// The questions it answers to among ``QuestionnaireLibrary/addressedQuestions``.
    public let addresses: Range<Int32>
    /// The actions it waits for among ``QuestionnaireLibrary/precedingActions``.
    public let after: Range<Int32>
}

extension QuestionnaireLibrary {
    /// Repeats in numbers what actions say.
    mutating func settleActionFacts() {
        actionFacts = []
        baselineRules = []
        addressedQuestions = []
        precedingActions = []
        actionIndexes = [:]
        for (position, action) in actions.enumerated() {
            actionIndexes[action.identity] = ActionIndex(rawValue: Int32(position))
            let firstBaseline = Int32(baselineRules.count)
            baselineRules += action.indicators.map { $0.baseline?.number }
            let firstQuestion = Int32(addressedQuestions.count)
            addressedQuestions += action.addresses
            let firstAction = Int32(precedingActions.count)
            precedingActions += action.after
            actionFacts.append(
                ActionFacts(
                    kind: action.kind, within: action.within, isStructural: action.isStructural,
                    hasRole: !action.role.isEmpty, hasClosingEvidence: !action.closesWith.isEmpty,
                    isConfirmedByOthers: action.verifications.contains { $0.by != .supplier },
                    baselines: firstBaseline..<Int32(baselineRules.count),
                    addresses: firstQuestion..<Int32(addressedQuestions.count),
                    after: firstAction..<Int32(precedingActions.count)))
        }
    }
}
