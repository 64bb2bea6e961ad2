import AssayExpressions

extension ByteCoder {
    mutating func code(_ catalogue: inout Catalogue) {
        code(
            &catalogue.sources,
            from: Source(id: "", title: LocalizedText(), publisher: LocalizedText())
        ) { source, coder in
            coder.code(&source.id)
            coder.code(&source.title)
            coder.code(&source.publisher)
            coder.code(&source.note)
        }
        code(
            &catalogue.frameworks, from: Framework(id: "", source: "", title: LocalizedText())
        ) { $1.code(&$0) }
        code(
            &catalogue.measures,
            from: Measure(
                id: "", category: LeverageCategory.allCases[0], title: LocalizedText(),
                summary: LocalizedText())
        ) { $1.code(&$0) }
        code(
            &catalogue.initiatives,
            from: Initiative(
                id: "", kind: InitiativeKind.allCases[0], title: LocalizedText(),
                summary: LocalizedText())
        ) { initiative, coder in
            coder.code(&initiative.id)
            coder.code(&initiative.kind)
            coder.code(&initiative.title)
            coder.code(&initiative.summary)
            coder.code(&initiative.materials)
            coder.code(&initiative.issues)
            coder.code(&initiative.countries)
            coder.code(&initiative.citations)
        }
        code(&catalogue.practices, from: Practice(id: "", year: 0, title: LocalizedText())) {
            $1.code(&$0)
        }
        code(
            &catalogue.places,
            from: DocumentedPlace(
                id: "", country: "", material: "", issues: [], year: 0, note: LocalizedText())
        ) { $1.code(&$0) }
        code(&catalogue.producers, from: Producers(material: "", countries: [], year: 0)) {
            $1.code(&$0.material)
            $1.code(&$0.countries)
            $1.code(&$0.year)
            $1.code(&$0.citations)
        }
        code(&catalogue.useShares, from: UseShare(material: "", sector: "", year: 0)) {
            share, coder in
            coder.code(&share.material)
            coder.code(&share.sector)
            coder.code(&share.percent)
            coder.code(&share.year)
            coder.code(&share.through, from: InitiativeIndex(rawValue: 0)) { $1.code(&$0) }
            coder.code(&share.note)
            coder.code(&share.citations)
        }
        code(&catalogue.civicSpaces, from: CivicSpace(year: 0, closed: [])) {
            $1.code(&$0.year)
            $1.code(&$0.closed, from: ClosedCountry(code: "", name: LocalizedText())) {
                $1.code(&$0.code)
                $1.code(&$0.name)
            }
            $1.code(&$0.repressed)
            $1.code(&$0.caution)
            $1.code(&$0.closesWith)
            $1.code(&$0.citations)
        }
        code(
            &catalogue.schemes,
            from: Scheme(
                id: "", evidenceRank: 0, title: LocalizedText(), summary: LocalizedText(),
                doesNotCover: LocalizedText())
        ) { $1.code(&$0) }
        code(
            &catalogue.assuranceTables,
            from: AssuranceTable(id: "", version: "", kinds: [], decays: [])
        ) { $1.code(&$0) }
        code(
            &catalogue.capacity,
            from: PlanCapacity(
                id: "", version: "", open: 1, newInWave: 1, roleInMonth: 1, onDay: 1, buyer: 1,
                waves: [])
        ) { $1.code(&$0) }
        code(&catalogue.holidays, from: Holidays(country: "")) { $1.code(&$0) }
        code(&catalogue.standingFindings, from: .blank) { $1.code(&$0) }
        code(
            &catalogue.questionSets,
            from: QuestionSet(
                id: "", offer: QuestionSetOffer.allCases[0], title: LocalizedText())
        ) { set, coder in
            coder.code(&set.id)
            coder.code(&set.offer)
            coder.code(&set.title)
            coder.code(&set.summary)
            coder.code(&set.questions, from: LocalizedText()) { $1.code(&$0) }
            coder.code(&set.citations)
        }
        code(
            &catalogue.letters,
            from: RequestLetter(
                id: "", within: CalendarDuration(months: 0, days: 0), steps: [],
                closesWith: LocalizedText(), opening: LocalizedText(), closing: LocalizedText())
        ) { letter, coder in
            coder.code(&letter.id)
            coder.code(&letter.within)
            coder.code(&letter.steps, from: LocalizedText()) { $1.code(&$0) }
            coder.code(&letter.closesWith)
            coder.code(&letter.opening)
            coder.code(&letter.closing)
            coder.code(&letter.needsOpenCivicSpace)
            coder.code(&letter.closesWithVoices)
        }
        code(&catalogue.functions, from: CompanyFunction(id: "", words: [])) { function, coder in
            coder.code(&function.id)
            coder.code(&function.sendsRequests)
            coder.code(&function.words, from: .init(below: nil, text: LocalizedText())) {
                $1.code(&$0.below)
                $1.code(&$0.text)
            }
        }
        code(
            &catalogue.themes,
            from: Theme(
                id: "", home: "", person: .init(rawValue: 0), title: LocalizedText(), steps: [])
        ) { theme, coder in
            coder.code(&theme.id)
            coder.code(&theme.home)
            coder.code(&theme.person)
            coder.code(&theme.title)
            coder.code(&theme.steps, from: LocalizedText()) { $1.code(&$0) }
            coder.code(&theme.request)
            coder.code(&theme.letter, from: .init(rawValue: 0)) { $1.code(&$0) }
            coder.code(&theme.outside, from: .init(rawValue: 0)) { $1.code(&$0) }
            coder.code(&theme.fitsCustomers)
            coder.code(&theme.begin)
            coder.code(&theme.beginFrom)
            coder.code(&theme.beginBelow)
        }
    }

