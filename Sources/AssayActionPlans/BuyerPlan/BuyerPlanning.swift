import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
import AssayResponses

/// Works out what a buyer can do over all its suppliers.
///
/// The result is the same for any order of the needs. Of several submissions of a supplier the
/// latest counts; of several of the same day the findings of all count.
///
/// - Parameters:
///   - needs: what each supplier's findings ask for.
///   - position: what the buyer's answers say.
///   - threshold: from how many suppliers on a finding counts as shared.
///   - library: the library that all were made with.
///   - policy: what the buyer says that its team can carry, in place of what the catalogue says.
public func buyerPlan(
    for needs: [SupplierNeeds], of position: BuyerPosition, sharedBy threshold: SharingThreshold,
    with library: QuestionnaireLibrary, policy: PlanCapacity? = nil
) -> BuyerPlan {
    BuyerPlanning(needs, position, library).plan(threshold, policy)
}

private struct BuyerPlanning {
    typealias Served = BuyerPlan.Served

    private let position: BuyerPosition
    private let library: QuestionnaireLibrary
    private let needs: [SupplierNeeds]
    private let superseded: [BuyerPlan.Superseded]

    init(
        _ needs: [SupplierNeeds], _ position: BuyerPosition, _ library: QuestionnaireLibrary
    ) {
        self.position = position
        self.library = library
        let sorted = needs.sorted { Self.isBefore($0, $1) }
        var counting: [SupplierNeeds] = []
        var superseded: [BuyerPlan.Superseded] = []
        for next in sorted {
            guard let last = counting.last, last.supplier.id == next.supplier.id else {
                counting.append(next)
                continue
            }
            if next.assessed == last.assessed {
                counting[counting.count - 1].join(next)
            } else {
                superseded.append(
                    BuyerPlan.Superseded(
                        supplier: next.supplier.id, file: next.file, assessed: next.assessed))
            }
        }
        self.needs = counting
        self.superseded = superseded
    }

    /// By supplier, the latest first; names and files settle the rest.
    private static func isBefore(_ left: SupplierNeeds, _ right: SupplierNeeds) -> Bool {
        if left.supplier.id != right.supplier.id { return left.supplier.id < right.supplier.id }
        if left.assessed != right.assessed { return right.assessed < left.assessed }
        if left.supplier.name != right.supplier.name {
            return left.supplier.name < right.supplier.name
        }
        return left.file < right.file
    }

    func plan(_ threshold: SharingThreshold, _ policy: PlanCapacity?) -> BuyerPlan {
        let findings = findings()
        var places: [String: Int] = [:]
        for (place, finding) in findings.enumerated() { places[finding.name] = place }
        let uses = uses(findings, places)
        let least = threshold.least(of: needs.count)
        let lastResorts = lastResorts()
        let isOffered = lastResorts.contains { $0.isOffered }
        let shares = needs.map { $0.share }
        let capacity = policy ?? library.catalogue.capacity
        let first = needs.map { $0.assessed }.reduce(position.assessed) { Swift.max($0, $1) }
        var plan = BuyerPlan(
            position: position, suppliers: needs.map { Self.partner($0) }, superseded: superseded,
            sharedBy: least, findings: findings, ownParts: ownParts(findings), uses: uses,
            joint: joint(findings, uses, least: least), engagements: engagements(findings, places),
            lastResorts: lastResorts,
            questionSets: library.catalogue.questionSets.indices.filter {
                isOffered && library.catalogue.questionSets[$0].offer == .lastResort
            },
            jointLines: jointLines(of: shares, position, library),
            workload: BuyerWorkload(of: shares, from: first, most: capacity?.team ?? .max),
            capacity: capacity, places: sharedPlaces(needs))
        plan.bundles = plan.measureBundles(with: library)
        plan.ownShares = plan.ownShares(in: library)
        plan.examples = plan.examples(shares)
        return plan
    }

    private static func partner(_ needs: SupplierNeeds) -> BuyerPlan.Partner {
        BuyerPlan.Partner(
            supplier: needs.supplier, assessed: needs.assessed, findings: needs.needs.count,
            gravest: needs.needs.reduce(0) { Swift.max($0, $1.severity) },
            hasGate: needs.needs.contains { $0.isGate })
    }

