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
            lines: plan.bundles.map { bundle in
                BuyerSection.Line(
                    title: bundle.issue.spaced, tag: "severity \(bundle.severity) of 4",
                    notes: [
                        "\(bundle.suppliers.count) of \(counted(plan.suppliers.count, "supplier"))."
                    ]
                        + steps(of: bundle))
            })
    }

    private func steps(of bundle: MeasureBundle) -> [String] {
        guard !bundle.uses.isEmpty else { return ["No measure that fits is named for it."] }
        return bundle.uses.enumerated().map { number, place in
            let use = plan.uses[place]
            let measure = library.catalogue.measures[use.measure]
            let title = words.text(measure.title)
            if use.step != .now {
                let condition = words.text(measure.prerequisite)
                return "Next: \(title)." + (condition.isEmpty ? "" : " Condition: \(condition)")
            }
            return number == 0
                ? "Now: \(title)." : "Then, where half a year brings no change: \(title)."
        }
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
