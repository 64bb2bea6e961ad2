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
            parts.append(
                Explanation.Part(
                    heading: "Reported from outside",
                    lines: [
                        "\(BuyerNotes.whence(observation)); never name the source to the supplier"
                    ]))
        }
        let impact = finding.impact
        var lines = [
            "severity \(finding.severity): the worst of scale \(impact.scale), scope "
                + "\(impact.scope), irremediability \(impact.irremediability)",
            "likelihood \(finding.likelihood), priority 4 × \(finding.severity) + "
                + "\(finding.likelihood) = \(finding.priority)",
            "class \(finding.findingClass.rawValue); the supplier "
                + Phrases.english.connection(finding.connection),
        ]
        lines += finding.contexts.flatMap { number in
            let raised = raised(by: definition.contexts[number], in: definition)
            return finding.assumedContexts.contains(number)
                ? raised.map { Phrases.english.exposure.assumedContext($0) } : raised
        }
        lines += finding.places.map { match in
            let place = library.catalogue.places[match.place]
            return
                "documented place \(place.id) (\(match.basis.rawValue), \(place.year)): likelihood "
                + "\(DocumentedPlace.likelihood) at least"
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
                    "\(library.action($0).identity): \(library.action($0).title.original)"
                }))
        parts.append(clauses(definition.citations))
        return Explanation(id: finding.identity, title: definition.title.original, parts: parts)
    }

    /// What a circumstance raises in a finding, and the rule that held.
    private func raised(by context: Context, in finding: Finding) -> [String] {
        var values: [String] = []
        func add(_ name: String, _ part: KeyPath<Severity, Int>) {
            guard context.severity[keyPath: part] > finding.severity[keyPath: part] else { return }
            values.append("\(name) \(context.severity[keyPath: part])")
        }
        add("scale", \.scale)
        add("scope", \.scope)
        add("irremediability", \.irremediability)
        add("likelihood", \.likelihood)
        if context.connection.isCloser(than: finding.connection) {
            values.append("connection \(context.connection.rawValue)")
        }
        let reason = "raised (\(values.joined(separator: ", "))): \(context.reason.original)"
        return [reason] + rule("", context.when).lines.map { "  " + $0 }
    }
}
