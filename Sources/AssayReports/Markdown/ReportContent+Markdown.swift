import AssayWording

/// The report as Markdown.
extension ReportContent {
    var markdown: String {
        var document = MarkdownDocument()
        document.add("# \(supplier.name)")
        document.add(supplier.line)
        addPlan(to: &document)
        document.add(ReportPart.summary.markdownHeading)
        document.add(lines: (standing + summary).map { "\($0)" })
        addLetters(to: &document)
        addBacklog(to: &document)
        addActions(to: &document)
        if !findings.isEmpty {
            document.add(ReportPart.findings.markdownHeading)
            for finding in findings { finding.add(to: &document) }
        }
        document.add(ReportPart.scores.markdownHeading)
        for board in boards { board.add(to: &document) }
        addNotes(to: &document)
        document.add(ReportPart.method.markdownHeading)
        document.add(lines: (method + quality).map { "- \($0)" })
        return document.text
    }

    private func addPlan(to document: inout MarkdownDocument) {
        document.add(ReportPart.plan.markdownHeading)
        if actions.isEmpty { document.add("\(Phrases.english.summary.nothingToDo)") }
        if let carries { document.add("\(carries)") }
        if let progress { document.add("\(progress)") }
        for wave in waves {
            document.add("### \(wave.heading)")
            document.add(lines: table.markdown(of: wave.actions))
        }
        if customers.isEmpty && shared.isEmpty { return }
        document.add(ReportPart.customer.markdownHeading)
        document.add(
            lines: customers.map { "- \($0.number): \($0.action), \($0.day)" }
                + shared.map { "- \($0.number): \($0.buyerPart)" })
    }

    private func addLetters(to document: inout MarkdownDocument) {
        if letters.isEmpty { return }
        document.add(ReportPart.letters.markdownHeading)
        for letter in letters {
            document.add("### \(letter.number)\\. \(letter.title)")
            document.add("\(letter.opening)")
            document.add(lines: letter.asked.map { "- \($0)" })
            document.add("\(letter.closing)")
        }
    }

    private func addBacklog(to document: inout MarkdownDocument) {
        if !backlog.isEmpty {
            document.add(ReportPart.backlog.markdownHeading)
            document.add(lines: backlog.map { "- \($0.year): \($0.title) (\($0.why))" })
        }
        if !finished.isEmpty {
            document.add(ReportPart.finished.markdownHeading)
            document.add(lines: finished.map { "- \($0.status): \($0.action) (\($0.name))" })
        }
    }

    private func addActions(to document: inout MarkdownDocument) {
        if actions.isEmpty { return }
        document.add(ReportPart.actions.markdownHeading)
        for action in actions { action.add(to: &document) }
    }

    private func addNotes(to document: inout MarkdownDocument) {
        if !bodies.isEmpty {
            document.add(ReportPart.bodies.markdownHeading)
            document.add(
                lines: bodies.map { body in
                    let numbers = body.actions.map { String($0.number) }.joined(separator: ", ")
                    return "- \(body.title): \(body.summary) (\(numbers))"
                })
        }
        if !practices.isEmpty {
            document.add(ReportPart.practices.markdownHeading)
            for practice in practices {
                let numbers = practice.actions.map { String($0.number) }.joined(separator: ", ")
                document.add("### \(practice.title) (\(numbers))")
                document.add(lines: practice.details.map { "- \($0.label): \($0.text)" })
            }
        }
        if !unknowns.isEmpty { document.add(ReportPart.unknown.markdownHeading) }
        for questions in unknowns { questions.add(to: &document) }
        if !limits.isEmpty {
            document.add(ReportPart.limits.markdownHeading)
            document.add(lines: limits.map { "- \($0)" })
        }
        for set in lastResorts {
            document.add("## \(set.title)")
            document.add(lines: set.questions.map { "- \($0)" })
        }
        if !sources.isEmpty {
            document.add(ReportPart.sources.markdownHeading)
            document.add(lines: sources.map { "- \($0.key): \($0.heading)" })
        }
        if !confidential.isEmpty {
            document.add(ReportPart.confidential.markdownHeading)
            document.add(lines: confidential.map { "- \($0)" })
        }
    }
}

extension ReportPart {
    fileprivate var markdownHeading: Markdown { "## \(heading)" }
}

extension SupplierHeading {
    fileprivate var line: Markdown {
        var line: Markdown = "Assessed on \(assessed), number \(number)"
        if let country { line += ", \(country)" }
        if let site { line += ", \(site)" }
        if let respondent { line += ", answered by \(respondent)" }
        return line
    }
}

extension ScoreBoard {
    fileprivate func add(to document: inout MarkdownDocument) {
        document.add("### \(title) \(version)")
        if let coverage { document.add("\(coverage).") }
        if let level, let asClaimed {
            var line: Markdown = "Level: **\(level)**; \(asClaimed)"
            if let next { line += ". What separates from “\(next)”:" }
            document.add(line)
        }
        document.add(lines: shortfalls.map { "- \($0)" })
        if !rows.isEmpty {
            document.add(
                lines: ["| Part | Claimed | Assured | Range |", "| --- | ---: | ---: | ---: |"]
                    + rows.map { "| \($0.name) | \($0.claimed) | \($0.assured) | \($0.range) |" })
        }
        for remark in remarks { document.add("\(remark)") }
    }
}

extension OpenQuestions {
    fileprivate func add(to document: inout MarkdownDocument) {
        document.add("### \(title)")
        document.add(
            lines: ["| Question | State | Points it can bring |", "| --- | --- | ---: |"]
                + entries.map { entry in
                    var row: Markdown = "| \(entry.question) (\(entry.name))"
                    if let comment = entry.comment { row += " “\(comment)”" }
                    row += " | \(entry.state) | \(entry.points ?? "") |"
                    return row
                })
    }
}
