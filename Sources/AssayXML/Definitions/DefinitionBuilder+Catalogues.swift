import AssayDefinitions
import AssayDiagnostics

extension DefinitionBuilder {
    static func catalogue(_ element: MarkupElement) -> CatalogueDefinition {
        var catalogue = CatalogueDefinition(
            place: element.place, id: element.needed("id"), version: element.needed("version"),
            language: element.needed("xml:lang"), title: element.texts("title"))
        for child in element.children {
            switch child.name {
            case "source": catalogue.sources.append(source(child))
            case "framework": catalogue.frameworks.append(framework(child))
            case "measure": catalogue.measures.append(measure(child))
            case "initiative": catalogue.initiatives.append(initiative(child))
            case "practice": catalogue.practices.append(practice(child))
            case "place": catalogue.places.append(place(child))
            case "producers": catalogue.producers.append(producers(child))
            case "share-of-use": catalogue.useShares.append(useShare(child))
            case "civic-space": catalogue.civicSpaces.append(civicSpace(child))
            case "scheme": catalogue.schemes.append(scheme(child))
            case "assurance": catalogue.assuranceTables.append(assurance(child))
            case "capacity": catalogue.capacities.append(capacity(child))
            case "holidays": catalogue.holidays.append(holidays(child))
            case "standing-finding":
                catalogue.standingFindings.append(finding(child, home: "on"))
            case "question-set": catalogue.questionSets.append(questionSet(child))
            case "theme": catalogue.themes.append(theme(child))
            case "letter": catalogue.letters.append(letter(child))
            case "function": catalogue.functions.append(function(child))
            default: break
            }
        }
        return catalogue
    }

    private static func source(_ element: MarkupElement) -> SourceDefinition {
        var source = SourceDefinition(
            id: element.needed("id"), title: element.texts("title"),
            publisher: element.texts("publisher"))
        source.note = element.texts("note")
        return source
    }

    private static func framework(_ element: MarkupElement) -> FrameworkDefinition {
        var framework = FrameworkDefinition(
            id: element.needed("id"), source: element.needed("source"),
            title: element.texts("title"))
        framework.law = element["law"]
        framework.people = element["people"]
        framework.countries = element["countries"]
        framework.note = element.texts("note")
        framework.clauses = element.children(named: "clause").map {
            ClauseDefinition(id: $0.needed("id"), location: $0.needed("at"), text: $0.ownText)
        }
        return framework
    }

    private static func measure(_ element: MarkupElement) -> MeasureDefinition {
        var measure = MeasureDefinition(
            id: element.needed("id"), category: element.needed("category"),
            title: element.texts("title"), summary: element.texts("description"))
        measure.prerequisite = element.texts("prerequisite")
        measure.fits = element.texts("fits")
        measure.record = element.texts("record")
        measure.cost = element.texts("cost")
        measure.benefit = element.texts("benefit")
        measure.citations = element.citations
        return measure
    }

    private static func initiative(_ element: MarkupElement) -> InitiativeDefinition {
        var initiative = InitiativeDefinition(
            id: element.needed("id"), kind: element.needed("kind"), title: element.texts("title"),
            summary: element.texts("description"))
        initiative.materials = element["materials"]
        initiative.issues = element["issues"]
        initiative.countries = element["countries"]
        initiative.citations = element.citations
        return initiative
    }

    private static func practice(_ element: MarkupElement) -> PracticeDefinition {
        var practice = PracticeDefinition(
            id: element.needed("id"), year: element.needed("year"), title: element.texts("title"),
            result: element.texts("result"), condition: element.texts("condition"),
            carryOver: element.texts("carry-over"))
        practice.material = element["material"]
        practice.issue = element["issue"]
        practice.countries = element["countries"]
        practice.citations = element.citations
        return practice
    }

    private static func place(_ element: MarkupElement) -> PlaceDefinition {
        var place = PlaceDefinition(
            id: element.needed("id"), country: element.needed("country"),
            material: element.needed("material"), issues: element.needed("issues"),
            year: element.needed("year"), note: element.texts("note"))
        place.region = element["region"]
        place.site = element["site"]
        place.identifiers = element.children(named: "identifier").map {
            IdentifierDefinition(
                kind: $0.needed("kind"), text: EmbeddedText($0.foldedText, at: $0.place))
        }
        place.citations = element.citations
        return place
    }

    private static func producers(_ element: MarkupElement) -> ProducersDefinition {
        var producers = ProducersDefinition(
            material: element.needed("material"), countries: element.needed("countries"),
            year: element.needed("year"))
        producers.citations = element.citations
        return producers
    }

