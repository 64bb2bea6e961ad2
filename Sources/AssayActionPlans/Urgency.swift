import AssayAssessments
import AssayQuestionnaires

/// Why an action enters a plan, what comes first before the rest.
enum Urgency: Int, Comparable {
    /// It protects people, or puts grave harm right; no number cuts it.
    case cannotWait
    /// It answers harm.
    case harm
    /// It rests on a law.
    case legalDuty
    /// Its class or one of its questions is critical.
    case critical
    /// It has its priority only.
    case priority

    static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }
}

extension PlanningContext {
    /// Why an action enters the plan.
    func urgency(of action: PlannedAction) -> Urgency {
        guard let row = row(of: action) else { return .priority }
        if row.kind == .containment { return .cannotWait }
        let answersGraveHarm = action.findings.contains { isGraveHarm($0) }
        if answersGraveHarm, row.kind == .remedy || row.owner == .buyer { return .cannotWait }
        return action.findings.reduce(Urgency.priority) { Swift.min($0, urgency(ofFinding: $1)) }
    }

    /// People or nature are being harmed, as gravely as can be.
    func isGraveHarm(_ position: Int) -> Bool {
        let finding = assessment.findings[position]
        return row(ofFinding: position).kind == .harm && (finding.severity >= 4 || finding.isGate)
    }

    private func urgency(ofFinding position: Int) -> Urgency {
        let row = row(ofFinding: position)
        if row.kind == .harm { return .harm }
        if row.isLegalDuty { return .legalDuty }
        let isCritical = assessment.findings[position].findingClass == .critical || row.isCritical
        return isCritical ? .critical : .priority
    }
}
