import AssayActionPlans
import AssayAssessments
import AssayQuestionnaires
import AssayWording

/// Questions to think through where everything else was tried.
struct LastResort: Sendable {
    let title: String
    let questions: [String]
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
}
