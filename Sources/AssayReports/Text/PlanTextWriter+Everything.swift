import AssayWording

/// The plan with everything that belongs to it.
extension PlanTextWriter {
    func everything() -> String {
        var output = heading()
        for wave in content.waves {
            output += bold(wave.heading)
            for action in wave.actions { output += self.action(action) }
        }
        if !content.customers.isEmpty {
            output += bold(phrases.waves.customer)
            for action in content.customers { output += self.action(action) }
        }
        for letter in content.letters { output += self.letter(letter) }
        return output + backlog() + finished() + annex()
    }

    private func action(_ action: ActionEntry) -> String {
        var output =
            "\n"
            + line(action.action, first: TextLayout.padded("\(action.number).", to: 4), hanging: 4)
        for detail in action.details {
            for (position, text) in detail.lines.enumerated() {
                output += field(position == 0 ? detail.label : "", text)
            }
        }
        let labels = phrases.labels
        output += field(
            labels.status,
            "\(action.status), class \(action.findingClass), priority \(action.priority) of 20")
        if !action.findings.isEmpty {
            output += field(
                labels.findings, action.findings.map { "F\($0.number)" }.joined(separator: ", "))
        }
        return output + field(labels.name, action.name)
    }

    private func field(_ name: String, _ text: String) -> String {
        let columns = Swift.max(12, TextLayout.columns(of: name) + 1)
        let label = layout.styled(TextLayout.padded(name, to: columns), .dim)
        let hanging = TextLayout.spaces(4 + columns)
        let folded = layout.folded(text, first: hanging, hanging: 16)
        return "    " + label + folded.dropFirst(4 + columns) + "\n"
    }

    private func letter(_ letter: ReadyLetter) -> String {
        var output = bold(phrases.waves.letter(letter.number))
        output += line(letter.opening, first: "  ", hanging: 2)
        for asked in letter.asked { output += line(asked, first: "  - ", hanging: 4) }
        return output + line(letter.closing, first: "  ", hanging: 2)
    }

    /// What waits, a line each.
    private func backlog() -> String {
        guard !content.backlog.isEmpty else { return "" }
        var output = bold(phrases.waves.backlog) + line(phrases.waves.backlogHelp)
        for entry in content.backlog {
            output += line("\(entry.year)  \(entry.title) (\(entry.why))", first: "  ", hanging: 8)
        }
        return output
    }

    private func finished() -> String {
        guard !content.finished.isEmpty else { return "" }
        var output = bold(phrases.plan.finished)
        for action in content.finished {
            output += line(
                "\(action.status): \(action.action) [\(action.name)]", first: "  - ", hanging: 4)
        }
        return output
    }

    /// Each finding and each body once, what certificates do not stand for, and the numbers of the plan.
    private func annex() -> String {
        var output = ""
        if !content.findings.isEmpty {
            output += bold(phrases.waves.annex(phrases.labels.findings))
            for finding in content.findings { output += self.finding(finding) }
        }
        if !content.bodies.isEmpty {
            output += bold(phrases.waves.annex(phrases.waves.bodies))
            for body in content.bodies {
                let numbers = body.actions.map { String($0.number) }.joined(separator: ", ")
                output += line(
                    "\(body.title): \(body.summary) (\(numbers))", first: "  - ", hanging: 4)
            }
        }
        if !content.practices.isEmpty {
            output += bold(phrases.waves.annex(phrases.practice.heading))
            for practice in content.practices {
                let numbers = practice.actions.map { String($0.number) }.joined(separator: ", ")
                output += line("\(practice.title) (\(numbers))", first: "  - ", hanging: 4)
                for (label, text) in practice.details { output += field(label, text) }
            }
        }
        for limit in content.limits { output += "\n" + line(limit) }
        for set in content.lastResorts {
            output += bold(set.title)
            for question in set.questions { output += line(question, first: "  - ", hanging: 4) }
        }
        return output + "\n" + content.quality.map { line($0) }.joined()
    }

    private func finding(_ finding: FindingEntry) -> String {
        var output =
            "\n"
            + line(finding.title, first: TextLayout.padded("F\(finding.number)", to: 4), hanging: 4)
        let labels = phrases.labels
        output += field(labels.why, finding.because)
        output += field(
            labels.findingClass, "\(finding.findingClass), priority \(finding.priority) of 20")
        for (position, answer) in finding.answers.enumerated() {
            let letter = answer.letter.map { "\($0). " } ?? ""
            output += field(
                position == 0 ? labels.answers : "", "\(letter)\(answer.question) \(answer.said)")
        }
        if let wording = finding.wording { output += field(labels.rule, wording) }
        for (position, clause) in finding.clauses.enumerated() {
            output += field(position == 0 ? labels.clause : "", "\(clause.source), \(clause.at)")
        }
        return output + field(labels.name, finding.name)
    }
}
