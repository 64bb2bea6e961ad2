import AssayDefinitions
import AssayDiagnostics

/// What a part of a questionnaire says, an aspect each, so that two versions can be held side by side.
struct DefinitionFacts {
    /// An aspect, such as the weight of a question, and what it says.
    typealias Fact = (name: String, text: String)

    private(set) var facts: [Fact] = []

    private mutating func add(_ name: String, _ text: EmbeddedText?) {
        if let text { facts.append((name, text.value)) }
    }

    private mutating func add(_ name: String, _ text: AuthoredText, _ language: String?) {
        if let version = text.version(in: language) { facts.append((name, version)) }
    }

    private mutating func add(_ name: String, _ text: String) {
        if !text.isEmpty { facts.append((name, text)) }
    }
}

extension DefinitionFacts {
    init(_ questionnaire: QuestionnaireDefinition, _ language: String?) {
        add("title", questionnaire.title, language)
        add("description", questionnaire.summary, language)
        add("audience", questionnaire.audience, language)
        add("minutes", questionnaire.minutes)
        if let scoring = questionnaire.scoring {
            add("scoring", scoring.scheme)
            add("assurance", scoring.assurance)
            add("base", scoring.base)
            add("not-applicable", scoring.notApplicable)
            for layer in scoring.layers {
                add("weight of layer " + layer.layer.value, layer.weight)
            }
            for part in scoring.deductions {
                add("deduction of " + part.findingClass.value, part.points)
            }
        }
        for level in questionnaire.levels?.levels ?? [] {
            let parts = [
                ("minimum", level.minimum), ("coverage", level.coverage),
                ("sections", level.sections), ("critical", level.critical),
            ]
            let rule = parts.compactMap { name, text in text.map { name + " " + $0.value } }
            add("level " + level.id.value, rule.joined(separator: ", "))
        }
        for list in questionnaire.lists {
            add("list " + list.id.value, list.items.map(\.value).joined(separator: " "))
        }
    }

    init(_ section: SectionDefinition, _ language: String?) {
        add("title", section.title, language)
        add("description", section.summary, language)
        add("weight", section.weight)
        add("relevant", section.relevant)
    }

    init(_ question: QuestionDefinition, in section: String, _ language: String?) {
        add("text", question.text, language)
        add("guidance", question.guidance, language)
        add("type", question.type)
        add("section", section)
        add("layer", question.layer)
        add("weight", question.weight)
        add("critical", question.critical)
        add("core", question.core)
        add("consent", question.consent)
        add("relevant", question.relevant)
        add("unknown", question.unknown)
        add("unknown-credit", question.unknownCredit)
        add("not-applicable", question.notApplicable)
        add("tells", question.tells)
        add("informs", question.informs)
        add(question.limits)
        add("maximum-rows", question.maximumRows)
        for option in question.options { add(option, "option " + option.id.value, language) }
        for column in question.columns {
            let name = "column " + column.id.value
            add(name, column.text, language)
            add(name + " type", column.type)
            add(name + " required", column.required)
            add(name + " identifier", column.identifier)
            for option in column.options {
                add(option, name + " option " + option.id.value, language)
            }
        }
        if let evidence = question.evidence {
            add("evidence", evidence.kind)
            add("evidence within", evidence.within)
        }
        for (number, check) in question.checks.enumerated() {
            add("check \(number + 1)", check.when)
        }
        for (number, credit) in question.credits.enumerated() {
            let amount = credit.credit?.value ?? credit.share?.value ?? ""
            add("credit \(number + 1)", amount + (credit.when.map { " when " + $0.value } ?? ""))
        }
        add("cites", question.citations.words)
        add(
            "serves",
            question.serves.map { $0.framework.value + " " + $0.clauses.value }
                .joined(separator: "; "))
    }

    private mutating func add(_ limits: LimitsDefinition) {
        add("unit", limits.unit)
        add("minimum", limits.minimum)
        add("maximum", limits.maximum)
        add("digits", limits.digits)
        add("maximum-length", limits.maximumLength)
    }

    private mutating func add(_ option: OptionDefinition, _ name: String, _ language: String?) {
        add(name, option.text, language)
        add(name + " exclusive", option.exclusive)
        add(name + " tells", option.tells)
        add(name + " looks", option.looks)
    }

    init(_ finding: FindingDefinition, _ language: String?) {
        add("title", finding.title, language)
        add("because", finding.because, language)
        if case .rule(let rule) = finding.trigger { add("when", rule) }
        add("count", finding.count)
        add("kind", finding.kind)
        add("class", finding.findingClass)
        add("scale", finding.severity.scale)
        add("scope", finding.severity.scope)
        add("irremediability", finding.severity.irremediability)
        add("likelihood", finding.severity.likelihood)
        add("connection", finding.connection)
        add("gate", finding.gate)
        add("until", finding.until)
        add("adds-to", finding.addsTo)
        add("issue", finding.issue)
        add("material", finding.material)
        add("practices", finding.practices)
        for (number, context) in finding.contexts.enumerated() {
            let parts = [
                context.scale, context.scope, context.irremediability, context.likelihood,
                context.connection,
            ].map { $0?.value ?? "–" }
            add(
                "context \(number + 1)",
                parts.joined(separator: " ") + " when " + context.when.value)
        }
        add(
            "root causes",
            finding.rootCauses.map(\.id.value).joined(separator: " "))
        add(
            "actions",
            (finding.actions.map(\.id) + finding.actionReferences).map(\.value)
                .joined(separator: " "))
        add("leverage", finding.leverage.map(\.measure.value).joined(separator: " "))
        add("cites", finding.citations.words)
    }

    init(_ action: ActionDefinition, _ language: String?) {
        add("title", action.title, language)
        for (number, step) in action.steps.enumerated() {
            add("step \(number + 1)", step, language)
        }
        add("kind", action.kind)
        add("addressee", action.addressee)
        add("within", action.within)
        add("effort-days", action.effort)
        add("theme", action.theme)
        add("sites", action.sites)
        add("civic", action.civic)
        add("when", action.when)
        add("structural", action.structural)
        add("addresses", action.addresses)
        add("after", action.after)
        add("buyer-part", action.buyerPart, language)
        for (number, indicator) in action.indicators.enumerated() {
            add(
                "indicator \(number + 1)",
                indicator.target.value + " " + indicator.unit.value + ": "
                    + (indicator.text.version(in: language) ?? ""))
        }
        add("closes-with", action.closesWith, language)
        add("closes-with civic", action.closesWithCivic)
        add(
            "verify",
            action.verifications.map { $0.by.value + " " + $0.method.value }.joined(separator: ", ")
        )
    }
}

extension AuthoredText {
    /// The text in a language, else the first one.
    func version(in language: String?) -> String? {
        let meant = language.flatMap { language in
            versions.first { $0.language?.value == language }
        }
        return (meant ?? versions.first { $0.language == nil } ?? versions.first)?.text
    }
}

extension [CitationDefinition] {
    fileprivate var words: String {
        map { $0.source.value + " " + $0.location.value }.joined(separator: "; ")
    }
}
