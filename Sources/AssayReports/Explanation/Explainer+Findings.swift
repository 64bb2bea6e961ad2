import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// Why something was found.
extension Explainer {
    func explain(_ finding: FindingResult) -> Explanation {
        let definition = finding.definition(in: library)
        var parts = [
            Explanation.Part(heading: "Why it matters", lines: [definition.because.original])
        ]
        if case .rule(let text) = definition.trigger {
            parts.append(rule("The rule that held", text))
        }
        if case .event(let event) = definition.trigger {
            parts.append(
                Explanation.Part(
                    heading: "What the engine saw",
                    lines: [event.rawValue.spaced]
                        + finding.questions.map { question in
                            "\(library.qualifiedID(of: question)) = \(answerText(question, response, library))"
                        }))
        }
        if audience == .buyer, case .observation(let position) = finding.subject {
            let observation = response.observations[position]
            let source =
                observation.source.isEmpty
                ? "somebody whom the review does not name" : ResultWords.said(observation.source)
            let place = observation.place.map { ", " + ResultWords.said($0) } ?? ""
            parts.append(
                Explanation.Part(
                    heading: "Reported from outside",
                    lines: [
                        "on \(observation.date)\(place) by \(source); never name the source to the supplier"
                    ]))
        }
        let severity = definition.severity
        var lines = [
            "severity \(finding.severity): the worst of scale \(severity.scale), scope "
                + "\(severity.scope), irremediability \(severity.irremediability)",
            "likelihood \(finding.likelihood), priority 4 × \(finding.severity) + "
                + "\(finding.likelihood) = \(finding.priority)",
            "class \(finding.findingClass.rawValue); the supplier "
                + Phrases.english.connection(definition.connection),
        ]
        if let context = finding.context {
            lines.append("likelihood raised: \(definition.contexts[context].reason.original)")
        }
        parts.append(Explanation.Part(heading: "Priority", lines: lines))
        parts.append(
            Explanation.Part(
                heading: "Causes to talk about",
                lines: definition.rootCauses.map { "\($0.text.original) Ask: \($0.ask)" }))
        parts.append(
            Explanation.Part(
                heading: "Actions",
                lines: definition.actions.map {
                    "\(library.action($0).identity): \(library.action($0).text.original)"
                }))
        parts.append(clauses(definition.citations))
        return Explanation(id: finding.identity, title: definition.title.original, parts: parts)
    }
}
