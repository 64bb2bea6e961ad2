import AssayActionPlans

/// The columns of a plan in which the two sides say what they agree on; a plan may lack any of them.
public enum AgreementHeading: String, Sendable, Hashable, CaseIterable {
    /// Who does the work, by name.
    case person = "Person"
    /// By which day.
    case agreedDate = "Agreed date"
    /// What the side says: accepted, agreed, and so on.
    case reply = "Reply"
    /// Why.
    case reason = "Reason"
    /// What it costs, with the currency.
    case cost = "Cost"
    /// Where the evidence is.
    case evidence = "Evidence link"
    /// What is added.
    case notes = "Notes"
}

/// What a column of a plan that came back is.
enum ReturnedColumn: Hashable {
    /// The name of the action, encoded as in a workbook.
    case key
    /// The name of the action as it is.
    case name
    case progress(PlanHeading)
    case agreement(AgreementHeading)
    /// For people; the tool wrote what is in it, or somebody added it.
    case other

    /// The column with a heading, whatever its case, width and spacing.
    init(heading: String) {
        let plain = TypedWord.plain(heading)
        let progress = PlanHeading.allCases.first { TypedWord.plain($0.rawValue) == plain }
        let agreement = AgreementHeading.allCases.first { TypedWord.plain($0.rawValue) == plain }
        if progress == .key {
            self = .key
        } else if plain == "action name" {
            self = .name
        } else if let progress {
            self = .progress(progress)
        } else if let agreement {
            self = .agreement(agreement)
        } else {
            self = .other
        }
    }
}
