import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires

extension ResultWords {
    /// What certificates that gave credit do not stand for.
    package func limits(of plan: ActionPlan) -> [String] {
        plan.certificateNotes.map { note in
            let scheme = library.catalogue.schemes[note.scheme]
            return phrases.certificate.doesNotCover(text(scheme.title), text(scheme.doesNotCover))
        }
    }

    /// How the numbers came about, and by which versions.
    package func method() -> [String] {
        let method = phrases.method
        var notes = [
            phrases.score.noVerdict, method.scores, method.priority,
            method.judged(assessment.assessed.description, String(Assessment.formulaVersion)),
        ]
        if assessment.evidenceDay != assessment.assessed {
            notes.append(method.aged(assessment.evidenceDay.description))
        }
        if let result = assessment.programme {
            let programme = library.programmes[result.programme]
            notes.append(method.programme(programme.id, programme.version))
        }
        for result in assessment.questionnaires {
            let questionnaire = library.questionnaires[result.questionnaire]
            let scoring = questionnaire.scoring
            var note = method.questionnaire(questionnaire.id, questionnaire.version)
            if result.score != nil {
                note += method.scheme(scoring.scheme.rawValue.spaced, String(scoring.version))
                if let table = scoring.assurance {
                    note += method.evidenceTable(table.id, String(table.version))
                }
            }
            notes.append(note + ".")
        }
        return notes
    }
}
