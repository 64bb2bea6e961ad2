public import AssayActionPlans
public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses
import AssayWording

/// Why a score, finding or action is what it is: answers, rules with their values, and clauses.
public struct Explanation: Sendable {
    /// A part of an explanation.
    public struct Part: Sendable {
        /// What the part is about.
        public var heading: String
        /// Its sentences, one a line.
        public var lines: [String]
    }

    /// The name of what is explained.
    public var id: String
    /// What it is called.
    public var title: String
    /// The parts in the order in which they are read.
    public var parts: [Part]

    /// The explanation as text.
    public func text(layout: TextLayout) -> String {
        var output = layout.styled(layout.folded("\(id): \(title)"), .bold) + "\n"
        for part in parts {
            output += "\n" + layout.styled(part.heading, .cyan) + "\n"
            for line in part.lines { output += layout.folded(line, first: "  ", hanging: 4) + "\n" }
        }
        return output
    }
}

/// Explains anything that an assessment or its plan names.
public struct Explainer: Sendable {
    let assessment: Assessment
    let response: Response
    let plan: ActionPlan
    let library: QuestionnaireLibrary
    let audience: Audience

    /// Creates an explainer for an assessment and its plan.
    ///
    /// - Parameter audience: who reads it; only a buyer is told who reported something.
    public init(
        assessment: Assessment, response: Response, plan: ActionPlan,
        library: QuestionnaireLibrary, audience: Audience = .supplier
    ) {
        self.assessment = assessment
        self.response = response
        self.plan = plan
        self.library = library
        self.audience = audience
    }

    /// The names that can be explained, in the order of the results.
    public var names: [String] {
        var names: [String] = []
        for result in assessment.questionnaires {
            let questionnaire = library.questionnaires[result.questionnaire]
            names.append(questionnaire.id)
            names += questionnaire.sections.map { questionnaire.id + ":" + $0.id }
            names += result.questions.map { library.qualifiedID(of: $0.question) }
        }
        return names + assessment.findings.map(\.identity) + plan.actions.map(\.identity)
    }

    /// Explains what has a name; `nil` where nothing has it.
    public func explain(_ name: String) -> Explanation? {
        for finding in assessment.findings where finding.identity == name {
            return explain(finding)
        }
        for action in plan.actions where action.identity == name { return explain(action) }
        for result in assessment.questionnaires {
            let questionnaire = library.questionnaires[result.questionnaire]
            if questionnaire.id == name { return explain(result, questionnaire) }
            for question in result.questions
            where library.qualifiedID(of: question.question) == name {
                return explain(question, questionnaire)
            }
            for section in result.sections
            where questionnaire.id + ":" + questionnaire.sections[section.section].id == name {
                return explain(section, result, questionnaire)
            }
        }
        return nil
    }

    // MARK: Scores

    private func explain(_ result: QuestionnaireResult, _ questionnaire: Questionnaire)
        -> Explanation
    {
        var lines: [String] = []
        let scoring = questionnaire.scoring
        lines.append("scheme \(scoring.scheme.rawValue), version \(scoring.version)")
        if let table = scoring.assurance {
            lines.append("evidence table \(table.id), version \(table.version)")
        }
        var sum: [String] = []
        for section in result.sections {
            guard let score = section.score else { continue }
            let id = questionnaire.sections[section.section].id
            sum.append("\(section.weight) × \(score.claimed.formatted(fractionDigits: 2)) (\(id))")
        }
        if let score = result.score {
            let claimed = score.claimed.formatted(fractionDigits: 2)
            lines.append(
                "claimed \(claimed) from " + sum.joined(separator: " + ")
                    + ", over the sum of the weights")
            lines.append(
                "assured \(score.assured.formatted(fractionDigits: 2)), range "
                    + "\(score.lowest.formatted(fractionDigits: 2)) to \(score.highest.formatted(fractionDigits: 2))"
            )
        } else {
            lines.append("nothing in it is scored")
        }
        for deduction in result.deductions {
            lines.append(
                "less \(deduction.count) × \(deduction.points) for \(deduction.findingClass.rawValue)"
            )
        }
        return Explanation(
            id: questionnaire.id, title: questionnaire.title.original,
            parts: [
                Explanation.Part(heading: "Score", lines: lines),
                clauses(scoring.citations),
            ])
    }

