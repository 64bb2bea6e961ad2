import AssayDefinitions
import AssayDiagnostics

/// Turns a tree that fits its grammar into a definition; nothing is looked up or judged.
enum DefinitionBuilder {
    static func file(_ root: MarkupElement) -> DefinitionFile? {
        switch root.name {
        case "questionnaire": .questionnaire(questionnaire(root))
        case "catalogue": .catalogue(catalogue(root))
        case "programme": .programme(programme(root))
        case "workbook": .workbook(workbook(root))
        default: nil
        }
    }

    static func questionnaire(_ element: MarkupElement) -> QuestionnaireDefinition {
        var definition = QuestionnaireDefinition(
            place: element.place, id: element.needed("id"), version: element.needed("version"),
            language: element.needed("xml:lang"), title: element.texts("title"))
        definition.summary = element.texts("description")
        definition.audience = element.texts("audience")
        definition.minutes = element.first("minutes").map {
            EmbeddedText($0.foldedText, at: $0.place)
        }
        definition.uses = element.children(named: "uses").map {
            UseDefinition(questionnaire: $0.needed("questionnaire"), alias: $0["as"])
        }
        definition.lists = element.children(named: "list").map { list in
            ListDefinition(
                id: list.needed("id"), type: list.needed("type"), title: list.texts("title"),
                citations: list.citations,
                items: list.children(named: "item").map { $0.needed("value") })
        }
        definition.scoring = element.first("scoring").map(scoring)
        definition.levels = element.first("levels").map(levels)
        definition.exposure = element.first("exposure").map(exposure)
        definition.sections = element.children(named: "section").map(section)
        definition.findings = element.children(named: "finding").map { finding($0, home: "when") }
        definition.equivalences = element.children(named: "equivalence").map(equivalence)
        definition.retired = element.children(named: "retired").map {
            RetiredQuestionDefinition(
                question: $0.needed("question"), since: $0.needed("since"), reason: $0.ownText)
        }
        definition.readiness = element.children(named: "readiness").map { part in
            var readiness = ReadinessDefinition(measure: part.needed("measure"))
            readiness.fits = part["fits"]
            readiness.fitsNot = part["fits-not"]
            readiness.there = part["there"]
            readiness.missing = part["missing"]
            return readiness
        }
        definition.memberships = element.children(named: "membership").map {
            MembershipDefinition(initiative: $0.needed("initiative"), when: $0.needed("when"))
        }
        definition.categoryOrders = element.children(named: "category-order").map { part in
            var order = CategoryOrderDefinition(
                categories: part.needed("categories"), when: part.needed("when"),
                because: part.texts("because"))
            order.citations = part.citations
            return order
        }
        definition.ownSectors = element.children(named: "own-sector").map {
            OwnSectorDefinition(sector: $0.needed("sector"), when: $0.needed("when"))
        }
        definition.prefills = element.children(named: "prefill").map(prefill)
        return definition
    }

    private static func scoring(_ element: MarkupElement) -> ScoringDefinition {
        var scoring = ScoringDefinition(
            place: element.place, scheme: element.needed("scheme"),
            version: element.needed("version"))
        scoring.assurance = element["assurance"]
        scoring.base = element["base"]
        scoring.notApplicable = element["not-applicable"]
        scoring.reviewNotApplicableAbove = element["review-not-applicable-above"]
        scoring.citations = element.citations
        scoring.layers = element.children(named: "layer").map {
            LayerWeightDefinition(layer: $0.needed("id"), weight: $0.needed("weight"))
        }
        scoring.deductions = element.children(named: "deduct").map {
            DeductionDefinition(findingClass: $0.needed("class"), points: $0.needed("points"))
        }
        return scoring
    }

    private static func levels(_ element: MarkupElement) -> LevelsDefinition {
        let levels = element.children(named: "level").map { level in
            var definition = LevelDefinition(id: level.needed("id"), title: level.texts("title"))
            definition.summary = level.texts("description")
            definition.minimum = level["minimum"]
            definition.coverage = level["coverage"]
            definition.sections = level["sections"]
            definition.critical = level["critical"]
            return definition
        }
        return LevelsDefinition(citations: element.citations, levels: levels)
    }

    private static func exposure(_ element: MarkupElement) -> ExposureDefinition {
        var exposure = ExposureDefinition(
            place: element.place, materials: element.needed("materials"),
            rows: element.needed("rows"), countries: element.needed("countries"),
            people: element.needed("people"))
        exposure.roles = element["roles"]
        exposure.redFlag = element["red-flag"]
        return exposure
    }

    private static func section(_ element: MarkupElement) -> SectionDefinition {
        var section = SectionDefinition(
            place: element.place, id: element.needed("id"), title: element.texts("title"))
        section.summary = element.texts("description")
        section.weight = element["weight"]
        section.relevant = element["relevant"]
        section.questions = element.children(named: "question").map(question)
        return section
    }

