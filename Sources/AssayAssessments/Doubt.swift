import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// What makes a whole submission say little, before anybody looks at single answers.
///
/// Neither says that something is wrong: both say that a call or a visit tells more than the file.
enum Doubt {
    /// No question that is scored has any word.
    case blank
    /// Nearly all is well, hardly anything is unknown, and hardly anything is shown.
    case unproven

    /// The fewest scored questions of which something can be said as a whole.
    private static let fewest = 10

    /// What there is to say of all questionnaires together; `nil` for most submissions.
    ///
    /// Unproven means a mean credit of 0.75 and more over the answers, "we do not know yet" for at
    /// most a tenth as many, and evidence that holds at less than a fifth of them. The numbers are
    /// practice.
    init?(of questionnaires: [QuestionnaireResult], _ response: Response) {
        var answered = 0
        var unknown = 0
        var silent = 0
        var shown = 0
        var credit = ExactSum()
        for questionnaire in questionnaires.indices {
            let results = questionnaires[questionnaire].questions
            for number in results.indices where results[number].counts {
                switch results[number].state {
                case .answered:
                    answered += 1
                    credit.add(results[number].credit)
                case .unknown: unknown += 1
                default: silent += 1
                }
                let slot = Int(results[number].question.rawValue)
                let isShown = response.evidence[slot].strongest != nil
                if isShown || results[number].certificate != nil { shown += 1 }
            }
        }
        if silent >= Self.fewest, answered + unknown == 0 {
            self = .blank
        } else if answered >= Self.fewest, unknown * 10 <= answered, shown * 5 < answered,
            credit.value * 4 >= ExactDecimal(answered) * 3
        {
            self = .unproven
        } else {
            return nil
        }
    }

    /// The event on which the catalogue has a finding.
    var event: StandingEvent {
        switch self {
        case .blank: .blank
        case .unproven: .unproven
        }
    }
}
