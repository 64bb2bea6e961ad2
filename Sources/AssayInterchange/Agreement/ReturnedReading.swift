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
    /// The most things of one plan that are kept, and the most bytes: a review holds no more than 4 MB.
    private static let mostNotes = 2000
    private static let mostNoteBytes = 1 << 20
    private var noteBytes = 0
    /// How many cells of replies were filled in.
    private(set) var replyCells = 0
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
        guard !holdsTooMuch else { return }
        if let error { report(error, at: place) }
        guard !text.isEmpty else { return }
        noteBytes += text.utf8.count
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let at = name + ": " + place.descriptionInFile
        let heading = heading.flatMap { $0.isEmpty ? nil : $0 }
        returned.notes.append(PlanNote(at: at, action: action, heading: heading, text: text))
    }

    mutating func keep(_ cell: TypedCell, of action: String?, because error: ReturnedPlanError?) {
        keep(cell.text, of: action, heading: cell.heading, at: cell.place, because: error)
    }

    /// Keeps what stands where a day belongs.
    private mutating func keep(
        day cell: TypedCell, of action: String, because error: ReturnedPlanError?
    ) {
        let text = day(in: cell)?.description ?? cell.text
        keep(text, of: action, heading: cell.heading, at: cell.place, because: error)
    }

    /// A Boolean value indicating whether so much is not as it was sent that it is another plan.
    var holdsTooMuch: Bool {
        returned.notes.count > Self.mostNotes || noteBytes > Self.mostNoteBytes
    }

    // MARK: Rows

    mutating func take(_ row: ReturnedRow) {
        takeProgress(row)
        replyCells += row.changedAgreement.count
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
            case .agreedDate:
                keep(
                    day: cell, of: row.action,
                    because: error == nil ? .replyMissing(heading: heading.rawValue) : nil)
            default:
                keep(
                    cell, of: row.action,
                    because: error == nil ? .replyMissing(heading: heading.rawValue) : nil)
            }
        }
    }

    private mutating func take(_ state: AgreementState, _ row: ReturnedRow) {
        // What stood there before is known, and may be no more than a function in place of a name.
        func text(_ heading: AgreementHeading) -> String? {
            guard row.changedAgreement.contains(heading) else { return nil }
            return row.agreement[heading].flatMap { $0.text.isEmpty ? nil : $0.text }
        }
        var entry = AgreementEntry(
            action: row.action, state: state, on: side.on, by: side.by, party: side.party)
        entry.person = text(.person)
        entry.explanation = text(.reason)
        entry.reason = entry.explanation.flatMap { TypedWord.reason($0) }
        entry.cost = text(.cost)
        entry.evidence = text(.evidence)
        entry.comment = text(.notes)
        if let cell = row.agreement[.agreedDate],
            row.changedAgreement.contains(.agreedDate) || state == .extended
        {
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
                keep(day: cell, of: row.action, because: .status(heading.rawValue))
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
            keep(day: due, of: row.action, because: .changed(heading: PlanHeading.due.rawValue))
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
