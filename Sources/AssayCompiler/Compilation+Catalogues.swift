import AssayDefinitions
import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Compilation {
    /// Merges all catalogues into the shared lists, each sorted by id.
    mutating func compileCatalogues() {
        for catalogue in catalogues {
            for source in catalogue.sources { sourceIDs.insert(source.id.word) }
            for table in catalogue.assuranceTables {
                for kind in table.kinds {
                    evidenceRanks[kind.id.word] = UInt8(clamping: kind.rank.integer ?? 0)
                }
            }
        }
        check(facts.map { $0.citation })
        for catalogue in catalogues {
            compile(catalogue)
            compileFrameworks(of: catalogue)
        }
        library.catalogue.sources.sort { $0.id < $1.id }
        library.catalogue.frameworks.sort { $0.id < $1.id }
        library.catalogue.measures.sort { $0.id < $1.id }
        library.catalogue.initiatives.sort { $0.id < $1.id }
        library.catalogue.practices.sort { $0.id < $1.id }
        library.catalogue.places.sort { $0.id < $1.id }
        library.catalogue.producers.sort { $0.material < $1.material }
        compileUseShares()
        library.catalogue.civicSpaces.sort { $0.year > $1.year }
        library.catalogue.schemes.sort { $0.id < $1.id }
        library.catalogue.assuranceTables.sort { $0.id < $1.id }
        library.catalogue.holidays.sort { $0.country < $1.country }
        library.catalogue.questionSets.sort { $0.id < $1.id }
        for position in library.catalogue.frameworks.libraryIndexes {
            let framework = library.catalogue.frameworks[position]
            frameworkPositions[framework.id] = position
            for number in framework.clauses.libraryIndexes {
                clausePositions[framework.id + " " + framework.clauses[number].id] = ServedClause(
                    framework: position, clause: number)
            }
        }
        for position in library.catalogue.measures.libraryIndexes {
            measurePositions[library.catalogue.measures[position].id] = position
        }
        for position in library.catalogue.practices.libraryIndexes {
            practicePositions[library.catalogue.practices[position].id] = position
        }
        compileThemes()
        for position in library.catalogue.schemes.libraryIndexes {
            schemePositions[library.catalogue.schemes[position].id] = position
        }
    }

    private mutating func compile(_ catalogue: CatalogueDefinition) {
        let language = catalogue.language.word
        library.catalogue.sources += catalogue.sources.map { source in
            var result = Source(
                id: source.id.word, title: localized(source.title, language),
                publisher: localized(source.publisher, language))
            result.note = localized(source.note, language)
            return result
        }
        for measure in catalogue.measures {
            check(measure.citations)
            guard let category = LeverageCategory(rawValue: measure.category.word) else { continue }
            var result = Measure(
                id: measure.id.word, category: category,
                title: localized(measure.title, language),
                summary: localized(measure.summary, language))
            result.prerequisite = localized(measure.prerequisite, language)
            result.fits = localized(measure.fits, language)
            result.record = localized(measure.record, language)
            result.cost = localized(measure.cost, language)
            result.benefit = localized(measure.benefit, language)
            result.citations = measure.citations.compiled
            library.catalogue.measures.append(result)
        }
        for initiative in catalogue.initiatives {
            check(initiative.citations)
            guard let kind = InitiativeKind(rawValue: initiative.kind.word) else { continue }
            var result = Initiative(
                id: initiative.id.word, kind: kind, title: localized(initiative.title, language),
                summary: localized(initiative.summary, language))
            result.materials = initiative.materials?.words.map { $0.value } ?? []
            result.issues = initiative.issues?.words.map { $0.value } ?? []
            let countries = initiative.countries?.words ?? []
            for country in countries { checkCountry(country) }
            result.countries = countries.map { $0.value }
            result.citations = initiative.citations.compiled
            library.catalogue.initiatives.append(result)
        }
        for practice in catalogue.practices { compile(practice, language) }
        for place in catalogue.places { compile(place, language) }
        for producers in catalogue.producers {
            check(producers.citations)
            for country in producers.countries.words { checkCountry(country) }
            var result = Producers(
                material: producers.material.word,
                countries: producers.countries.words.map { $0.value },
                year: producers.year.integer ?? 0)
            result.citations = producers.citations.compiled
            library.catalogue.producers.append(result)
        }
        for space in catalogue.civicSpaces { compile(space, language) }
        for scheme in catalogue.schemes { compile(scheme, language) }
        for table in catalogue.assuranceTables { compile(table, language) }
        for capacity in catalogue.capacities { compile(capacity) }
        for holidays in catalogue.holidays { compile(holidays) }
        for set in catalogue.questionSets {
            check(set.citations)
            guard let offer = QuestionSetOffer(rawValue: set.offered.word) else { continue }
            var result = QuestionSet(
                id: set.id.word, offer: offer, title: localized(set.title, language))
            result.summary = localized(set.summary, language)
            result.questions = set.questions.map { localized($0, language) }
            result.citations = set.citations.compiled
            library.catalogue.questionSets.append(result)
        }
    }

    private mutating func compile(_ practice: PracticeDefinition, _ language: String) {
        check(practice.citations)
        let countries = practice.countries?.words ?? []
        for country in countries { checkCountry(country) }
        var result = Practice(
            id: practice.id.word, year: practice.year.integer ?? 0,
            title: localized(practice.title, language))
        result.material = practice.material?.word
        result.issue = practice.issue?.word
        result.countries = countries.map { $0.value }
        result.result = localized(practice.result, language)
        result.condition = localized(practice.condition, language)
        result.carryOver = localized(practice.carryOver, language)
        result.citations = practice.citations.compiled
        library.catalogue.practices.append(result)
    }

    private mutating func compile(_ place: PlaceDefinition, _ language: String) {
        check(place.citations)
        checkCountry(place.country)
        var result = DocumentedPlace(
            id: place.id.word, country: place.country.word, material: place.material.word,
            issues: place.issues.words.map { $0.value }, year: place.year.integer ?? 0,
            note: localized(place.note, language))
        result.region = place.region?.value
        result.site = place.site?.value
        result.identifiers = place.identifiers.compactMap { definition in
            guard let kind = IdentifierKind(rawValue: definition.kind.word) else { return nil }
            let identifier = Identifier(kind, definition.text.word)
            if let fault = identifier.fault {
                report(.wrongIdentifier(identifier, fault), at: definition.text.start)
            }
            return identifier
        }
        result.citations = place.citations.compiled
        library.catalogue.places.append(result)
    }

    private mutating func compile(_ space: CivicSpaceDefinition, _ language: String) {
        check(space.citations)
        let repressed = space.repressed?.words ?? []
        for country in space.closed.map({ $0.code }) + repressed { checkCountry(country) }
        let closed = space.closed.map {
            ClosedCountry(code: $0.code.word, name: localized($0.name, language))
        }
        var result = CivicSpace(
            year: space.year.integer ?? 0, closed: closed.sorted { $0.code < $1.code })
        result.caution = localized(space.caution, language)
        result.closesWith = localized(space.closesWith, language)
        result.repressed = repressed.map { $0.value }.sorted()
        result.citations = space.citations.compiled
        library.catalogue.civicSpaces.append(result)
    }

    private mutating func compile(_ scheme: SchemeDefinition, _ language: String) {
        check(scheme.citations)
        guard let rank = evidenceRanks[scheme.evidence.word] else {
            reportUnknown("kind of evidence", scheme.evidence, among: evidenceRanks.keys)
            return
        }
        var result = Scheme(
            id: scheme.id.word, evidenceRank: rank, title: localized(scheme.title, language),
            summary: localized(scheme.summary, language),
            doesNotCover: localized(scheme.doesNotCover, language))
        result.valid = scheme.valid?.duration
        if let strength = credit(scheme.strength) { result.strength = strength }
        result.issues = scheme.issues.map { $0.word }
        result.citations = scheme.citations.compiled
        library.catalogue.schemes.append(result)
    }

    private mutating func compile(_ table: AssuranceDefinition, _ language: String) {
        check(table.citations)
        let kinds = table.kinds.map { definition in
            var kind = EvidenceKind(
                id: definition.id.word, rank: UInt8(clamping: definition.rank.integer ?? 0),
                factor: definition.factor.decimal, title: localized(definition.title, language))
            kind.voice = definition.voice.flatMap { EvidenceVoice(rawValue: $0.word) } ?? .other
            return kind
        }
        let decays = table.decays.map { decay in
            Decay(after: decay.after.duration, factor: decay.factor.decimal)
        }
        var result = AssuranceTable(
            id: table.id.word, version: table.version.word,
            kinds: kinds.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) },
            decays: decays.sorted { $0.after < $1.after })
        result.unreviewed = table.unreviewed?.decimal ?? .one
        result.together = table.together?.decimal ?? .zero
        result.auditAlone = table.auditAlone?.decimal ?? .one
        result.citations = table.citations.compiled
        library.catalogue.assuranceTables.append(result)
    }
}
