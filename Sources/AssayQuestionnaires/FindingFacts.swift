public import AssayExpressions

/// What judging and planning read of a finding, in numbers and without texts.
public struct FindingFacts: Sendable {
    /// The number of its rule; `nil` where the engine looks for it.
    public let rule: RuleNumber?
    /// What the engine looks for where there is no rule.
    public let event: StandingEvent?
    /// How soon it must be dealt with.
    public let findingClass: FindingClass
    /// A Boolean value indicating whether it caps the level.
    public let isGate: Bool
    /// The number of the rule that counts it in deductions; `nil` where it counts once.
    public let count: RuleNumber?
    /// A Boolean value indicating whether people or nature are harmed.
    public let isHarm: Bool
    /// A Boolean value indicating whether it names a clause.
    public let isCited: Bool
    /// A Boolean value indicating whether one of its actions is remedy.
    public let offersRemedy: Bool
    /// A Boolean value indicating whether the buyer has a part in one of its actions.
    public let involvesBuyer: Bool
    /// The worst of scale, scope and irremediability.
    public let severity: Int
    /// The likelihood before context.
    public let likelihood: Int
    /// The priority before context.
    public let priority: Int
    /// The contexts among ``QuestionnaireLibrary/contextFacts``.
    public let contexts: Range<Int32>
    /// The actions among ``QuestionnaireLibrary/findingActions``.
    public let actions: Range<Int32>
    /// The numbers of its root causes among ``QuestionnaireLibrary/causeNumbers``.
    public let causes: Range<Int32>
    /// The leverage among ``QuestionnaireLibrary/leverageFacts``.
    public let leverage: Range<Int32>
    /// The initiatives to engage among ``QuestionnaireLibrary/findingInitiatives``.
    public let initiatives: Range<Int32>
    /// Its names among ``QuestionnaireLibrary/standingNames``, where it is a standing finding about
    /// sections or questions: one for each section, or for each question, of the library.
    public let names: Range<Int32>
}

/// What judging reads of a context that raises a likelihood.
public struct ContextFacts: Sendable {
    /// The number of its rule.
    public let rule: RuleNumber
    /// The likelihood that it raises to.
    public let likelihood: Int
}

/// What planning reads of a measure that a finding offers.
public struct LeverageFacts: Sendable {
    /// The position of the measure in the catalogue.
    public let measure: Int32
    /// The number of the rule that says when it fits; `nil` where it always does.
    public let when: RuleNumber?
}

extension QuestionnaireLibrary {
    /// Returns the position of the facts of a questionnaire's finding.
    public func factsPosition(ofFinding finding: Int, in questionnaire: Int) -> Int {
        questionnaires[questionnaire].firstFindingFacts + finding
    }

    /// Returns the position of the facts of a standing finding.
    public func factsPosition(ofStanding finding: Int) -> Int {
        firstStandingFacts + finding
    }

    /// Repeats in numbers what findings say.
    mutating func settleFindingFacts() {
        findingFacts = []
        contextFacts = []
        findingActions = []
        causeNumbers = []
        leverageFacts = []
        findingInitiatives = []
        standingNames = []
        var causes: [String: Int32] = [:]
        var sections = 0
        for position in questionnaires.indices {
            questionnaires[position].firstSection = sections
            sections += questionnaires[position].sections.count
            questionnaires[position].firstFindingFacts = findingFacts.count
            for finding in questionnaires[position].findings { settle(finding, &causes) }
        }
        firstStandingFacts = findingFacts.count
        for finding in catalogue.standingFindings { settle(finding, &causes) }
        let categories = LeverageCategory.allCases
        let order = catalogue.measures.indices.sorted { left, right in
            let (first, second) = (catalogue.measures[left], catalogue.measures[right])
            let ranks = (
                categories.firstIndex(of: first.category) ?? 0,
                categories.firstIndex(of: second.category) ?? 0
            )
            return ranks.0 == ranks.1 ? first.id < second.id : ranks.0 < ranks.1
        }
        measureRanks = Array(repeating: 0, count: order.count)
        for (rank, measure) in order.enumerated() { measureRanks[measure] = rank }
    }

