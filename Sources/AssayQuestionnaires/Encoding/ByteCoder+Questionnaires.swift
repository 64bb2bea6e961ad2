import AssayExpressions

extension ByteCoder {
    mutating func code(_ questionnaire: inout Questionnaire) {
        code(&questionnaire.id)
        code(&questionnaire.version)
        code(&questionnaire.language)
        code(&questionnaire.title)
        code(&questionnaire.summary)
        code(&questionnaire.audience)
        code(&questionnaire.minutes)
        code(&questionnaire.isTemplate)
        code(&questionnaire.scoring)
        code(&questionnaire.levels, from: Level(id: "", title: LocalizedText())) {
            $1.code(&$0)
        }
        code(
            &questionnaire.exposure,
            from: ExposureQuestions(
                materials: QuestionIndex(rawValue: 0), rows: QuestionIndex(rawValue: 0),
                countries: QuestionIndex(rawValue: 0), people: QuestionIndex(rawValue: 0))
        ) { exposure, coder in
            coder.code(&exposure.materials)
            coder.code(&exposure.rows)
            coder.code(&exposure.countries)
            coder.code(&exposure.people)
            coder.code(&exposure.roles, from: QuestionIndex(rawValue: 0)) { $1.code(&$0) }
            coder.code(&exposure.redFlag)
        }
        code(
            &questionnaire.sections,
            from: Section(id: "", title: LocalizedText(), questions: 0..<0)
        ) { section, coder in
            coder.code(&section.id)
            coder.code(&section.title)
            coder.code(&section.summary)
            coder.code(&section.weight)
            coder.code(&section.relevance)
            coder.code(&section.questions)
        }
        code(&questionnaire.questions)
        code(&questionnaire.findings, from: .blank) { $1.code(&$0) }
        code(&questionnaire.equivalences, from: Equivalence(scheme: .init(rawValue: 0))) {
            $1.code(&$0)
        }
        code(
            &questionnaire.retired,
            from: RetiredQuestion(id: "", since: "", reason: LocalizedText())
        ) { question, coder in
            coder.code(&question.id)
            coder.code(&question.since)
            coder.code(&question.reason)
        }
        code(&questionnaire.uses)
        code(&questionnaire.readiness, from: Readiness(measure: .init(rawValue: 0))) {
            readiness, coder in
            coder.code(&readiness.measure)
            coder.code(&readiness.fits)
            coder.code(&readiness.fitsNot)
            coder.code(&readiness.there)
            coder.code(&readiness.missing)
        }
        code(
            &questionnaire.memberships,
            from: Membership(initiative: .init(rawValue: 0), when: .blank)
        ) {
            $1.code(&$0.initiative)
            $1.code(&$0.when)
        }
        code(&questionnaire.categoryOrders, from: CategoryOrder(categories: [], when: .blank)) {
            order, coder in
            coder.code(&order.categories, from: LeverageCategory.allCases[0]) { $1.code(&$0) }
            coder.code(&order.when)
            coder.code(&order.because)
            coder.code(&order.citations)
        }
        code(&questionnaire.ownSectors, from: OwnSector(sector: "", when: .blank)) {
            $1.code(&$0.sector)
            $1.code(&$0.when)
        }
    }

    private mutating func code(_ scoring: inout Scoring) {
        code(&scoring.scheme)
        code(&scoring.version)
        code(
            &scoring.assurance, from: AssuranceTable(id: "", version: "", kinds: [], decays: [])
        ) { $1.code(&$0) }
        code(&scoring.base)
        code(&scoring.notApplicable)
        code(&scoring.reviewNotApplicableAbove)
        code(&scoring.layerWeights)
        code(&scoring.deductions)
        code(&scoring.citations)
    }

    private mutating func code(_ level: inout Level) {
        code(&level.id)
        code(&level.title)
        code(&level.summary)
        code(&level.minimum)
        code(&level.coverage)
        code(&level.sections)
        code(&level.critical)
    }

    private mutating func code(_ equivalence: inout Equivalence) {
        code(&equivalence.scheme)
        code(&equivalence.versions)
        code(&equivalence.levels)
        code(&equivalence.materials)
        code(
            &equivalence.covers, from: Cover(question: QuestionIndex(rawValue: 0), credit: .zero)
        ) { cover, coder in
            coder.code(&cover.question)
            coder.code(&cover.credit)
        }
        code(&equivalence.citations)
    }

    mutating func code(_ programme: inout Programme) {
        code(&programme.id)
        code(&programme.version)
        code(&programme.title)
        code(&programme.summary)
        code(
            &programme.parts,
            from: Programme.Part(questionnaire: .init(rawValue: 0), weight: .zero, when: nil)
        ) { part, coder in
            coder.code(&part.questionnaire)
            coder.code(&part.material)
            coder.code(&part.depth)
            coder.code(&part.weight)
            coder.code(&part.when)
        }
    }
}
