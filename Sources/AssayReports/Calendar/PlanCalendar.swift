import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// Writes the open actions as a calendar (RFC 5545): an entry on the day each is due.
///
/// Entries are private and their titles neutral, because calendars are shared with colleagues and
/// show on screens in meetings.
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
    calendar.add(words: "X-WR-CALNAME", "Action plan: \(report.words.supplierName)")
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
        add(
            words: "UID",
            "\(action.identity)/\(ResultWords.said(report.assessment.supplier.id))@assay")
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
        add(words: "CATEGORIES", entry.findingClass)
        add("PRIORITY", String(CalendarText.rank(action.findingClass)))
        add("TRANSP", "TRANSPARENT")
        add("END", "VEVENT")
    }

    /// Where the action stands in the plan, and nothing of what it is about.
    fileprivate static func description(of entry: ActionEntry) -> String {
        [entry.wave, entry.person].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The rank of a class from 1, the most urgent, to 9.
    fileprivate static func rank(_ findingClass: FindingClass) -> Int { 1 + findingClass.urgency }
}
