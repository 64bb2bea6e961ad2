import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Why an action enters a plan, what comes first before the rest.
enum Urgency: Int, Comparable {
    /// It protects people, or puts grave harm right; no number cuts it.
    case cannotWait
    /// It answers harm.
    case harm
    /// A grave danger at a site that the supplier runs itself.
    case ownDanger
    /// The rest stands on it, whatever is found: who answers for it, and where the material comes from.
    case basis
    /// It rests on a law that binds the supplier.
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
        let urgency = action.findings.reduce(Urgency.priority) {
            Swift.min($0, self.urgency(ofFinding: $1))
        }
        if row.addressee == .operator, !action.isRequest, action.severity >= 4 {
            return Swift.min(urgency, .ownDanger)
        }
        return beginning(with: action) == nil ? urgency : Swift.min(urgency, .basis)
    }

    /// The place of an action among those that a company of that size begins with; `nil` where it is none
    /// of them, or only asks others to do it.
    func beginning(with action: PlannedAction) -> Int? {
        guard let theme = action.theme.map({ library.catalogue.themes[$0] }), !action.isRequest
        else { return nil }
        let people = inUse?.people
        let isLargeEnough = people.map { $0 >= ExactDecimal(theme.beginFrom) } ?? true
        let isSmallEnough = theme.beginBelow.map { below in
            people.map { $0 < ExactDecimal(below) } ?? false
        }
        return isLargeEnough && isSmallEnough ?? true ? theme.begin : nil
    }

    /// People or nature are being harmed, as gravely as can be.
    func isGraveHarm(_ position: Int) -> Bool {
        let finding = assessment.findings[position]
        return row(ofFinding: position).kind == .harm && (finding.severity >= 4 || finding.isGate)
    }

    /// Whether a law binds a company of that size and country; it does where the answers do not tell.
    private func binds(_ duty: FindingRow.LegalDuty) -> Bool {
        let isLargeEnough = inUse?.people.map { $0 >= ExactDecimal(duty.people) } ?? true
        guard isLargeEnough, !duty.countries.isEmpty else { return isLargeEnough }
        return response.submission.supplier.country.map { duty.countries.contains($0) } ?? true
    }

    private func urgency(ofFinding position: Int) -> Urgency {
        let row = row(ofFinding: position)
        if row.kind == .harm { return .harm }
        if row.legalDuties.contains(where: { binds($0) }) { return .legalDuty }
        let isCritical = assessment.findings[position].findingClass == .critical || row.isCritical
        return isCritical ? .critical : .priority
    }
}
