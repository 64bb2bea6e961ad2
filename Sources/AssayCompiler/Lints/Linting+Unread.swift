import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Linting {
    /// Finds questions whose answers nothing reads: nobody should be asked for them.
    mutating func lintUnread() {
        let read = questionsRead
        for (number, definition) in questionDefinitions.enumerated() {
            let question = library.questions[number]
            let index = QuestionIndex(rawValue: Int32(number))
            guard !question.isScored, definition.serves.isEmpty, definition.informs == nil,
                !read.contains(index)
            else { continue }
            warn(.nobodyReads(question: question.id), at: definition.place)
        }
    }

    /// The questions that a rule reads, or the engine itself: it looks for countries in any answer.
    private var questionsRead: Set<QuestionIndex> {
        var rules: [Rule?] = []
        for question in library.questions {
            rules.append(question.relevance)
            rules += question.checks.map { $0.when }
        }
        for questionnaire in library.questionnaires {
            rules += questionnaire.sections.map { $0.relevance }
            for finding in questionnaire.findings {
                if case .rule(let rule) = finding.trigger { rules.append(rule) }
                rules += [finding.count, finding.until]
                rules += finding.contexts.map { $0.when } + finding.leverage.map { $0.when }
            }
            for readiness in questionnaire.readiness {
                rules += [readiness.fits, readiness.fitsNot, readiness.there, readiness.missing]
            }
            rules += questionnaire.memberships.map { $0.when }
            rules += questionnaire.categoryOrders.map { $0.when }
            rules += questionnaire.ownSectors.map { $0.when }
        }
        rules += library.actions.flatMap { [$0.when] + $0.indicators.map { $0.baseline } }
        rules += library.programmes.flatMap { $0.parts.map { $0.when } }
        var read = Set(library.tables.countryQuestions)
        for exposure in library.questionnaires.compactMap({ $0.exposure }) {
            rules.append(exposure.redFlag)
            read.formUnion([
                exposure.materials, exposure.rows, exposure.countries, exposure.people,
            ])
            if let roles = exposure.roles { read.insert(roles) }
        }
        for rule in rules { read.formUnion(rule?.program.dependencies ?? []) }
        for prefill in library.templates.prefills {
            for program in prefill.programs { read.formUnion(program.dependencies) }
        }
        // A credit that reads another question makes that one count.
        for question in library.questions {
            for credit in question.credits {
                read.formUnion(credit.when?.program.dependencies ?? [])
                if case .share(let rule) = credit.amount {
                    read.formUnion(rule.program.dependencies)
                }
            }
        }
        return read
    }
}
