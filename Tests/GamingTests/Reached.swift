import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import TestSupport

@testable import AssayReports

/// What a supplier wants to look better in: scores, levels and gates, by questionnaire; how much is
/// urgent, and whether it is called first.
struct Reached {
    struct Part {
        var claimed: ExactDecimal
        var assured: ExactDecimal
        var level: Int
        var isHeld: Bool
    }

    /// By the id of the questionnaire, or `programme`.
    private(set) var parts: [String: Part] = [:]
    /// How many findings ask to protect people at once.
    private(set) var urgent = 0
    /// How many of other suppliers are called before.
    private(set) var rank = 0

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

    /// - Parameter others: whom else the buyer may call.
    init(_ judged: JudgedSubmission, in library: QuestionnaireLibrary, among others: [IndexEntry]) {
        self.init(judged.assessment, in: library)
        let protecting = judged.plan.actions.filter { action in
            action.template.map { library.action($0).kind == .containment } ?? false
        }
        urgent = Set(protecting.flatMap(\.findings)).count
        let entry = judged.indexEntry(in: library)
        rank = others.count { $0.number != entry.number && $0.isBefore(entry) }
    }

    /// Says in which assured score or level this is better than something else.
    func scoreAdvantages(over other: Reached) -> [String] {
        parts.sorted { $0.key < $1.key }.compactMap { id, part in
            guard let known = other.parts[id],
                part.assured > known.assured || part.level > known.level
            else { return nil }
            return "\(id): \(part.assured) for \(known.assured), level \(part.level)"
        }
    }

    /// Says in what this is better than something else.
    ///
    /// - Parameter countsClaims: whether it is an advantage to claim more.
    func advantages(over other: Reached, countsClaims: Bool = true) -> [String] {
        var better = parts.sorted { $0.key < $1.key }.flatMap { id, part -> [String] in
            guard let known = other.parts[id] else { return [] }
            var better: [String] = []
            if countsClaims, part.claimed > known.claimed {
                better.append("\(id) claims \(part.claimed), not \(known.claimed)")
            }
            if part.assured > known.assured {
                better.append("\(id) is assured \(part.assured), not \(known.assured)")
            }
            if part.level > known.level { better.append("\(id) reaches level \(part.level)") }
            if known.isHeld, !part.isHeld { better.append("\(id) is held by no gate") }
            return better
        }
        if urgent < other.urgent {
            better.append("\(urgent) findings of people to protect, not \(other.urgent)")
        }
        if rank > other.rank { better.append("\(rank) are called before, not \(other.rank)") }
        return better
    }
}

extension JudgedSubmission {
    /// What the index of a folder says of the supplier.
    func indexEntry(in library: QuestionnaireLibrary) -> IndexEntry {
        SupplierReport(of: assessment, response: response, plan: plan, with: library).indexEntry
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
