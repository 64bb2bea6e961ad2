import AssayActionPlans
import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayWording

/// Why an action is in the plan.
extension Explainer {
    func explain(_ action: PlannedAction) -> Explanation {
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
        if let wave = action.wave { dates.insert(Phrases.english.waves.comesUp(wave), at: 0) }
        if let template { dates.append("it takes \(template.within) from its start") }
        dates += schedule.waitsFor.map { "waits for \($0)" }
        let uplift = action.uplift.map { part in
            let name = part.questionnaire.map { library.questionnaires[$0].id } ?? "the programme"
            return
                "\(part.points.formatted(fractionDigits: 2)) points to \(name), if its questions earn full credit"
        }
        let joined = action.parts.map { part in
            "\(library.action(part.action).identity): \(library.action(part.action).title.original)"
        }
        var parts = [
            Explanation.Part(heading: Phrases.english.labels.joins, lines: joined),
            Explanation.Part(
                heading: "Asked for by", lines: findings.isEmpty ? action.formerFindings : findings),
            Explanation.Part(heading: "From the answers", lines: answers),
            Explanation.Part(heading: "Dates", lines: dates),
            Explanation.Part(heading: Phrases.english.labels.adds, lines: uplift),
        ]
        let citations = action.findings.flatMap {
            assessment.findings[$0].definition(in: library).citations
        }
        parts.append(clauses(citations))
        return Explanation(
            id: action.identity, title: action.title(in: library)?.original ?? action.identity,
            parts: parts.filter { !$0.lines.isEmpty })
    }
}

extension PlannedAction {
    /// Whether it has a name, or joins an action that has it.
    func isCalled(_ name: String, in library: QuestionnaireLibrary) -> Bool {
        identity == name || parts.contains { library.action($0.action).identity == name }
    }
}
