import AssayActionPlans
import AssayDiagnostics
import AssayExpressions
import AssayResponses
import AssayWorkbooks

/// What a person wrote in one place of a plan.
struct TypedCell {
    var value: ReadWorkbook.Value
    var heading: String
    var place: SourcePlace

    /// What a person sees in it.
    var text: String {
        switch value {
        case .text(let text): text.trimmed
        case .number(let number):
            number.rounded() == number && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
        case .truth(let value): value ? "TRUE" : "FALSE"
        case .error(let text): text
        }
    }
}

/// What is in one row of a plan beside its action, whatever its form.
struct ReturnedRow {
    var action: String
    /// The day on which the plan has it due, where that is known.
    var due: CalendarDate?
    /// What stands in the columns of the agreement, and what of it was written since.
    var agreement: [AgreementHeading: TypedCell] = [:]
    var changedAgreement: Set<AgreementHeading> = []
    /// What was written into the columns of progress.
    var progress: [PlanHeading: TypedCell] = [:]
}

/// Gathers what people wrote into a plan.
struct ReturnedReading {
    let file: String
    let side: PlanSide
    var returned = ReturnedPlan()
    var diagnostics = DiagnosticCollector()
    /// The day that a number means in the file at hand.
    var day: (Double) -> CalendarDate? = { _ in nil }

    init(file: String, side: PlanSide) {
        self.file = file
        self.side = side
    }

    mutating func report(_ error: ReturnedPlanError, at place: SourcePlace) {
        diagnostics.report(error.diagnostic(at: place))
    }

    /// Keeps something that was written; what is wrong with it is told.
    mutating func keep(
        _ text: String, of action: String?, heading: String?, at place: SourcePlace,
        because error: ReturnedPlanError?
    ) {
        if let error { report(error, at: place) }
        guard !text.isEmpty, returned.notes.count <= mostReturnedNotes else { return }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let at = name + ": " + place.descriptionInFile
        returned.notes.append(PlanNote(at: at, action: action, heading: heading, text: text))
    }

    mutating func keep(_ cell: TypedCell, of action: String?, because error: ReturnedPlanError?) {
        keep(cell.text, of: action, heading: cell.heading, at: cell.place, because: error)
    }

    // MARK: Rows

    mutating func take(_ row: ReturnedRow) {
        takeProgress(row)
        guard !row.changedAgreement.isEmpty else { return }
        guard let reply = row.agreement[.reply], !reply.text.isEmpty else { return keepAll(row) }
        switch TypedWord.reply(reply.text, of: side.party) {
        case .state(let state): take(state, row)
        case .otherSide: keepAll(row, because: .otherSide(reply.text))
        case nil: keepAll(row, because: .unknownReply(reply.text))
        }
    }

    /// Keeps what was written beside an action and is no reply.
    private mutating func keepAll(_ row: ReturnedRow, because error: ReturnedPlanError? = nil) {
        for heading in AgreementHeading.allCases where row.changedAgreement.contains(heading) {
            guard let cell = row.agreement[heading] else { continue }
            switch heading {
            case .notes: keep(cell, of: row.action, because: nil)
            case .reply: keep(cell, of: row.action, because: error)
            default:
                keep(
                    cell, of: row.action,
                    because: error == nil ? .replyMissing(heading: heading.rawValue) : nil)
            }
        }
    }

    private mutating func take(_ state: AgreementState, _ row: ReturnedRow) {
        func text(_ heading: AgreementHeading) -> String? {
            row.agreement[heading].flatMap { $0.text.isEmpty ? nil : $0.text }
        }
        var entry = AgreementEntry(
            action: row.action, state: state, on: side.on, by: side.by, party: side.party)
        entry.person = text(.person)
        entry.explanation = text(.reason)
        entry.reason = entry.explanation.flatMap { TypedWord.reason($0) }
        entry.cost = text(.cost)
        entry.evidence = text(.evidence)
        entry.comment = text(.notes)
        if let cell = row.agreement[.agreedDate] {
            entry.due = day(in: cell)
            if entry.due == nil { keep(cell, of: row.action, because: .notADate(cell.text)) }
        }
        // Who takes an action on by a later day asks for one.
        if state == .accepted, let due = entry.due, let planned = row.due, due > planned {
            entry.state = .countered
        }
        if state == .extended, entry.due.map({ $0 <= side.on }) ?? true {
            return keepAll(row, because: .dayMissing)
        }
        returned.entries.append(entry)
    }

    // MARK: Progress

    private mutating func takeProgress(_ row: ReturnedRow) {
        let steps: [(heading: PlanHeading, status: ActionStatus, state: ProgressState)] =
            side.isSupplier
            ? [(.begun, .inProgress, .inProgress), (.done, .doneAsClaimed, .done)]
            : [(.verified, .verified, .verified), (.effective, .effective, .effective)]
        var status = row.progress[.status].flatMap { TypedWord.status($0.text) }
        if let cell = row.progress[.status], !steps.contains(where: { $0.status == status }) {
            keep(cell, of: row.action, because: .status(cell.text))
            status = nil
        }
        for heading in [PlanHeading.begun, .done, .verified, .effective] {
            guard let cell = row.progress[heading] else { continue }
            guard let step = steps.first(where: { $0.heading == heading }) else {
                keep(cell, of: row.action, because: .status(heading.rawValue))
                continue
            }
            guard let on = day(in: cell) else {
                keep(cell, of: row.action, because: .notADate(cell.text))
                continue
            }
            add(step.state, on, row.action)
            if status == step.status { status = nil }
        }
        if let step = steps.first(where: { $0.status == status }) {
            add(step.state, side.on, row.action)
        }
        if let due = row.progress[.due] {
            keep(due, of: row.action, because: .changed(heading: PlanHeading.due.rawValue))
        }
    }

    private mutating func add(_ state: ProgressState, _ on: CalendarDate, _ action: String) {
        returned.progress.append(
            ProgressEntry(
                action: action, state: state, on: on, by: side.by, role: side.party, note: ""))
    }

    /// The day that a cell means; a year alone in a cell of dates would become a day of 1905.
    func day(in cell: TypedCell) -> CalendarDate? {
        switch cell.value {
        case .number(let number):
            return day(number).flatMap { $0.parts.year >= 1990 ? $0 : nil }
        case .text(let text): return TypedDay.read(text)
        case .truth, .error: return nil
        }
    }
}
