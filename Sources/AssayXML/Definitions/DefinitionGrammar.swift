import AssayQuestionnaires

/// The elements of definitions, as `questionnaire.rnc` states them.
enum DefinitionGrammar {
    static let namespace = "urn:assay:questionnaire:1"
    static let roots = ["questionnaire", "catalogue", "programme", "workbook"]

    static let grammar = Grammar(
        namespace: namespace, roots: roots, elements: elements, names: elements.keys.sorted())

    /// The policy of a buyer: the capacity of a catalogue in a file of its own.
    static let policy = Grammar(
        namespace: namespace, roots: ["capacity"], elements: elements, names: elements.keys.sorted()
    )

    private typealias G = ElementGrammar

    private static func words<Word: RawRepresentable & CaseIterable>(
        _ type: Word.Type
    ) -> ElementGrammar.Form where Word.RawValue == String {
        .word(type.allCases.map(\.rawValue))
    }

    private static let translated = G.element(
        .takes("xml:lang", .language), .text(.needed(.filled)))
    /// Translated text in which facts may stand.
    private static let aging = G.element(
        .takes("xml:lang", .language), .any("fact"), .text(.mixed(.filled)))
    private static let cellTypes = QuestionType.allCases.filter { type in
        !type.traits.takesSeveral && type != .file && type != .table
    }

    static let elements: [String: ElementGrammar] = [
        "title": translated, "description": aging, "audience": translated,
        "text": translated, "guidance": aging, "because": aging,
        "publisher": translated, "note": aging,
        "prerequisite": translated, "fits": translated, "record": translated,
        "cost": translated, "benefit": translated,
        "does-not-cover": translated, "ask": translated, "step": translated,
        "buyer-part": translated, "request": translated, "opening": translated,
        "closing": translated, "caution": translated, "result": translated,
        "condition": translated, "carry-over": translated, "name": translated,
        "fact": G.element(
            .needs("source", .id), .needs("at", .filled), .needs("year", .positive),
            .needs("review-by", .date), .text(.needed(.filled))),
        "minutes": G.element(.text(.needed(.positive))),
        "cite": G.element(.needs("source", .id), .needs("at", .filled)),
    ]
    .merging(structure) { first, _ in first }
    .merging(content) { first, _ in first }
    .merging(catalogues) { first, _ in first }
    .merging(workbooks) { first, _ in first }

