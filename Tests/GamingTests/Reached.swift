import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import TestSupport

/// What a supplier wants to look better in: scores, levels and gates, by questionnaire.
struct Reached {
    struct Part {
        var claimed: ExactDecimal
        var assured: ExactDecimal
        var level: Int
        var isHeld: Bool
    }

    /// By the id of the questionnaire, or `programme`.
    private(set) var parts: [String: Part] = [:]

    init(_ assessment: Assessment, in library: QuestionnaireLibrary) {
        for result in assessment.questionnaires {
            guard let score = result.score else { continue }
            parts[library.questionnaires[result.questionnaire].id] = Part(
                claimed: score.claimed, assured: score.assured, level: result.level?.reached ?? -1,
                isHeld: result.level?.shortfalls.contains { $0.isGate } ?? false)
        }
        if let score = assessment.programme?.score {
            parts["programme"] = Part(
                claimed: score.claimed, assured: score.assured, level: 0, isHeld: false)
        }
    }

    /// Says in what this is better than something else.
    func advantages(over other: Reached) -> [String] {
        parts.sorted { $0.key < $1.key }.flatMap { id, part -> [String] in
            guard let known = other.parts[id] else { return [] }
            var better: [String] = []
            if part.claimed > known.claimed {
                better.append("\(id) claims \(part.claimed), not \(known.claimed)")
            }
            if part.assured > known.assured {
                better.append("\(id) is assured \(part.assured), not \(known.assured)")
            }
            if part.level > known.level { better.append("\(id) reaches level \(part.level)") }
            if known.isHeld, !part.isHeld { better.append("\(id) is held by no gate") }
            return better
        }
    }
}

extension LevelResult.Shortfall {
    /// A Boolean value indicating whether it holds the level at the lowest.
    var isGate: Bool {
        switch self {
        case .gate, .silence: true
        case .section, .critical, .coverage: false
        }
    }
}
