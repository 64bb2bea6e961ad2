import AssayActionPlans
import AssayDiagnostics

extension PlanSheetError {
    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            id: id, severity: isWarning ? .warning : .error, place: place, message: message,
            help: help)
    }

    private var isWarning: Bool {
        switch self {
        case .rowWithoutAction, .rowMissing, .dueDateMoved, .repliesNotRead: true
        default: false
        }
    }

    private var id: DiagnosticID {
        switch self {
        case .noPlanInside, .otherShape, .recordChanged, .numberOutOfRange, .sheetMissing: .notAPlan
        case .headingMissing: .headingMissing
        case .headingTwice: .headingTwice
        case .formula: .formulaInCell
        case .unknownStatus: .unknownStatus
        case .notADate: .notADate
        case .dateMissing: .dateMissing
        case .statusBehindDate: .statusBehindDate
        case .datesOutOfOrder: .datesOutOfOrder
        case .effectiveTooEarly: .effectiveTooEarly
        case .noLongerNeededByHand: .noLongerNeededByHand
        case .unknownAction: .unknownPlanAction
        case .actionTwice: .actionTwice
        case .rowWithoutAction: .rowWithoutAction
        case .rowMissing: .actionRowMissing
        case .dueDateMoved: .dueDateMoved
        case .repliesNotRead: .repliesNotRead
        }
    }

    private var message: String {
        switch self {
        case .noPlanInside: "the workbook holds no plan"
        case .otherShape(let shape):
            "the plan has the shape '\(Self.shown(shape))', expected '\(PlanRecord.shape)'"
        case .recordChanged(let what): "the hidden sheet was changed: \(what)"
        case .numberOutOfRange(let number): number.message
        case .sheetMissing(let name): "the workbook has no sheet '\(name)'"
        case .headingMissing(let heading): "the sheet has no column '\(heading)'"
        case .headingTwice(let heading): "the sheet has the column '\(heading)' twice"
        case .formula: "the cell holds a formula"
        case .unknownStatus("", _): "the status is empty"
        case .unknownStatus(let word, _): "there is no status '\(Self.shown(word))'"
        case .notADate(let text): "'\(Self.shown(text))' is no day that can be meant"
        case .dateMissing(let status, let heading):
            "the status is '\(status)', yet '\(heading)' is empty"
        case .statusBehindDate(let status, let heading, let date, _):
            "the status is '\(status)', yet '\(heading)' says \(date)"
        case .datesOutOfOrder(let heading, let earlier, let date):
            "'\(heading)' says \(date), before '\(earlier)'"
        case .effectiveTooEarly(let done):
            "the effect is confirmed less than three months after \(done), when it was done"
        case .noLongerNeededByHand(let status):
            "the action was set to '\(PlanStatus.word(status))' by hand"
        case .unknownAction(let name, _): "the plan never had an action '\(Self.shown(name))'"
        case .actionTwice(let name, let row):
            "the action '\(Self.shown(name))' already stands in row \(row)"
        case .rowWithoutAction: "the row names no action of the plan and is left out"
        case .rowMissing(let name): "the row of the action '\(Self.shown(name))' is gone"
        case .dueDateMoved(let date): "the due date was changed; the plan keeps \(date)"
        case .repliesNotRead(let count):
            count == 1
                ? "a cell holds a reply or a note, which is not read here"
                : "\(count) cells hold replies or notes, which are not read here"
        }
    }

    private var help: String {
        switch self {
        case .noPlanInside, .otherShape, .sheetMissing:
            "Name a workbook that assay report --format xlsx wrote, with all its sheets."
        case .recordChanged: "Take the workbook as it was written, and enter the progress again."
        case .numberOutOfRange(let number): number.help
        case .headingMissing, .headingTwice:
            "Write the headings as they were; columns may stand in any order."
        case .formula: "Paste its value in place of the formula."
        case .unknownStatus(_, let nearest):
            (nearest.map { "Did you mean '\($0)'? " } ?? "")
                + "Expected is one of: \(PlanStatus.choices.joined(separator: ", "))."
        case .notADate: "Write it as a date of the spreadsheet, or as 2026-12-31."
        case .dateMissing(_, let heading): "Write the day into the column '\(heading)'."
        case .statusBehindDate(_, _, _, let expected):
            "Set the status to '\(expected)', or clear the day."
        case .datesOutOfOrder: "Correct one of the two days."
        case .effectiveTooEarly:
            "Look at the effect three months after the action, and write that day."
        case .noLongerNeededByHand(.waived):
            "Set the status as it was; the buyer waives an action in a review."
        case .noLongerNeededByHand:
            "Set the status as it was; the next answers show whether the action is still needed."
        case .unknownAction(_, let nearest):
            (nearest.map { "Did you mean '\($0)'? " } ?? "")
                + "Keep the hidden column '\(PlanHeading.key.rawValue)' as it was written."
        case .actionTwice: "Keep the row that says how far the action has come."
        case .rowWithoutAction: "Take the row out, or write its notes beside an action."
        case .rowMissing:
            "The action counts as it stood when the plan was made; filter rows in place of deleting."
        case .dueDateMoved:
            "Agree on a new date with 'assay agree'; the plan shows what is overdue."
        case .repliesNotRead:
            "Put them into the submission or a review with 'assay agree --plan' first."
        }
    }

    /// What somebody wrote, not longer than a message bears.
    private static func shown(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }
}
