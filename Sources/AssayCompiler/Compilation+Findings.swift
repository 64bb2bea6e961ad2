import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Compilation {
    /// Gives every action its index, so that findings can refer to actions defined elsewhere.
    mutating func declareActions() {
        for definition in questionnaires {
            for finding in definition.findings {
                declare(finding.actions, home: definition.id.word)
            }
        }
        for catalogue in catalogues {
            for finding in catalogue.standingFindings {
                declare(finding.actions, home: catalogue.id.word)
            }
        }
    }

    private mutating func declare(_ actions: [ActionDefinition], home: String) {
        for action in actions {
            let name = home + ":" + action.id.word
            guard actionIndexes[name] == nil else { continue }
            actionIndexes[name] = ActionIndex(rawValue: Int32(actionPlaces.count))
            actionPlaces.append(action.place)
        }
    }

    /// Compiles every finding and every action, those of catalogues last.
    mutating func compileFindings() {
        for (position, definition) in questionnaires.enumerated() {
            let language = definition.language.word
            let findings = definition.findings.compactMap { finding in
                compile(
                    finding, home: definition.id.word, language: language, scope: scopes[position],
                    uses: definition.uses)
            }
            library.questionnaires[position].findings = findings
            for question in findings.filter({ $0.isGate }).flatMap({ $0.questions })
            where library.questionnaires[position].questions.contains(Int(question.rawValue)) {
                library.questions[Int(question.rawValue)].isBehindGate = true
            }
        }
        for catalogue in catalogues {
            library.catalogue.standingFindings += catalogue.standingFindings.compactMap { finding in
                compile(
                    finding, home: catalogue.id.word, language: catalogue.language.word,
                    scope: RuleScope(), uses: [])
            }
        }
        library.catalogue.standingFindings.sort { ($0.home, $0.id) < ($1.home, $1.id) }
    }

    private mutating func compile(
        _ definition: FindingDefinition, home: String, language: String, scope: RuleScope,
        uses: [UseDefinition]
    ) -> Finding? {
        check(definition.citations)
        var trigger: Finding.Trigger?
        switch definition.trigger {
        case .rule(let text):
            trigger = rule(text, in: scope).map { .rule($0) }
        case .event(let text):
            trigger = StandingEvent(rawValue: text.word).map { .event($0) }
            if trigger == nil { report(.newerEvent(text.word), at: text.start) }
        }
        let actions = actions(of: definition, home: home, language: language, scope: scope)
        let references = definition.actionReferences.compactMap { reference in
            resolve(reference, home: home, uses: uses)
        }
        let leverage = definition.leverage.compactMap { offer($0, in: scope) }
        let count = rule(definition.count, as: .number, in: scope)
        let until = rule(definition.until, in: scope)
        guard let trigger, let kind = FindingKind(rawValue: definition.kind.word),
            let findingClass = FindingClass(rawValue: definition.findingClass.word),
            let connection = Connection(rawValue: definition.connection.word)
        else { return nil }
        var finding = Finding(
            id: definition.id.word, home: home, trigger: trigger, kind: kind,
            findingClass: findingClass, severity: definition.severity.compiled,
            connection: connection, title: localized(definition.title, language),
            because: localized(definition.because, language))
        finding.count = count
        finding.isGate = definition.gate?.isTrue ?? false
        finding.until = until
        if let text = definition.until, !finding.isGate {
            report(.untilNeedsGate, at: text.start)
        }
        finding.addsTo = topics(definition.addsTo)
        finding.issue = definition.issue?.word
        finding.material = definition.material?.word
        finding.citations = definition.citations.compiled
        for context in definition.contexts {
            if let compiled = compile(context, of: finding, language: language, scope: scope) {
                finding.contexts.append(compiled)
            }
        }
        finding.rootCauses = definition.rootCauses.map {
            RootCause(
                id: $0.id.word, ask: $0.ask.value, text: localized($0.text, language))
        }
        finding.actions = actions + references
        finding.leverage = leverage
        for name in definition.practices?.words ?? [] {
            if let practice = practicePositions[name.word] {
                finding.practices.append(practice)
            } else {
                reportUnknown("practice", name, among: practicePositions.keys)
            }
        }
        if case .rule(let rule) = trigger { finding.questions = rule.program.dependencies }
        return finding
    }

    private mutating func compile(
        _ definition: ContextDefinition, of finding: Finding, language: String, scope: RuleScope
    ) -> Context? {
        var severity = finding.severity
        severity.raise(
            to: Severity(
                scale: definition.scale?.integer ?? 1, scope: definition.scope?.integer ?? 1,
                irremediability: definition.irremediability?.integer ?? 1,
                likelihood: definition.likelihood?.integer ?? 1))
        let named = definition.connection.flatMap { Connection(rawValue: $0.word) }
        let isCloser = named?.isCloser(than: finding.connection) ?? false
        if severity == finding.severity, !isCloser {
            report(.contextRaisesNothing(finding: finding.id), at: definition.when.start)
        }
        return rule(definition.when, in: scope).map {
            Context(
                when: $0, severity: severity,
                connection: isCloser ? named ?? finding.connection : finding.connection,
                reason: localized(definition.reason, language))
        }
    }

    /// The topics of a list; each must be the issue of some finding.
    private mutating func topics(_ names: EmbeddedText?) -> [String] {
        guard let names else { return [] }
        let known = Set(questionnaires.flatMap { $0.findings.compactMap { $0.issue?.word } })
        for name in names.words where !known.contains(name.word) {
            reportUnknown("issue", name, among: known)
        }
        return names.words.map { $0.word }
    }

    private mutating func offer(
        _ definition: LeverageDefinition, in scope: RuleScope
    ) -> LeverageOffer? {
        let when = rule(definition.when, in: scope)
        guard let measure = measurePositions[definition.measure.word] else {
            reportUnknown("measure", definition.measure, among: measurePositions.keys)
            return nil
        }
        return LeverageOffer(measure: measure, when: when)
    }

    private mutating func actions(
        of finding: FindingDefinition, home: String, language: String, scope: RuleScope
    ) -> [ActionIndex] {
        var indexes: [ActionIndex] = []
        for action in finding.actions {
            let compiled = compile(action, home: home, language: language, scope: scope)
            guard let index = actionIndexes[home + ":" + action.id.word], let compiled else {
                continue
            }
            indexes.append(index)
            if Int(index.rawValue) == library.actions.count { library.actions.append(compiled) }
        }
        return indexes
    }

    private mutating func compile(
        _ definition: ActionDefinition, home: String, language: String, scope: RuleScope
    ) -> ActionTemplate? {
        guard let kind = ActionKind(rawValue: definition.kind.word),
            let addressee = Addressee(rawValue: definition.addressee.word)
        else { return nil }
        var action = ActionTemplate(
            id: definition.id.word, home: home, kind: kind, addressee: addressee,
            within: definition.within.duration, title: localized(definition.title, language),
            steps: definition.steps.map { localized($0, language) },
            closesWith: localized(definition.closesWith, language))
        if let theme = definition.theme {
            action.theme = themePositions[theme.word]
            if action.theme == nil { reportUnknown("theme", theme, among: themePositions.keys) }
        }
        action.sites = sites(of: definition, for: addressee)
        action.effort = definition.effort?.integer
        action.needsOpenCivicSpace = definition.civic != nil
        action.closesWithVoices = definition.closesWithCivic != nil
        action.when = rule(definition.when, in: scope)
        action.buyerPart = localized(definition.buyerPart, language)
        action.isStructural = definition.structural?.isTrue ?? false
        for name in definition.addresses?.words ?? [] {
            let known = questionIndexes[
                name.value.contains(":") ? name.value : home + ":" + name.value]
            if let known {
                action.addresses.append(known)
            } else {
                let prefix = home + ":"
                reportUnknown(
                    "question", name,
                    among: questionIndexes.keys.lazy.filter { $0.hasPrefix(prefix) }.map {
                        String($0.dropFirst(prefix.count))
                    })
            }
        }
        for name in definition.after?.words ?? [] {
            if let index = resolve(name, home: home, uses: []) { action.after.append(index) }
        }
        for part in definition.indicators {
            guard let kind = IndicatorKind(rawValue: part.kind.word) else { continue }
            var indicator = Indicator(
                kind: kind, unit: part.unit.value, target: part.target.decimal,
                text: localized(part.text, language))
            if part.direction?.word == IndicatorDirection.atMost.rawValue {
                indicator.direction = .atMost
            }
            indicator.baseline = rule(part.baseline, as: .number, in: scope)
            indicator.civic = part.civic.flatMap { CivicState(rawValue: $0.word) }
            action.indicators.append(indicator)
        }
        for part in definition.verifications {
            guard let verifier = Verifier(rawValue: part.by.word),
                let method = VerificationMethod(rawValue: part.method.word)
            else { continue }
            var verification = Verification(by: verifier, method: method)
            verification.text = localized(part.text, language)
            action.verifications.append(verification)
        }
        return action
    }

    /// The roles that run the site of an action; each must be a choice of the profile's roles.
    private mutating func sites(
        of definition: ActionDefinition, for addressee: Addressee
    ) -> [String] {
        let isAboutSites = addressee == .operator || addressee == .customer
        guard let sites = definition.sites else {
            if isAboutSites {
                report(.sitesNeeded(action: definition.id.word), at: definition.place)
            }
            return []
        }
        if !isAboutSites {
            report(.sitesNotAllowed(addressee: addressee.rawValue), at: sites.start)
        }
        for site in sites.words where !roles.contains(site.word) {
            reportUnknown("role", site, among: roles)
        }
        return sites.words.map { $0.word }
    }

    /// Finds an action by its id, or by `alias:id` or `home:id` in another home.
    private mutating func resolve(
        _ name: EmbeddedText, home: String, uses: [UseDefinition]
    ) -> ActionIndex? {
        let parts = name.word.split(separator: ":")
        var full = home + ":" + name.word
        if parts.count == 2 {
            let use = uses.first { ($0.alias ?? $0.questionnaire).word == parts[0] }
            full = (use?.questionnaire.word ?? String(parts[0])) + ":" + String(parts[1])
        }
        if let index = actionIndexes[full] { return index }
        let prefix = home + ":"
        reportUnknown(
            "action", name,
            among: actionIndexes.keys.lazy.map { key in
                key.hasPrefix(prefix) ? String(key.dropFirst(prefix.count)) : key
            })
        return nil
    }

    /// Compiles what certificates can stand for.
    mutating func compileEquivalences() {
        for (position, definition) in questionnaires.enumerated() {
            for equivalence in definition.equivalences {
                check(equivalence.citations)
                var covers: [Cover] = []
                for cover in equivalence.covers {
                    let name = definition.id.word + ":" + cover.question.word
                    guard let index = questionIndexes[name] else {
                        reportUnknown(
                            "question", cover.question,
                            among: definition.sections.lazy.flatMap { $0.questions }.map {
                                $0.id.word
                            })
                        continue
                    }
                    if let amount = credit(cover.credit) {
                        covers.append(Cover(question: index, credit: amount))
                    }
                }
                guard let scheme = schemePositions[equivalence.scheme.word] else {
                    reportUnknown(
                        "scheme", equivalence.scheme, among: schemePositions.keys)
                    continue
                }
                var result = Equivalence(scheme: scheme)
                result.versions = equivalence.versions?.words.map { $0.value } ?? []
                result.levels = equivalence.levels?.words.map { $0.value } ?? []
                result.materials = equivalence.materials?.words.map { $0.value } ?? []
                result.covers = covers
                result.citations = equivalence.citations.compiled
                library.questionnaires[position].equivalences.append(result)
            }
        }
    }
}
