import AssayExpressions

extension ByteCoder {
    mutating func code(_ question: inout Question) {
        code(&question.index)
        code(&question.id)
        code(&question.questionnaire)
        code(&question.section)
        code(&question.type)
        code(&question.text)
        code(&question.guidance)
        code(&question.layer, from: .policy) { $1.code(&$0) }
        code(&question.weight)
        code(&question.isCritical)
        code(&question.isCore)
        code(&question.asksConsent)
        code(&question.isBehindGate)
        code(&question.relevance)
        code(&question.allowsUnknown)
        code(&question.unknownCredit)
        code(&question.allowsNotApplicable)
        code(&question.limits)
        code(&question.maximumRows)
        code(&question.options)
        code(&question.columns, from: Column(id: "", type: .text, text: LocalizedText())) {
            $1.code(&$0)
        }
        code(&question.citations)
        code(
            &question.serves,
            from: ServedClause(framework: .init(rawValue: 0), clause: .init(rawValue: 0))
        ) {
            $1.code(&$0.framework)
            $1.code(&$0.clause)
        }
        code(&question.formerIDs)
        code(&question.formerAnswers, from: FormerAnswer(questionnaire: "", question: "")) {
            $1.code(&$0.questionnaire)
            $1.code(&$0.question)
            $1.code(&$0.since)
            $1.code(&$0.values, from: FormerValue(from: "", to: nil)) {
                $1.code(&$0.from)
                $1.code(&$0.to)
            }
        }
        code(&question.expectedEvidence, from: ExpectedEvidence(rank: 0, kind: "")) {
            $1.code(&$0.rank)
            $1.code(&$0.kind)
            $1.code(&$0.within)
            $1.code(&$0.text)
        }
        code(&question.checks, from: Check(when: .blank, message: LocalizedText())) {
            $1.code(&$0.when)
            $1.code(&$0.message)
        }
        code(&question.credits, from: Credit(when: nil, amount: .fixed(.zero))) {
            $1.code(&$0.when)
            $1.code(&$0.amount)
        }
        code(&question.tellsOfHarm)
    }

    private mutating func code(_ column: inout Column) {
        code(&column.id)
        code(&column.type)
        code(&column.text)
        code(&column.isRequired)
        code(&column.identifier, from: .lei) { $1.code(&$0) }
        code(&column.limits)
        code(&column.options)
    }

    private mutating func code(_ options: inout [Option]) {
        code(&options, from: Option(symbol: .yes, id: "", text: LocalizedText())) {
            $1.code(&$0.symbol)
            $1.code(&$0.id)
            $1.code(&$0.text)
            $1.code(&$0.isExclusive)
            $1.code(&$0.saysNobodyLooked)
            $1.code(&$0.tellsOfHarm)
        }
    }

    private mutating func code(_ limits: inout ValueLimits) {
        code(&limits.unit)
        code(&limits.minimum)
        code(&limits.maximum)
        code(&limits.digits)
        code(&limits.maximumLength)
    }

    private mutating func code(_ amount: inout Credit.Amount) {
        var isShare = false
        if case .share = amount { isShare = true }
        code(&isShare)
        if isShare {
            var rule = Rule.blank
            if case .share(let known) = amount { rule = known }
            code(&rule)
            amount = .share(rule)
        } else {
            var fixed = ExactDecimal.zero
            if case .fixed(let known) = amount { fixed = known }
            code(&fixed)
            amount = .fixed(fixed)
        }
    }
}
