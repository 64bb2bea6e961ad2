import AssayActionPlans
import AssayQuestionnaires
import AssayWording

/// What the buyer does together with others: the first of the two pages.
extension BuyerPlanWording {
    private static let mostMaterials = 4

    /// The rule that stands once above everything that competitors do together.
    static let competitionRule =
        "Before you speak with others: written rules on competition, an agenda, and minutes. Never "
        + "speak of prices, volumes, terms or awards."

    func together() -> BuyerSection {
        let listed = plan.jointLines.filter { $0.isListed }
        let others = plan.jointLines.count - listed.count
        var section = BuyerSection(anchor: "together", heading: "Do together with others")
        guard !listed.isEmpty else {
            section.intro = [
                "No joint step is grave enough and has a measure that fits and is ready."
            ]
            return section
        }
        section.intro = [Self.competitionRule]
        if others > 0 {
            section.intro.append(
                "\(counted(others, "more joint step")) \(others == 1 ? "waits" : "wait"): not grave "
                    + "enough, or no measure that fits is ready. JSON has all.")
        }
        section.lines = listed.map { line in
            BuyerSection.Line(
                title: words.text(line.title(in: library)),
                tag: line.isGate ? "severe abuse" : "severity \(line.severity) of 4",
                notes: [
                    "\(line.suppliers.count) of \(counted(plan.suppliers.count, "supplier"))"
                        + "\(materials(line)). Through: "
                        + line.measures.prefix(2).map {
                            words.text(library.catalogue.measures[$0].title)
                        }.joined(separator: "; ") + "."
                ], points: line.steps(in: library).map { words.text($0) })
        }
        section.letter = jointLetter(listed, library) { words.text($0) }
        return section
    }

    private func materials(_ line: JointLine) -> String {
        guard !line.materials.isEmpty else { return "" }
        let names = line.materials.prefix(Self.mostMaterials).map { $0.spaced }
        let more = line.materials.count - names.count
        return ", " + names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }

    // MARK: The gravest issues

    func bundles() -> BuyerSection? {
        guard !plan.bundles.isEmpty else { return nil }
        return BuyerSection(
            anchor: "bundles", heading: "The gravest shared issues, step by step",
            intro: [([order()] + [ownUse()].compactMap { $0 }).joined(separator: " ")],
            lines: plan.bundles.map { bundle in
                BuyerSection.Line(
                    title: bundle.issue.spaced.prefix(1).uppercased()
                        + bundle.issue.spaced.dropFirst(),
                    tag: "severity \(bundle.severity) of 4, \(bundle.suppliers.count) of "
                        + "\(counted(plan.suppliers.count, "supplier"))",
                    notes: steps(of: bundle))
            })
    }

    /// What can begin now; then what needs something first, and who could join.
    private func steps(of bundle: MeasureBundle) -> [String] {
        guard !bundle.uses.isEmpty else { return ["No measure that fits is named for it."] }
        func title(_ place: Int) -> String {
            words.text(library.catalogue.measures[plan.uses[place].measure].title)
        }
        let now = bundle.uses.filter { plan.uses[$0].step == .now }
        let later = bundle.uses.filter { plan.uses[$0].step != .now }
        let begin = now.enumerated().map { number, place in
            number == 0
                ? "Now: \(title(place))."
                : "Then, where half a year brings no change: \(title(place))."
        }
        // A condition is told for what comes next; those of the rest are told with --full.
        var prepare: [String] = []
        if let next = later.first {
            let condition = words.text(
                library.catalogue.measures[plan.uses[next].measure].prerequisite)
            prepare.append("Next: \(title(next)).")
            if !condition.isEmpty { prepare.append("Condition: \(condition)") }
            let rest = later.dropFirst().map(title)
            if !rest.isEmpty { prepare.append("Then: \(rest.joined(separator: "; ")).") }
        }
        if let others = others(bundle) { prepare.append(others) }
        return [begin, prepare].filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }
}

/// A letter of several buyers: what they ask for, and nothing of suppliers or of trade.
///
/// - Parameter text: returns a text in the language of the reader.
func jointLetter(
    _ lines: [JointLine], _ library: QuestionnaireLibrary, in text: (LocalizedText) -> String
) -> [String] {
    let materials = Set(lines.flatMap { $0.materials }).sorted().map { $0.spaced }
    let buying =
        materials.isEmpty ? "" : " with " + materials.joined(separator: ", ") + " in our products"
    return [
        "Dear colleagues, we are companies\(buying). People along these chains may be harmed, and none "
            + "of us can change that alone. We propose to do this together:"
    ]
        + lines.enumerated().map { number, line in
            "\(number + 1). \(text(line.title(in: library))): "
                + line.steps(in: library).map(text).joined(separator: " ")
        } + [
            "We keep to written rules on competition, and speak of people and places only. Please "
                + "name a person and a day on which we can meet."
        ]
}
