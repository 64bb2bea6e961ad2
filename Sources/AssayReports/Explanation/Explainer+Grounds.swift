import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// The rules and clauses on which results rest.
extension Explainer {
    func rule(_ heading: String, _ rule: Rule, as type: RuleType = .boolean)
        -> Explanation.Part
    {
        let trace = rule.program.trace(on: response.sheet, symbols: library.symbols, as: type)
        let bytes = Array(rule.text.utf8)
        var lines = [rule.text]
        var seen: Set<String> = []
        for step in trace.steps {
            let part = String(decoding: bytes[step.range], as: UTF8.self)
            let line = "\(part) is \(TextLayout.cut(TextLayout.inert(step.value), to: 100))"
            if seen.insert(line).inserted { lines.append(line) }
        }
        lines.append("result: \(trace.result)")
        return Explanation.Part(heading: heading, lines: lines)
    }

    func clauses(_ citations: [Citation]) -> Explanation.Part {
        var seen: Set<Citation> = []
        let lines = citations.filter { seen.insert($0).inserted }.map { citation in
            let source = library.catalogue.sources.first { $0.id == citation.source }
            let title = source.map { ": \($0.title.original)" } ?? ""
            return "\(citation.source), \(citation.location)\(title)"
        }
        return Explanation.Part(heading: "Clause", lines: lines.isEmpty ? ["none named"] : lines)
    }
}
