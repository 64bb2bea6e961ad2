import AssayWording

extension FindingEntry {
    /// Adds the finding with what it rests on.
    func add(to document: inout MarkdownDocument) {
        document.add("### F\(number)\\. \(title)")
        var gravity: Markdown = "Class **\(findingClass)**"
        if isSevereAbuse { gravity += ", **severe abuse**" }
        gravity += ", priority \(priority) of 20: severity \(severity), likelihood \(likelihood); "
        gravity += "the supplier \(connection)."
        document.add(gravity)
        document.add("\(because)")
        document.add(lines: reasons)
    }

    private var reasons: [Markdown] {
        var lines: [Markdown] = []
        if let raised { lines.append("- Raised because: \(raised)") }
        if let observed { lines.append("- Reported: \(observed)") }
        for answer in answers {
            var line: Markdown = "- Answer"
            if let letter = answer.letter { line += " \(letter)" }
            line += ": \(answer.question) **\(answer.said)** (\(answer.name))"
            lines.append(line)
        }
        if hasMoreAnswers { lines.append("- and other answers") }
        if let wording { lines.append("- Found as: \(wording)") }
        if let rule { lines.append("- Rule: \(rule)") }
        lines += clauses.map { "- Clause: \($0.source), \($0.at)" }
        if !remedies.isEmpty {
            let numbers = remedies.map { String($0.number) }.joined(separator: ", ")
            lines.append("- Actions: \(numbers)")
        }
        return lines + ["- Name: \(name)"]
    }
}

extension ActionEntry {
    /// Adds the action with its details.
    func add(to document: inout MarkdownDocument) {
        document.add("### \(number)\\. \(action)")
        document.add("Class **\(findingClass)**, \(kind), priority \(priority) of 20, \(status).")
        document.add(
            lines: details.flatMap(\.list) + finding + ["- Name: \(name)"])
    }
}

extension ActionEntry {
    /// The numbers of its findings.
    private var finding: [Markdown] {
        let numbers = findings.map { "F\($0.number)" }.joined(separator: ", ")
        return numbers.isEmpty ? [] : ["- \(Phrases.english.labels.findings): \(numbers)"]
    }
}

extension ActionEntry.Detail {
    /// An item for each line.
    var list: [Markdown] { lines.map { "- \(label): \($0)" } }
}