    private static func useShare(_ element: MarkupElement) -> UseShareDefinition {
        var share = UseShareDefinition(
            material: element.needed("material"), sector: element.needed("sector"),
            year: element.needed("year"))
        share.percent = element["percent"]
        share.through = element["through"]
        share.note = element.texts("note")
        share.citations = element.citations
        return share
    }

    private static func civicSpace(_ element: MarkupElement) -> CivicSpaceDefinition {
        var space = CivicSpaceDefinition(
            year: element.needed("year"),
            closed: element.children(named: "closed").map {
                ClosedCountryDefinition(code: $0.needed("country"), name: $0.texts("name"))
            })
        space.repressed = element["repressed"]
        space.caution = element.texts("caution")
        space.closesWith = element.texts("closes-with")
        space.citations = element.citations
        return space
    }

    private static func scheme(_ element: MarkupElement) -> SchemeDefinition {
        var scheme = SchemeDefinition(
            id: element.needed("id"), evidence: element.needed("evidence"),
            title: element.texts("title"), summary: element.texts("description"))
        scheme.valid = element["valid"]
        scheme.strength = element["strength"]
        scheme.issues = element.children(named: "covers-issue").map { $0.needed("issue") }
        scheme.doesNotCover = element.texts("does-not-cover")
        scheme.citations = element.citations
        return scheme
    }

    private static func assurance(_ element: MarkupElement) -> AssuranceDefinition {
        var table = AssuranceDefinition(
            place: element.place, id: element.needed("id"), version: element.needed("version"))
        table.unreviewed = element["unreviewed"]
        table.together = element["together"]
        table.auditAlone = element["audit-alone"]
        table.citations = element.citations
        table.kinds = element.children(named: "kind").map {
            var kind = EvidenceKindDefinition(
                id: $0.needed("id"), rank: $0.needed("rank"), factor: $0.needed("factor"),
                title: $0.texts("title"))
            kind.voice = $0["voice"]
            return kind
        }
        table.decays = element.children(named: "decay").map {
            DecayDefinition(after: $0.needed("after"), factor: $0.needed("factor"))
        }
        return table
    }

    private static func theme(_ element: MarkupElement) -> ThemeDefinition {
        var theme = ThemeDefinition(
            id: element.needed("id"), person: element.needed("person"),
            title: element.texts("title"), steps: element.steps, request: element.texts("request"))
        theme.letter = element["letter"]
        theme.outside = element["outside"]
        theme.customers = element["customers"]
        theme.begin = element["begin"]
        theme.beginFrom = element["begin-from"]
        theme.beginBelow = element["begin-below"]
        return theme
    }

    private static func letter(_ element: MarkupElement) -> LetterDefinition {
        var letter = LetterDefinition(
            id: element.needed("id"), within: element.needed("within"), steps: element.steps,
            closesWith: element.texts("closes-with"), opening: element.texts("opening"),
            closing: element.texts("closing"))
        letter.civic = element["civic"]
        letter.closesWithCivic = element.children(named: "closes-with").first?["civic"]
        return letter
    }

    private static func function(_ element: MarkupElement) -> FunctionDefinition {
        var function = FunctionDefinition(
            id: element.needed("id"),
            words: element.children(named: "words").map {
                FunctionDefinition.Words(below: $0["below"], text: $0.ownText)
            })
        function.requests = element["requests"]
        return function
    }

    static func capacity(_ element: MarkupElement) -> CapacityDefinition {
        var capacity = CapacityDefinition(
            place: element.place, id: element.needed("id"), version: element.needed("version"),
            open: element.needed("open"), newInWave: element.needed("new-in-wave"),
            roleInMonth: element.needed("role-in-month"), onDay: element.needed("on-day"),
            buyer: element.needed("buyer"),
            waves: ["first", "second", "third"].map { element.needed($0) },
            citations: element.citations,
            sizes: element.children(named: "size").map {
                CapacityDefinition.Size(below: $0.needed("below"), open: $0.needed("open"))
            })
        capacity.team = element["team"]
        return capacity
    }

    private static func holidays(_ element: MarkupElement) -> HolidaysDefinition {
        var holidays = HolidaysDefinition(country: element.needed("country"))
        holidays.weekend = element["weekend"]
        holidays.eachYear = element["each-year"]
        holidays.dates = element["on"]
        holidays.citations = element.citations
        return holidays
    }

    private static func questionSet(_ element: MarkupElement) -> QuestionSetDefinition {
        var set = QuestionSetDefinition(
            id: element.needed("id"), offered: element.needed("offered"),
            title: element.texts("title"))
        set.summary = element.texts("description")
        set.citations = element.citations
        set.questions = element.children(named: "ask").map(\.ownText)
        return set
    }
}
