public import AssayExpressions

/// What judging and planning look up about a finding.
public struct FindingRow: Sendable {
    /// The number of its rule; `nil` where the engine looks for it.
    public let rule: RuleNumber?
    /// What the engine looks for where there is no rule.
    public let event: StandingEvent?
    /// How soon it must be dealt with.
    public let findingClass: FindingClass
    /// A Boolean value indicating whether it holds the level at the lowest.
    public let isGate: Bool
    /// The number of the rule that says that containment has begun; `nil` where none does.
    public let until: RuleNumber?
    /// The number of the rule that counts it in deductions; `nil` where it counts once.
    public let count: RuleNumber?
    /// What sort of thing it is.
    public let kind: FindingKind
    /// A Boolean value indicating whether it names a clause.
    public let isCited: Bool
    /// Whom the laws that it names bind.
    public let legalDuties: [LegalDuty]
    /// A Boolean value indicating whether one of the questions that its rule reads is critical.
    public let isCritical: Bool
    /// A Boolean value indicating whether one of its actions is remedy.
    public let offersRemedy: Bool
    /// A Boolean value indicating whether the buyer has a part in one of its actions.
    public let involvesBuyer: Bool
    /// How grave and how likely it is where no context holds.
    public let severity: Severity
    /// How the supplier is connected to the harm where no context holds.
    public let connection: Connection
    /// The contexts in which it weighs more.
    public let contexts: [Context]
    /// The actions, each once.
    public let actions: [ActionIndex]
    /// The numbers of its root causes; the same cause of two findings has the same number.
    public let causes: [Int]
    /// The measures by which a buyer can help.
    public let leverage: [Offer]
    /// The initiatives to engage.
    public let initiatives: [InitiativeIndex]
    /// Where it was dealt with before.
    public let practices: [PracticeIndex]
    /// The places that are documented for its issue and its material.
    public let places: [PlaceIndex]
    /// A Boolean value indicating whether it is about one material.
    public let isOfMaterial: Bool
    /// Its names where it is a standing finding about sections or questions: one for each section,
    /// or for each question, of the library.
    public let names: [String]

    /// What judging looks up about a context in which a finding weighs more.
    public struct Context: Sendable {
        /// The number of its rule.
        public let rule: RuleNumber
        /// What it raises to.
        public let severity: Severity
        /// The connection that it raises to.
        public let connection: Connection
    }

    /// What planning looks up about a measure that a finding offers.
    public struct Offer: Sendable {
        /// The position of the measure in the catalogue.
        public let measure: MeasureIndex
        /// The number of the rule that says when it fits; `nil` where it always does.
        public let when: RuleNumber?
    }

    /// Whom a law binds.
    public struct LegalDuty: Sendable {
        /// The number of people from which it binds a company.
        public let people: Int
        /// The countries in which a company must be; none where it binds in every one.
        public let countries: [String]
    }

    init(_ finding: Finding, of library: LibraryBuilder, _ causes: inout CauseNumbers) {
        switch finding.trigger {
        case .rule(let trigger): (rule, event) = (trigger.number, nil)
        case .event(let trigger): (rule, event) = (nil, trigger)
        }
        findingClass = finding.findingClass
        isGate = finding.isGate
        until = finding.until?.number
        count = finding.count?.number
        kind = finding.kind
        isCited = !finding.citations.isEmpty
        let laws = library.catalogue.frameworks.filter { $0.isLaw }
        legalDuties = finding.citations.flatMap { citation in
            laws.filter { $0.source == citation.source }.map {
                LegalDuty(people: $0.people, countries: $0.countries)
            }
        }
        isCritical = finding.questions.contains {
            library.questions[Int($0.rawValue)].isCritical
        }
        let templates = finding.actions.map { library.actions[Int($0.rawValue)] }
        offersRemedy = templates.contains { $0.kind == .remedy }
        involvesBuyer = templates.contains { $0.owner == .buyer || !$0.buyerPart.isEmpty }
        severity = finding.severity
        connection = finding.connection
        contexts = finding.contexts.map {
            Context(rule: $0.when.number, severity: $0.severity, connection: $0.connection)
        }
        actions = finding.actions.reduce(into: []) { known, action in
            if !known.contains(action) { known.append(action) }
        }
        self.causes = finding.rootCauses.map { causes.number(of: finding.home + ":" + $0.id) }
        leverage = finding.leverage.map { Offer(measure: $0.measure, when: $0.when?.number) }
        initiatives = library.catalogue.initiatives(for: finding)
        practices = finding.practices
        places = library.catalogue.places(for: finding)
        isOfMaterial = finding.material != nil
        names = event.map { library.names(of: finding.identity, $0) } ?? []
    }
}

/// A number for each root cause of a library.
struct CauseNumbers {
    private var numbers: [String: Int] = [:]

    mutating func number(of name: String) -> Int {
        let number = numbers[name] ?? numbers.count
        numbers[name] = number
        return number
    }
}

extension LibraryBuilder {
    /// The names of a standing finding that many submissions have.
    fileprivate func names(of identity: String, _ event: StandingEvent) -> [String] {
        let starts = questionnaires.map { identity + "/" + $0.id + ":" }
        switch event {
        case .unanswered, .evidenceMissing, .evidenceExpired:
            return zip(questionnaires, starts).flatMap { questionnaire, start in
                questionnaire.sections.map { start + $0.id }
            }
        case .unknown:
            return questions.map { starts[$0.questionnaire.rawValue] + $0.id }
        case .check, .notApplicableShare, .observation, .certificateExpired,
            .certificateContradicted, .blank, .unproven:
            return []
        }
    }
}

extension Catalogue {
    /// The places that are documented for the issue of a finding and, where it names one, its material.
    fileprivate func places(for finding: Finding) -> [PlaceIndex] {
        guard let issue = finding.issue else { return [] }
        return places.libraryIndexes.filter { number in
            places[number].issues.contains(issue)
                && finding.material.map { $0 == places[number].material } ?? true
        }
    }

    /// Initiatives for the material and the issue of a finding, those that name the material first;
    /// those for everything only where the finding names an issue that they name too.
    fileprivate func initiatives(for finding: Finding) -> [InitiativeIndex] {
        guard let issue = finding.issue else { return [] }
        let fitting = initiatives.libraryIndexes.filter { number in
            let initiative = initiatives[number]
            let fitsIssue = initiative.issues.isEmpty || initiative.issues.contains(issue)
            let fitsMaterial =
                finding.material.map { material in
                    initiative.materials.isEmpty || initiative.materials.contains(material)
                } ?? initiative.materials.isEmpty
            let isSpecific = !initiative.issues.isEmpty || finding.material != nil
            return fitsIssue && fitsMaterial && isSpecific
        }
        func namesMaterial(_ number: InitiativeIndex) -> Bool {
            finding.material.map { initiatives[number].materials.contains($0) } ?? false
        }
        return fitting.filter { namesMaterial($0) } + fitting.filter { !namesMaterial($0) }
    }
}
