import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// Puts a buyer's plan into words.
struct BuyerPlanWording {
    let plan: BuyerPlan
    let words: ResultWords
    let unread: [String]
    let isFull: Bool

    static let mostNames = 6
    private static let mostLines = 5

    var library: QuestionnaireLibrary { words.library }

    func content() -> BuyerPlanContent {
        BuyerPlanContent(
            buyer: ResultWords.said(plan.position.buyer.name, most: 120),
            number: ResultWords.said(plan.position.buyer.id, most: 60),
            assessed: plan.position.assessed.description, summary: summary(),
            sections: [together(), bundles(), ownPurchasing(), team(), named()].compactMap { $0 },
            partners: isFull ? plan.suppliers.map { partner($0) } : [], omissions: omissions(),
            parts: isFull ? parts() : [], method: isFull ? Self.method + wholeOrder() : [])
    }

    private func parts() -> [BuyerPlanContent.Part] {
        ([ownParts()] + BuyerPlan.Step.allCases.map { part($0) } + [
            joint(), engagements(), lastResorts(),
        ]).compactMap { $0 }
    }

    // MARK: The beginning and the end

    private func summary() -> [String] {
        let total = plan.suppliers.reduce(0) { $0 + $1.findings }
        let steps = BuyerPlan.Step.allCases.map { step in
            plan.uses.count { $0.step == step }
        }
        var lines = [
            "\(counted(plan.suppliers.count, "supplier")) with "
                + "\(counted(total, "finding")), of \(counted(plan.findings.count, "kind"))."
        ]
        let ready =
            "\(counted(plan.uses.count, "measure")) of the catalogue would serve them: "
            + "\(steps[0]) can begin now, \(steps[1]) \(steps[1] == 1 ? "needs" : "need") "
            + "something first"
        let rest = [
            steps[2] > 0 ? "\(steps[2]) may fit" : nil,
            steps[3] > 0
                ? "\(steps[3]) \(steps[3] == 1 ? "does" : "do") not fit where you stand" : nil,
        ].compactMap { $0 }
        lines.append(([ready] + rest).joined(separator: ", ") + ".")
        let abused = plan.suppliers.count { $0.hasGate }
        if abused > 0 {
            lines.append(
                "Severe abuse shows at \(counted(abused, "supplier")). Protecting people comes "
                    + "before all that follows: begin with the containment in their plans.")
        }
        if plan.suppliers.count > 1 {
            lines.append(
                "A finding counts as shared from \(plan.sharedBy) suppliers on; "
                    + "\(plan.joint.count) of \(plan.findings.count) are.")
        }
        let offered = plan.lastResorts.count { $0.isOffered }
        if offered > 0, !isFull {
            lines.append(
                "For \(counted(offered, "supplier")) everything was tried: --full has the questions to "
                    + "think through.")
        }
        return lines
    }

    private func omissions() -> [String] {
        let files = unread.map { ResultWords.said($0, most: 120) }.sorted()
        return files.map { "Not read, and not counted: \($0)" }
            + plan.superseded.map { old in
                "Not counted, since the supplier answered later: "
                    + "\(ResultWords.said(old.file, most: 120)) of \(old.assessed), supplier "
                    + ResultWords.said(old.supplier, most: 60)
            }
    }

    private func partner(_ partner: BuyerPlan.Partner) -> BuyerPlanContent.Partner {
        BuyerPlanContent.Partner(
            name: ResultWords.said(partner.supplier.name, most: 120),
            number: ResultWords.said(partner.supplier.id, most: 60),
            assessed: partner.assessed.description, findings: partner.findings,
            gravest: partner.hasGate
                ? "severe abuse"
                : partner.gravest == 0 ? "no finding" : "severity \(partner.gravest) of 4")
    }

