import AssayActionPlans
import AssayQuestionnaires
import AssayWording

/// A body to engage, with the actions for which it is one of the first.
struct BodyEntry: Sendable {
    let title: String
    let summary: String
    let actions: [ActionLink]
}

extension SupplierReport {
    private static let mostOfAnAction = 2

    /// The bodies to engage, each once, in the order of work; of each action the first two.
    func bodies() -> [BodyEntry] {
        var order: [InitiativeIndex] = []
        var numbers: [InitiativeIndex: [ActionLink]] = [:]
        for (position, action) in open.enumerated() {
            let bodies = action.initiatives(in: assessment, of: library, at: plan.countries)
            for body in bodies.prefix(Self.mostOfAnAction) {
                if numbers[body] == nil { order.append(body) }
                numbers[body, default: []].append(ActionLink(number: position + 1))
            }
        }
        return order.map { body in
            let initiative = library.catalogue.initiatives[body]
            return BodyEntry(
                title: words.text(initiative.title), summary: words.text(initiative.summary),
                actions: numbers[body] ?? [])
        }
    }
}
