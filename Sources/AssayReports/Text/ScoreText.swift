public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses
import AssayWording

/// Writes an assessment for people: scores, what separates from the next level, and what was found.
public func scoreText(
    _ assessment: Assessment, of response: Response, with library: QuestionnaireLibrary,
    for audience: Audience = .supplier, layout: TextLayout
) -> String {
    ScoreTextWriter(
        assessment: assessment, response: response, library: library, layout: layout
    ).text() + buyerText(of: response, for: audience, layout: layout)
}

struct ScoreTextWriter {
    let assessment: Assessment
    let response: Response
    let library: QuestionnaireLibrary
    let layout: TextLayout

    private var words: ResultWords {
        ResultWords(
            assessment: assessment, response: response, library: library,
            language: layout.language)
    }

    func text() -> String {
        var output = heading()
        if let programme = assessment.programme, let score = programme.score {
            let title = library.programmes[programme.programme].title.text(in: layout.language)
            output += "\n" + layout.styled("Programme: \(title)", .bold) + "\n" + line(score)
        }
        for sentence in words.exposure() {
            output += layout.folded(sentence, first: "  ", hanging: 2) + "\n"
        }
        for result in assessment.questionnaires { output += questionnaire(result) }
        output += reviews()
        output += findings()
        output +=
            "\n"
            + layout.folded(
                "\(words.phrases.score.noVerdict) Formula version \(Assessment.formulaVersion).")
            + "\n"
        return output
    }

    private func heading() -> String {
        let supplier = assessment.supplier
        let name = ResultWords.said(supplier.name, most: 120)
        let place = supplier.country.map { " (\($0))" } ?? ""
        return layout.styled("\(name)\(place)", .bold)
            + ", assessed on \(assessment.assessed)\n"
    }

    private func questionnaire(_ result: QuestionnaireResult) -> String {
        let questionnaire = library.questionnaires[result.questionnaire]
        let title = questionnaire.title.text(in: layout.language)
        var output = "\n" + layout.styled("\(title) \(questionnaire.version)", .bold) + "\n"
        let complete = result.completeness
        guard let score = result.score else {
            return output
                + "  \(complete.answered) of \(complete.applicable) questions answered; "
                + "\(words.phrases.score.notScored)\n"
        }
        output += line(score)
        output +=
            layout.folded(
                words.coverage(complete), first: "  Coverage  ", hanging: 12) + "\n"
        if let depth = words.depth(of: result.questionnaire) {
            output += layout.folded(depth, first: "  Depth     ", hanging: 12) + "\n"
        }
        if let level = result.level { output += self.level(level, questionnaire, result) }
        output += "\n  " + TextLayout.padded("", to: 29) + "claimed assured        range\n"
        for section in result.sections {
            guard let score = section.score else { continue }
            let name = questionnaire.sections[section.section].title.text(in: layout.language)
            output += row(name, score)
        }
        for layer in result.layers {
            output += row(words.phrases.score.layer(layer.layer.rawValue), layer.score)
        }
        if let gap = words.paperToOutcome(result) {
            output += layout.folded(gap, first: "  ", hanging: 2) + "\n"
        }
        for line in words.contradicted(result) {
            output += layout.folded(line, first: "  ", hanging: 2) + "\n"
        }
        for deduction in result.deductions where deduction.count > .zero {
            output += "  \(words.deduction(deduction))\n"
        }
        return output
    }

    private func line(_ score: Score) -> String {
        let text =
            "  Claimed \(shown(score.claimed)) of \(score.maximum), assured "
            + "\(shown(score.assured)), range \(shown(score.lowest)) to \(shown(score.highest))"
        return text + (words.validation(score).map { "\n  " + $0 } ?? "") + "\n"
    }

    private func level(
        _ level: LevelResult, _ questionnaire: Questionnaire, _ result: QuestionnaireResult
    ) -> String {
        let name = { (position: Int) in
            questionnaire.levels[position].title.text(in: layout.language)
        }
        var output =
            layout.folded(
                words.level(level, of: result.questionnaire), first: "  Level     ", hanging: 12)
            + "\n"
        guard let next = level.next else { return output }
        let missing = level.shortfalls.map { words.shortfall($0, in: questionnaire) }
        let shownMissing = missing.prefix(6).joined(separator: "; ")
        let more = missing.count > 6 ? "; and \(missing.count - 6) more" : ""
        output +=
            layout.folded(
                "\(name(next)) needs: \(shownMissing)\(more)", first: "  Next      ", hanging: 12)
            + "\n"
        return output
    }

    private func row(_ name: String, _ score: Score) -> String {
        func right(_ text: String, _ width: Int) -> String {
            TextLayout.spaces(width - text.count) + text
        }
        let range = "\(shown(score.lowest))–\(shown(score.highest))"
        return "  " + TextLayout.padded(TextLayout.cut(name, to: 28), to: 29)
            + right(shown(score.claimed), 7) + right(shown(score.assured), 8)
            + right(range, 13) + "  " + bar(score) + "\n"
    }

    /// Ten steps: what is assured, what is claimed beyond it, and what may still be reached.
    private func bar(_ score: Score) -> String {
        var bar = ""
        for step in 1...10 {
            let value = ExactDecimal(step * 10)
            if value <= score.assured {
                bar += "█"
            } else if value <= score.claimed {
                bar += "▒"
            } else if value <= score.highest {
                bar += "·"
            } else {
                bar += " "
            }
        }
        return bar
    }

    private func reviews() -> String {
        guard !response.reviews.isEmpty else { return "" }
        return "\n" + layout.styled("Reviews", .bold) + "\n"
            + ReviewWords.lines(response, library).map {
                layout.folded($0, first: "  ", hanging: 4) + "\n"
            }.joined()
    }

    private func findings() -> String {
        guard !assessment.findings.isEmpty else {
            return "\n\(words.phrases.summary.nothingFound)\n"
        }
        var output =
            "\n" + layout.styled("Findings by priority (\(assessment.findings.count))", .bold)
            + "\n"
        for finding in assessment.findings {
            let definition = finding.definition(in: library)
            let mark = TextLayout.padded(
                "\(finding.isGate ? "!" : " ")\(finding.priority)", to: 4)
            let title = definition.title.text(in: layout.language)
            output +=
                layout.folded(
                    "\(title) [\(finding.identity)]",
                    first: "  \(mark) \(TextLayout.padded(finding.findingClass.rawValue, to: 11)) ",
                    hanging: 8) + "\n"
        }
        return output
    }

}
