import AssayActionPlans

extension Phrases {
    /// The sentences in English.
    package static let english = Phrases(
        labels: .english,
        answer: Answer(
            notPut: "not put", unanswered: "not answered", unknown: "not known yet",
            notApplicable: "does not apply", rows: { counted($0, "row") },
            moreRows: { "and \($0) more rows" }),
        certificate: Certificate(
            doesNotCover: { "The certificate of \($0) does not stand for: \($1)" },
            doesNotCoverHeading: "What certificates do not stand for"),
        plan: Plan(
            finished: "Finished or no longer needed",
            progress: {
                "Since the earlier plan: \($0.done) done, \($0.verified) verified, "
                    + "\($0.effective) effective, \($0.overdue) overdue, \($0.recurring) recurring, "
                    + "\($0.noLongerNeeded) no longer needed, \($0.new) new."
            },
            when: { start, due, because, check in
                "from \(start), due \(due)" + (because.map { " (\($0))" } ?? "")
                    + "; look at the effect on \(check)"
            },
            carriedOver: "carried over", unknownOwner: "not known",
            programme: "the programme", points: { "\($0) points to \($1)" },
            levelled: "so that not too much is due at a time",
            containmentLimit: "people are protected within a week",
            earlierPlan: "as agreed earlier", agreed: "as agreed", extended: "extended",
            agreedBy: { "by \($0)" }, asked: { "\($0) is asked for, not yet answered" }, new: "new",
            overdue: { "overdue by \(counted($0, "day"))" },
            recurring: { "recurring (\(counted($0, "time")))" }, finishedOn: { "\($0) on \($1)" },
            baseline: { "today \($0)" }, baselineUnknown: "today not known",
            targetAtLeast: { "target at least \($0) \($1)" },
            targetAtMost: { "target at most \($0) \($1)" }, inTheirOwnWords: "in their own words"),
        waves: .english,
        score: Score(
            coverage: {
                "\($0) of \($1) applicable questions answered, \($2) not known yet, \($3) open"
            },
            coverageNotApplicable: { ", \($0) do not apply" }, notScored: "not scored",
            noVerdict: "Scores serve to order the conversation; they are no verdict.",
            deduction: { "Deduction for \($0): \($1) × \($2) = \($3)" },
            reviewsNotApplicable:
                "More is said not to apply than is usual; someone should look at the reasons.",
            layer: { "Layer: \($0)" }, noGap: { "Validated \($0): no gap" },
            evidenceGap: { "Validated \($0): evidence gap of \($1) points" },
            declarationGap: { "Validated \($0): declaration gap of \($1) points" },
            gap: {
                "Policies stand \($0) points above outcomes: what is written has not changed as "
                    + "much yet."
            },
            contradicted: {
                "What others saw says otherwise, so nothing of this answer is assured until a "
                    + "review settles it: \($0)"
            }),
        level: Level(
            none: "not yet on the first step", step: { "\($0) of \($1), \($2)" },
            asClaimed: { "as claimed: \($0)" }, question: { "critical question: \($0)" },
            criticalName: { "critical question \($0)" }, gate: { "severe abuse: \($0)" },
            silence: { "severe abuse not looked into: \($0)" },
            section: { "\($0) assured at \($1) of \($2)" },
            coverage: { "coverage \($0) of \($1) %" }),
        exposure: .english, practice: .english, voices: .english,
        connection: ConnectionWords(
            causes: "causes it", contributes: "contributes to it", linked: "is linked to it"),
        summary: Summary(
            stands: { claimed, maximum, assured, name in
                (name.map { "\($0) " } ?? "")
                    + "claimed \(claimed) of \(maximum) points, assured \(assured)"
            },
            answered: { "\($0) of \($1) in \($2)" },
            allAnswered: { "answered \($0.joined(separator: ", "))" },
            standing: { "Today: \($0.joined(separator: "; "))." },
            levels: { levels in
                let parts = levels.map { level, names in
                    level + (names.isEmpty ? "" : " in " + names.joined(separator: ", "))
                }
                return "Level \(parts.joined(separator: "; "))."
            },
            nothingScored: "Nothing in these answers is scored.",
            nothingFound: "Nothing was found that asks for action.",
            found: {
                ($0 == 1 ? "One finding asks" : "\($0) findings ask")
                    + " for action; the most urgent is “\($1)”, of class \($2)."
            },
            nothingToDo: "The plan has no open action."),
        method: Method(
            scores:
                "Claimed is what the supplier says: the weighted mean of the credits of its "
                + "answers. Assured counts each credit only as far as its evidence carries it. The "
                + "range takes every question that is open or not known yet at its worst and at "
                + "its best.",
            priority:
                "Severity is the worst of scale, scope and irremediability and is never averaged. "
                + "Priority is four times the severity plus the likelihood. At equal severity, what "
                + "happens stands before what may happen, own acts before links, and what is "
                + "known before what is not; what is not known stands below harm that is.",
            judged: { "Everything was judged as of \($0) by version \($1) of the formulas." },
            aged: { "Evidence and certificates were aged to \($0)." },
            programme: { "Programme \($0), version \($1)." },
            questionnaire: { "Questionnaire \($0), version \($1)" },
            scheme: { ": scheme \($0), version \($1)" },
            evidenceTable: { "; evidence table \($0), version \($1)" }))
}
