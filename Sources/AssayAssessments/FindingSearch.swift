import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Searches for the findings of a questionnaire whose rule holds.
struct FindingSearch {
    let context: JudgingContext
    let position: QuestionnaireIndex

    /// Adds the findings.
    func add(to found: inout [FindingResult]) {
        let first = context.library.tables.questionnaires[position.rawValue].firstFinding
        let findings = context.library.questionnaires[position].findings
        let rows = context.library.tables.findings
        let asksCoreOnly = context.response.depths.contains { $0.asksCoreOnly }
        context.library.rules.evaluating(context.response.sheet) { rules in
            for number in findings.indices {
                guard let rule = rows[first + number].rule, rules.holds(rule) else { continue }
                let finding = first + number
                if asksCoreOnly, rows[finding].kind != .harm,
                    restsOnUnasked(findings[number].questions)
                {
                    continue
                }
                let place = found.count
                found.append(
                    FindingResult(
                        FindingIndex(rawValue: finding), of: context.library,
                        identity: findings[number].identity,
                        source: .questionnaire(position, finding: number), subject: .answers,
                        questionnaire: position, questions: findings[number].questions))
                raise(&found[place], by: rows[finding].contexts, rules)
                if !rows[finding].contexts.isEmpty {
                    raise(&found[place], by: rows[finding].contexts)
                }
                raise(&found[place], by: rows[finding])
                if let until = rows[finding].until, rules.holds(until) {
                    found[place].holdsLevel = false
                }
                if let count = rows[finding].count.map({ rules.number($0) }), count.isFinite {
                    found[place].count = Swift.max(count, .zero)
                }
            }
        }
    }

    /// Whether one of the questions of a finding is not asked for the depth alone: silence about it says
    /// nothing.
    private func restsOnUnasked(_ questions: [QuestionIndex]) -> Bool {
        questions.contains { question in
            let slot = Int(question.rawValue)
            guard !context.library.tables.questions[slot].isCore else { return false }
            let home = context.library.questions[slot].questionnaire
            return context.response.depth(of: home).asksCoreOnly
        }
    }

    /// Raises by countries that other answers name, and where they are only assumed, the likelihood alone.
    private func raise(_ result: inout FindingResult, by contexts: [FindingRow.Context]) {
        for sheet in context.response.contexts {
            context.library.rules.evaluating(sheet.sheet) { rules in
                if !sheet.isAssumed { return raise(&result, by: contexts, rules) }
                for (number, context) in contexts.enumerated()
                where context.severity.likelihood > result.likelihood
                    && !result.contexts.contains(number) && rules.holds(context.rule)
                {
                    result.impact.likelihood = context.severity.likelihood
                    result.contexts.append(number)
                    result.assumedContexts.append(number)
                }
            }
        }
    }

    /// Raises the likelihood where a place is documented for the finding.
    private func raise(_ result: inout FindingResult, by row: FindingRow) {
        result.places = context.response.places.filter {
            row.places.contains($0.place) && (row.isOfMaterial || $0.isMaterialNamed)
        }
        guard !result.places.isEmpty else { return }
        result.impact.likelihood = Swift.max(result.likelihood, DocumentedPlace.likelihood)
    }

    private func raise(
        _ result: inout FindingResult, by contexts: [FindingRow.Context],
        _ rules: borrowing RuleEvaluation
    ) {
        for (number, context) in contexts.enumerated()
        where !result.contexts.contains(number) && rules.holds(context.rule) {
            result.impact.raise(to: context.severity)
            if context.connection.isCloser(than: result.connection) {
                result.connection = context.connection
            }
            result.contexts.append(number)
        }
    }
}

extension FindingResult {
    /// Creates the result of a finding before any context adds to it.
    ///
    /// - Parameters:
    ///   - position: the position of its row.
    ///   - library: the library with the row.
    ///   - identity: the name that it keeps across years.
    ///   - source: where its definition is.
    ///   - subject: what it is about.
    ///   - questionnaire: the position of its questionnaire.
    ///   - questions: what it rests on.
    init(
        _ position: FindingIndex, of library: QuestionnaireLibrary, identity: String,
        source: Source,
        subject: Subject, questionnaire: QuestionnaireIndex?, questions: [QuestionIndex]
    ) {
        let row = library.tables.findings[position]
        self.init(
            identity: identity, row: position, source: source, subject: subject,
            questionnaire: questionnaire, impact: row.severity, connection: row.connection,
            contexts: [], findingClass: row.findingClass,
            isGate: row.isGate, holdsLevel: row.isGate, count: .one, questions: questions)
    }
}
