public import AssayAssessments
public import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// What the findings of one supplier ask of a buyer's leverage.
///
/// It holds little, so that the needs of hundreds of suppliers fit in memory where their
/// assessments would not.
public struct SupplierNeeds: Sendable {
    /// A finding with what can be done about it from the buyer's side.
    public struct Need: Sendable {
        /// What suppliers share: the finding's name, without what only this supplier said.
        public var finding: String
        /// Where its definition is.
        public var source: FindingResult.Source
        /// What it is about, without what only this supplier said.
        public var subject: FindingResult.Subject
        /// The position of its questionnaire; `nil` for one about a certificate.
        public var questionnaire: QuestionnaireIndex?
        /// The severity, 1 to 4.
        public var severity: Int
        /// The priority, 5 to 20.
        public var priority: Int
        /// A Boolean value indicating whether it is a severe abuse.
        public var isGate: Bool
        /// What it is about, such as `child-labour`; `nil` where its definition has none.
        public var issue: String?
        /// Positions of the measures that it offers, each once.
        public var measures: [MeasureIndex]
        /// Positions of the initiatives to engage.
        public var initiatives: [InitiativeIndex]
    }

    /// The supplier.
    public var supplier: Supplier
    /// The file with the answers.
    public var file: String
    /// The day of the answers.
    public var assessed: CalendarDate
    /// Its findings, each name once.
    public var needs: [Need]
    /// What speaks for and against asking whether to stay; `nil` without a severe finding.
    public var lastResort: LastResortCheck?
    /// What its plan leaves to the buyer; nothing where no plan was made.
    public var share: BuyerShare
    /// The smelters, refiners and mines that it names; its own sites are not among them.
    public var places: [NamedPlace]
    /// The codes of the countries that it names, of origin, or assumes, in rising order.
    public var countries: [String]

    /// Gathers what an assessment asks for.
    ///
    /// - Parameters:
    ///   - assessment: the assessment of the response.
    ///   - response: what the supplier said.
    ///   - plan: its plan; `nil` where what it leaves to the buyer is not asked for.
    ///   - library: the library that all were made with.
    public init(
        of assessment: Assessment, response: Response, plan: ActionPlan?,
        with library: QuestionnaireLibrary
    ) {
        supplier = assessment.supplier
        file = response.submission.file
        assessed = assessment.assessed
        var places: [String: Int] = [:]
        var needs: [Need] = []
        library.rules.evaluating(response.sheet) { rules in
            for finding in assessment.findings {
                let need = Need(finding, with: library, rules)
                if let place = places[need.finding] {
                    needs[place].join(need)
                } else {
                    places[need.finding] = needs.count
                    needs.append(need)
                }
            }
        }
        self.needs = needs
        share = plan.map { BuyerShare(of: $0, for: assessment, with: library) } ?? BuyerShare()
        let named = response.namedPlaces(in: library)
        let materials = response.exposure.materials.flatMap { $0.countries + $0.assumedCountries }
        self.places = named
        countries = Set(materials + named.compactMap { $0.country }).sorted()
        lastResort = LastResortCheck(
            of: assessment, response: response, plan: plan, needs: needs, with: library)
    }
}

extension SupplierNeeds.Need {
    fileprivate init(
        _ result: FindingResult, with library: QuestionnaireLibrary,
        _ rules: borrowing RuleEvaluation
    ) {
        let row = library.tables.findings[result.row]
        switch result.subject {
        case .observation, .certificate:
            // Names that the supplier or someone else chose are not shared with others.
            finding = result.definition(in: library).identity
            subject = .answers
        case .answers, .section, .check, .questionnaire:
            finding = result.identity
            subject = result.subject
        }
        source = result.source
        questionnaire = result.questionnaire
        severity = result.severity
        priority = result.priority
        isGate = result.isGate
        issue = result.definition(in: library).issue
        measures = []
        for offer in row.leverage {
            if let when = offer.when, !rules.holds(when) { continue }
            if !measures.contains(offer.measure) { measures.append(offer.measure) }
        }
        initiatives = row.initiatives
    }

    /// Takes in another finding of the same name; the graver one counts.
    mutating func join(_ other: SupplierNeeds.Need) {
        severity = Swift.max(severity, other.severity)
        priority = Swift.max(priority, other.priority)
        isGate = isGate || other.isGate
        for measure in other.measures where !measures.contains(measure) {
            measures.append(measure)
        }
        for initiative in other.initiatives where !initiatives.contains(initiative) {
            initiatives.append(initiative)
        }
    }
}
