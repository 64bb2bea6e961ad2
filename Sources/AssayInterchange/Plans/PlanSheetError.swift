import AssayActionPlans
import AssayExpressions

/// What can be wrong with an earlier plan in a workbook: the facts.
enum PlanSheetError {
    case noPlanInside
    case otherShape(String)
    case recordChanged(String)
    case numberOutOfRange(PlanNumber)
    case sheetMissing(String)
    case headingMissing(String)
    case headingTwice(String)
    case formula
    case unknownStatus(String, nearest: String?)
    case notADate(String)
    case dateMissing(status: String, heading: String)
    case statusBehindDate(status: String, heading: String, date: CalendarDate, expected: String)
    case datesOutOfOrder(heading: String, earlier: String, date: CalendarDate)
    case effectiveTooEarly(done: CalendarDate)
    case noLongerNeededByHand(ActionStatus)
    case unknownAction(String, nearest: String?)
    case actionTwice(String, firstRow: Int)
    case rowWithoutAction
    case rowMissing(String)
    case dueDateMoved(kept: CalendarDate)
    case repliesNotRead(Int)
}
