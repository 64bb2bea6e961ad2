import AssayQuestionnaires

/// The order in which findings are dealt with.
///
/// Severe abuse first, then by severity. At equal severity, what happens or is reported stands before
/// what may happen, the supplier's own acts before what it is linked to, and what is known before what
/// is not; then likelihood, class and name decide. What is not known stands no higher than the mildest
/// harm that is.
struct FindingOrder {
    private let rows: [FindingRow]
    private let mildestHarm: Int

    init(of findings: [FindingResult], in library: QuestionnaireLibrary) {
        let rows = library.tables.findings
        self.rows = rows
        var mildestHarm = 4
        for position in findings.indices where rows[findings[position].row].kind == .harm {
            mildestHarm = Swift.min(mildestHarm, findings[position].severity)
        }
        self.mildestHarm = mildestHarm
    }

    /// Returns the findings in order; those that only their names tell apart have the same rank.
    func sorted(_ findings: [FindingResult]) -> [FindingResult] {
        // Findings are large and what orders them is not, so positions are sorted.
        let keys = findings.map { key(of: $0) }
        let order = findings.indices.sorted { left, right in
            keys[left] == keys[right]
                ? findings[left].identity < findings[right].identity : keys[left] < keys[right]
        }
        var sorted: [FindingResult] = []
        sorted.reserveCapacity(findings.count)
        var rank = 0
        for (number, position) in order.enumerated() {
            if number > 0, keys[order[number - 1]] != keys[position] { rank += 1 }
            sorted.append(findings[position])
            sorted[number].rank = rank
        }
        return sorted
    }

    /// What is compared: each part is a digit, the first the highest; the lower the more urgent.
    private func key(of finding: FindingResult) -> Int {
        let kind = rows[finding.row].kind
        let isKnown = kind != .knowledge
        let isActual = kind == .harm || (kind == .observation && finding.likelihood == 4)
        let severity = isKnown ? finding.severity : Swift.min(finding.severity, mildestHarm)
        var key = finding.isGate ? 0 : 1
        key = key * 10 + 4 - severity
        key = key * 10 + (isActual ? 0 : 1)
        key = key * 10 + finding.connection.distance
        key = key * 10 + (isKnown ? 0 : 1)
        key = key * 10 + 4 - finding.likelihood
        return key * 10 + finding.findingClass.urgency
    }
}
