import AssayDiagnostics

/// What cannot be used in a plan that came back: the facts.
enum ReturnedPlanError {
    /// A word in the column of replies that nobody knows.
    case unknownReply(String)
    /// A word that only the other side can say.
    case otherSide(String)
    /// An empty reply beside cells that belong to one.
    case replyMissing(heading: String)
    /// A status that nobody knows, or that the side cannot say.
    case status(String)
    case notADate(String)
    case dayMissing
    /// The cell of a formula.
    case formula
    /// What the tool wrote was changed.
    case changed(heading: String)
    /// A row that is of no action of the plan.
    case newRow
    case actionTwice(String)
    /// A column that the tool did not write.
    case newColumn(String)
    case columnGone(String)
    case rowGone(String)
    /// Something on another sheet.
    case elsewhere
    /// A comment on a cell.
    case comment
    /// A member of a document that no plan has.
    case newMember(String)
    /// A plan of another supplier.
    case otherSupplier(String, expected: String)
    /// Far more is not as it was sent than anybody writes.
    case anotherPlan

    func diagnostic(at place: SourcePlace) -> Diagnostic {
        var id = DiagnosticID.keptAsNote
        var severity = Diagnostic.Severity.warning
        switch self {
        case .otherSupplier, .anotherPlan: (id, severity) = (.notAPlan, .error)
        default: break
        }
        return Diagnostic(id: id, severity: severity, place: place, message: message, help: help)
    }

    private var message: String {
        switch self {
        case .unknownReply(let word): "'\(shown(word))' is no reply that is known"
        case .otherSide(let word): "'\(shown(word))' is the other side's to say"
        case .replyMissing(let heading):
            "the column '\(heading)' is filled in and there is no reply"
        case .status(let word): "'\(shown(word))' is no status that this side can say"
        case .notADate(let text): "'\(shown(text))' is no day that can be meant"
        case .dayMissing: "more time is given and no later day says until when"
        case .formula: "the cell holds a formula"
        case .changed(let heading):
            "the column '\(shown(heading))' was changed; the plan keeps what it says"
        case .newRow: "the row is of no action of the plan"
        case .actionTwice(let name): "another row is of the action '\(shown(name))' too"
        case .newColumn(let heading): "the plan has no column '\(shown(heading))'"
        case .columnGone(let heading): "the column '\(shown(heading))' is gone"
        case .rowGone(let name): "the row of the action '\(shown(name))' is gone"
        case .elsewhere: "the plan had nothing like it here"
        case .comment: "there is a comment on the cell"
        case .newMember(let name): "the plan has no member '\(shown(name))'"
        case .otherSupplier(let found, let expected):
            "the plan is of the supplier '\(shown(found))', the submission of '\(shown(expected))'"
        case .anotherPlan: "far more in it is not as it was sent than people write into a plan"
        }
    }

    private var help: String {
        switch self {
        case .unknownReply:
            "It is kept as a note. Write accepted, countered or disputed; a buyer writes agreed, "
                + "returned, extended or waived."
        case .otherSide: "It is kept as a note. Read the file with --as for the side that wrote it."
        case .replyMissing: "It is kept as a note. Write into the column 'Reply' what is meant."
        case .status:
            "It is kept as a note. A supplier writes in progress or done, a buyer verified or effective."
        case .notADate:
            "It is kept as a note. Write it as a date of the spreadsheet, or as 2026-12-31."
        case .dayMissing: "It is kept as a note. Write the day into the column 'Agreed date'."
        case .formula: "It is kept as a note. Paste its value in place of the formula."
        case .changed:
            "It is kept as a note. Say what is meant in 'Reply', 'Agreed date' and 'Reason'."
        case .newRow, .actionTwice, .newColumn, .elsewhere, .comment, .newMember:
            "It is kept as a note."
        case .columnGone: "Nothing that stood in it can be read; columns may stand in any order."
        case .rowGone: "The action stays as it is in the plan; filter rows in place of deleting."
        case .otherSupplier, .anotherPlan: "Name the plan that was made for this submission."
        }
    }

    /// What somebody wrote, not longer than a message bears.
    private func shown(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }
}
