import AssayExpressions

extension ByteCoder {
    mutating func code(_ finding: inout Finding) {
        var (id, home) = (finding.id, finding.home)
        code(&id)
        code(&home)
        code(&finding.trigger)
        code(&finding.count)
        code(&finding.kind)
        code(&finding.findingClass)
        code(&finding.severity)
        code(&finding.connection)
        code(&finding.isGate)
        code(&finding.until)
        code(&finding.addsTo)
        code(&finding.issue)
        code(&finding.material)
        code(&finding.title)
        code(&finding.because)
        code(&finding.citations)
        code(
            &finding.contexts,
            from: Context(
                when: .blank, severity: finding.severity, connection: finding.connection,
                reason: LocalizedText())
        ) {
            $1.code(&$0.when)
            $1.code(&$0.severity)
            $1.code(&$0.connection)
            $1.code(&$0.reason)
        }
        code(&finding.rootCauses, from: RootCause(id: "", ask: "", text: LocalizedText())) {
            $1.code(&$0.id)
            $1.code(&$0.ask)
            $1.code(&$0.text)
        }
        code(&finding.actions)
        code(&finding.leverage, from: LeverageOffer(measure: .init(rawValue: 0), when: nil)) {
            $1.code(&$0.measure)
            $1.code(&$0.when)
        }
        code(&finding.practices, from: .init(rawValue: 0)) { $1.code(&$0) }
        code(&finding.questions)
        finding.rename(id: id, home: home)
    }

    private mutating func code(_ severity: inout Severity) {
        code(&severity.scale)
        code(&severity.scope)
        code(&severity.irremediability)
        code(&severity.likelihood)
    }

    private mutating func code(_ trigger: inout Finding.Trigger) {
        var isRule = false
        if case .rule = trigger { isRule = true }
        code(&isRule)
        if isRule {
            var rule = Rule.blank
            if case .rule(let known) = trigger { rule = known }
            code(&rule)
            trigger = .rule(rule)
        } else {
            var event = StandingEvent.unanswered
            if case .event(let known) = trigger { event = known }
            code(&event)
            trigger = .event(event)
        }
    }

    mutating func code(_ action: inout ActionTemplate) {
        var (id, home) = (action.id, action.home)
        code(&id)
        code(&home)
        code(&action.kind)
        code(&action.addressee)
        code(&action.theme, from: .init(rawValue: 0)) { $1.code(&$0) }
        code(&action.sites)
        code(&action.effort)
        code(&action.needsOpenCivicSpace)
        code(&action.when)
        code(&action.within)
        code(&action.isStructural)
        code(&action.addresses)
        code(&action.after)
        code(&action.title)
        code(&action.steps, from: LocalizedText()) { $1.code(&$0) }
        code(&action.buyerPart)
        code(
            &action.indicators,
            from: Indicator(kind: .outcome, unit: "", target: .zero, text: LocalizedText())
        ) { indicator, coder in
            coder.code(&indicator.kind)
            coder.code(&indicator.unit)
            coder.code(&indicator.target)
            coder.code(&indicator.direction)
            coder.code(&indicator.baseline)
            coder.code(&indicator.civic, from: .open) { $1.code(&$0) }
            coder.code(&indicator.text)
        }
        code(&action.closesWith)
        code(&action.closesWithVoices)
        code(&action.verifications, from: Verification(by: .buyer, method: .desk)) {
            $1.code(&$0.by)
            $1.code(&$0.method)
            $1.code(&$0.text)
        }
        action.rename(id: id, home: home)
    }
}

extension Finding {
    /// A finding to be read into.
    static var blank: Finding {
        Finding(
            id: "", home: "", trigger: .event(.unanswered), kind: .gap, findingClass: .minor,
            severity: Severity(scale: 1, scope: 1, irremediability: 1, likelihood: 1),
            connection: .linked, title: LocalizedText(), because: LocalizedText())
    }
}

extension ActionTemplate {
    /// An action to be read into.
    static var blank: ActionTemplate {
        ActionTemplate(
            id: "", home: "", kind: .corrective, addressee: .supplier,
            within: CalendarDuration(months: 0, days: 0), title: LocalizedText(), steps: [],
            closesWith: LocalizedText())
    }
}
