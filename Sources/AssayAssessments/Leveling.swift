import AssayExpressions
import AssayQuestionnaires

/// Finds the highest level whose conditions all hold, by what is assured and as claimed.
struct Leveling {
    /// Which of the two numbers conditions are held against.
    private enum Reading {
        case assured
        case claimed
    }

    private let levels: [Level]
    private let sections: [SectionResult]
    /// The critical questions that count.
    private let critical: [QuestionResult]
    /// The share of scored questions that are answered, 0 to 100. Those that are not scored may be asked
    /// only of who tells of harm, and telling must not cost a level.
    private let coverage: ExactDecimal
    /// What holds the level at the lowest.
    private let gates: [LevelResult.Shortfall]

    init(
        levels: [Level], sections: [SectionResult], questions: [QuestionResult],
        rows: [QuestionRow], gates: [LevelResult.Shortfall]
    ) {
        self.levels = levels
        self.sections = sections
        self.gates = gates
        var critical: [QuestionResult] = []
        var asked = 0
        var answered = 0
        for number in questions.indices where questions[number].counts {
            if rows[Int(questions[number].question.rawValue)].isCritical {
                critical.append(questions[number])
            }
            if questions[number].state != .notApplicable { asked += 1 }
            if questions[number].state == .answered { answered += 1 }
        }
        self.critical = critical
        coverage =
            asked == 0 ? .hundred : ExactDecimal(answered) / ExactDecimal(asked) * .hundred
    }

    func result() -> LevelResult? {
        guard !levels.isEmpty else { return nil }
        let reached = highest(by: .assured)
        var result = LevelResult(
            reached: reached, claimed: highest(by: .claimed), next: nil, shortfalls: [])
        let next = reached.map { $0 + 1 } ?? 0
        guard next < levels.count else { return result }
        result.next = next
        result.shortfalls = shortfalls(of: levels[next], by: .assured)
        if next > 0 { result.shortfalls += gates }
        return result
    }

    private func highest(by reading: Reading) -> Int? {
        var reached: Int?
        for position in levels.indices {
            if position > 0, !gates.isEmpty { break }
            guard shortfalls(of: levels[position], by: reading).isEmpty else { break }
            reached = position
        }
        return reached
    }

    private func shortfalls(of level: Level, by reading: Reading) -> [LevelResult.Shortfall] {
        var missing: [LevelResult.Shortfall] = []
        if let minimum = level.minimum {
            for section in sections
            where level.sections.isEmpty || level.sections.contains(section.section) {
                guard let both = section.score else { continue }
                let score = reading == .assured ? both.assured : both.claimed
                guard score < minimum else { continue }
                missing.append(.section(section.section, score: score, minimum: minimum))
            }
        }
        if let minimum = level.critical {
            for question in critical {
                let credit = reading == .assured ? question.assuredCredit : question.credit
                guard credit < minimum else { continue }
                missing.append(.critical(question.question, credit: credit, minimum: minimum))
            }
        }
        if let minimum = level.coverage, coverage < minimum {
            missing.append(.coverage(coverage, minimum: minimum))
        }
        return missing
    }
}
