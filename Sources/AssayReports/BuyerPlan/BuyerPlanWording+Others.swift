import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayWording

extension BuyerPlanWording {
    // MARK: Whom to engage

    func engagements() -> BuyerPlanContent.Part? {
        guard !plan.engagements.isEmpty else { return nil }
        let entries = plan.engagements.enumerated().map { number, engagement in
            let initiative = library.catalogue.initiatives[engagement.initiative]
            let participation =
                switch engagement.participation {
                case .member: "you take part"
                case .notMember: "you do not take part"
                case .unknown: "not known whether you take part"
                }
            return BuyerPlanContent.Entry(
                number: number + 1, title: words.text(initiative.title), tag: participation,
                details: [
                    detail("Body", [initiative.kind.rawValue.spaced]),
                    detail("How", [words.text(initiative.summary)]),
                    detail("For", topics(engagement.topics)),
                    detail("Suppliers", [suppliers(engagement.suppliers)]),
                    detail(
                        "Clause",
                        [initiative.citations.map { words.clause($0) }.joined(separator: "; ")]),
                    detail("Name", [initiative.id]),
                ].filter { !$0.lines.isEmpty }, questions: [])
        }
        return BuyerPlanContent.Part(
            anchor: "engage", heading: "Whom to engage",
            intro: [
                "By material and issue of the findings. Naming a body is no judgement about it; look "
                    + "whether its programme still runs before you write."
            ], entries: entries)
    }

    /// One line a material, with its issues.
    private func topics(_ topics: [BuyerPlan.Topic]) -> [String] {
        var lines: [(material: String?, issues: [String])] = []
        for topic in topics {
            let issue = "\(topic.issue.spaced) (\(counted(topic.count, "supplier")))"
            if let last = lines.last, last.material == topic.material {
                lines[lines.count - 1].issues.append(issue)
            } else {
                lines.append((topic.material, [issue]))
            }
        }
        return lines.map { line in
            (line.material?.spaced ?? "any material") + ": " + line.issues.joined(separator: ", ")
        }
    }

    // MARK: Staying or leaving

    func lastResorts() -> BuyerPlanContent.Part? {
        guard !plan.lastResorts.isEmpty else { return nil }
        let known = plan.lastResorts.filter { $0.check.hasEarlierPlan }
        let unknown = plan.lastResorts.filter { !$0.check.hasEarlierPlan }
        var intro = [
            "Ending a relationship is never a measure. The questions to think through are shown for a "
                + "supplier only where a severe finding lasts, a plan was tried and had no effect, "
                + "your own part is done, and no measure that fits is left."
        ]
        if !unknown.isEmpty {
            intro.append(
                "Not known for \(counted(unknown.count, "supplier")) with a severe finding, "
                    + "since no earlier plan of theirs is at hand: "
                    + "\(suppliers(unknown.map { $0.supplier })). Name their plans with "
                    + "--previous; until then the questions are not shown.")
        }
        return BuyerPlanContent.Part(
            anchor: "last-resort", heading: "Staying or leaving", intro: intro,
            entries: known.enumerated().map { entry($1, number: $0 + 1) })
    }

    private func entry(_ resort: BuyerPlan.LastResort, number: Int) -> BuyerPlanContent.Entry {
        let check = resort.check
        let findings = plan.findings.filter { check.severe.contains($0.name) }
        let own: String
        if check.ownActions.isEmpty {
            own = "Not known: the earlier plan holds no action of yours about them."
        } else if check.ownActionsOpen.isEmpty {
            own = "All your actions of the earlier plan are reported as done."
        } else {
            own = "Still open: \(Self.cut(check.ownActionsOpen.map { TextLayout.inert($0) }))."
        }
        let untried = resort.untried.map { words.text(library.catalogue.measures[$0].title) }
        let left =
            untried.isEmpty
            ? "Every measure that fits is reported as carried out."
            : "\(counted(untried.count, "measure")) that may help, and of which nobody reports "
                + "that they were carried out: \(Self.cut(untried))."
        let sets = resort.isOffered ? plan.questionSets : []
        return BuyerPlanContent.Entry(
            number: number, title: suppliers([resort.supplier]),
            tag: resort.isOffered ? "questions to think through" : "questions not shown",
            details: [
                detail(
                    "Severe",
                    Self.cutLines(findings.map { "\(title(of: $0)) (\(gravity($0)))" })),
                detail(
                    "A plan tried",
                    [
                        check.wasTriedInVain
                            ? "Yes: a severe finding came back at least twice, and its action is "
                                + "overdue."
                            : "Not so far: no severe finding came back twice with its action "
                                + "overdue."
                    ]),
                detail("Your own part", [own]), detail("What is left", [left]),
                detail(
                    "Before you start",
                    sets.map { words.text(library.catalogue.questionSets[$0].summary) }),
            ].filter { !$0.lines.isEmpty },
            questions: sets.flatMap { library.catalogue.questionSets[$0].questions }.map {
                words.text($0)
            })
    }
}

extension BuyerPlan.Topic {
    /// The number of suppliers concerned.
    fileprivate var count: Int { Set(serves.flatMap { $0.suppliers }).count }
}
