import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// The scores of a programme or questionnaire, with what separates from the next level.
struct ScoreBoard: Sendable {
    let title: String
    let version: String
    let rows: [ScoreRow]
    let coverage: String?
    let level: String?
    /// The level as claimed, to stand beside it.
    let asClaimed: String?
    let next: String?
    let shortfalls: [String]
    let remarks: [String]
}

/// A score as claimed, assured and range, in numbers and as a bar.
struct ScoreRow: Sendable {
    let name: String
    /// What the row is of: `whole`, `section` or `layer`.
    let kind: String
    let claimed: String
    let assured: String
    /// The least and the greatest score that open questions leave; one number where they are the
    /// same.
    let range: String
    let bar: ScoreBar
    /// The score itself, not rounded.
    let score: Score
}

/// The places of a score on a bar of 200 units, as text for drawing.
struct ScoreBar: Sendable {
    static let width = ExactDecimal(200)

    let assured: String
    let claimed: String
    let lowest: String
    let highest: String
    let hasRange: Bool

    init(_ score: Score) {
        func place(_ value: ExactDecimal) -> String {
            guard score.maximum > .zero else { return "0" }
            let share = Swift.min(.one, Swift.max(.zero, value / score.maximum))
            return (share * Self.width).formatted(fractionDigits: 1)
        }
        assured = place(score.assured)
        claimed = place(score.claimed)
        lowest = place(score.lowest)
        highest = place(score.highest)
        hasRange = lowest != highest
    }
}

extension SupplierReport {
    /// The programme first, then each questionnaire.
    func boards() -> [ScoreBoard] {
        let programme = words.assessment.programme.flatMap { programmeBoard($0) }
        return (programme.map { [$0] } ?? []) + words.assessment.questionnaires.map { board($0) }
    }

    private func programmeBoard(_ result: ProgrammeResult) -> ScoreBoard? {
        guard let score = result.score else { return nil }
        let programme = library.programmes[result.programme]
        let parts = words.assessment.questionnaires.compactMap { part in
            part.score.map { score in
                row(
                    words.text(library.questionnaires[part.questionnaire].title), "section",
                    score)
            }
        }
        return ScoreBoard(
            title: words.text(programme.title), version: programme.version,
            rows: [row("Whole programme", "whole", score)] + parts, coverage: nil, level: nil,
            asClaimed: nil, next: nil, shortfalls: [],
            remarks: words.validation(score).map { [$0] } ?? [])
    }

    private func board(_ result: QuestionnaireResult) -> ScoreBoard {
        let questionnaire = library.questionnaires[result.questionnaire]
        var rows: [ScoreRow] = []
        if let score = result.score { rows.append(row("Whole questionnaire", "whole", score)) }
        rows += result.sections.compactMap { section in
            section.score.map {
                row(words.text(questionnaire.sections[section.section].title), "section", $0)
            }
        }
        rows += result.layers.map {
            row(words.phrases.score.layer($0.layer.rawValue), "layer", $0.score)
        }
        let levels = questionnaire.levels
        return ScoreBoard(
            title: words.text(questionnaire.title), version: questionnaire.version, rows: rows,
            coverage: coverage(result),
            level: result.level.map { words.level($0.reached, of: result.questionnaire) },
            asClaimed: result.level.map { level in
                words.phrases.level.asClaimed(words.level(level.claimed, of: questionnaire))
            },
            next: result.level?.next.map { words.text(levels[$0].title) },
            shortfalls: result.level?.shortfalls.map { shortfall($0, in: questionnaire) } ?? [],
            remarks: remarks(result))
    }

    /// What is missing for a level, with questions and findings in their own words.
    private func shortfall(_ shortfall: LevelResult.Shortfall, in questionnaire: Questionnaire)
        -> String
    {
        switch shortfall {
        case .critical(let question, _, _):
            words.phrases.level.question(words.text(library.question(question).text))
        case .gate(let name):
            words.phrases.level.gate(
                words.assessment.findings.first { $0.identity == name }.map { words.finding($0) }
                    ?? name)
        case .silence(let question):
            words.phrases.level.silence(words.text(library.question(question).text))
        case .section, .coverage: words.shortfall(shortfall, in: questionnaire)
        }
    }

    private func row(_ name: String, _ kind: String, _ score: Score) -> ScoreRow {
        let (lowest, highest) = (shown(score.lowest), shown(score.highest))
        return ScoreRow(
            name: name, kind: kind, claimed: shown(score.claimed), assured: shown(score.assured),
            range: lowest == highest ? lowest : "\(lowest)–\(highest)", bar: ScoreBar(score),
            score: score)
    }

    private func coverage(_ result: QuestionnaireResult) -> String {
        let complete = result.completeness
        return words.coverage(complete)
            + (result.score == nil ? "; \(words.phrases.score.notScored)" : "")
    }

    private func remarks(_ result: QuestionnaireResult) -> [String] {
        var remarks: [String] = []
        if let depth = words.depth(of: result.questionnaire) { remarks.append(depth + ".") }
        if let score = result.score, let validation = words.validation(score) {
            remarks.append(validation + ".")
        }
        if let gap = words.paperToOutcome(result) { remarks.append(gap) }
        remarks += words.contradicted(result)
        for deduction in result.deductions where deduction.count > .zero {
            remarks.append(words.deduction(deduction) + ".")
        }
        if result.reviewsNotApplicable {
            remarks.append(words.phrases.score.reviewsNotApplicable)
        }
        return remarks
    }
}
