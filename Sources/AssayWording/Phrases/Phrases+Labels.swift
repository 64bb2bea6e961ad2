extension Phrases {
    /// The words before the parts of an action and of a finding, and above the columns of a plan.
    package struct Labels: Sendable {
        package let number: String
        package let action: String
        package let name: String
        package let steps: String
        package let joins: String
        package let who: String
        package let when: String
        package let start: String
        package let due: String
        package let milestones: String
        package let waitsFor: String
        package let status: String
        package let agreement: String
        package let findingClass: String
        package let why: String
        package let answers: String
        package let indicator: String
        package let closesWith: String
        package let verifiedBy: String
        package let ask: String
        package let adds: String
        package let leverage: String
        package let customer: String
        /// Before the clauses of laws and guidance that ask for an action.
        package let askedBy: String
        package let findings: String
        package let rule: String
        package let clause: String
    }
}

extension Phrases.Labels {
    static let english = Phrases.Labels(
        number: "No.", action: "Action", name: "Name", steps: "Steps", joins: "Covers",
        who: "Who", when: "When", start: "Start",
        due: "Due", milestones: "Milestones", waitsFor: "Waits for", status: "Status",
        agreement: "Agreed",
        findingClass: "Class", why: "Why", answers: "Answers", indicator: "Indicator",
        closesWith: "Closes with", verifiedBy: "Verified by", ask: "Ask", adds: "Adds",
        leverage: "Leverage", customer: "Customer",
        askedBy: "Asked by", findings: "Findings", rule: "Found as", clause: "Clause")
}