    private func findings() -> [BuyerPlan.SharedFinding] {
        var places: [String: Int] = [:]
        var findings: [BuyerPlan.SharedFinding] = []
        for supplier in needs.indices {
            for need in needs[supplier].needs {
                if let place = places[need.finding] {
                    findings[place].severity = Swift.max(findings[place].severity, need.severity)
                    findings[place].priority = Swift.max(findings[place].priority, need.priority)
                    findings[place].isGate = findings[place].isGate || need.isGate
                    findings[place].suppliers.append(supplier)
                    findings[place].weight += need.severity
                } else {
                    places[need.finding] = findings.count
                    findings.append(
                        BuyerPlan.SharedFinding(
                            name: need.finding, source: need.source, subject: need.subject,
                            questionnaire: need.questionnaire, severity: need.severity,
                            priority: need.priority, isGate: need.isGate,
                            connection: connection(to: need.source), issue: need.issue,
                            suppliers: [supplier],
                            weight: need.severity))
                }
            }
        }
        return findings.sorted { left, right in
            if left.isGate != right.isGate { return left.isGate }
            if left.weight != right.weight { return left.weight > right.weight }
            if left.connection != right.connection {
                return left.connection.isCloser(than: right.connection)
            }
            if left.priority != right.priority { return left.priority > right.priority }
            return left.name < right.name
        }
    }

    // MARK: The buyer's own part

    /// The buyer contributes to harm to which its own practice adds, and is linked to all else.
    private func connection(to source: FindingResult.Source) -> Connection {
        position.own.contains { adds($0, to: source) } ? .contributes : .linked
    }

    private func adds(_ own: FindingResult, to source: FindingResult.Source) -> Bool {
        let finding = library.definition(at: source)
        guard finding.kind == .harm, let issue = finding.issue else { return false }
        return own.definition(in: library).addsTo.contains(issue)
    }

    private func ownParts(_ findings: [BuyerPlan.SharedFinding]) -> [BuyerPlan.OwnPart] {
        position.own.map { own in
            BuyerPlan.OwnPart(
                finding: own,
                addsTo: findings.indices.filter { adds(own, to: findings[$0].source) }.map {
                    Served(finding: $0, suppliers: findings[$0].suppliers)
                })
        }
    }

    // MARK: Gathering

    /// Gathers for each of so many measures or initiatives the needs that name it.
    private func gathered(
        _ count: Int, _ places: [String: Int], by positions: (SupplierNeeds.Need) -> [Int]
    ) -> Gathering {
        var gathering = Gathering(count: count)
        for supplier in needs.indices {
            for need in needs[supplier].needs {
                guard let finding = places[need.finding] else { continue }
                for position in positions(need) {
                    gathering.add(need, finding, supplier, to: position)
                }
            }
        }
        return gathering
    }

    // MARK: Measures

    private func uses(
        _ findings: [BuyerPlan.SharedFinding], _ places: [String: Int]
    ) -> [BuyerPlan.Use] {
        let gathering = gathered(library.catalogue.measures.count, places) {
            $0.measures.map { $0.rawValue }
        }
        let steps = BuyerPlan.Step.allCases
        let ranks = library.tables.measureRanks
        return gathering.used.map { measure in
            let served = gathering.parts[measure]
            let standing = position.measures[measure]
            return BuyerPlan.Use(
                measure: MeasureIndex(rawValue: measure), step: Self.step(standing),
                standing: standing,
                serves: served.serves(), suppliers: served.suppliers.sorted(),
                servesGate: served.servesGate, weight: served.weight)
        }.sorted { left, right in
            if left.step != right.step {
                return steps.firstIndex(of: left.step) ?? 0 < steps.firstIndex(of: right.step) ?? 0
            }
            if left.servesGate != right.servesGate { return left.servesGate }
            let categories = [left, right].map {
                position.rank(of: library.catalogue.measures[$0.measure].category)
            }
            if categories[0] != categories[1] { return categories[0] < categories[1] }
            if left.weight != right.weight { return left.weight > right.weight }
            return ranks[left.measure.rawValue] < ranks[right.measure.rawValue]
        }
    }

    private static func step(_ standing: BuyerPosition.Standing) -> BuyerPlan.Step {
        switch standing.fit {
        case .fits: standing.prerequisite == .there ? .now : .prepare
        case .unknown: .clarify
        case .fitsNot: .elsewhere
        }
    }

    private func joint(
        _ findings: [BuyerPlan.SharedFinding], _ uses: [BuyerPlan.Use], least: Int
    ) -> [BuyerPlan.Joint] {
        let fitting = uses.indices.filter { place in
            uses[place].step != .elsewhere
                && library.catalogue.measures[uses[place].measure].category.isJoint
        }
        return findings.indices.filter { findings[$0].suppliers.count >= least }.map { finding in
            BuyerPlan.Joint(
                finding: finding,
                uses: fitting.filter { place in
                    uses[place].serves.contains { $0.finding == finding }
                })
        }
    }

