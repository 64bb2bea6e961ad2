import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayWording

/// What the buyer itself should change.
extension BuyerPlanWording {
    /// The buyer's own purchasing; `nil` where its answers leave nothing to change.
    func ownParts() -> BuyerPlanContent.Part? {
        guard !plan.ownParts.isEmpty else { return nil }
        let contributes = plan.findings.contains { $0.connection == .contributes }
        return BuyerPlanContent.Part(
            anchor: "own-part", heading: "Change your own part",
            intro: [
                contributes
                    ? "Who contributes to harm stops its own part first, and then turns to others "
                        + "(UN Guiding Principle 19)."
                    : "What your own purchasing asks of suppliers, by your own answers."
            ],
            entries: plan.ownParts.enumerated().map { number, part in
                let definition = part.finding.definition(in: library)
                let harms = part.addsTo.map { served in
                    "\(title(of: plan.findings[served.finding])): \(suppliers(served.suppliers))"
                }
                return BuyerPlanContent.Entry(
                    number: number + 1, title: words.text(definition.title),
                    tag: harms.isEmpty ? "own practice" : "you contribute",
                    details: [
                        detail("Why", [words.text(definition.because)]),
                        detail("Adds to", Self.cutLines(harms)),
                        detail(
                            "Do",
                            definition.actions.map { index in
                                let action = library.action(index)
                                return "\(words.text(action.title)) (by "
                                    + "\(plan.position.assessed.adding(action.within)))"
                            }),
                        detail("Name", [part.finding.identity]),
                    ], questions: [])
            })
    }
}
