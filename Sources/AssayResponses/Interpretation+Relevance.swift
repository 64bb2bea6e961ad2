import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Interpretation {
    /// Settles relevance, then counts what is complete and which checks hold.
    ///
    /// - Parameter diagnostics: gets what is told of the answers.
    consuming func response(telling diagnostics: inout DiagnosticCollector) -> Response {
        sheet.takeItems(reading.items)
        declaredSheet?.takeItems(reading.items)
        var exposure = readExposure()
        diagnostics.report(contentsOf: reading.diagnostics)
        settleRelevance()
        if let rule = reading.library.tables.exposure?.questions.redFlag {
            exposure.hasRedFlag = rule.program.evaluateBoolean(on: sheet)
        }
        var assessed = listed.filter { !reading.library.questionnaires[$0].isTemplate }
        if let programme {
            for part in reading.library.programmes[programme].parts
            where part.when?.program.evaluateBoolean(on: sheet) ?? true {
                assessed.append(part.questionnaire)
            }
        }
        let questionnaires = assessed.count > 1 ? Set(assessed).sorted() : assessed
        let depths = settleDepth(of: questionnaires, exposure)
        let held = heldChecks(of: questionnaires)
        let completeness = questionnaires.indices.map {
            self.completeness(of: questionnaires[$0], depths[$0])
        }
        let contexts = contextSheets(exposure)
        let places = documentedPlaces(exposure)
        var response = Response(
            submission: reading.submission, questionnaires: questionnaires,
            evidenceDay: evidenceDay, programme: programme,
            sheet: sheet, declaredSheet: declaredSheet, entries: entries, evidence: evidence,
            heldChecks: held, completeness: completeness, progress: ownProgress)
        response.exposure = exposure
        response.places = places
        response.depths = depths
        response.contexts = contexts
        return response
    }

    /// Decides which questions are put, each after those that decide about it.
    private mutating func settleRelevance() {
        let rules = reading.library.rules
        let relevance = reading.library.tables.relevanceRules
        rules.settleRelevance(of: &sheet, by: relevance)
        guard var declared = declaredSheet else { return }
        rules.settleRelevance(of: &declared, by: relevance)
        declaredSheet = declared
    }

    /// The checks that hold for answers that were given and asked for.
    private func heldChecks(of questionnaires: [QuestionnaireIndex]) -> [HeldCheck] {
        reading.library.rules.evaluating(sheet) { rules in
            var held: [HeldCheck] = []
            for questionnaire in questionnaires {
                for position in reading.library.questionnaires[questionnaire].questions {
                    let checks = reading.library.tables.questions[position].checks
                    let question = QuestionIndex(rawValue: Int32(position))
                    guard !checks.isEmpty, sheet.isRelevant(question),
                        sheet.state(of: question) == .answered
                    else { continue }
                    for (number, check) in checks.enumerated() where rules.holds(check) {
                        held.append(HeldCheck(question: question, check: number))
                    }
                }
            }
            return held
        }
    }

    private func completeness(
        of questionnaire: QuestionnaireIndex, _ depth: AskedDepth
    ) -> Completeness {
        var completeness = Completeness()
        for position in reading.library.questionnaires[questionnaire].questions {
            let index = QuestionIndex(rawValue: Int32(position))
            guard sheet.isRelevant(index) else { continue }
            // What is asked only because harm was told must not cost coverage.
            if depth.isFlagged, !reading.library.tables.questions[position].isCore { continue }
            switch sheet.state(of: index) {
            case .answered: completeness.answered += 1
            case .unknown: completeness.unknown += 1
            case .unanswered: completeness.unanswered += 1
            case .notApplicable:
                completeness.notApplicable += 1
                continue
            }
            completeness.applicable += 1
        }
        return completeness
    }
}