    // MARK: Initiatives

    private func engagements(
        _ findings: [BuyerPlan.SharedFinding], _ places: [String: Int]
    ) -> [BuyerPlan.Engagement] {
        let gathering = gathered(library.catalogue.initiatives.count, places) {
            $0.initiatives.map { $0.rawValue }
        }
        let initiatives = library.catalogue.initiatives
        return gathering.used.map { initiative in
            let served = gathering.parts[initiative]
            return BuyerPlan.Engagement(
                initiative: InitiativeIndex(rawValue: initiative),
                participation: position.initiatives[initiative],
                topics: topics(served.serves(), findings), suppliers: served.suppliers.sorted(),
                servesGate: served.servesGate, weight: served.weight)
        }.sorted { left, right in
            if left.servesGate != right.servesGate { return left.servesGate }
            if left.weight != right.weight { return left.weight > right.weight }
            return initiatives[left.initiative].id < initiatives[right.initiative].id
        }
    }

    private func topics(
        _ serves: [Served], _ findings: [BuyerPlan.SharedFinding]
    ) -> [BuyerPlan.Topic] {
        var topics: [BuyerPlan.Topic] = []
        for served in serves {
            let definition = definition(of: findings[served.finding])
            guard let issue = definition.issue else { continue }
            let place = topics.firstIndex {
                $0.material == definition.material && $0.issue == issue
            }
            if let place {
                topics[place].serves.append(served)
            } else {
                topics.append(
                    BuyerPlan.Topic(
                        material: definition.material, issue: issue, serves: [served]))
            }
        }
        return topics.sorted { left, right in
            (left.material ?? "", left.issue) < (right.material ?? "", right.issue)
        }
    }

    private func definition(of finding: BuyerPlan.SharedFinding) -> Finding {
        switch finding.source {
        case .questionnaire(let position, let number):
            library.questionnaires[position].findings[number]
        case .standing(let position):
            library.catalogue.standingFindings[position]
        }
    }

    // MARK: Staying or leaving

    private func lastResorts() -> [BuyerPlan.LastResort] {
        needs.indices.compactMap { supplier in
            guard let check = needs[supplier].lastResort else { return nil }
            let carriedOut = check.carriedOut + position.carriedOut
            let untried = check.measures.filter { measure in
                position.measures[measure.rawValue].fit != .fitsNot
                    && !carriedOut.contains(library.catalogue.measures[measure].id)
            }
            return BuyerPlan.LastResort(
                supplier: supplier, check: check, untried: untried,
                isOffered: check.wasTriedInVain && !check.ownActions.isEmpty
                    && check.ownActionsOpen.isEmpty && untried.isEmpty)
        }
    }
}

/// For each measure or initiative what it would serve.
private struct Gathering {
    struct Part {
        var suppliersByFinding: [Int: [Int]] = [:]
        var suppliers: Set<Int> = []
        var servesGate = false
        var weight = 0

        /// Findings are in the order of the plan, the gravest first.
        func serves() -> [BuyerPlan.Served] {
            suppliersByFinding.keys.sorted().map { finding in
                BuyerPlan.Served(
                    finding: finding, suppliers: (suppliersByFinding[finding] ?? []).sorted())
            }
        }
    }

    var parts: [Part]

    init(count: Int) {
        parts = Array(repeating: Part(), count: count)
    }

    /// Positions of what serves anything.
    var used: [Int] { parts.indices.filter { !parts[$0].suppliers.isEmpty } }

    mutating func add(
        _ need: SupplierNeeds.Need, _ finding: Int, _ supplier: Int, to position: Int
    ) {
        parts[position].suppliersByFinding[finding, default: []].append(supplier)
        parts[position].suppliers.insert(supplier)
        parts[position].servesGate = parts[position].servesGate || need.isGate
        parts[position].weight += need.severity
    }
}

extension SupplierNeeds {
    /// Takes in another submission of the same supplier and day.
    fileprivate mutating func join(_ other: SupplierNeeds) {
        for need in other.needs {
            if let place = needs.firstIndex(where: { $0.finding == need.finding }) {
                needs[place].join(need)
            } else {
                needs.append(need)
            }
        }
        if let theirs = other.lastResort { lastResort = lastResort?.joined(theirs) ?? theirs }
        share.join(other.share)
        places += other.places.filter { !places.contains($0) }
        countries = Set(countries + other.countries).sorted()
    }
}
