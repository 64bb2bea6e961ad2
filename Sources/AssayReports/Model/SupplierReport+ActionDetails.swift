import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayWording

/// What is said of an open action beside its title.
extension SupplierReport {
    private static let mostOffers = 2

    /// The details in their order, without empty lines and without those that have no line.
    ///
    /// - Parameter numbers: the numbers of the open actions by their names.
    func details(of action: PlannedAction, _ template: ActionTemplate?, _ numbers: [String: Int])
        -> [ActionEntry.Detail]
    {
        let schedule = action.schedule
        let milestones = schedule.milestones.map(\.description).joined(separator: ", ")
        let waitsFor = schedule.waitsFor.map { name in
            numbers[name].map { "action \($0) (\(name))" } ?? name
        }
        let labels = words.phrases.labels
        let details: [(label: String, lines: [String])] = [
            (labels.steps, words.steps(of: action)),
            (labels.joins, words.joined(in: action)),
            (labels.who, template.map { [words.who(action, $0)] } ?? []),
            (labels.when, [words.when(action)]),
            (labels.agreement, [words.agreement(on: action) ?? ""]),
            (labels.milestones, [milestones]),
            (labels.waitsFor, waitsFor),
            (labels.indicator, words.indicators(of: action)),
            (labels.closesWith, [words.closesWith(action)]),
            (labels.verifiedBy, words.verifications(of: action)),
            (labels.ask, questionToAsk(action).map { [$0] } ?? []),
            (labels.adds, [words.uplift(action.uplift)]),
            (labels.leverage, [leverage(action)]),
            (labels.customer, template.map { [words.text($0.buyerPart)] } ?? []),
            (labels.askedBy, words.askedBy(action)),
        ]
        return details.compactMap { label, lines in
            let lines = lines.filter { !$0.isEmpty }
            return lines.isEmpty ? nil : ActionEntry.Detail(label: label, lines: lines)
        }
    }

    private func questionToAsk(_ action: PlannedAction) -> String? {
        action.rootCauses(in: assessment, of: library).first.map { cause in
            let finding = assessment.findings[cause.finding].definition(in: library)
            return finding.rootCauses[cause.cause].ask
        }
    }

    /// Measures that the buyer can take.
    private func leverage(_ action: PlannedAction) -> String {
        action.leverage.prefix(Self.mostOffers).map { position in
            words.text(library.catalogue.measures[position].title)
        }.joined(separator: "; ")
    }
}
