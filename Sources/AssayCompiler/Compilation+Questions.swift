import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Compilation {
    /// Gives every question its index and signature, and every questionnaire its names.
    mutating func declareQuestions() {
        for definition in questionnaires {
            for question in definition.sections.flatMap({ $0.questions }) {
                let index = QuestionIndex(rawValue: Int32(signatures.count))
                let signature = signature(of: question, index: index)
                signatures.append(signature)
                questionDefinitions.append(question)
                library.columnCounts.append(Int32(signature.columnCount))
                let name = definition.id.word + ":" + question.id.word
                if questionIndexes[name] == nil { questionIndexes[name] = index }
            }
        }
        scopes = questionnaires.map { _ in RuleScope() }
        for position in questionnaires.indices { scopes[position] = scope(of: position) }
    }

    private mutating func scope(of position: Int) -> RuleScope {
        let definition = questionnaires[position]
        var scope = RuleScope()
        declareNames(of: definition, prefix: nil, in: &scope)
        for use in definition.uses {
            let prefix = (use.alias ?? use.questionnaire).word
            scope.declarePrefix(prefix)
            guard use.questionnaire.word != definition.id.word else {
                report(.selfUse, at: use.questionnaire.start)
                continue
            }
            guard let used = questionnairePositions[use.questionnaire.word] else {
                reportUnknown(
                    "questionnaire", use.questionnaire, among: questionnairePositions.keys)
                continue
            }
            declareNames(of: questionnaires[used.rawValue], prefix: prefix, in: &scope)
        }
        return scope
    }

    mutating func declareNames(
        of definition: QuestionnaireDefinition, prefix: String?, in scope: inout RuleScope
    ) {
        for question in definition.sections.flatMap({ $0.questions }) {
            let name = definition.id.word + ":" + question.id.word
            guard let index = questionIndexes[name] else { continue }
            scope.declare(question.id.word, prefix: prefix, as: signatures[Int(index.rawValue)])
        }
        for list in definition.lists {
            let isCountries = list.type.word == ListType.countries.rawValue
            for item in list.items where isCountries && prefix == nil {
                checkCountry(item)
            }
            scope.declareList(
                list.id.word, prefix: prefix, type: isCountries ? .country : .choice,
                values: list.items.map { library.symbols.intern($0.word) })
        }
    }

    mutating func checkCountry(_ code: EmbeddedText) {
        guard !Country.all.contains(where: { $0.code == code.word }) else { return }
        report(.unknownCountry(code.word), at: code.start)
    }

    private mutating func signature(
        of question: QuestionDefinition, index: QuestionIndex
    ) -> QuestionSignature {
        let type = QuestionType(rawValue: question.type.word) ?? .text
        guard type != .table else {
            let columns = question.columns.map { column in
                QuestionSignature.Column(
                    name: column.id.word,
                    item: item(
                        QuestionType(rawValue: column.type.word) ?? .text, column.limits,
                        column.options))
            }
            return QuestionSignature(index: index, shape: .table(columns))
        }
        let values = item(type, question.limits, question.options)
        return QuestionSignature(
            index: index,
            shape: type.traits.takesSeveral ? .multiple(values) : .single(values))
    }

    private mutating func item(
        _ type: QuestionType, _ limits: LimitsDefinition, _ options: [OptionDefinition]
    ) -> ItemSignature {
        var item = ItemSignature(type: type.traits.values ?? .text)
        switch item.type {
        case .choice:
            item.options = options.map { library.symbols.intern($0.id.word) }
        case .country:
            item.options = Country.all.map { library.symbols.intern($0.code) }
        case .number:
            let limits = ValueLimits(limits, type: type)
            item.minimum = limits.minimum
            item.maximum = limits.maximum
        case .boolean, .date, .text, .file:
            break
        }
        return item
    }

    /// Compiles every question with its rules; a broken part is left out.
    mutating func compileQuestions() {
        var next = 0
        for (position, definition) in questionnaires.enumerated() {
            let language = definition.language.word
            for (number, section) in definition.sections.enumerated() {
                var scope = scopes[position]
                scope.allowsEvidence = false
                let sectionRule = rule(section.relevant, in: scope)
                library.questionnaires[position].sections[number].relevance = sectionRule
                for question in section.questions {
                    let index = QuestionIndex(rawValue: Int32(next))
                    next += 1
                    library.questions.append(
                        compile(
                            question, index: index, questionnaire: .init(rawValue: position),
                            section: .init(rawValue: number), sectionRule: section.relevant,
                            language: language))
                }
            }
            checkRetired(definition)
            checkFormer(definition)
        }
    }

    private mutating func compile(
        _ definition: QuestionDefinition, index: QuestionIndex,
        questionnaire: QuestionnaireIndex, section: SectionIndex,
        sectionRule: EmbeddedText?, language: String
    ) -> Question {
        let type = QuestionType(rawValue: definition.type.word) ?? .text
        var scope = scopes[questionnaire.rawValue]
        var question = Question(
            index: index, id: definition.id.word, questionnaire: questionnaire, section: section,
            type: type, text: localized(definition.text, language))
        question.guidance = localized(definition.guidance, language)
        question.layer = definition.layer.flatMap { Layer(rawValue: $0.word) }
        question.weight = definition.weight?.decimal ?? .one
        question.isCritical = definition.critical?.isTrue ?? false
        question.isCore = definition.core?.isTrue ?? false
        question.asksConsent = definition.consent?.isTrue ?? false
        question.allowsUnknown = definition.unknown?.word != "refused"
        question.unknownCredit = credit(definition.unknownCredit) ?? .zero
        question.allowsNotApplicable = definition.notApplicable?.word == "allowed"
        question.limits = ValueLimits(definition.limits, type: type)
        question.maximumRows = definition.maximumRows?.integer ?? 200
        question.options = options(definition.options, language)
        question.columns = definition.columns.map { column in
            let columnType = QuestionType(rawValue: column.type.word) ?? .text
            var result = Column(
                id: column.id.word, type: columnType, text: localized(column.text, language))
            result.isRequired = column.required?.isTrue ?? false
            result.identifier = column.identifier.flatMap { IdentifierKind(rawValue: $0.word) }
            result.limits = ValueLimits(column.limits, type: columnType)
            result.options = options(column.options, language)
            return result
        }
        question.citations = definition.citations.compiled
        question.serves = servedClauses(definition.serves)
        readFormer(definition.formerAnswers, into: &question)
        check(definition.citations)
        checkType(of: definition, type)
        question.expectedEvidence = expectedEvidence(definition.evidence, language)

        scope.allowsEvidence = false
        question.relevance = relevance(definition.relevant, sectionRule, in: scope)
        scope.current = signatures[Int(index.rawValue)]
        question.credits = credits(definition.credits, in: scope)
        question.tellsOfHarm = rule(definition.tells, in: scope)
        scope.allowsEvidence = true
        question.checks = definition.checks.compactMap { check in
            rule(check.when, in: scope).map {
                Check(when: $0, message: localized(check.message, language))
            }
        }
        return question
    }

    private mutating func options(
        _ definitions: [OptionDefinition], _ language: String
    ) -> [Option] {
        definitions.map { definition in
            var option = Option(
                symbol: library.symbols.intern(definition.id.word), id: definition.id.word,
                text: localized(definition.text, language))
            option.isExclusive = definition.exclusive?.isTrue ?? false
            option.tellsOfHarm = definition.tells != nil
            option.saysNobodyLooked = definition.looks != nil
            return option
        }
    }

    private mutating func expectedEvidence(
        _ definition: ExpectedEvidenceDefinition?, _ language: String
    ) -> ExpectedEvidence? {
        guard let definition else { return nil }
        guard let rank = evidenceRanks[definition.kind.word] else {
            reportUnknown("kind of evidence", definition.kind, among: evidenceRanks.keys)
            return nil
        }
        var expected = ExpectedEvidence(rank: rank, kind: definition.kind.word)
        expected.within = definition.within?.duration
        expected.text = localized(definition.text, language)
        return expected
    }

    /// The rule of the question and that of its section; both must hold.
    private mutating func relevance(
        _ own: EmbeddedText?, _ section: EmbeddedText?, in scope: RuleScope
    ) -> Rule? {
        guard let section else { return rule(own, in: scope) }
        guard let own else { return silentRule(section.value, in: scope) }
        guard rule(own, in: scope) != nil else { return nil }
        return silentRule("(" + section.value + ") and (" + own.value + ")", in: scope)
    }

    /// Compiles a rule whose problems are reported where its parts are.
    private mutating func silentRule(_ text: String, in scope: RuleScope) -> Rule? {
        let compilation = compileRule(
            text, expecting: .boolean, in: scope, symbols: &library.symbols)
        return compilation.program.map { numbered(text, $0) }
    }

    private mutating func credits(
        _ definitions: [CreditDefinition], in scope: RuleScope
    ) -> [Credit] {
        var credits: [Credit] = []
        var holdsAlways = false
        for definition in definitions {
            if holdsAlways { report(.unreachableCredit, at: definition.place) }
            if definition.when == nil { holdsAlways = true }
            var when: Rule?
            if let text = definition.when {
                when = rule(text, in: scope)
                if when == nil { continue }
            }
            switch (definition.credit, definition.share) {
            case (let text?, nil):
                if let amount = credit(text) {
                    credits.append(Credit(when: when, amount: .fixed(amount)))
                }
            case (nil, let text?):
                if let share = rule(text, as: .number, in: scope) {
                    credits.append(Credit(when: when, amount: .share(share)))
                }
            default:
                report(.creditNeedsOneAmount, at: definition.place)
            }
        }
        return credits
    }

    mutating func credit(_ text: EmbeddedText?) -> ExactDecimal? {
        guard let text else { return nil }
        let value = text.decimal
        if value < .zero || value > .one {
            report(.creditOutsideRange(text.word), at: text.start)
            return nil
        }
        return value
    }

    private mutating func checkRetired(_ definition: QuestionnaireDefinition) {
        let asked = Set(definition.sections.flatMap { $0.questions }.map { $0.id.word })
        for retired in definition.retired where asked.contains(retired.question.word) {
            report(.retiredIsAsked(retired.question.word), at: retired.question.start)
        }
    }
}

extension ValueLimits {
    /// The limits of a definition, with those of the type where it gives none.
    init(_ definition: LimitsDefinition, type: QuestionType) {
        self.init()
        unit = definition.unit?.value ?? type.traits.unit
        minimum = definition.minimum?.decimal ?? type.traits.minimum
        maximum = definition.maximum?.decimal ?? type.traits.maximum
        digits = definition.digits?.integer ?? type.traits.digits
        maximumLength = definition.maximumLength?.integer ?? 4000
    }
}
