import AssayActionPlans
import AssayAssessments
import AssayQuestionnaires

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

extension PageMaker {
    /// What certificates that gave credit do not stand for.
    func limits() -> [String] {
        plan.certificateNotes.map { note in
            let scheme = kept.library.catalogue.schemes[note.scheme]
            return "The certificate of \(words.text(scheme.title)) does not stand for: "
                + words.text(scheme.doesNotCover)
        }
    }

    /// The sets of questions that the plan offers at the end.
    func lastResorts() -> [LastResort] {
        plan.lastResort.map { position in
            let set = kept.library.catalogue.questionSets[position]
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

    /// How the numbers came about, and by which versions.
    func method() -> [String] {
        var notes = [
            "Scores serve to order the conversation; they are no verdict.",
            "Claimed is what the supplier says: the weighted mean of the credits of its answers. "
                + "Assured counts each credit only as far as its evidence carries it. The range "
                + "takes every question that is open or not known yet at its worst and at its "
                + "best.",
            "Severity is the worst of scale, scope and irremediability and is never averaged. "
                + "Priority is four times the severity plus the likelihood, so that likelihood only "
                + "breaks ties.",
            "Everything was judged as of \(words.assessment.assessed) by version "
                + "\(Assessment.formulaVersion) of the formulas.",
        ]
        if let result = words.assessment.programme {
            let programme = kept.library.programmes[result.programme]
            notes.append("Programme \(programme.id), version \(programme.version).")
        }
        for result in words.assessment.questionnaires {
            let questionnaire = kept.library.questionnaires[result.questionnaire]
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
