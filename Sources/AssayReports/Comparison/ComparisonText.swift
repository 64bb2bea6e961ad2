import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// Writes for people what moved between two submissions.
public func comparisonText(
    _ comparison: Comparison, for audience: Audience = .supplier, layout: TextLayout
) -> String {
    ComparisonTextWriter(comparison: comparison, layout: layout).text()
        + buyerText(of: comparison.new.response, for: audience, layout: layout)
}

private struct ComparisonTextWriter {
    let comparison: Comparison
    let layout: TextLayout

    private var library: QuestionnaireLibrary { comparison.library }

    private func words(_ side: Comparison.Side) -> ResultWords {
        ResultWords(
            assessment: side.assessment, response: side.response, library: library,
            language: layout.language)
    }

    func text() -> String {
        let (old, new) = (comparison.old.assessment, comparison.new.assessment)
        let name = words(comparison.new).supplierName
        var output = layout.styled("\(name): \(old.assessed) to \(new.assessed)", .bold) + "\n"
        output += line("Programme", old.programme?.score, new.programme?.score)
        for part in comparison.parts { output += self.part(part) }
        output += findings("Findings that hold no longer", comparison.closed, comparison.old)
        output += findings("New findings", comparison.opened, comparison.new)
        let lasting = comparison.lasting.count
        if lasting > 0 {
            output +=
                lasting == 1
                ? "\nOne finding still holds.\n" : "\n\(lasting) findings still hold.\n"
        }
        for group in comparison.actionsByStatus { output += actions(group.status, group.actions) }
        return output + "\n"
            + layout.folded(
                "Both were judged by the questionnaires of today, each on its own day, so that no "
                    + "point moved because a questionnaire changed.") + "\n"
    }

    private func line(_ name: String, _ old: Score?, _ new: Score?) -> String {
        guard old != nil || new != nil else { return "" }
        func pair(_ value: (Score) -> ExactDecimal) -> String {
            let sides = [old, new].map { $0.map { shown(value($0)) } ?? "–" }
            return sides.joined(separator: " → ")
        }
        return layout.folded(
            "claimed \(pair(\.claimed)), assured \(pair(\.assured)), lowest "
                + "\(pair(\.lowest)), highest \(pair(\.highest))",
            first: "  " + TextLayout.padded(name, to: 12), hanging: 14) + "\n"
    }

    private func part(_ part: Comparison.Part) -> String {
        guard part.old?.score != nil || part.new?.score != nil else { return "" }
        let questionnaire = library.questionnaires[part.questionnaire]
        let title = "\(questionnaire.title.text(in: layout.language)) \(questionnaire.version)"
        var output = "\n" + layout.styled(title, .bold) + "\n"
        for (side, label) in [(comparison.old, "first"), (comparison.new, "second")] {
            let named = side.response.submission.questionnaires.first { $0.id == questionnaire.id }
            guard let named, named.version != questionnaire.version else { continue }
            output +=
                "  The \(label) submission names version \(ResultWords.said(named.version)).\n"
        }
        output += line("Score", part.old?.score, part.new?.score)
        output += levels("Level", part) { $0.reached }
        output += levels("As claimed", part) { $0.claimed }
        for move in part.moves { output += self.move(move) }
        return output
    }

    private func levels(
        _ name: String, _ part: Comparison.Part, _ position: (LevelResult) -> Int?
    ) -> String {
        let results = [(comparison.old, part.old?.level), (comparison.new, part.new?.level)]
        guard results.contains(where: { $0.1 != nil }) else { return "" }
        let levels = results.map { side, result in
            result.map { words(side).level(position($0), of: part.questionnaire) } ?? "none"
        }
        return "  \(TextLayout.padded(name, to: 12))" + levels.joined(separator: " → ") + "\n"
    }

    private func move(_ move: PointMove) -> String {
        let points = TextLayout.padded(
            "\(signed(move.claimed)) (\(signed(move.assured)))", to: 14)
        let text = "\(library.question(move.question).id): \(move.reasons.joined(separator: "; "))"
        return layout.folded(text, first: "  \(points)", hanging: 16) + "\n"
    }

    private func signed(_ points: ExactDecimal) -> String {
        (points > .zero ? "+" : "") + shown(points)
    }

    private func findings(
        _ heading: String, _ findings: [FindingResult], _ side: Comparison.Side
    ) -> String {
        guard !findings.isEmpty else { return "" }
        var output = "\n" + layout.styled("\(heading) (\(findings.count))", .bold) + "\n"
        for finding in findings {
            let mark = TextLayout.padded(
                "\(finding.isGate ? "!" : " ")\(finding.priority)", to: 4)
            output +=
                layout.folded(
                    "\(words(side).finding(finding)) [\(finding.identity)]", first: "  \(mark)",
                    hanging: 6) + "\n"
        }
        return output
    }

    private func actions(_ status: String, _ actions: [PlannedAction]) -> String {
        var output = "\n" + layout.styled("Actions: \(status) (\(actions.count))", .bold) + "\n"
        for action in actions {
            let text = words(comparison.new).action(action)
            let due = "\(action.schedule.due)"
            output +=
                layout.folded(
                    "\(text) [\(TextLayout.inert(action.identity))]", first: "  \(due)  ",
                    hanging: 14) + "\n"
        }
        return output
    }
}