    private static let method = [
        "Order: what touches a severe abuse (OECD Annex II) comes first; then the severities, 1 to 4, "
            + "of all findings concerned, added up over all suppliers that have them. It is an "
            + "order of work and no score, and no money is in it.",
        "Whether a measure fits, and whether what it needs first is there, rests on the buyer's own "
            + "answers alone. So does which category comes first: distance to the mine and share of sales "
            + "decide. Measures add to each other.",
        "Joint work needs written rules on competition: no prices, no volumes, no terms.",
        "Low leverage is a reason to build it, and none to close an action. What a measure is for is "
            + "a change for people and places, not a letter sent.",
    ]

    // MARK: Lists

    static func cutLines(_ findings: [String]) -> [String] {
        let more = findings.count - mostLines
        return findings.prefix(mostLines)
            + (more > 0 ? ["and \(counted(more, "more finding"))"] : [])
    }

    func suppliers(_ positions: [Int], most: Int = mostNames) -> String {
        var names = positions.prefix(most).map { position in
            let supplier = plan.suppliers[position].supplier
            return "\(ResultWords.said(supplier.name, most: 40)) "
                + "(\(ResultWords.said(supplier.id, most: 24)))"
        }
        let more = positions.count - names.count
        if more > 0 { names.append("and \(more) more") }
        return names.joined(separator: "; ")
    }

    // MARK: What many share

    private func joint() -> BuyerPlanContent.Part? {
        guard plan.suppliers.count > 1 else { return nil }
        let intro =
            plan.joint.isEmpty
            ? "No finding is shared by \(plan.sharedBy) suppliers or more."
            : "One letter to each would ask the same thing many times. Bring these to peers, "
                + "associations, states and civil society, and ask once."
        return BuyerPlanContent.Part(
            anchor: "shared", heading: "Act together", intro: [intro],
            entries: plan.joint.enumerated().map { number, joint in
                let finding = plan.findings[joint.finding]
                var measures = joint.uses.map { place in
                    let use = plan.uses[place]
                    let measure = library.catalogue.measures[use.measure]
                    return "\(words.text(measure.title)) (\(Self.word(for: measure.category)); "
                        + "\(Self.word(for: use)))"
                }
                if measures.isEmpty {
                    measures = ["No joint measure of the catalogue that fits is named for it."]
                }
                return BuyerPlanContent.Entry(
                    number: number + 1, title: title(of: finding), tag: gravity(finding),
                    details: [
                        detail(
                            "Suppliers",
                            [
                                "\(finding.suppliers.count) of \(plan.suppliers.count): "
                                    + suppliers(finding.suppliers)
                            ]),
                        detail("Why", [words.text(library.definition(at: finding.source).because)]),
                        detail("Together", measures), detail("Name", [finding.name]),
                    ], questions: [])
            })
    }

    private static func word(for use: BuyerPlan.Use) -> String {
        switch use.step {
        case .now: "can begin now"
        case .prepare:
            use.standing.prerequisite == .missing
                ? "what it needs first is missing" : "what it needs first is not known"
        case .clarify: "find out whether it fits"
        case .elsewhere: "does not fit"
        }
    }

    // MARK: Words

    /// What was found, without the words of any supplier.
    func title(of finding: BuyerPlan.SharedFinding) -> String {
        let title = words.text(library.definition(at: finding.source).title)
        guard let position = finding.questionnaire else { return title }
        let questionnaire = library.questionnaires[position]
        switch finding.subject {
        case .section(let section):
            return "\(title): \(words.text(questionnaire.sections[section].title))"
        case .check(let check):
            return title + ": "
                + words.text(library.question(check.question).checks[check.check].message)
        case .questionnaire: return "\(title): \(words.text(questionnaire.title))"
        case .answers, .observation, .certificate: return title
        }
    }

    func gravity(_ finding: BuyerPlan.SharedFinding) -> String {
        finding.isGate ? "severe abuse" : "severity \(finding.severity) of 4"
    }

    func detail(_ label: String, _ lines: [String]) -> ActionEntry.Detail {
        ActionEntry.Detail(label: label, lines: lines.filter { !$0.isEmpty })
    }

    static func cut(_ names: [String]) -> String {
        let more = names.count - mostNames
        return names.prefix(mostNames).joined(separator: "; ")
            + (more > 0 ? "; and \(more) more" : "")
    }
}