    private func explain(
        _ section: SectionResult, _ result: QuestionnaireResult, _ questionnaire: Questionnaire
    ) -> Explanation {
        let definition = questionnaire.sections[section.section]
        let lines = result.questions.filter { question in
            definition.questions.contains(Int(question.question.rawValue)) && question.counts
        }.map { question in
            "\(library.question(question.question).id): weight \(question.weight), credit "
                + "\(question.credit), assured \(question.assuredCredit)"
        }
        let score = section.score.map {
            "claimed \($0.claimed.formatted(fractionDigits: 2)) = Σ weight × credit ÷ Σ weight × 100"
        }
        return Explanation(
            id: questionnaire.id + ":" + definition.id, title: definition.title.original,
            parts: [
                Explanation.Part(heading: "Questions that count", lines: lines),
                Explanation.Part(heading: "Score", lines: [score ?? "nothing in it counts"]),
            ])
    }

    private func explain(_ result: QuestionResult, _ questionnaire: Questionnaire) -> Explanation {
        let question = library.question(result.question)
        var parts = [
            Explanation.Part(
                heading: "Answer", lines: [answerText(result.question, response, library)])
        ]
        if let rule = question.relevance { parts.append(self.rule("Put to a supplier when", rule)) }
        if result.counts {
            var lines: [String] = []
            for (position, credit) in question.credits.enumerated() {
                let held = result.creditRule == position ? "→ " : "  "
                let amount: String
                switch credit.amount {
                case .fixed(let value): amount = value.description
                case .share(let rule): amount = "the share \(rule.text)"
                }
                lines.append(
                    "\(held)credit \(amount) \(credit.when.map { "when " + $0.text } ?? "otherwise")"
                )
            }
            if result.state == .unknown {
                lines.append("→ credit \(question.unknownCredit) for what is not known yet")
            }
            parts.append(Explanation.Part(heading: "Credit \(result.credit)", lines: lines))
            if let held = result.creditRule {
                if let when = question.credits[held].when {
                    parts.append(rule("The rule that held", when))
                }
                if case .share(let share) = question.credits[held].amount {
                    parts.append(rule("The share", share, as: .number))
                }
            }
            parts.append(
                Explanation.Part(
                    heading: "Weight and evidence",
                    lines: [
                        "weight \(result.weight) = \(question.weight) × "
                            + "\(questionnaire.scoring.weight(of: question.layer)) for the layer "
                            + (question.layer?.rawValue ?? "none"),
                        "it can bring \(result.share.formatted(fractionDigits: 2)) points, and lost "
                            + "\(result.lost.formatted(fractionDigits: 2))",
                        "evidence assures \(result.assuranceFactor) of the credit: \(result.assuredCredit)",
                    ]))
        }
        parts.append(clauses(question.citations))
        parts.append(served(question.serves))
        return Explanation(
            id: library.qualifiedID(of: result.question), title: question.text.original,
            parts: parts)
    }

    // MARK: Findings and actions

    private func explain(_ finding: FindingResult) -> Explanation {
        let definition = finding.definition(in: library)
        var parts = [
            Explanation.Part(heading: "Why it matters", lines: [definition.because.original])
        ]
        if case .rule(let text) = definition.trigger {
            parts.append(rule("The rule that held", text))
        }
        if case .event(let event) = definition.trigger {
            parts.append(
                Explanation.Part(
                    heading: "What the engine saw",
                    lines: [event.rawValue.spaced]
                        + finding.questions.map { question in
                            "\(library.qualifiedID(of: question)) = \(answerText(question, response, library))"
                        }))
        }
        if audience == .buyer, case .observation(let position) = finding.subject {
            let observation = response.submission.observations[position]
            let source = ResultWords.said(observation.source)
            parts.append(
                Explanation.Part(
                    heading: "Reported from outside",
                    lines: [
                        "on \(observation.date) by \(source); never name the source to the supplier"
                    ]))
        }
        let severity = definition.severity
        var lines = [
            "severity \(finding.severity): the worst of scale \(severity.scale), scope "
                + "\(severity.scope), irremediability \(severity.irremediability)",
            "likelihood \(finding.likelihood), priority 4 × \(finding.severity) + "
                + "\(finding.likelihood) = \(finding.priority)",
            "class \(finding.findingClass.rawValue); the supplier \(definition.connection.words)",
        ]
        if let context = finding.context {
            lines.append("likelihood raised: \(definition.contexts[context].reason.original)")
        }
        parts.append(Explanation.Part(heading: "Priority", lines: lines))
        parts.append(
            Explanation.Part(
                heading: "Causes to talk about",
                lines: definition.rootCauses.map { "\($0.text.original) Ask: \($0.ask)" }))
        parts.append(
            Explanation.Part(
                heading: "Actions",
                lines: definition.actions.map {
                    "\(library.action($0).identity): \(library.action($0).text.original)"
                }))
        parts.append(clauses(definition.citations))
        return Explanation(id: finding.identity, title: definition.title.original, parts: parts)
    }

