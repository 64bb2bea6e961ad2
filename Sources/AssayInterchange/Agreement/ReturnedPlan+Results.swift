import AssayDiagnostics
public import AssayResponses

extension Submission {
    /// Adds what the supplier wrote into a plan.
    public mutating func add(_ returned: ReturnedPlan) {
        replies += returned.entries.map { PlanReply($0) }
        progress += returned.progress
        notes += returned.notes
    }
}

extension Review {
    /// Adds what was decided in a plan; who decided is the reviewer.
    public mutating func add(_ returned: ReturnedPlan) {
        decisions += returned.entries.compactMap { PlanDecision($0) }
        progress += returned.progress
        notes += returned.notes
    }
}

extension PlanDecision {
    /// The decision that a word of a buyer is; `nil` for a word of the supplier.
    fileprivate init?(_ entry: AgreementEntry) {
        let verdict: Verdict
        switch entry.state {
        case .agreed: verdict = .agreed
        case .returned: verdict = .returned
        case .waived: verdict = .waived
        case .extended:
            guard let due = entry.due else { return nil }
            verdict = .extended(until: due)
        case .proposed, .accepted, .countered, .disputed: return nil
        }
        self.init(action: entry.action, verdict: verdict, on: entry.on, origin: .input)
        person = entry.person
        due = entry.state == .extended ? nil : entry.due
        reason = entry.reason
        cost = entry.cost
        evidence = entry.evidence
        let words = [entry.explanation, entry.comment].compactMap { $0 }
        comment = words.isEmpty ? nil : words.joined(separator: "\n")
    }
}
