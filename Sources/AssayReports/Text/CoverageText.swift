public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
import AssayWording

/// Writes for people how far questions and answers speak to the clauses of frameworks: a line for
/// each framework.
public func coverageOverview(
    _ coverages: [FrameworkCoverage], with library: QuestionnaireLibrary, layout: TextLayout
) -> String {
    let hasAnswers = coverages.contains { $0.clauses.contains { $0.standing != nil } }
    let head = TextLayout.padded("Framework", to: 12) + "Clauses  Served"
    var output = layout.styled(head + (hasAnswers ? "  Put  Answered" : "") + "  Title", .bold)
    output += "\n"
    for coverage in coverages {
        let framework = library.catalogue.frameworks[coverage.framework]
        var line =
            TextLayout.padded(framework.id, to: 12) + right(coverage.clauses.count, 7)
            + right(coverage.served, 8)
        if hasAnswers {
            let standings = coverage.clauses.compactMap { $0.standing }
            line += right(standings.count { $0.put > 0 }, 5)
            line += right(standings.count { $0.answered > 0 }, 10)
        }
        let title = framework.title.text(in: layout.language)
        let width = TextLayout.columns(of: line) + 2
        output += line + "  " + TextLayout.cut(title, to: layout.width - width) + "\n"
    }
    return output + "\n"
        + layout.folded(
            "Served: at least one question says something about the clause."
                + (hasAnswers ? " Put and answered: by this supplier." : "")
                + " Name one with --framework for its clauses.") + "\n"
}

/// Writes for people every clause of a framework with the questions that serve it, and, where answers
/// were looked at, how many were answered and how well.
public func coverageText(
    _ coverage: FrameworkCoverage, with library: QuestionnaireLibrary, layout: TextLayout
) -> String {
    CoverageTextWriter(
        coverage: coverage, framework: library.catalogue.frameworks[coverage.framework],
        library: library, layout: layout
    ).text()
}

private struct CoverageTextWriter {
    let coverage: FrameworkCoverage
    let framework: Framework
    let library: QuestionnaireLibrary
    let layout: TextLayout

    func text() -> String {
        let title = framework.title.text(in: layout.language)
        var output = layout.styled(layout.folded("\(title) (\(framework.id))"), .bold) + "\n"
        let open = coverage.clauses.count - coverage.served
        output += "\(coverage.clauses.count) clauses: \(coverage.served) served by questions, "
        output += "\(open == 0 ? "none" : String(open)) by no question\n"
        let note = framework.note.text(in: layout.language)
        if !note.isEmpty { output += layout.folded(note) + "\n" }
        for clause in coverage.clauses where !clause.questions.isEmpty {
            output += "\n" + heading(of: clause)
            if let standing = clause.standing { output += line(standing) }
            output += questions(of: clause)
        }
        guard open > 0 else { return output }
        output += "\n" + layout.styled("Served by no question", .bold) + "\n"
        for clause in coverage.clauses where clause.questions.isEmpty {
            output += heading(of: clause)
        }
        return output
    }

    private func heading(of coverage: ClauseCoverage) -> String {
        let clause = framework.clauses[coverage.clause]
        let plain = TextLayout.columns(of: clause.location) + 2
        let text = layout.folded(
            clause.text.text(in: layout.language), first: TextLayout.spaces(plain),
            hanging: 4)
        return layout.styled(clause.location, .cyan) + "  " + text.dropFirst(plain) + "\n"
    }

    private func line(_ standing: ClauseStanding) -> String {
        guard standing.put > 0 else { return "    not put to this supplier\n" }
        var line = "    \(standing.answered) of \(standing.put) answered"
        if let claimed = standing.claimed, let assured = standing.assured {
            line += ", claimed \(shown(claimed)), assured \(shown(assured))"
        } else {
            line += ", \(Phrases.english.score.notScored)"
        }
        return line + "\n"
    }

    private func questions(of coverage: ClauseCoverage) -> String {
        var output = ""
        var rest = coverage.questions[...]
        while let first = rest.first {
            let position = library.question(first).questionnaire
            let group = rest.prefix { library.question($0).questionnaire == position }
            rest = rest.dropFirst(group.count)
            let names = group.map { library.question($0).id }.joined(separator: ", ")
            output +=
                layout.folded(
                    names, first: "    \(library.questionnaires[position].id): ", hanging: 6) + "\n"
        }
        return output
    }
}

private func right(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return TextLayout.spaces(width - text.count) + text
}
