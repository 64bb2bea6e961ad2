public import AssayDiagnostics
import AssayExpressions
public import AssayResponses

/// Reads a review from JSON of the shape `urn:assay:review:1`.
///
/// Every problem of the shape is reported in one run, with the JSON pointer of its value, and `nil`
/// is returned when there was one. What is no JSON is reported once, with line and column.
///
/// - Parameters:
///   - bytes: UTF-8, at most 4 MB.
///   - file: the name that messages show, `-` for standard input.
///   - diagnostics: where problems are reported.
public func readReview(
    json bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> Review? {
    let mostBytes = 4 << 20
    guard bytes.count <= mostBytes else {
        diagnostics.report(
            Diagnostic(
                id: .fileTooLarge, place: SourcePlace(file: file),
                message: TooLarge.message("file", bytes: bytes.count, most: mostBytes),
                help: TooLarge.help))
        return nil
    }
    do throws(JSONError) {
        var shape = try ShapeReader(bytes, of: Input(file: file), isDraft: false)
        let review = try shape.review(file: file)
        for problem in shape.problems { diagnostics.report(problem) }
        return shape.problems.isEmpty ? review : nil
    } catch {
        diagnostics.report(error.diagnostic(of: bytes, file: file))
        return nil
    }
}

extension ShapeReader {
    fileprivate mutating func review(file: String) throws(JSONError) -> Review {
        var review = Review(
            file: file, of: "", submission: "", day: .last,
            reviewer: Reviewer(name: "", party: .buyer))
        try object(
            needs: ["schema", "supplier", "submission", "on", "reviewer"],
            takes: ["answers", "observations", "progress", "conversations", "decisions", "notes"]
        ) { (shape, name) throws(JSONError) in
            switch name {
            case "schema": try shape.schema(reviewSchema)
            case "supplier":
                review.supplier = try shape.text()
                review.supplierOrigin = shape.origin()
            case "submission":
                review.submission = try shape.text(.digest)
                review.submissionOrigin = shape.origin()
            case "on": review.day = try shape.day()
            case "reviewer": review.reviewer = try shape.reviewer()
            case "answers":
                try shape.array { (shape, _) throws(JSONError) in
                    review.answers.append(try shape.reviewedAnswer())
                }
            case "observations":
                try shape.array { (shape, _) throws(JSONError) in
                    review.observations.append(try shape.outsideObservation())
                }
            case "progress":
                try shape.array { (shape, _) throws(JSONError) in
                    review.progress.append(try shape.confirmedProgress())
                }
            case "conversations":
                try shape.array { (shape, _) throws(JSONError) in
                    review.conversations.append(try shape.conversation())
                }
            case "decisions":
                try shape.array { (shape, _) throws(JSONError) in
                    review.decisions.append(try shape.decision())
                }
            default:
                try shape.array { (shape, _) throws(JSONError) in
                    review.notes.append(try shape.planNote())
                }
            }
        }
        try end()
        for position in review.progress.indices {
            review.progress[position].by = review.reviewer.name
            review.progress[position].role = review.reviewer.party
        }
        review.input = input
        return review
    }

    private mutating func reviewer() throws(JSONError) -> Reviewer {
        var reviewer = Reviewer(name: "", party: .buyer)
        try object(needs: ["name", "party"], takes: ["function"]) {
            (shape, name) throws(JSONError) in
            switch name {
            case "name": reviewer.name = try shape.text()
            case "function": reviewer.function = try shape.text()
            default: reviewer.party = try shape.word(Party.self, except: .supplier)
            }
        }
        return reviewer
    }

    private mutating func confirmedProgress() throws(JSONError) -> ProgressEntry {
        var entry = ProgressEntry(
            action: "", state: .verified, on: .last, by: "", role: .buyer, note: "",
            origin: origin())
        try object(needs: ["action", "state", "on"], takes: ["note"]) {
            (shape, name) throws(JSONError) in
            switch name {
            case "action":
                entry.action = try shape.text(.qualifiedID)
                entry.actionOrigin = shape.origin()
            case "state":
                entry.state =
                    try shape.word(ConfirmedWord.self) == .verified ? .verified : .effective
            case "on":
                entry.on = try shape.day()
                entry.onOrigin = shape.origin()
            default: entry.note = try shape.text(.anything)
            }
        }
        return entry
    }

    private mutating func decision() throws(JSONError) -> PlanDecision {
        var decision = PlanDecision(action: "", verdict: .agreed, on: .last, origin: origin())
        var word = DecisionWord.agreed
        var until: CalendarDate?
        try object(
            needs: ["action", "decision", "on"],
            takes: ["until", "due", "by", "person", "reason", "cost", "evidence", "comment"]
        ) { (shape, name) throws(JSONError) in
            switch name {
            case "action":
                decision.action = try shape.text(.qualifiedID)
                decision.actionOrigin = shape.origin()
            case "decision": word = try shape.word(DecisionWord.self)
            case "on":
                decision.on = try shape.day()
                decision.onOrigin = shape.origin()
            case "until":
                until = try shape.day()
                decision.untilOrigin = shape.origin()
            case "due": decision.due = try shape.day()
            case "by": decision.by = try shape.text()
            case "person": decision.person = try shape.text()
            case "reason": decision.reason = try shape.word(AgreementReason.self)
            case "cost": decision.cost = try shape.text()
            case "evidence": decision.evidence = try shape.text()
            default: decision.comment = try shape.text()
            }
        }
        switch word {
        case .agreed: break
        case .returned: decision.verdict = .returned
        case .waived: decision.verdict = .waived
        case .extended:
            if until == nil { reportMissing(member: "until") }
            decision.verdict = .extended(until: until ?? .last)
        }
        if word != .extended, until != nil { reportNeedless(member: "until") }
        return decision
    }
}

/// How far a reviewer can confirm that an action has come.
private enum ConfirmedWord: String, CaseIterable {
    case verified, effective
}
