public import AssayActionPlans

/// The columns of a plan's sheet that are read back; all others are for people.
public enum PlanHeading: String, Sendable, Hashable, CaseIterable {
    /// The name of the action, hidden.
    case key = "Key"
    /// How far it has come.
    case status = "Status"
    /// The day it is due; read only to tell who changed it that it does not move.
    case due = "Due"
    /// The day work began.
    case begun = "Begun"
    /// The day it was done.
    case done = "Done"
    /// The day someone other than the supplier confirmed it.
    case verified = "Verified"
    /// The day its effect was confirmed.
    case effective = "Effective"

    /// The name of their sheet.
    public static let sheet = "Plan"
}

/// Statuses as people write them: with spaces for hyphens.
public enum PlanStatus {
    /// The word for a status.
    public static func word(_ status: ActionStatus) -> String {
        status.rawValue.replacing("-", with: " ")
    }

    /// All words, in the order in which work goes on.
    public static let words = ActionStatus.allCases.map(word)

    /// What people may choose; that an action is no longer needed follows from answers, and the buyer
    /// waives one in a review.
    public static let choices = ActionStatus.allCases.filter {
        $0 != .noLongerNeeded && $0 != .waived
    }.map(word)

    /// The status that somebody wrote, whatever its case and spacing.
    static func read(_ text: String) -> ActionStatus? {
        let plain = plain(text)
        return ActionStatus.allCases.first { word($0) == plain }
    }

    /// A text in small letters, with single spaces for hyphens and white space.
    static func plain(_ text: String) -> String {
        text.lowercased().split { $0 == "-" || $0.isWhitespace }.joined(separator: " ")
    }
}
