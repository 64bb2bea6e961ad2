import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

extension ResultWords {
    /// What a reader has to know of materials: which are left out, whose origin is assumed, and by what
    /// the programme's score is weighed.
    package func exposure() -> [String] {
        let materials = response.exposure.materials
        var sentences: [String] = []
        let leftOut = materials.filter { !$0.isNamed }.map { name($0.id) }
        if !leftOut.isEmpty { sentences.append(phrases.exposure.leftOut(leftOut)) }
        let assumed = materials.compactMap { assumption($0) }
        if !assumed.isEmpty { sentences.append(phrases.exposure.assumed(assumed)) }
        let shares = materials.compactMap { material in
            material.share.map { phrases.exposure.share(name(material.id), shown($0)) }
        }
        let isWeighed = assessment.programme?.weights.contains { $0.exposure != nil } ?? false
        if isWeighed { sentences.append(phrases.exposure.weighed(shares)) }
        return sentences
    }

    private func assumption(_ material: Exposure.Material) -> String? {
        let countries = material.assumedCountries.map { code in
            Country.all.first { $0.code == code }?.name ?? code
        }.joined(separator: ", ")
        return switch material.origin {
        case .named: nil
        case .assumedBySupplier: phrases.exposure.bySupplier(name(material.id), countries)
        case .mainProducers(let year):
            phrases.exposure.mainProducers(name(material.id), countries, year)
        }
    }

    /// The name of a material as the profile shows it.
    private func name(_ id: String) -> String {
        guard let table = library.tables.exposure else { return id }
        let options = library.question(table.questions.materials).options
        return options.first { $0.id == id }.map { text($0.text) } ?? id
    }

    /// How much of a questionnaire was asked, and why; `nil` where everything was.
    package func depth(of questionnaire: QuestionnaireIndex) -> String? {
        let depth = response.depth(of: questionnaire)
        guard depth.depth == .core else { return nil }
        let reason =
            switch depth.reason {
            case .usual, .submission, .chosen: phrases.exposure.chosen
            case .programme: phrases.exposure.programme
            case .smallCompany: phrases.exposure.smallCompany
            case .lowExposure: phrases.exposure.lowExposure
            }
        return depth.isFlagged
            ? phrases.exposure.flagged(reason, depth.leftOut)
            : phrases.exposure.core(reason, depth.leftOut)
    }

    /// What adds to the severity or likelihood of a finding; where countries are only assumed it says so.
    package func raised(_ finding: FindingResult) -> [String] {
        finding.contexts.map { number in
            let reason = text(finding.definition(in: library).contexts[number].reason)
            return finding.assumedContexts.contains(number)
                ? phrases.exposure.assumedContext(reason) : reason
        } + documented(finding)
    }

    /// What sources tell of the places that make a finding likely, what the answers name first; three at
    /// most.
    package func documented(_ finding: FindingResult) -> [String] {
        let matches = PlaceMatch.Basis.allCases.flatMap { basis in
            finding.places.filter { $0.basis == basis }
        }
        return matches.prefix(3).map { match in
            let place = library.catalogue.places[match.place]
            let country = Country.all.first { $0.code == place.country }?.name ?? place.country
            return phrases.exposure.documented(
                [place.site, place.region, country].compactMap { $0 }, place.year, text(place.note),
                clauses(place.citations), match.basis)
        }
    }
}
