import AssayActionPlans
import AssayAssessments
import AssayQuestionnaires

extension ResultWords {
    /// What certificates that gave credit do not stand for.
    package func limits(of plan: ActionPlan) -> [String] {
        plan.certificateNotes.map { note in
            let scheme = library.catalogue.schemes[note.scheme]
            return "The certificate of \(text(scheme.title)) does not stand for: "
                + text(scheme.doesNotCover)
        }
    }

    /// How the numbers came about, and by which versions.
    package func method() -> [String] {
        var notes = [
            "Scores serve to order the conversation; they are no verdict.",
            "Claimed is what the supplier says: the weighted mean of the credits of its answers. "
                + "Assured counts each credit only as far as its evidence carries it. The range "
                + "takes every question that is open or not known yet at its worst and at its "
                + "best.",
            "Severity is the worst of scale, scope and irremediability and is never averaged. "
                + "Priority is four times the severity plus the likelihood, so that likelihood only "
                + "breaks ties.",
            "Everything was judged as of \(assessment.assessed) by version "
                + "\(Assessment.formulaVersion) of the formulas.",
        ]
        if let result = assessment.programme {
            let programme = library.programmes[result.programme]
            notes.append("Programme \(programme.id), version \(programme.version).")
        }
        for result in assessment.questionnaires {
            let questionnaire = library.questionnaires[result.questionnaire]
            let scoring = questionnaire.scoring
            var note = "Questionnaire \(questionnaire.id), version \(questionnaire.version)"
            if result.score != nil {
                note += ": scheme \(scoring.scheme.rawValue.spaced), version \(scoring.version)"
                if let table = scoring.assurance {
                    note += "; evidence table \(table.id), version \(table.version)"
                }
            }
            notes.append(note + ".")
        }
        return notes
    }
}
