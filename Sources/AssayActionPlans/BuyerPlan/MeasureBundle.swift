import AssayAssessments
import AssayQuestionnaires

/// The measures for a grave issue that several suppliers share, in the order in which to take them.
public struct MeasureBundle: Sendable {
    /// The most bundles on the first page.
    public static let most = 5
    /// The most measures of a bundle.
    public static let mostSteps = 3

    /// What it is about, such as `child-labour`.
    public var issue: String
    /// The severity of the gravest finding, 3 or 4.
    public var severity: Int
    /// Positions of its findings among ``BuyerPlan/findings``.
    public var findings: [Int]
    /// Positions of the suppliers that have one of them, in rising order.
    public var suppliers: [Int]
    /// Positions among ``BuyerPlan/uses``: what can begin now, then what needs something first.
    public var uses: [Int]
    /// The materials of all findings about the issue, also of those that few share, sorted.
    public var materials: [String] = []
    /// Sectors that use these materials too and could be asked to join.
    public var sectors: [SharingSector] = []
}

extension BuyerPlan {
    /// The measures for the gravest issues that many suppliers share; findings of no questionnaire do
    /// not count.
    func measureBundles(with library: QuestionnaireLibrary) -> [MeasureBundle] {
        var bundles: [MeasureBundle] = []
        for place in joint.map({ $0.finding }) where findings[place].severity >= 3 {
            guard case .questionnaire = findings[place].source,
                let issue = findings[place].issue
            else { continue }
            let found = bundles.firstIndex { $0.issue == issue }
            if found == nil {
                bundles.append(
                    MeasureBundle(issue: issue, severity: 0, findings: [], suppliers: [], uses: []))
            }
            let bundle = found ?? bundles.count - 1
            bundles[bundle].severity = Swift.max(bundles[bundle].severity, findings[place].severity)
            bundles[bundle].findings.append(place)
            bundles[bundle].suppliers = Set(bundles[bundle].suppliers + findings[place].suppliers)
                .sorted()
        }
        bundles.sort { left, right in
            if left.severity != right.severity { return left.severity > right.severity }
            if left.suppliers.count != right.suppliers.count {
                return left.suppliers.count > right.suppliers.count
            }
            return left.issue < right.issue
        }
        return bundles.prefix(MeasureBundle.most).map { bundle in
            var bundle = bundle
            let fitting = uses.indices.filter { place in
                (uses[place].step == .now || uses[place].step == .prepare)
                    && uses[place].serves.contains { bundle.findings.contains($0.finding) }
            }
            // What needs something first is told as the next step, even where much can begin now.
            let now = fitting.filter { uses[$0].step == .now }
            let later = fitting.filter { uses[$0].step == .prepare }
            let begin = now.prefix(MeasureBundle.mostSteps - Swift.min(1, later.count))
            // What few share counts too: others who use the material meet the same issue.
            let alike = findings.indices.filter { findings[$0].issue == bundle.issue }
            bundle.materials = materials(of: alike, in: library)
            bundle.sectors = sharingSectors(
                of: bundle.materials, besides: position.sectors, in: library)
            bundle.uses = Array(begin) + later.prefix(MeasureBundle.mostSteps - begin.count)
            return bundle
        }
    }

    /// The suppliers that closed a gap which others still have.
    func examples(_ shares: [BuyerShare]) -> [PeerExample] {
        findings.indices.compactMap { finding in
            let closedBy = shares.indices.filter { supplier in
                shares[supplier].closedFindings.contains(findings[finding].name)
                    && !findings[finding].suppliers.contains(supplier)
            }
            return closedBy.isEmpty ? nil : PeerExample(finding: finding, closedBy: closedBy)
        }
    }
}