    private mutating func settle(_ finding: Finding, _ causes: inout [String: Int32]) {
        var rule: RuleNumber?
        var event: StandingEvent?
        switch finding.trigger {
        case .rule(let trigger): rule = trigger.number
        case .event(let trigger): event = trigger
        }
        let firstContext = Int32(contextFacts.count)
        contextFacts += finding.contexts.map {
            ContextFacts(rule: $0.when.number, likelihood: $0.likelihood)
        }
        let firstAction = Int32(findingActions.count)
        // A finding that names an action twice asks for it once.
        for action in finding.actions
        where !findingActions[Int(firstAction)...].contains(action) {
            findingActions.append(action)
        }
        let firstCause = Int32(causeNumbers.count)
        for cause in finding.rootCauses {
            let name = finding.home + ":" + cause.id
            let number = causes[name] ?? Int32(causes.count)
            causes[name] = number
            causeNumbers.append(number)
        }
        let firstLeverage = Int32(leverageFacts.count)
        leverageFacts += finding.leverage.map {
            LeverageFacts(measure: Int32($0.measure), when: $0.when?.number)
        }
        let firstInitiative = Int32(findingInitiatives.count)
        findingInitiatives += initiatives(for: finding)
        let firstName = Int32(standingNames.count)
        if let event { addNames(of: finding.identity, event) }
        let templates = finding.actions.map { actions[Int($0.rawValue)] }
        findingFacts.append(
            FindingFacts(
                rule: rule, event: event, findingClass: finding.findingClass,
                isGate: finding.isGate, count: finding.count?.number, isHarm: finding.kind == .harm,
                isCited: !finding.citations.isEmpty,
                offersRemedy: templates.contains { $0.kind == .remedy },
                involvesBuyer: templates.contains { $0.owner != .supplier },
                severity: finding.severity.worst, likelihood: finding.severity.likelihood,
                priority: finding.severity.priority(likelihood: finding.severity.likelihood),
                contexts: firstContext..<Int32(contextFacts.count),
                actions: firstAction..<Int32(findingActions.count),
                causes: firstCause..<Int32(causeNumbers.count),
                leverage: firstLeverage..<Int32(leverageFacts.count),
                initiatives: firstInitiative..<Int32(findingInitiatives.count),
                names: firstName..<Int32(standingNames.count)))
    }

    /// Spells the names of a standing finding that many submissions have.
    private mutating func addNames(of identity: String, _ event: StandingEvent) {
        switch event {
        case .unanswered, .evidenceMissing, .evidenceExpired:
            for questionnaire in questionnaires {
                let start = identity + "/" + questionnaire.id + ":"
                standingNames += questionnaire.sections.map { start + $0.id }
            }
        case .unknown:
            let starts = questionnaires.map { identity + "/" + $0.id + ":" }
            standingNames += questions.map { starts[$0.questionnaire] + $0.id }
        case .check, .notApplicableShare, .observation, .certificateExpired: break
        }
    }

    /// Initiatives for the material and the issue of a finding, those that name the material first;
    /// those for everything only where the finding names an issue that they name too.
    private func initiatives(for finding: Finding) -> [Int] {
        guard let issue = finding.issue else { return [] }
        let fitting = catalogue.initiatives.indices.filter { number in
            let initiative = catalogue.initiatives[number]
            let fitsIssue = initiative.issues.isEmpty || initiative.issues.contains(issue)
            let fitsMaterial =
                finding.material.map { material in
                    initiative.materials.isEmpty || initiative.materials.contains(material)
                } ?? initiative.materials.isEmpty
            let isSpecific = !initiative.issues.isEmpty || finding.material != nil
            return fitsIssue && fitsMaterial && isSpecific
        }
        func namesMaterial(_ number: Int) -> Bool {
            finding.material.map { catalogue.initiatives[number].materials.contains($0) } ?? false
        }
        return fitting.filter { namesMaterial($0) } + fitting.filter { !namesMaterial($0) }
    }
}
