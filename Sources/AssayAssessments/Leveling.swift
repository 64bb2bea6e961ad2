import AssayExpressions
import AssayQuestionnaires

/// Finds the highest level whose conditions all hold.
struct Leveling {
    let levels: [Level]
    let sections: [SectionResult]
    let questions: [QuestionResult]
    let rows: [QuestionRow]
    let coverage: ExactDecimal
    /// What holds the level at the lowest.
    let gates: [LevelResult.Shortfall]

    func result() -> LevelResult? {
        guard !levels.isEmpty else { return nil }
        var reached: Int?
        for position in levels.indices {
            if position > 0, !gates.isEmpty { break }
            guard shortfalls(of: levels[position]).isEmpty else { break }
            reached = position
        }
        let next = reached.map { $0 + 1 } ?? 0
        guard next < levels.count else {
            return LevelResult(reached: reached, next: nil, shortfalls: [])
        }
        var missing = shortfalls(of: levels[next])
        if next > 0 { missing += gates }
        return LevelResult(reached: reached, next: next, shortfalls: missing)
    }

    private func shortfalls(of level: Level) -> [LevelResult.Shortfall] {
        var missing: [LevelResult.Shortfall] = []
        if let minimum = level.minimum {
            for section in sections
            where level.sections.isEmpty || level.sections.contains(section.section) {
                guard let score = section.score, score.claimed < minimum else { continue }
                missing.append(
                    .section(section.section, score: score.claimed, minimum: minimum))
            }
        }
        if let critical = level.critical {
            for question in questions
            where question.counts && question.credit < critical
                && rows[Int(question.question.rawValue)].isCritical
            {
                missing.append(
                    .critical(question.question, credit: question.credit, minimum: critical))
            }
        }
        if let minimum = level.coverage, coverage < minimum {
            missing.append(.coverage(coverage, minimum: minimum))
        }
        return missing
    }
}
