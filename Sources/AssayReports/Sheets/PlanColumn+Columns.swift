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
    static let steps = PlanColumn(labels.steps, width: 60) {
        .list($0.table.words.steps(of: $0.action))
    }

    // MARK: What people agree on

    static let person = PlanColumn(
        "Person", width: 20, entry: .anything, hint: "The name of the person who does it."
    ) { _ in .text("") }
    static let agreedDate = PlanColumn(
        "Agreed date", width: 12, entry: .date, hint: "The day by which you can do it."
    ) { _ in .day(nil) }
    static let reply = PlanColumn(
        "Reply", width: 12, entry: .choice(["accepted", "countered", "disputed"]),
        hint: "Do you accept it, do you propose something else, or do you dispute it?"
    ) { _ in .text("") }
    static let reason = PlanColumn(
        "Reason", width: 24, entry: .anything, hint: "Why you propose something else or dispute it."
    ) { _ in .text("") }
    static let cost = PlanColumn(
        "Cost", width: 12, entry: .anything, hint: "What it costs, with the currency."
    ) { _ in .text("") }
    static let evidenceLink = PlanColumn(
        "Evidence link", width: 24, entry: .anything, hint: "Where the evidence is."
    ) { _ in .text("") }
    static let notes = PlanColumn("Notes", width: 30, entry: .anything) { _ in .text("") }

    // MARK: What the plan says

    static let role = PlanColumn("Role", width: 20) {
        .text($0.table.words.text($0.action.person))
    }
    static let who = PlanColumn(labels.who, width: 20) { row in
        let person = row.table.words.text(row.action.person)
        return person.isEmpty ? owner.value(row) : .text(person)
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
    static let closesWith = PlanColumn(labels.closesWith, width: 40) {
        .text($0.table.words.closesWith($0.action))
    }
    static let verifiedBy = PlanColumn(labels.verifiedBy, width: 32) {
        .list($0.table.words.verifications(of: $0.action))
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
    /// What is done, by whom and by when, and what people type beside it.
    private static let agreed: [PlanColumn] = [
        .number, .wave, .action, .steps, .role, .person, .status, .due, .agreedDate, .reply,
        .reason,
        .cost, .evidenceLink, .notes, .begun, .done, .verified, .effective,
    ]

    /// What else the plan says of an action.
    private static let details: [PlanColumn] = [
        .owner, .findingClass, .priority, .severity, .severeAbuse, .kind, .start, .dueBecause,
        .milestones, .effectChecked, .waitsFor, .daysOverdue, .timesRecurring, .findings, .why,
        .indicators, .closesWith, .verifiedBy, .adds,
    ]

    private static let names: [PlanColumn] = [
        .actionName, .supplierNumber, .supplier, .planMade,
    ]

    /// The columns of comma-separated values.
    static let commaSeparated: [PlanColumn] = agreed + details + [.isNew] + names

    /// The columns of a table in Markdown, below the heading of its wave.
    static let markdown: [PlanColumn] = [
        .number, .action, .steps, .who, .due, .progress,
    ]

    /// The columns of a workbook up to the one that is the last to be printed.
    static let tracked: [PlanColumn] = [.key] + agreed

    /// All columns of a workbook; what people rarely need is folded away.
    static let workbook: [PlanColumn] = tracked + (details + names).map(\.folded)
}
