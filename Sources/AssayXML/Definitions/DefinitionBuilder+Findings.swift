import AssayDefinitions
import AssayDiagnostics

extension DefinitionBuilder {
    /// A finding, triggered by the rule in `when`, or by the event in `on`.
    static func finding(_ element: MarkupElement, home trigger: String) -> FindingDefinition {
        let severity = SeverityDefinition(
            scale: element.needed("scale"), scope: element.needed("scope"),
            irremediability: element.needed("irremediability"),
            likelihood: element.needed("likelihood"))
        let text = element.needed(trigger)
        var finding = FindingDefinition(
            place: element.place, id: element.needed("id"), title: element.texts("title"),
            trigger: trigger == "when" ? .rule(text) : .event(text), kind: element.needed("kind"),
            findingClass: element.needed("class"), severity: severity,
            connection: element.needed("connection"))
        finding.count = element["count"]
        finding.scaleBecause = element["scale-because"]
        finding.gate = element["gate"]
        finding.until = element["until"]
        finding.addsTo = element["adds-to"]
        finding.issue = element["issue"]
        finding.material = element["material"]
        finding.because = element.texts("because")
        finding.citations = element.citations
        finding.contexts = element.children(named: "context").map {
            context($0)
        }
        finding.rootCauses = element.children(named: "root-cause").map {
            RootCauseDefinition(id: $0.needed("id"), ask: $0.needed("ask"), text: $0.ownText)
        }
        finding.actions = element.children(named: "action").map(action)
        finding.actionReferences = element.children(named: "action-reference").map {
            $0.needed("action")
        }
        finding.leverage = element.children(named: "leverage").map { offer in
            var leverage = LeverageDefinition(measure: offer.needed("measure"))
            leverage.when = offer["when"]
            return leverage
        }
        finding.practices = element["practices"]
        return finding
    }

    private static func context(_ element: MarkupElement) -> ContextDefinition {
        var context = ContextDefinition(when: element.needed("when"), reason: element.ownText)
        context.scale = element["scale"]
        context.scope = element["scope"]
        context.irremediability = element["irremediability"]
        context.likelihood = element["likelihood"]
        context.connection = element["connection"]
        return context
    }

    private static func action(_ element: MarkupElement) -> ActionDefinition {
        var action = ActionDefinition(
            place: element.place, id: element.needed("id"), kind: element.needed("kind"),
            addressee: element.needed("addressee"), within: element.needed("within"),
            title: element.texts("title"), steps: element.steps)
        action.theme = element["theme"]
        action.sites = element["sites"]
        action.effort = element["effort-days"]
        action.civic = element["civic"]
        action.when = element["when"]
        action.buyerPart = element.texts("buyer-part")
        action.structural = element["structural"]
        action.addresses = element["addresses"]
        action.after = element["after"]
        action.closesWith = element.texts("closes-with")
        action.closesWithCivic = element.children(named: "closes-with").first?["civic"]
        action.indicators = element.children(named: "indicator").map { part in
            var indicator = IndicatorDefinition(
                kind: part.needed("kind"), unit: part.needed("unit"),
                target: part.needed("target"), text: part.ownText)
            indicator.direction = part["direction"]
            indicator.baseline = part["baseline"]
            indicator.civic = part["civic"]
            return indicator
        }
        action.verifications = element.children(named: "verify").map { part in
            var verification = VerificationDefinition(
                by: part.needed("by"), method: part.needed("method"))
            if !part.foldedText.isEmpty { verification.text = part.ownText }
            return verification
        }
        return action
    }
}