    private static let structure: [String: ElementGrammar] = [
        "questionnaire": G.element(
            .needs("id", .id), .needs("version", .version), .needs("xml:lang", .language),
            .some("title"), .any("description"), .any("audience"), .maybe("minutes"),
            .any("uses"), .any("list"), .maybe("scoring"), .maybe("levels"),
            .maybe("exposure"),
            .some(
                "section", "finding", "equivalence", "retired", "readiness", "membership",
                "category-order", "own-sector"),
            .any("prefill")),
        "prefill": G.element(
            .needs("question", .qualified), .takes("value", .filled),
            .takes("state", .word(["unknown"])), .takes("copy", .filled), .takes("rows", .filled),
            .takes("draft", .flag), .takes("when", .filled), .any("cell"), .any("remark")),
        "cell": G.element(.needs("column", .id), .takes("copy", .id), .takes("value", .filled)),
        "remark": G.element(
            .takes("when", .filled), .takes("xml:lang", .language), .text(.needed(.filled))),
        "uses": G.element(.needs("questionnaire", .id), .takes("as", .id)),
        "list": G.element(
            .needs("id", .id), .needs("type", words(ListType.self)), .any("title"), .any("cite"),
            .some("item")),
        "item": G.element(.needs("value", .filled)),
        "scoring": G.element(
            .needs("scheme", words(ScoringScheme.self)), .needs("version", .filled),
            .takes("assurance", .id), .takes("base", .weight),
            .takes("not-applicable", words(NotApplicableTreatment.self)),
            .takes("review-not-applicable-above", .weight), .any("cite"), .any("layer"),
            .any("deduct")),
        "layer": G.element(.needs("id", words(Layer.self)), .needs("weight", .weight)),
        "deduct": G.element(.needs("class", words(FindingClass.self)), .needs("points", .weight)),
        "levels": G.element(.any("cite"), .some("level")),
        "level": G.element(
            .needs("id", .id), .takes("minimum", .weight), .takes("coverage", .weight),
            .takes("sections", .ids), .takes("critical", .weight), .some("title"),
            .any("description")),
        "exposure": G.element(
            .needs("materials", .id), .needs("rows", .id), .needs("countries", .id),
            .needs("people", .id), .takes("roles", .id), .takes("red-flag", .filled)),
        "section": G.element(
            .needs("id", .id), .takes("weight", .weight), .takes("relevant", .filled),
            .some("title"), .any("description"), .some("question")),
        "retired": G.element(
            .needs("question", .id), .needs("since", .version), .takes("xml:lang", .language),
            .text(.needed(.filled))),
        "equivalence": G.element(
            .needs("scheme", .id), .takes("versions", .filled), .takes("levels", .ids),
            .takes("materials", .ids), .any("cite"), .some("covers")),
        "covers": G.element(.needs("question", .id), .needs("credit", .weight)),
        "readiness": G.element(
            .needs("measure", .id), .takes("fits", .filled), .takes("fits-not", .filled),
            .takes("there", .filled), .takes("missing", .filled)),
        "membership": G.element(.needs("initiative", .id), .needs("when", .filled)),
        "category-order": G.element(
            .needs("categories", .ids), .needs("when", .filled), .some("because"), .any("cite")),
        "own-sector": G.element(.needs("sector", .id), .needs("when", .filled)),
        "programme": G.element(
            .needs("id", .id), .needs("version", .version), .needs("xml:lang", .language),
            .takes("depth", words(Depth.self)), .some("title"), .any("description"),
            .some("include")),
        "include": G.element(
            .needs("questionnaire", .id), .takes("material", .id), .takes("weight", .weight),
            .takes("depth", words(Depth.self)), .takes("when", .filled)),
    ]

