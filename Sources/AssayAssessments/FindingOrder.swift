import AssayQuestionnaires

/// The order in which findings are dealt with.
///
/// Severe abuse first, then by severity. At equal severity, what happens or is reported stands before
/// what may happen, the supplier's own acts before what it is linked to, and what is known before what
/// is not; then likelihood, class and name decide. What is not known stands no higher than the mildest
/// harm that is.
struct FindingOrder {
    /// What is compared, part by part; the lower the more urgent.
    private struct Key: Comparable {
        var parts: [Int]

        static func < (left: Key, right: Key) -> Bool {
            for (own, its) in zip(left.parts, right.parts) where own != its { return own < its }
            return false
        }
    }

    private let rows: [FindingRow]
    private let mildestHarm: Int

    init(of findings: [FindingResult], in library: QuestionnaireLibrary) {
        let rows = library.tables.findings
        self.rows = rows
        mildestHarm = findings.reduce(4) { mildest, finding in
            rows[finding.row].kind == .harm ? Swift.min(mildest, finding.severity) : mildest
        }
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

    private func key(of finding: FindingResult) -> Key {
        let kind = rows[finding.row].kind
        let isKnown = kind != .knowledge
        let isActual = kind == .harm || (kind == .observation && finding.likelihood == 4)
        let severity = isKnown ? finding.severity : Swift.min(finding.severity, mildestHarm)
        return Key(parts: [
            finding.isGate ? 0 : 1, -severity, isActual ? 0 : 1, finding.connection.distance,
            isKnown ? 0 : 1, -finding.likelihood, finding.findingClass.urgency,
        ])
    }
}