    private mutating func code(_ framework: inout Framework) {
        code(&framework.id)
        code(&framework.source)
        code(&framework.title)
        code(&framework.isLaw)
        code(&framework.people)
        code(&framework.countries)
        code(&framework.note)
        code(&framework.clauses, from: Clause(id: "", location: "", text: LocalizedText())) {
            $1.code(&$0.id)
            $1.code(&$0.location)
            $1.code(&$0.text)
        }
    }

    private mutating func code(_ measure: inout Measure) {
        code(&measure.id)
        code(&measure.category)
        code(&measure.title)
        code(&measure.summary)
        code(&measure.prerequisite)
        code(&measure.fits)
        code(&measure.record)
        code(&measure.cost)
        code(&measure.benefit)
        code(&measure.citations)
    }

    private mutating func code(_ practice: inout Practice) {
        code(&practice.id)
        code(&practice.year)
        code(&practice.material)
        code(&practice.issue)
        code(&practice.countries)
        code(&practice.title)
        code(&practice.result)
        code(&practice.condition)
        code(&practice.carryOver)
        code(&practice.citations)
    }

    private mutating func code(_ place: inout DocumentedPlace) {
        code(&place.id)
        code(&place.country)
        code(&place.region)
        code(&place.site)
        code(&place.identifiers, from: Identifier(.lei, "")) {
            $1.code(&$0.kind)
            $1.code(&$0.text)
        }
        code(&place.material)
        code(&place.issues)
        code(&place.year)
        code(&place.note)
        code(&place.citations)
    }

    private mutating func code(_ scheme: inout Scheme) {
        code(&scheme.id)
        code(&scheme.evidenceRank)
        code(&scheme.title)
        code(&scheme.summary)
        code(&scheme.valid)
        code(&scheme.strength)
        code(&scheme.issues)
        code(&scheme.doesNotCover)
        code(&scheme.citations)
    }

    mutating func code(_ table: inout AssuranceTable) {
        code(&table.id)
        code(&table.version)
        code(
            &table.kinds,
            from: EvidenceKind(id: "", rank: 0, factor: .zero, title: LocalizedText())
        ) { kind, coder in
            coder.code(&kind.id)
            coder.code(&kind.rank)
            coder.code(&kind.factor)
            coder.code(&kind.voice)
            coder.code(&kind.title)
        }
        code(
            &table.decays,
            from: Decay(after: CalendarDuration(months: 0, days: 0), factor: .zero)
        ) { decay, coder in
            coder.code(&decay.after)
            coder.code(&decay.factor)
        }
        code(&table.unreviewed)
        code(&table.together)
        code(&table.auditAlone)
        code(&table.citations)
    }

    private mutating func code(_ capacity: inout PlanCapacity) {
        code(&capacity.id)
        code(&capacity.version)
        code(&capacity.sizes, from: PlanCapacity.Size(below: 1, open: 1)) {
            $1.code(&$0.below)
            $1.code(&$0.open)
        }
        code(&capacity.open)
        code(&capacity.newInWave)
        code(&capacity.roleInMonth)
        code(&capacity.onDay)
        code(&capacity.buyer)
        code(&capacity.waves, from: CalendarDuration(months: 0, days: 0)) { $1.code(&$0) }
        code(&capacity.citations)
    }

    private mutating func code(_ holidays: inout Holidays) {
        code(&holidays.country)
        code(&holidays.weekend, from: Weekday.monday) { $1.code(&$0) }
        code(&holidays.eachYear, from: Holidays.YearDay(month: 1, day: 1)) {
            $1.code(&$0.month)
            $1.code(&$0.day)
        }
        code(&holidays.dates, from: .last) { $1.code(&$0) }
        code(&holidays.citations)
    }
}
