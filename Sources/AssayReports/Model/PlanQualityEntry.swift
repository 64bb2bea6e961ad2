import AssayActionPlans
import AssayAssessments
import AssayQuestionnaires
import AssayWording

/// Questions to think through where everything else was tried.
struct LastResort: Sendable {
    let title: String
    let questions: [String]
}

/// How good the plan is as a plan.
struct PlanQualityEntry: Sendable {
    /// A line by which plans are judged.
    struct Mark: Sendable {
        let line: String
        let points: Int
    }

    let points: Int
    let marks: [Mark]
}

extension SupplierReport {
    /// The sets of questions that the plan offers at the end.
    func lastResorts() -> [LastResort] {
        plan.lastResort.map { position in
            let set = library.catalogue.questionSets[position]
            return LastResort(
                title: words.text(set.title), questions: set.questions.map { words.text($0) })
        }
    }

    /// The quality of the plan with its ten lines.
    func quality() -> PlanQualityEntry {
        PlanQualityEntry(
            points: plan.quality.points,
            marks: plan.quality.marks.map {
                PlanQualityEntry.Mark(line: $0.line.rawValue.spaced, points: $0.points)
            })
    }
}
