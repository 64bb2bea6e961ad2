public import AssayExpressions
public import AssayResponses

/// Writes a review of a submission that says nothing yet, with what the supplier said as comments.
///
/// The result is a sound review as it is; a person says between the comments who reviews, and copies
/// out of them what holds.
///
/// - Parameters:
///   - submission: what the supplier says.
///   - digest: the SHA-256 of its bytes.
///   - day: the day of the review.
public func blankReview(
    of submission: Submission, digest: String, on day: CalendarDate
) -> String {
    var writer = MarkupWriter()
    writer.open(
        "review",
        [
            ("xmlns", ReviewGrammar.namespace), ("supplier", submission.supplier.id),
            ("submission", digest), ("on", day.description),
        ])
    writer.comment(
        "Correct the day above, and who reviews below: buyer, third-party or affected-people.")
    writer.empty("reviewer", [("name", "Name of the reviewer"), ("party", "buyer")])
    var current: String?
    for answer in submission.answers {
        if answer.questionnaire != current {
            if current != nil { writer.close("answers") }
            writer.open("answers", [("questionnaire", answer.questionnaire)])
            current = answer.questionnaire
        }
        writer.comment(comment(on: answer))
    }
    if current != nil { writer.close("answers") }
    writer.close("review")
    return writer.output
}

/// Writes a review for what those affected said about topics; it says nothing yet.
///
/// The reviewer has no name, and whoever fills it in is told not to write one.
///
/// - Parameters:
///   - submission: what the supplier says.
///   - digest: the SHA-256 of its bytes.
///   - day: the day of the review.
///   - topics: the issues of the page, each with a questionnaire that asks about it.
public func blankVoicesReview(
    of submission: Submission, digest: String, on day: CalendarDate,
    about topics: [(issue: String, questionnaire: String)]
) -> String {
    var writer = MarkupWriter()
    writer.open(
        "review",
        [
            ("xmlns", ReviewGrammar.namespace), ("supplier", submission.supplier.id),
            ("submission", digest), ("on", day.description),
        ])
    writer.comment(
        """
        What those affected said. Write no name of a person or partner, and no day on which somebody spoke.
        Copy out what is worse, or was not kept. What is better or was kept confirms answers: write
        <accepted question="…"/> for them, as assay review without --voices shows.
        """)
    writer.empty("reviewer", [("name", "not named"), ("party", Party.affectedPeople.rawValue)])
    for (issue, questionnaire) in topics {
        writer.comment(
            "<observation id=\"voices-\(issue)\" questionnaire=\"\(questionnaire)\" date=\"\(day)\" "
                + "source=\"not named\">Worse than a year ago. What was promised was not kept. To be "
                + "measured: …</observation>")
    }
    writer.close("review")
    return writer.output
}

private func comment(on answer: AnswerEntry) -> String {
    var lines = ["", answer.question + ": " + said(answer)]
    if let comment = answer.comment { lines.append("Comment: " + comment) }
    for (number, piece) in answer.evidence.enumerated() {
        let days = [piece.issued.map { "issued \($0)" }, piece.expires.map { "until \($0)" }]
        let parts = [piece.kind, piece.title] + days.compactMap { $0 }
        lines.append("Piece \(number + 1): " + parts.joined(separator: ", "))
    }
    let verdict = "<accepted question=\"" + answer.question + "\""
    if answer.evidence.isEmpty {
        lines.append(verdict + "/>")
    } else {
        let seen = answer.evidence.enumerated().map { number, piece in
            "<seen piece=\"\(number + 1)\" as=\"" + piece.kind + "\"/>"
        }
        lines.append(verdict + ">" + seen.joined() + "</accepted>")
    }
    lines.append("<corrected question=\"" + answer.question + "\"><value>…</value></corrected>")
    lines.append(
        "<sent-back question=\"" + answer.question
            + "\" reason=\"evidence-missing\"><comment>…</comment></sent-back>")
    lines.append("")
    return lines.joined(separator: "\n")
}

private func said(_ answer: AnswerEntry) -> String {
    switch answer.state {
    case .unknown, .unanswered: answer.state.rawValue
    case .notApplicable: "does not apply: " + (answer.reason ?? "")
    case .answered:
        answer.said.rows.isEmpty
            ? answer.said.values.map(\.text).joined(separator: ", ")
            : answer.said.rows.map { row in
                row.cells.map { $0.column + " " + $0.text }.joined(separator: ", ")
            }.joined(separator: "; ")
    }
}
