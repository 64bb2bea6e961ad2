import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayWording

/// What the buyer does itself: the second of the two pages.
extension BuyerPlanWording {
    private static let mostOwnParts = 4
    private static let mostMonths = 8
    private static let mostTasks = 12
    private static let mostPlaces = 6
    private static let mostExamples = 4

    // MARK: Own purchasing

    func ownPurchasing() -> BuyerSection? {
        guard !plan.ownParts.isEmpty else { return nil }
        return BuyerSection(
            anchor: "purchasing", heading: "Your own purchasing",
            lines: plan.ownParts.prefix(Self.mostOwnParts).map { part in
                let definition = part.finding.definition(in: library)
                let suppliers = Set(part.addsTo.flatMap { $0.suppliers })
                return BuyerSection.Line(
                    title: words.text(definition.title),
                    tag: suppliers.isEmpty
                        ? "own practice"
                        : "adds to harm at \(counted(suppliers.count, "supplier"))",
                    notes: definition.actions.prefix(1).map { index in
                        let action = library.action(index)
                        return "\(words.text(action.title)), by "
                            + "\(plan.position.assessed.adding(action.within))."
                    })
            })
    }

    // MARK: The team

    func team() -> BuyerSection? {
        let workload = plan.workload
        guard let first = workload.months.first else { return nil }
        return BuyerSection(
            anchor: "team", heading: "Your team's months", intro: [limit(workload)],
            table: months(workload), lines: tasks(of: first, in: workload))
    }

    private func limit(_ workload: BuyerWorkload) -> String {
        let moved = workload.entries.filter { $0.isMoved }
        let urgent = moved.count { $0.task.isContainment || $0.task.isGate }
        var sentence = "Your actions of all suppliers' plans: \(workload.entries.count)."
        if let capacity = plan.capacity {
            sentence +=
                " At most \(workload.most) a function and month, by “\(capacity.id)” version "
                + "\(capacity.version)."
        }
        if !moved.isEmpty {
            sentence += " \(moved.count) stand later than in their plans, the least grave first."
        }
        if urgent > 0 {
            sentence +=
                " \(urgent) of these protect people or end severe abuse: find more hands for them."
        }
        return sentence
    }

    private func months(_ workload: BuyerWorkload) -> BuyerSection.Table {
        let months = workload.months
        let shown = months.prefix(Self.mostMonths)
        let hasMore = months.count > shown.count
        return BuyerSection.Table(
            columns: ["Function"] + shown.map { Self.short($0) } + (hasMore ? ["later"] : []),
            rows: workload.functions.indices.map { function in
                let counts = shown.map { workload.count(of: function, in: $0) }
                let all = workload.entries.count { $0.function == function }
                let later = hasMore ? [all - counts.reduce(0, +)] : []
                return [name(of: function)] + (counts + later).map { $0 == 0 ? "" : "\($0)" }
            }, isCounts: true)
    }

    private func name(of function: Int) -> String {
        let name = words.text(plan.workload.functions[function])
        return name.isEmpty ? "nobody named" : name
    }

    /// A month as `12/26`.
    private static func short(_ month: CalendarDate) -> String {
        let (year, number, _) = month.parts
        return (number < 10 ? "0" : "") + "\(number)/" + (year % 100 < 10 ? "0" : "")
            + "\(year % 100)"
    }

    /// The work of a month, the same work for several suppliers once.
    private func tasks(of month: CalendarDate, in workload: BuyerWorkload) -> [BuyerSection.Line] {
        let entries = workload.entries.filter { $0.month == month }
        var groups: [[BuyerWorkload.Entry]] = []
        for entry in entries {
            let place = groups.firstIndex {
                $0[0].task.identity == entry.task.identity && $0[0].function == entry.function
            }
            if let place { groups[place].append(entry) } else { groups.append([entry]) }
        }
        var lines = groups.prefix(Self.mostTasks).map { group in
            BuyerSection.Line(
                title: words.text(group[0].task.title), tag: name(of: group[0].function),
                notes: ["\(month.monthAndYear): \(suppliers(group.map { $0.supplier }, most: 3))"])
        }
        let more = groups.count - lines.count
        if more > 0 {
            lines.append(
                BuyerSection.Line(
                    title: "And \(counted(more, "more action"))", tag: "JSON has all", notes: []))
        }
        return lines
    }

    // MARK: Places, and who could tell

    func named() -> BuyerSection? {
        guard !plan.places.isEmpty || !plan.examples.isEmpty else { return nil }
        let sites = plan.places.filter { $0.name != nil }.prefix(Self.mostPlaces)
        let countries = plan.places.filter { $0.name == nil }.prefix(Self.mostPlaces)
        var section = BuyerSection(
            anchor: "places", heading: "Named or assumed by several suppliers")
        let rows = (sites + countries).map { place in
            let country = place.country.map { code in
                Country.all.first { $0.code == code }?.name ?? code
            }
            return [
                place.name.map { ResultWords.said($0, most: 33) } ?? "(the country)",
                country ?? "", "\(place.suppliers.count)",
            ]
        }
        if !rows.isEmpty {
            section.table = BuyerSection.Table(
                columns: ["Smelter, mine or site", "Country", "Suppliers"], rows: rows,
                isCounts: false)
        }
        section.lines = plan.examples.prefix(Self.mostExamples).map { example in
            let finding = plan.findings[example.finding]
            return BuyerSection.Line(
                title: title(of: finding), tag: "closed by others",
                notes: [
                    "\(suppliers(example.closedBy, most: 3)) closed it; "
                        + "\(counted(finding.suppliers.count, "supplier")) still "
                        + "\(finding.suppliers.count == 1 ? "has" : "have") it. Ask who closed it "
                        + "to tell how, with its consent."
                ])
        }
        return section
    }
}
