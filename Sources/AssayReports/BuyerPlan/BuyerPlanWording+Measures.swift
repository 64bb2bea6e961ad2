import AssayActionPlans
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// The measures that the buyer can take, by what there is to do about them.
extension BuyerPlanWording {
    func part(_ step: BuyerPlan.Step) -> BuyerPlanContent.Part? {
        let uses = plan.uses.filter { $0.step == step }
        guard !uses.isEmpty else { return nil }
        let (heading, intro): (String, String) =
            switch step {
            case .now:
                (
                    "Begin now",
                    "These measures fit your position, and what they need first is there."
                )
            case .prepare:
                (
                    "Prepare first",
                    "These fit; settle first what is missing, or find out whether it is there."
                )
            case .clarify:
                (
                    "Find out whether it fits",
                    "Your answers do not tell whether these fit where you stand."
                )
            case .elsewhere:
                (
                    "Not from where you stand",
                    "By your answers these do not fit today. Peers may stand elsewhere, and a "
                        + "position can change."
                )
            }
        return BuyerPlanContent.Part(
            anchor: step.rawValue, heading: heading, intro: [intro],
            entries: uses.enumerated().map { entry($1, number: $0 + 1) })
    }

    private func entry(_ use: BuyerPlan.Use, number: Int) -> BuyerPlanContent.Entry {
        let measure = library.catalogue.measures[use.measure]
        var details = [
            detail("Do", [words.text(measure.summary)]),
            detail("Best for", [words.text(measure.fits)]),
            detail("Your position", position(use.standing)),
            detail("Needs first", [prerequisite(measure, use.standing)]),
            detail("Suppliers", [suppliers(use.suppliers)]),
            detail("Serves", serves(use.serves)),
            detail("Keep", [words.text(measure.record)]),
            detail("Costs", [words.text(measure.cost)]),
            detail("Brings", [words.text(measure.benefit)]),
        ]
        details.append(
            detail("Clause", [measure.citations.map { words.clause($0) }.joined(separator: "; ")]))
        details.append(detail("Name", [measure.id]))
        return BuyerPlanContent.Entry(
            number: number, title: words.text(measure.title), tag: Self.word(for: measure.category),
            details: details.filter { !$0.lines.isEmpty }, questions: [])
    }

    private func position(_ standing: BuyerPosition.Standing) -> [String] {
        guard !standing.fitQuestions.isEmpty else { return [] }
        let said = said(standing.fitQuestions)
        return switch standing.fit {
        case .fits: ["Fits. " + said]
        case .unknown: ["Not known. " + said]
        case .fitsNot: ["Does not fit. " + said]
        }
    }

    private func prerequisite(_ measure: Measure, _ standing: BuyerPosition.Standing) -> String {
        let text = words.text(measure.prerequisite)
        guard !text.isEmpty else { return "" }
        let said = said(standing.prerequisiteQuestions)
        return switch standing.prerequisite {
        case .there: "\(text) It is there. \(said)"
        case .missing: "\(text) It is missing. \(said)"
        case .unknown where standing.prerequisiteQuestions.isEmpty:
            "\(text) Not known: no question asks for it."
        case .unknown: "\(text) Not known. \(said)"
        }
    }

    /// Questions with what the buyer answered; of long lists of options only the question.
    private func said(_ questions: [QuestionIndex]) -> String {
        questions.map { index in
            let question = library.question(index)
            let traits = question.type.traits
            let isList =
                traits.values == .choice && traits.takesSeveral
                && words.response.sheet.state(of: index) == .answered
            let text = words.text(question.text)
            return isList ? "(\(text))" : "(\(text) \(words.answer(to: index)))"
        }.joined(separator: " ")
    }

    static func word(for category: LeverageCategory) -> String {
        switch category {
        case .traditionalCommercial: "traditional commercial"
        case .broaderBusiness: "broader business"
        case .businessPeers: "with business peers"
        case .bilateral: "bilateral"
        case .multiStakeholder: "multi-stakeholder"
        }
    }

    private func serves(_ served: [BuyerPlan.Served]) -> [String] {
        Self.cutLines(
            served.map { part in
                let finding = plan.findings[part.finding]
                return "\(title(of: finding)) (\(gravity(finding)), "
                    + "\(counted(part.suppliers.count, "supplier")))"
            })
    }
}
