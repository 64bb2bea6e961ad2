import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayHTML
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// Writes the open actions as a calendar (RFC 5545): an entry on the day each is due.
///
/// Entries are private, and neither they nor the calendar's name say whose plan it is or what an
/// action is about, because calendars are shared with colleagues and show on screens in meetings.
///
/// Entries keep their identity from plan to plan, so that a calendar that reads a later one moves
/// them and has none twice.
func planCalendar(_ report: SupplierReport) -> String {
    var calendar = CalendarText()
    calendar.add("BEGIN", "VCALENDAR")
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//Assay//Corrective action plan//EN")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", "Assay: dates of an action plan")
    for (action, entry) in zip(report.open, report.actions()) {
        calendar.add(action, entry, report)
    }
    calendar.add("END", "VCALENDAR")
    return calendar.text
}

extension CalendarText {
    fileprivate mutating func add(
        _ action: PlannedAction, _ entry: ActionEntry, _ report: SupplierReport
    ) {
        let day = CalendarText.day(action.schedule.due)
        add("BEGIN", "VEVENT")
        add("UID", Self.identity(of: action, report.assessment.supplier.id))
        add("DTSTAMP", CalendarText.day(report.plan.made) + "T000000Z")
        add("DTSTART;VALUE=DATE", day)
        // An entry without an end is of one day; none follows the last that there is.
        if action.schedule.due < .last {
            let next = CalendarDate(dayNumber: action.schedule.due.dayNumber + 1)
            add("DTEND;VALUE=DATE", CalendarText.day(next))
        }
        add("CLASS", "PRIVATE")
        add(words: "SUMMARY", "Assay: action \(entry.number) due")
        add(words: "DESCRIPTION", Self.description(of: entry))
        add("PRIORITY", String(CalendarText.rank(action.findingClass)))
        add("TRANSP", "TRANSPARENT")
        add("END", "VEVENT")
    }

    /// The name of an entry: a digest, since the action's own name would say what it is about.
    ///
    /// The length in it keeps apart what would run together.
    private static func identity(of action: PlannedAction, _ supplier: String) -> String {
        let digest = sha256(of: "\(supplier.utf8.count):\(supplier)/\(action.identity)")
        return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "@assay"
    }

    /// Where the action stands in the plan, and nothing of what it is about.
    fileprivate static func description(of entry: ActionEntry) -> String {
        [entry.wave, entry.person].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The rank of a class from 1, the most urgent, to 9.
    fileprivate static func rank(_ findingClass: FindingClass) -> Int { 1 + findingClass.urgency }
}