    private static let content: [String: ElementGrammar] = [
        "question": G.element(
            .needs("id", .id), .needs("type", words(QuestionType.self)),
            .takes("layer", words(Layer.self)), .takes("weight", .weight),
            .takes("critical", .flag), .takes("core", .flag), .takes("consent", .flag),
            .takes("relevant", .filled),
            .takes("unknown", .word(["allowed", "refused"])), .takes("unknown-credit", .weight),
            .takes("not-applicable", .word(["allowed", "refused"])), .takes("tells", .filled),
            .takes("informs", .word(["people"])), .takes("unit", .filled),
            .takes("minimum", .decimal), .takes("maximum", .decimal), .takes("digits", .integer),
            .takes("maximum-length", .positive), .takes("maximum-rows", .positive),
            .some("text"), .any("guidance"), .any("cite"), .any("serves"), .any("formerly"),
            .any("option"), .any("column"), .maybe("evidence"), .any("check"), .any("credit")),
        "serves": G.element(.needs("framework", .id), .needs("clauses", .clauses)),
        "formerly": G.element(
            .takes("question", .id), .takes("questionnaire", .id), .takes("since", .version),
            .any("value")),
        "value": G.element(.needs("from", .filled), .takes("to", .filled)),
        "option": G.element(
            .needs("id", .id), .takes("exclusive", .flag), .takes("tells", .word(["harm"])),
            .takes("looks", .word(["no"])), .takes("xml:lang", .language),
            .any("text"), .text(.needed(.filled))),
        "column": G.element(
            .needs("id", .id), .needs("type", .word(cellTypes.map(\.rawValue))),
            .takes("required", .flag), .takes("identifier", words(IdentifierKind.self)),
            .takes("unit", .filled), .takes("minimum", .decimal),
            .takes("maximum", .decimal), .takes("digits", .integer), .some("text"),
            .any("option")),
        "evidence": G.element(
            .needs("expects", .id), .takes("within", .duration), .any("text")),
        "check": G.element(
            .needs("when", .filled), .takes("xml:lang", .language), .any("text"),
            .text(.needed(.filled))),
        "credit": G.element(
            .takes("when", .filled), .takes("share", .filled), .text(.possible(.weight))),
        "finding": finding(
            .needs("id", .id), .needs("when", .filled), .takes("count", .filled),
            .takes("until", .filled)),
        "standing-finding": finding(.needs("id", .id), .needs("on", words(StandingEvent.self))),
        "context": G.element(
            .needs("when", .filled), .takes("scale", .step), .takes("scope", .step),
            .takes("irremediability", .step), .takes("likelihood", .step),
            .takes("connection", words(Connection.self)), .takes("xml:lang", .language),
            .text(.needed(.filled))),
        "root-cause": G.element(
            .needs("id", .id), .needs("ask", .filled), .takes("xml:lang", .language),
            .text(.needed(.filled))),
        "action": G.element(
            .needs("id", .id), .needs("kind", words(ActionKind.self)),
            .needs("addressee", words(Addressee.self)), .takes("theme", .id),
            .takes("sites", .ids), .needs("within", .duration), .takes("effort-days", .positive),
            .takes("civic", .word(["open"])), .takes("when", .filled), .takes("structural", .flag),
            .takes("addresses", .ids),
            .takes("after", .ids), .some("title"), .some("step"), .any("buyer-part"),
            .some("indicator"), .some("closes-with"), .some("verify")),
        "action-reference": G.element(.needs("action", .reference)),
        "indicator": G.element(
            .needs("kind", words(IndicatorKind.self)), .needs("unit", .filled),
            .needs("target", .decimal), .takes("direction", words(IndicatorDirection.self)),
            .takes("baseline", .filled), .takes("civic", words(CivicState.self)),
            .takes("xml:lang", .language), .text(.needed(.filled))),
        "closes-with": G.element(
            .takes("civic", .word(["open"])), .takes("xml:lang", .language),
            .text(.needed(.filled))),
        "verify": G.element(
            .needs("by", words(Verifier.self)), .needs("method", words(VerificationMethod.self)),
            .takes("xml:lang", .language), .text(.possible(.anything))),
        "leverage": G.element(.needs("measure", .id), .takes("when", .filled)),
    ]

    private static func finding(_ parts: ElementGrammar.Part...) -> ElementGrammar {
        var grammar = G.element(
            .needs("kind", words(FindingKind.self)), .needs("class", words(FindingClass.self)),
            .needs("scale", .step), .needs("scope", .step), .needs("irremediability", .step),
            .needs("likelihood", .step), .needs("connection", words(Connection.self)),
            .takes("scale-because", .filled), .takes("gate", .flag), .takes("adds-to", .ids),
            .takes("issue", .id), .takes("material", .id), .takes("practices", .ids),
            .some("title"), .some("because"), .any("cite"), .any("context"), .any("root-cause"),
            .any("action", "action-reference"), .any("leverage"))
        for part in parts {
            if case .attribute(let attribute) = part { grammar.attributes.append(attribute) }
        }
        return grammar
    }

