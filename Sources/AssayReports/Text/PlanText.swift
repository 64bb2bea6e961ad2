public import AssayActionPlans
public import AssayAssessments
public import AssayQuestionnaires
public import AssayResponses
import AssayWording

/// Writes a plan for people: one screen with what to do first, by whom and by when.
///
/// `full` writes everything: each action with its details, the letters, what waits, and the annex.
public func planText(
    _ plan: ActionPlan, for assessment: Assessment, of response: Response,
    with library: QuestionnaireLibrary, full: Bool = false, for audience: Audience = .supplier,
    layout: TextLayout
) -> String {
    let report = SupplierReport(
        of: assessment, response: response, plan: plan, with: library, language: layout.language)
    let writer = PlanTextWriter(
        content: ReportContent(report), phrases: report.words.phrases, layout: layout)
    return (full ? writer.everything() : writer.screen())
        + buyerText(of: response, for: audience, layout: layout)
}

/// Writes a plan from what its report says.
struct PlanTextWriter {
    let content: ReportContent
    let phrases: Phrases
    let layout: TextLayout

    /// The name of the supplier, and where it stands.
    func heading() -> String {
        let title =
            "Corrective action plan for \(content.supplier.name), \(content.supplier.assessed)"
        var output = layout.folded(title).split(separator: "\n").map {
            layout.styled(String($0), .bold) + "\n"
        }
        .joined()
        for sentence in content.standing { output += line(sentence) }
        if let carries = content.carries { output += line(carries) }
        if let progress = content.progress { output += line(progress) }
        if content.actions.isEmpty { output += line(phrases.summary.nothingToDo) }
        return output
    }

    func bold(_ heading: String) -> String { "\n" + layout.styled(heading, .bold) + "\n" }

    func line(_ text: String, first: String = "", hanging: Int = 0) -> String {
        layout.folded(text, first: first, hanging: hanging) + "\n"
    }

    /// What the customer does, with dates, and in which of the supplier's actions it has a part.
    func customer() -> String {
        var parts = content.customers.map { "\($0.number) \($0.action) (\($0.shortDay))" }
        if !content.shared.isEmpty {
            parts.append(phrases.waves.hasPart(content.shared.map(\.number)))
        }
        guard !parts.isEmpty else { return "" }
        return "\n" + line("\(phrases.waves.customer): \(parts.joined(separator: "; ")).")
    }
}
