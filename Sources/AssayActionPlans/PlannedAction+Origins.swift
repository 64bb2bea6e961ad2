public import AssayAssessments
public import AssayExpressions
public import AssayQuestionnaires

/// A candidate for the cause of a finding, and the finding it is a candidate for.
public struct RootCauseCandidate: Sendable, Hashable {
    /// The position of the finding in the assessment.
    public var finding: Int
    /// The position of the cause in the finding's definition.
    public var cause: Int

    /// Creates a candidate.
    public init(finding: Int, cause: Int) {
        self.finding = finding
        self.cause = cause
    }
}

extension PlannedAction {
    /// Returns the names of the findings that ask for it, or that asked for it in an earlier plan.
    public func findingNames(in assessment: Assessment) -> [String] {
        findings.isEmpty ? formerFindings : findings.map { assessment.findings[$0].identity }
    }

    /// Returns the questions whose answers it comes from, in rising order.
    public func questions(in assessment: Assessment) -> [QuestionIndex] {
        let questions = findings.flatMap { assessment.findings[$0].questions }
        return findings.count > 1 ? Set(questions).sorted() : questions
    }

    /// Returns the questions that it answers to, each once, those of the lead first.
    func addresses(in library: QuestionnaireLibrary) -> [QuestionIndex] {
        guard parts.count != 1 else {
            return library.tables.actions[Int(parts[0].action.rawValue)].addresses
        }
        var questions: [QuestionIndex] = []
        for part in parts {
            for question in library.tables.actions[Int(part.action.rawValue)].addresses
            where !questions.contains(question) {
                questions.append(question)
            }
        }
        return questions
    }

    /// Returns candidates for the cause, each once.
    public func rootCauses(
        in assessment: Assessment, of library: QuestionnaireLibrary
    ) -> [RootCauseCandidate] {
        var seen: [Int] = []
        var causes: [RootCauseCandidate] = []
        for position in findings {
            let row = library.tables.findings[assessment.findings[position].row]
            for (place, cause) in row.causes.enumerated() where !seen.contains(cause) {
                seen.append(cause)
                causes.append(RootCauseCandidate(finding: position, cause: place))
            }
        }
        return causes
    }

    /// Returns the initiatives to engage, each once: those that work in a country
    /// which the answers name first, then those for a material.
    ///
    /// Who works in some countries only is left out where the answers name countries in which others
    /// of the catalogue work. Where they name none of these the chain is not known, so nobody is
    /// ruled out, and who works elsewhere comes last.
    ///
    /// - Parameters:
    ///   - assessment: the assessment of the plan.
    ///   - library: the questionnaires that it was made with.
    ///   - countries: the ``ActionPlan/countries`` of the plan.
    public func initiatives(
        in assessment: Assessment, of library: QuestionnaireLibrary, at countries: [String]
    ) -> [InitiativeIndex] {
        var fitting: [InitiativeIndex] = []
        for position in findings {
            let row = library.tables.findings[assessment.findings[position].row]
            for initiative in row.initiatives where !fitting.contains(initiative) {
                fitting.append(initiative)
            }
        }
        let initiatives = library.catalogue.initiatives
        let isKnown = initiatives.contains { $0.isIn(countries) }
        let anywhere = fitting.filter { initiatives[$0].countries.isEmpty }
        return fitting.filter { initiatives[$0].isIn(countries) }
            + anywhere.filter { !initiatives[$0].materials.isEmpty }
            + anywhere.filter { initiatives[$0].materials.isEmpty }
            + (isKnown ? [] : fitting.filter { !initiatives[$0].countries.isEmpty })
    }

    /// Returns where what it answers was dealt with before, each once: what was done in a country that
    /// the answers name first, then the rest in the order of the findings.
    ///
    /// - Parameters:
    ///   - assessment: the assessment of the plan.
    ///   - library: the questionnaires that it was made with.
    ///   - countries: the ``ActionPlan/countries`` of the plan.
    public func practices(
        in assessment: Assessment, of library: QuestionnaireLibrary, at countries: [String]
    ) -> [PracticeIndex] {
        var named: [PracticeIndex] = []
        for position in findings {
            let row = library.tables.findings[assessment.findings[position].row]
            for practice in row.practices where !named.contains(practice) { named.append(practice) }
        }
        func isNear(_ practice: PracticeIndex) -> Bool {
            library.catalogue.practices[practice].countries.contains { countries.contains($0) }
        }
        return named.filter { isNear($0) } + named.filter { !isNear($0) }
    }
}

extension Initiative {
    /// Returns whether it works in one of some countries, and not just anywhere.
    fileprivate func isIn(_ countries: [String]) -> Bool {
        self.countries.contains { countries.contains($0) }
    }
}
