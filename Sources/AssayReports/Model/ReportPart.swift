/// A part of a report, named by its anchor on pages; its headings are the same in every form.
enum ReportPart: String {
    case summary, scores, findings, plan, timeline, actions, finished, unknown, limits, sources
    case method

    var heading: String {
        switch self {
        case .summary: "Summary"
        case .scores: "Scores"
        case .findings: "Findings by priority"
        case .plan: "Plan"
        case .timeline: "Timeline"
        case .actions: "Each action"
        case .finished: "Finished or no longer needed"
        case .unknown: "What is not known yet"
        case .limits: "What certificates do not stand for"
        case .sources: "Sources of the clauses"
        case .method: "Method and versions"
        }
    }

    /// The heading as it is in a list of the parts.
    var shortHeading: String {
        switch self {
        case .findings: "Findings"
        case .unknown: "Not known yet"
        case .method: "Method"
        default: heading
        }
    }
}

extension PlanQualityEntry {
    /// The points and where they come from, as a sentence.
    var sentence: String {
        let list = marks.map { "\($0.line) \($0.points)" }.joined(separator: ", ")
        return "Quality of this plan as a plan: \(points) of 20 (\(list))."
    }
}
