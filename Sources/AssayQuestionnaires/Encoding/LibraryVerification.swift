import AssayExpressions

/// Checks whether the parts of a library that was read fit together.
struct LibraryVerification {
    private let library: LibraryBuilder
    /// The longest chain of actions that wait for each other.
    private static let longestChain = 256

    init(of library: LibraryBuilder) {
        self.library = library
    }

    func isSound() -> Bool {
        areQuestionsSound() && areActionsSound() && isCatalogueSound() && areProgrammesSound()
            && library.questionnaires.indices.allSatisfy { isSound($0) }
    }

    // MARK: Questions

    private func areQuestionsSound() -> Bool {
        guard library.questions.count == library.columnCounts.count,
            Set(library.relevanceOrder).count == library.relevanceOrder.count
        else { return false }
        return library.questions.indices.allSatisfy { position in
            let question = library.questions[position]
            let width = question.type == .table ? question.columns.count : 1
            return Int(question.index.rawValue) == position
                && Int(library.columnCounts[position]) == width
                && (question.type == .table) == !question.columns.isEmpty
                && library.questionnaires.has(question.questionnaire)
                && library.questionnaires[question.questionnaire].questions.contains(position)
                && question.maximumRows >= 1
                && areSound(question.options, of: question.type)
                && areSound(question.limits)
                && question.columns.allSatisfy {
                    $0.type != .table && areSound($0.options, of: $0.type) && areSound($0.limits)
                }
                && question.credits.allSatisfy { isShare($0) }
                && isShare(question.unknownCredit)
                && question.serves.allSatisfy { isClause($0) }
        }
    }

    private func isClause(_ served: ServedClause) -> Bool {
        let frameworks = library.catalogue.frameworks
        return frameworks.has(served.framework)
            && frameworks[served.framework].clauses.has(served.clause)
    }

    private func areSound(_ limits: ValueLimits) -> Bool {
        guard let minimum = limits.minimum, let maximum = limits.maximum else { return true }
        return minimum <= maximum
    }

    private func areSound(_ options: [Option], of type: QuestionType) -> Bool {
        (type.traits.values == .choice) == !options.isEmpty
            && options.allSatisfy {
                $0.symbol.rawValue >= 0 && Int($0.symbol.rawValue) < library.symbols.count
                    && library.symbols.word(for: $0.symbol) == $0.id
            }
    }

    private func isShare(_ credit: Credit) -> Bool {
        guard case .fixed(let amount) = credit.amount else { return true }
        return isShare(amount)
    }

    private func isShare(_ amount: ExactDecimal) -> Bool {
        amount >= .zero && amount <= .one
    }

    // MARK: Questionnaires

    private func isSound(_ position: Int) -> Bool {
        let questionnaire = library.questionnaires[position]
        guard isRange(questionnaire.questions), areSectionsSound(position) else { return false }
        let sections = questionnaire.sections
        return questionnaire.levels.allSatisfy { level in
            level.sections.allSatisfy { sections.has($0) }
        }
            && questionnaire.findings.allSatisfy { isSound($0) }
            && isSound(questionnaire.exposure, of: position)
            && questionnaire.uses.allSatisfy { library.questionnaires.has($0) }
            && questionnaire.equivalences.allSatisfy {
                library.catalogue.schemes.has($0.scheme)
            }
            && questionnaire.readiness.allSatisfy {
                library.catalogue.measures.has($0.measure)
            }
            && questionnaire.memberships.allSatisfy {
                library.catalogue.initiatives.has($0.initiative)
            }
    }

    private func isSound(_ exposure: ExposureQuestions?, of position: Int) -> Bool {
        guard let exposure else { return true }
        return ExposureTable(
            of: exposure, in: QuestionnaireIndex(rawValue: position), among: library.questions)
            != nil
    }

    /// Sections share the questions of their questionnaire out in order, and each question knows
    /// its own.
    private func areSectionsSound(_ position: Int) -> Bool {
        let questionnaire = library.questionnaires[position]
        var next = questionnaire.questions.lowerBound
        for (number, section) in questionnaire.sections.enumerated() {
            guard section.questions.lowerBound == next, isRange(section.questions),
                library.questions[section.questions].allSatisfy({
                    $0.section.rawValue == number && $0.questionnaire.rawValue == position
                })
            else { return false }
            next = section.questions.upperBound
        }
        return next == questionnaire.questions.upperBound
    }

    private func isRange(_ questions: Range<Int>) -> Bool {
        questions.lowerBound >= 0 && questions.upperBound <= library.questions.count
    }

    // MARK: Findings and actions

    private func isSound(_ finding: Finding) -> Bool {
        isSound(finding.severity) && finding.contexts.allSatisfy { isSound($0.severity) }
            && finding.actions.allSatisfy { isAction($0) }
            && finding.leverage.allSatisfy {
                library.catalogue.measures.has($0.measure)
            }
            && finding.practices.allSatisfy { library.catalogue.practices.has($0) }
    }

    private func isSound(_ severity: Severity) -> Bool {
        let steps = 1...4
        return steps.contains(severity.scale) && steps.contains(severity.scope)
            && steps.contains(severity.irremediability) && steps.contains(severity.likelihood)
    }

    private func isAction(_ action: ActionIndex) -> Bool {
        library.actions.indices.contains(Int(action.rawValue))
    }

    private func areActionsSound() -> Bool {
        guard
            library.actions.allSatisfy({ action in
                action.after.allSatisfy { isAction($0) } && !action.steps.isEmpty
                    && action.theme.map { library.catalogue.themes.has($0) } ?? true
            }),
            Set(library.actions.map { $0.identity }).count == library.actions.count
        else { return false }
        // Actions are settled in rounds, each after those it waits for; what waits for itself
        // never is.
        var isSettled = [Bool](repeating: false, count: library.actions.count)
        var left = Array(library.actions.indices)
        for _ in 0..<Self.longestChain where !left.isEmpty {
            let ready = left.filter { position in
                library.actions[position].after.allSatisfy { isSettled[Int($0.rawValue)] }
            }
            if ready.isEmpty { return false }
            for position in ready { isSettled[position] = true }
            left = left.filter { !isSettled[$0] }
        }
        return left.isEmpty
    }

    // MARK: Catalogue and programmes

    private func isCatalogueSound() -> Bool {
        library.catalogue.standingFindings.allSatisfy { isSound($0) }
            && library.catalogue.themes.allSatisfy {
                library.catalogue.functions.has($0.person) && !$0.steps.isEmpty
                    && $0.letter.map { library.catalogue.letters.has($0) } ?? true
                    && $0.outside.map { library.catalogue.themes.has($0) } ?? true
            }
            && library.catalogue.useShares.allSatisfy {
                $0.through.map { library.catalogue.initiatives.has($0) } ?? true
            }
            && library.catalogue.capacity.map { $0.isSound } ?? true
    }

    private func areProgrammesSound() -> Bool {
        library.programmes.allSatisfy { programme in
            programme.parts.allSatisfy {
                library.questionnaires.has($0.questionnaire) && $0.weight >= .zero
            }
        }
    }
}
