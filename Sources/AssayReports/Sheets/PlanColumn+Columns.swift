import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayInterchange
import AssayQuestionnaires
import AssayWording
import AssayWorkbooks

extension PlanColumn {
    private static let labels = Phrases.english.labels

    // MARK: What people track

    static let key = PlanColumn(.key, width: 20, isHidden: true) {
        .text(PlanRecord.encoded($0.action.identity))
    }
    static let number = PlanColumn(labels.number, width: 5) { .whole($0.number) }
    static let action = PlanColumn(labels.action, width: 50) {
        .text($0.table.words.action($0.action))
    }
    static let status = PlanColumn(
        .status, width: 17, entry: .choice(PlanStatus.choices),
        hint: "Choose how far the action has come, and write the day beside it."
    ) { .text(PlanStatus.word($0.action.standing.status)) }
    static let due = PlanColumn(.due, width: 12) { .day($0.action.schedule.due) }
    static let owner = PlanColumn("Owner", width: 16) { row in
        let template = row.table.words.template(of: row.action)
        return .text(template.map { row.table.words.owner($0) } ?? row.table.unknownOwner)
    }
    static let findingClass = PlanColumn(labels.findingClass, width: 12) {
        .text($0.action.findingClass.rawValue)
    }
    static let priority = PlanColumn("Priority", width: 10) { .whole($0.action.priority) }
    static let begun = PlanColumn(
        .begun, width: 12, entry: .date, hint: "The day work began."
    ) { .day($0.action.standing.begun) }
    static let done = PlanColumn(
        .done, width: 12, entry: .date, hint: "The day it was done, as its owner says."
    ) { .day($0.action.standing.done) }
    static let verified = PlanColumn(
        .verified, width: 12, entry: .date,
        hint: "The day someone other than the supplier confirmed it."
    ) { .day($0.action.standing.verified) }
    static let effective = PlanColumn(
        .effective, width: 12, entry: .date,
        hint:
            "The day its effect was confirmed: verified before, and three months after it was done."
    ) { .day($0.action.standing.effective) }
    static let progress = PlanColumn(labels.status, width: 24) {
        .text($0.table.words.status($0.action.standing))
    }
    static let notes = PlanColumn("Notes", width: 30, entry: .anything) { _ in .text("") }

    // MARK: What the plan says

    static let role = PlanColumn("Role", width: 20) {
        .text($0.table.words.text($0.action.person))
    }
    static let kind = PlanColumn("Kind", width: 13) {
        .text($0.table.words.template(of: $0.action)?.kind.rawValue ?? "")
    }
    static let severity = PlanColumn("Severity", width: 9) { .whole($0.action.severity) }
    static let severeAbuse = PlanColumn("Severe abuse", width: 9) {
        .text($0.action.isGate ? "yes" : "no")
    }
    static let start = PlanColumn(labels.start, width: 12) { .day($0.action.schedule.start) }
    static let dueBecause = PlanColumn("Due because", width: 15) {
        .text($0.action.schedule.reason.rawValue.spaced)
    }
    static let milestones = PlanColumn(labels.milestones, width: 13) {
        .list($0.action.schedule.milestones.map(\.description))
    }
    static let effectChecked = PlanColumn("Effect checked", width: 12) {
        .day($0.action.schedule.effectivenessCheck)
    }
    static let waitsFor = PlanColumn(labels.waitsFor, width: 28) {
        .list($0.action.schedule.waitsFor)
    }
    static let isNew = PlanColumn("New", width: 5) {
        .text($0.action.standing.isNew ? "yes" : "no")
    }
    static let daysOverdue = PlanColumn("Days overdue", width: 10) {
        .whole($0.action.standing.daysOverdue)
    }
    static let timesRecurring = PlanColumn("Times recurring", width: 10) {
        .whole($0.action.standing.recurrences)
    }
    static let why = PlanColumn(labels.why, width: 48) { row in
        .list(row.action.findings.map { row.table.titles[$0] })
    }
    static let indicators = PlanColumn("Indicators", width: 48) {
        .list($0.table.words.indicators(of: $0.action))
    }
    static let closesWith = PlanColumn(labels.closesWith, width: 40) { row in
        let template = row.table.words.template(of: row.action)
        return .text(template.map { row.table.words.text($0.closesWith) } ?? "")
    }
    static let verifiedBy = PlanColumn(labels.verifiedBy, width: 32) { row in
        let template = row.table.words.template(of: row.action)
        return .list((template?.verifications ?? []).map(row.table.words.verification))
    }
    static let adds = PlanColumn(labels.adds, width: 26) {
        .text($0.table.words.uplift($0.action.uplift))
    }

    static let wave = PlanColumn("Wave", width: 13) { row in
        .text(row.action.wave.map { row.table.words.phrases.waves.comesUp($0) } ?? "")
    }

    // MARK: Names

    static let findings = PlanColumn("Findings", width: 36) {
        .list($0.action.findingNames(in: $0.table.words.assessment))
    }
    static let actionName = PlanColumn("Action name", width: 36) { .text($0.action.identity) }
    static let supplierNumber = PlanColumn("Supplier number", width: 18) {
        .text($0.table.supplierNumber)
    }
    static let supplier = PlanColumn("Supplier", width: 30) { .text($0.table.supplier) }
    static let planMade = PlanColumn("Plan made", width: 12) { .day($0.table.plan.made) }
}

extension [PlanColumn] {
    /// The columns of comma-separated values.
    static let commaSeparated: [PlanColumn] = [
        .supplierNumber, .supplier, .planMade, .actionName, .action, .kind, .owner, .role,
        .findingClass, .priority, .severity, .severeAbuse, .wave, .start, .due, .dueBecause,
        .milestones,
        .effectChecked, .waitsFor, .status, .isNew, .daysOverdue, .timesRecurring, .begun, .done,
        .verified, .effective, .findings, .why, .indicators, .closesWith, .verifiedBy, .adds,
    ]

    /// The columns of a table in Markdown.
    static let markdown: [PlanColumn] = [
        .number, .wave, .action, .owner.titled(Phrases.english.labels.who), .start, .due,
        .findingClass, .progress,
    ]

    /// The columns of a workbook up to the one that is the last to be printed.
    static let tracked: [PlanColumn] = [
        .key, .number, .action, .status, .due, .owner, .findingClass, .priority, .begun, .done,
        .verified, .effective, .notes,
    ]

    /// All columns of a workbook.
    static let workbook: [PlanColumn] =
        tracked + [
            .wave, .role, .kind, .severity, .severeAbuse, .start, .dueBecause, .milestones,
            .effectChecked, .waitsFor, .daysOverdue, .timesRecurring, .why, .indicators,
            .closesWith, .verifiedBy, .adds, .findings, .actionName, .supplierNumber, .supplier,
            .planMade,
        ]
}
