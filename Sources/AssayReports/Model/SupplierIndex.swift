import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// What an index says of one supplier, with what decides whom to call first.
public struct IndexEntry: Sendable {
    let name: String
    let number: String
    let country: String
    let reason: String
    let findingClass: String
    let due: String
    let scores: String
    let overdue: Int
    let unknown: Int
    fileprivate let urgency: [Int]

    /// A Boolean value indicating whether this supplier is called before another: severe abuse
    /// first, then other grave harm and people to protect; then whose file cannot be believed as it
    /// is or says nothing; then critical questions without an answer, the highest priority, how many
    /// findings have it, overdue actions, the earliest date, and the name. What is not said of a
    /// finding counts as the gravest that it can be.
    func isBefore(_ other: IndexEntry) -> Bool {
        for (own, its) in zip(urgency, other.urgency) where own != its { return own < its }
        return (name, number) < (other.name, other.number)
    }
}

extension SupplierReport {
    /// What an index says of the supplier.
    public var indexEntry: IndexEntry {
        let findings = assessment.findings
        // Findings and not actions: who does not say what the harm is has fewer actions, since those are joined.
        let protecting = open.filter { words.template(of: $0)?.kind == .containment }
        let containment = Set(protecting.flatMap { $0.findings }).count
        let overdue = open.count { $0.standing.isOverdue }
        let priorities = findings.map { gravest($0).priority }
        let highest = priorities.max() ?? 0
        let first = open.map(\.schedule.due).min()
        let complete = assessment.questionnaires.map(\.completeness)
        return IndexEntry(
            name: words.supplierName,
            number: ResultWords.said(assessment.supplier.id, most: 60),
            country: assessment.supplier.country ?? "",
            reason: findings.first.map { words.finding($0) } ?? "Nothing asks for action",
            findingClass: findings.first?.findingClass.rawValue ?? "",
            due: first?.description ?? "", scores: scores, overdue: overdue,
            unknown: complete.reduce(0) { $0 + $1.unknown + $1.unanswered },
            urgency: [
                -findings.count { $0.isGate }, -findings.count { isGraveHarm($0) }, -containment,
                -findings.count { says($0, .unproven) }, -findings.count { says($0, .blank) },
                -criticalSilence, -highest, -priorities.count { $0 == highest }, -overdue,
                Int(first?.dayNumber ?? CalendarDate.last.dayNumber),
            ])
    }

    /// Whether people or nature are harmed as gravely as can be.
    private func isGraveHarm(_ finding: FindingResult) -> Bool {
        library.tables.findings[finding.row].kind == .harm && gravest(finding).worst == 4
    }

    /// How grave and likely a finding can be: what would raise it holds where the supplier keeps silent
    /// about it, or it would be called later for saying less.
    private func gravest(_ finding: FindingResult) -> Severity {
        finding.definition(in: library).contexts.reduce(into: finding.impact) { impact, context in
            let isOpen = context.when.program.dependencies.contains { question in
                let state = response.sheet.relevantState(of: question)
                return state == .unanswered || state == .unknown
            }
            if isOpen { impact.raise(to: context.severity) }
        }
    }

    private func says(_ finding: FindingResult, _ event: StandingEvent) -> Bool {
        library.tables.findings[finding.row].event == event
    }

    /// How many critical questions have no answer or are not known, with those behind a gate into which
    /// nobody looked.
    private var criticalSilence: Int {
        assessment.questionnaires.reduce(0) { number, result in
            let held = (result.level?.shortfalls ?? []).compactMap { shortfall -> QuestionIndex? in
                if case .silence(let question) = shortfall { question } else { nil }
            }
            let silent = result.questions.filter {
                ($0.state == .unanswered || $0.state == .unknown)
                    && library.question($0.question).isCritical
            }.map(\.question)
            return number + Set(held + silent).count
        }
    }

    private var scores: String {
        if let score = assessment.programme?.score { return Self.text(score) }
        return assessment.questionnaires.compactMap { result in
            result.score.map {
                "\(library.questionnaires[result.questionnaire].id) \(Self.text($0))"
            }
        }.joined(separator: ", ")
    }

    private static func text(_ score: Score) -> String {
        "\(shown(score.claimed)) claimed, \(shown(score.assured)) assured"
    }
}
