import AssayExpressions
public import AssayQuestionnaires

/// Writes a submission without answers, with each question and its guidance as comments.
///
/// The result is a sound submission as it is; a person adds answers between the comments.
///
/// - Parameters:
///   - positions: the questionnaires, by position in the library.
///   - library: the compiled questionnaires.
///   - assessed: the day of assessment, `yyyy-mm-dd`.
///   - language: the language of texts; the original where it is `nil` or not translated.
public func blankSubmission(
    for positions: [QuestionnaireIndex], of library: QuestionnaireLibrary, assessed: String,
    language: String?
) -> String {
    var writer = MarkupWriter()
    writer.open(
        "submission", [("xmlns", SubmissionGrammar.namespace), ("assessed", assessed)])
    writer.comment("Correct the day of assessment above, and who you are below.")
    writer.open("supplier", [("id", "SUPPLIER-NUMBER")])
    writer.text("name", [], "Name of the company")
    writer.close("supplier")
    for position in positions {
        let questionnaire = library.questionnaires[position]
        writer.empty(
            "questionnaire", [("id", questionnaire.id), ("version", questionnaire.version)])
    }
    for position in positions {
        let questionnaire = library.questionnaires[position]
        writer.open("answers", [("questionnaire", questionnaire.id)])
        for section in questionnaire.sections {
            writer.comment("Section: " + section.title.text(in: language))
            for question in library.questions[section.questions] {
                writer.comment(comment(on: question, language: language))
            }
        }
        writer.close("answers")
    }
    writer.close("submission")
    return writer.output
}

private func comment(on question: Question, language: String?) -> String {
    var lines = ["", question.text.text(in: language)]
    if !question.guidance.isEmpty { lines.append(question.guidance.text(in: language)) }
    if let rule = question.relevance { lines.append("Asked only when: " + rule.text) }
    if let expected = question.expectedEvidence {
        lines.append("Evidence expected: " + expected.kind)
    }
    for option in question.options {
        lines.append("  " + option.id + " = " + option.text.text(in: language))
    }
    if question.allowsNotApplicable { lines.append("It may not apply; say why in a reason.") }
    lines.append(question.example)
    lines.append("")
    return lines.joined(separator: "\n")
}

extension Question {
    /// An answer as it would be written, for a person to copy out of the comment.
    fileprivate var example: String {
        let start = "<answer question=\"" + id + "\">"
        if type == .table {
            let cells = columns.map { column in
                "<cell column=\"" + column.id + "\">"
                    + Question.placeholder(column.type, column.limits)
                    + "</cell>"
            }
            return start + "<row>" + cells.joined() + "</row></answer>"
        }
        let value = options.first?.id ?? Question.placeholder(type, limits)
        return start + "<value>" + value + "</value></answer>"
    }

    private static func placeholder(_ type: QuestionType, _ limits: ValueLimits) -> String {
        switch type.traits.values {
        case .boolean: "yes"
        case .number: limits.minimum.map { $0.description } ?? "0"
        case .date: "2026-01-31"
        case .country: "DE"
        case .choice, .text, .file, nil: "…"
        }
    }
}
