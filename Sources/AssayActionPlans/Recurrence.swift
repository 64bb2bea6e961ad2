/// Says which findings came back after an earlier plan had closed them.
struct Recurrence {
    private let closed: Set<String>
    private let earlier: [String: Int]

    init(after plan: EarlierPlan?) {
        closed = Set(plan?.closedFindings ?? [])
        var counts: [String: Int] = [:]
        for action in plan?.actions ?? [] where action.standing.recurrences > 0 {
            for finding in action.findings {
                counts[finding] = Swift.max(counts[finding] ?? 0, action.standing.recurrences)
            }
        }
        earlier = counts
    }

    /// A Boolean value indicating whether no finding came back.
    var isEmpty: Bool { closed.isEmpty && earlier.isEmpty }

    /// How often a finding that holds today came back.
    func count(of finding: String) -> Int {
        let known = earlier[finding] ?? 0
        return closed.contains(finding) ? Self.afterOneMore(than: known) : known
    }

    /// The number of recurrences after one more.
    static func afterOneMore(than recurrences: Int) -> Int {
        Swift.min(recurrences, ActionStanding.mostRecurrences - 1) + 1
    }
}
