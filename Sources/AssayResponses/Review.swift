public import AssayDiagnostics
public import AssayExpressions

/// What another party than the supplier says about one submission, as the file says it: nothing is
/// looked up yet.
///
/// It is about the very bytes of a submission. Of several reviews of a submission the later counts
/// for the same answer or piece of evidence, and all of them are kept.
public struct Review: Sendable {
    /// What it was read from, in which its origins are.
    public var input: Input
    /// The number of the supplier that it is about.
    public var supplier: String
    /// Where the supplier is named.
    public var supplierOrigin = Origin.input
    /// The SHA-256 of the bytes of the submission, 64 hexadecimal digits in lower case.
    public var submission: String
    /// Where the digest is.
    public var submissionOrigin = Origin.input
    /// The day on which it was finished.
    public var day: CalendarDate
    /// Who reviewed.
    public var reviewer: Reviewer
    /// What is said about answers and their evidence, in the order of the file.
    public var answers: [ReviewedAnswer] = []
    /// What was reported from outside and the answers do not show.
    public var observations: [Observation] = []
    /// Actions that are verified or effective; each entry is by the reviewer.
    public var progress: [ProgressEntry] = []
    /// Conversations with the supplier.
    public var conversations: [Conversation] = []
    /// What was decided on actions of a plan.
    public var decisions: [PlanDecision] = []
    /// What was written into a plan that came back and is no decision; the supplier never reads it.
    public var notes: [PlanNote] = []

    /// The file as it was named, or `-` for standard input.
    public var file: String { input.file }

    /// Creates a review that says nothing yet.
    public init(
        file: String, of supplier: String, submission: String, day: CalendarDate,
        reviewer: Reviewer
    ) {
        input = Input(file: file)
        self.supplier = supplier
        self.submission = submission
        self.day = day
        self.reviewer = reviewer
    }
}

/// Who reviewed a submission.
public struct Reviewer: Sendable {
    /// The name of the person or body; no output for the supplier has it.
    public var name: String
    /// What the person does, such as `auditor`.
    public var function: String? = nil
    /// For whom it speaks; never the supplier.
    public var party: Party

    /// Creates a reviewer.
    public init(name: String, party: Party) {
        self.name = name
        self.party = party
    }
}

/// What was decided on an action of a plan.
public struct PlanDecision: Sendable {
    /// What was decided.
    public enum Verdict: Sendable, Hashable {
        /// The action stands as it is.
        case agreed
        /// The supplier is to say something else.
        case returned
        /// There is time until a later day.
        case extended(until: CalendarDate)
        /// The action is no longer asked for.
        case waived
    }

    /// The action, as `home:id`.
    public var action: String
    /// What was decided.
    public var verdict: Verdict
    /// When.
    public var on: CalendarDate
    /// Who decided, by a name that the supplier may read.
    public var by: String? = nil
    /// The name of the person who does the work.
    public var person: String? = nil
    /// The day that both agreed on; `nil` where it is the plan's, or the one that the supplier asked for.
    public var due: CalendarDate? = nil
    /// Why, as a word.
    public var reason: AgreementReason? = nil
    /// What it costs, with the currency.
    public var cost: String? = nil
    /// Where the evidence is.
    public var evidence: String? = nil
    /// Why, and what is added.
    public var comment: String? = nil
    /// Where its action is named.
    public var actionOrigin: Origin
    /// Where its day is.
    public var onOrigin: Origin
    /// Where the day is until which there is time.
    public var untilOrigin: Origin

    /// Creates a decision; each of its origins is the one given until set.
    public init(action: String, verdict: Verdict, on: CalendarDate, origin: Origin) {
        self.action = action
        self.verdict = verdict
        self.on = on
        actionOrigin = origin
        onOrigin = origin
        untilOrigin = origin
    }
}

extension PlanDecision {
    /// The decision as a word of who reviewed; the name of the reviewer is not in it.
    public func entry(of party: Party) -> AgreementEntry {
        var entry = AgreementEntry(
            action: action, state: state, on: on, by: by ?? "", party: party)
        entry.person = person
        entry.due = due
        if case .extended(let until) = verdict { entry.due = until }
        entry.reason = reason
        entry.cost = cost
        entry.evidence = evidence
        entry.comment = comment
        return entry
    }

    /// What it makes of the action.
    public var state: AgreementState {
        switch verdict {
        case .agreed: .agreed
        case .returned: .returned
        case .extended: .extended
        case .waived: .waived
        }
    }
}
