import AssayActionPlans
import AssayQuestionnaires
import AssayWording

/// What somebody did and what came of it, with the actions for which it is one of the first.
struct PracticeEntry: Sendable {
    let title: String
    /// What came of it, under which condition, what can be carried over, and where that stands.
    let details: [(label: String, text: String)]
    let actions: [ActionLink]
}

extension SupplierReport {
    private static let mostPracticesOfAnAction = 2

    /// Where this was done before, each once, in the order of work; of each action the first two.
    func practices() -> [PracticeEntry] {
        var order: [PracticeIndex] = []
        var numbers: [PracticeIndex: [ActionLink]] = [:]
        for (position, action) in open.enumerated() {
            let practices = action.practices(in: assessment, of: library, at: plan.countries)
            for practice in practices.prefix(Self.mostPracticesOfAnAction) {
                if numbers[practice] == nil { order.append(practice) }
                numbers[practice, default: []].append(ActionLink(number: position + 1))
            }
        }
        return order.map { number in
            let practice = library.catalogue.practices[number]
            let labels = words.phrases.practice
            return PracticeEntry(
                title: "\(words.text(practice.title)) (\(practice.year))",
                details: [
                    (labels.result, words.text(practice.result)),
                    (labels.condition, words.text(practice.condition)),
                    (labels.carryOver, words.text(practice.carryOver)),
                    (labels.source, words.clauses(practice.citations)),
                ], actions: numbers[number] ?? [])
        }
    }
}