    private static let catalogues: [String: ElementGrammar] = [
        "catalogue": G.element(
            .needs("id", .id), .needs("version", .version), .needs("xml:lang", .language),
            .some("title"),
            .some(
                "source", "framework", "measure", "initiative", "practice", "place", "producers",
                "share-of-use",
                "civic-space",
                "scheme", "assurance", "capacity", "holidays", "standing-finding",
                "question-set", "theme", "function",
                "letter")),
        "source": G.element(.needs("id", .id), .some("title"), .some("publisher"), .any("note")),
        "framework": G.element(
            .needs("id", .id), .needs("source", .id), .takes("law", .flag),
            .takes("people", .positive), .takes("countries", .ids),
            .some("title"), .any("note"), .some("clause")),
        "clause": G.element(
            .needs("id", .clause), .needs("at", .filled), .takes("xml:lang", .language),
            .text(.needed(.filled))),
        "measure": G.element(
            .needs("id", .id), .needs("category", words(LeverageCategory.self)), .some("title"),
            .some("description"), .any("prerequisite"), .any("fits"), .any("record"),
            .any("cost"), .any("benefit"), .any("cite")),
        "initiative": G.element(
            .needs("id", .id), .takes("materials", .ids), .takes("issues", .ids),
            .takes("countries", .ids), .needs("kind", words(InitiativeKind.self)), .some("title"),
            .some("description"),
            .any("cite")),
        "practice": G.element(
            .needs("id", .id), .takes("material", .id), .takes("issue", .id),
            .takes("countries", .ids), .needs("year", .positive), .some("title"), .some("result"),
            .some("condition"), .some("carry-over"), .some("cite")),
        "place": G.element(
            .needs("id", .id), .needs("country", .country), .takes("region", .filled),
            .takes("site", .filled), .needs("material", .id), .needs("issues", .ids),
            .needs("year", .positive), .any("identifier"), .some("note"), .some("cite")),
        "identifier": G.element(
            .needs("kind", words(IdentifierKind.self)), .text(.needed(.filled))),
        "producers": G.element(
            .needs("material", .id), .needs("countries", .ids), .needs("year", .positive),
            .some("cite")),
        "share-of-use": G.element(
            .needs("material", .id), .needs("sector", .id), .takes("percent", .positive),
            .needs("year", .positive), .takes("through", .id), .any("note"), .some("cite")),
        "civic-space": G.element(
            .needs("year", .positive), .takes("repressed", .ids), .some("closed"),
            .some("caution"), .some("closes-with"), .some("cite")),
        "closed": G.element(.needs("country", .country), .some("name")),
        "theme": G.element(
            .needs("id", .id), .needs("person", .id), .takes("letter", .id),
            .takes("outside", .id), .takes("customers", .flag), .takes("begin", .positive),
            .takes("begin-from", .positive), .takes("begin-below", .positive), .some("title"),
            .some("step"), .any("request")),
        "letter": G.element(
            .needs("id", .id), .needs("within", .duration), .takes("civic", .word(["open"])),
            .some("step"), .some("closes-with"), .any("opening"), .any("closing")),
        "function": G.element(.needs("id", .id), .takes("requests", .flag), .some("words")),
        "words": G.element(
            .takes("below", .positive), .takes("xml:lang", .language), .text(.needed(.filled))),
        "scheme": G.element(
            .needs("id", .id), .needs("evidence", .id), .takes("valid", .duration),
            .takes("strength", .weight), .some("title"), .some("description"), .any("covers-issue"),
            .some("does-not-cover"), .any("cite")),
        "covers-issue": G.element(.needs("issue", .id)),
        "assurance": G.element(
            .needs("id", .id), .needs("version", .filled), .takes("unreviewed", .weight),
            .takes("together", .weight), .takes("audit-alone", .weight), .any("cite"),
            .some("kind"), .any("decay")),
        "kind": G.element(
            .needs("id", .id), .needs("rank", .word(["0", "1", "2", "3", "4", "5"])),
            .needs("factor", .weight), .takes("voice", words(EvidenceVoice.self)), .some("title")),
        "decay": G.element(.needs("after", .duration), .needs("factor", .weight)),
        "capacity": G.element(
            .needs("id", .id), .needs("version", .filled), .needs("open", .positive),
            .needs("new-in-wave", .positive), .needs("role-in-month", .positive),
            .needs("on-day", .positive), .needs("buyer", .positive), .takes("team", .positive),
            .needs("first", .duration),
            .needs("second", .duration), .needs("third", .duration), .any("cite"), .any("size")),
        "size": G.element(.needs("below", .positive), .needs("open", .positive)),
        "holidays": G.element(
            .needs("country", .country), .takes("weekend", .weekdays),
            .takes("each-year", .yearDays), .takes("on", .dates), .any("cite")),
        "question-set": G.element(
            .needs("id", .id), .needs("offered", words(QuestionSetOffer.self)), .some("title"),
            .any("description"), .any("cite"), .some("ask")),
    ]
}