    private func explain(_ action: PlannedAction) -> Explanation {
        let template = action.template.map { library.action($0) }
        let findings = action.findings.map { position in
            let finding = assessment.findings[position]
            return "\(finding.identity): \(finding.definition(in: library).title.original)"
        }
        let answers = action.questions(in: assessment).map { question in
            "\(library.qualifiedID(of: question)) = \(answerText(question, response, library))"
        }
        let schedule = action.schedule
        var dates = [
            "starts \(schedule.start), due \(schedule.due) (\(schedule.reason.rawValue.spaced))"
        ]
        if let template { dates.append("it takes \(template.within) from its start") }
        dates += schedule.waitsFor.map { "waits for \($0)" }
        let uplift = action.uplift.map { part in
            let name = part.questionnaire.map { library.questionnaires[$0].id } ?? "the programme"
            return
                "\(part.points.formatted(fractionDigits: 2)) points to \(name), if its questions earn full credit"
        }
        var parts = [
            Explanation.Part(
                heading: "Asked for by", lines: findings.isEmpty ? action.formerFindings : findings),
            Explanation.Part(heading: "From the answers", lines: answers),
            Explanation.Part(heading: "Dates", lines: dates),
            Explanation.Part(heading: "Adds", lines: uplift),
        ]
        let citations = action.findings.flatMap {
            assessment.findings[$0].definition(in: library).citations
        }
        parts.append(clauses(citations))
        return Explanation(
            id: action.identity, title: template?.text.original ?? action.identity,
            parts: parts.filter { !$0.lines.isEmpty })
    }

    private func rule(_ heading: String, _ rule: Rule, as type: RuleType = .boolean)
        -> Explanation.Part
    {
        let trace = rule.program.trace(on: response.sheet, symbols: library.symbols, as: type)
        let bytes = Array(rule.text.utf8)
        var lines = [rule.text]
        var seen: Set<String> = []
        for step in trace.steps {
            let part = String(decoding: bytes[step.range], as: UTF8.self)
            let line = "\(part) is \(TextLayout.cut(TextLayout.inert(step.value), to: 100))"
            if seen.insert(line).inserted { lines.append(line) }
        }
        lines.append("result: \(trace.result)")
        return Explanation.Part(heading: heading, lines: lines)
    }

    private func served(_ clauses: [ServedClause]) -> Explanation.Part {
        let lines = clauses.map { served in
            let framework = library.catalogue.frameworks[served.framework]
            let clause = framework.clauses[served.clause]
            return "\(framework.id), \(clause.location): \(clause.text.original)"
        }
        return Explanation.Part(heading: "Serves", lines: lines)
    }

    private func clauses(_ citations: [Citation]) -> Explanation.Part {
        var seen: Set<Citation> = []
        let lines = citations.filter { seen.insert($0).inserted }.map { citation in
            let source = library.catalogue.sources.first { $0.id == citation.source }
            let title = source.map { ": \($0.title.original)" } ?? ""
            return "\(citation.source), \(citation.location)\(title)"
        }
        return Explanation.Part(heading: "Clause", lines: lines.isEmpty ? ["none named"] : lines)
    }
}