    private static func question(_ element: MarkupElement) -> QuestionDefinition {
        var question = QuestionDefinition(
            place: element.place, id: element.needed("id"), type: element.needed("type"),
            text: element.texts("text"))
        question.guidance = element.texts("guidance")
        question.layer = element["layer"]
        question.weight = element["weight"]
        question.critical = element["critical"]
        question.core = element["core"]
        question.consent = element["consent"]
        question.relevant = element["relevant"]
        question.unknown = element["unknown"]
        question.unknownCredit = element["unknown-credit"]
        question.notApplicable = element["not-applicable"]
        question.tells = element["tells"]
        question.informs = element["informs"]
        question.limits = limits(element)
        question.maximumRows = element["maximum-rows"]
        question.citations = element.citations
        question.serves = element.children(named: "serves").map {
            ServesDefinition(framework: $0.needed("framework"), clauses: $0.needed("clauses"))
        }
        question.formerAnswers = element.children(named: "formerly").map(formerAnswer)
        question.options = element.children(named: "option").map(option)
        question.columns = element.children(named: "column").map(column)
        question.evidence = element.first("evidence").map { evidence in
            var expected = ExpectedEvidenceDefinition(kind: evidence.needed("expects"))
            expected.within = evidence["within"]
            expected.text = evidence.texts("text")
            return expected
        }
        question.checks = element.children(named: "check").map {
            CheckDefinition(when: $0.needed("when"), message: $0.textOrTexts)
        }
        question.credits = element.children(named: "credit").map { credit in
            var definition = CreditDefinition(place: credit.place)
            definition.when = credit["when"]
            definition.share = credit["share"]
            let amount = credit.foldedText
            if !amount.isEmpty { definition.credit = EmbeddedText(amount, at: credit.place) }
            return definition
        }
        return question
    }

    private static func formerAnswer(_ element: MarkupElement) -> FormerAnswerDefinition {
        var former = FormerAnswerDefinition(place: element.place)
        former.question = element["question"]
        former.questionnaire = element["questionnaire"]
        former.since = element["since"]
        former.values = element.children(named: "value").map {
            FormerValueDefinition(from: $0.needed("from"), to: $0["to"])
        }
        return former
    }

    private static func option(_ element: MarkupElement) -> OptionDefinition {
        var option = OptionDefinition(id: element.needed("id"), text: element.textOrTexts)
        option.exclusive = element["exclusive"]
        option.tells = element["tells"]
        option.looks = element["looks"]
        return option
    }

    private static func column(_ element: MarkupElement) -> ColumnDefinition {
        var column = ColumnDefinition(
            place: element.place, id: element.needed("id"), type: element.needed("type"),
            text: element.texts("text"))
        column.required = element["required"]
        column.identifier = element["identifier"]
        column.limits = limits(element)
        column.options = element.children(named: "option").map(option)
        return column
    }

    private static func limits(_ element: MarkupElement) -> LimitsDefinition {
        var limits = LimitsDefinition()
        limits.unit = element["unit"]
        limits.minimum = element["minimum"]
        limits.maximum = element["maximum"]
        limits.digits = element["digits"]
        limits.maximumLength = element["maximum-length"]
        return limits
    }

    private static func equivalence(_ element: MarkupElement) -> EquivalenceDefinition {
        var equivalence = EquivalenceDefinition(
            place: element.place, scheme: element.needed("scheme"))
        equivalence.versions = element["versions"]
        equivalence.levels = element["levels"]
        equivalence.materials = element["materials"]
        equivalence.citations = element.citations
        equivalence.covers = element.children(named: "covers").map {
            CoverDefinition(question: $0.needed("question"), credit: $0.needed("credit"))
        }
        return equivalence
    }

    private static func programme(_ element: MarkupElement) -> ProgrammeDefinition {
        var programme = ProgrammeDefinition(
            place: element.place, id: element.needed("id"), version: element.needed("version"),
            language: element.needed("xml:lang"), title: element.texts("title"))
        programme.depth = element["depth"]
        programme.summary = element.texts("description")
        programme.includes = element.children(named: "include").map { part in
            var include = IncludeDefinition(questionnaire: part.needed("questionnaire"))
            include.weight = part["weight"]
            include.material = part["material"]
            include.depth = part["depth"]
            include.when = part["when"]
            return include
        }
        return programme
    }
}

extension MarkupElement {
    /// An attribute that the grammar asks for.
    func needed(_ name: String) -> EmbeddedText {
        self[name] ?? EmbeddedText("", at: place)
    }

    /// The text of all children of a name, each in its language.
    func texts(_ name: String) -> AuthoredText {
        AuthoredText(
            children(named: name).map { $0.ownVersion })
    }

    /// The texts of the steps: one in another language says the step before it again.
    var steps: [AuthoredText] {
        var steps: [AuthoredText] = []
        for step in children(named: "step") {
            if step["xml:lang"] != nil, !steps.isEmpty {
                steps[steps.count - 1].versions += step.ownText.versions
            } else {
                steps.append(step.ownText)
            }
        }
        return steps
    }

    /// The text of the element itself.
    var ownText: AuthoredText {
        AuthoredText([ownVersion])
    }

    /// The text of the element itself in its language, each fact with its year.
    private var ownVersion: AuthoredText.Version {
        var version = AuthoredText.Version(
            language: self["xml:lang"], text: foldedText, place: place)
        let facts = children(named: "fact")
        guard !facts.isEmpty else { return version }
        let bytes = Array(text.utf8)
        var told = ""
        var start = 0
        for fact in facts {
            told += String(decoding: bytes[start..<fact.textBefore], as: UTF8.self)
            start = fact.textBefore
            let (words, year) = (fact.foldedText, fact.needed("year"))
            let number = year.value.trimmed
            told += words.contains(number) ? words : words + " (" + number + ")"
            version.facts.append(
                FactDefinition(
                    text: words,
                    citation: CitationDefinition(
                        source: fact.needed("source"), location: fact.needed("at")),
                    year: year, reviewBy: fact.needed("review-by"), place: fact.place))
        }
        version.text = (told + String(decoding: bytes[start...], as: UTF8.self)).folded
        return version
    }

    /// The text of the element itself, or of its `text` children.
    var textOrTexts: AuthoredText {
        children.isEmpty ? ownText : texts("text")
    }

    var citations: [CitationDefinition] {
        children(named: "cite").map {
            CitationDefinition(source: $0.needed("source"), location: $0.needed("at"))
        }
    }
}
