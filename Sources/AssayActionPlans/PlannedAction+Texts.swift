public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires

/// What an action says to people: the words of the library's action where it is the supplier's only own
/// work, those of the theme where several are joined, those of the letter where the supplier only asks.
extension PlannedAction {
    /// Returns what is done, in a few words; `nil` for an action that the library no longer knows.
    public func title(in library: QuestionnaireLibrary) -> LocalizedText? {
        if let theme = theme.map({ library.catalogue.themes[$0] }) {
            if isRequest { return theme.request.isEmpty ? theme.title : theme.request }
            if joinsOwnWork(in: library) || isOutside { return theme.title }
        }
        return template.map { library.action($0).title }
    }

    /// Returns what who only buys does; `nil` where the supplier runs a site, or the theme has none.
    public func letter(in library: QuestionnaireLibrary) -> RequestLetter? {
        guard isRequest, let theme else { return nil }
        return library.catalogue.themes[theme].letter.map { library.catalogue.letters[$0] }
    }

    /// Returns the tasks, in their order; none for an action that the library no longer knows. The first one
    /// begins with the countries in which nobody may be asked, since some pages show no other.
    public func steps(in library: QuestionnaireLibrary) -> [LocalizedText] {
        var steps = ownSteps(in: library)
        if let caution = caution(in: library), let first = steps.first {
            steps[0] = caution.followed(by: first)
        }
        return steps
    }

    private func ownSteps(in library: QuestionnaireLibrary) -> [LocalizedText] {
        if isRequest, let letter = letter(in: library) { return letter.steps }
        if let theme, joinsOwnWork(in: library) || isOutside {
            return library.catalogue.themes[theme].steps
        }
        return template.map { library.action($0).steps } ?? []
    }

    /// Returns what there is when it is done; `nil` for an action that the library no longer knows. Where that
    /// is what people say, it tells what stands in its place where nobody may be asked.
    public func closesWith(in library: QuestionnaireLibrary) -> LocalizedText? {
        let letter = letter(in: library)
        let action = template.map { library.action($0) }
        guard let own = letter?.closesWith ?? action?.closesWith else { return nil }
        let research = library.catalogue.civicSpaces.first?.closesWith ?? LocalizedText()
        if isOutside { return research }
        guard letter?.closesWithVoices ?? action?.closesWithVoices ?? false else { return own }
        return freeSpeech == .everywhere ? own : own.followed(by: research)
    }

    /// Returns how one sees that it worked: none of a letter, since they are about the work at the site; where
    /// nobody can speak freely those that do not count what people say.
    public func indicators(in library: QuestionnaireLibrary) -> [PlannedIndicator] {
        guard letter(in: library) == nil, !isOutside, let template else { return [] }
        return library.action(template).indicators.enumerated().compactMap { position, indicator in
            if let civic = indicator.civic, (civic == .closed) != freeSpeech.isNowhere {
                return nil
            }
            let today = position < baselines.count ? baselines[position] : nil
            return PlannedIndicator(definition: indicator, today: today)
        }
    }

    /// Returns who confirms it and how: nobody for a letter, since nobody else has seen the answers, and not
    /// people there where they may not be asked.
    public func verifications(in library: QuestionnaireLibrary) -> [Verification] {
        guard letter(in: library) == nil, let template else { return [] }
        let all = library.action(template).verifications
        guard isOutside || freeSpeech.isNowhere || !closedCountries(in: library).isEmpty else {
            return all
        }
        return all.filter { $0.method != .voice && $0.by != .affectedPeople }
    }

    /// What to say of the countries in which it may ask nobody; `nil` where it asks nobody, or may.
    private func caution(in library: QuestionnaireLibrary) -> LocalizedText? {
        let countries = closedCountries(in: library).map { $0.name }
        guard let first = countries.first, let space = library.catalogue.civicSpaces.first else {
            return nil
        }
        let names = countries.dropFirst().reduce(first) { $0.followed(by: $1, after: ", ") }
        return space.caution.followed(by: names).followed(by: LocalizedText("."), after: "")
    }

    /// The countries in which it would ask people and may not.
    private func closedCountries(in library: QuestionnaireLibrary) -> [ClosedCountry] {
        let codes = freeSpeech.closedCountries
        guard !codes.isEmpty, parts.contains(where: { asksPeople($0, library) }) else { return [] }
        let closed = library.catalogue.civicSpaces.first?.closed ?? []
        return closed.filter { codes.contains($0.code) }
    }

    /// Whether somebody is asked who must be able to speak freely; a plain letter to a site asks nobody else.
    private func asksPeople(_ part: ActionPart, _ library: QuestionnaireLibrary) -> Bool {
        let action = library.action(part.action)
        guard !part.isOutside, action.needsOpenCivicSpace else { return false }
        guard part.isRequest,
            let letter = action.theme.flatMap({ library.catalogue.themes[$0].letter })
        else { return true }
        return library.catalogue.letters[letter].needsOpenCivicSpace
    }

    /// Whether the theme says better than its lead what is done: not where the theme speaks of the work at
    /// a site, and one part is what somebody does who only buys.
    private func joinsOwnWork(in library: QuestionnaireLibrary) -> Bool {
        let own = parts.filter { !$0.isRequest }
        guard own.count > 1, let theme else { return false }
        return library.catalogue.themes[theme].fitsCustomers
            || own.allSatisfy { library.action($0.action).addressee != .customer }
    }

    /// Returns the materials that the findings of a part are about, each once.
    public func materials(
        of part: ActionPart, in assessment: Assessment, _ library: QuestionnaireLibrary
    ) -> [String] {
        var materials: [String] = []
        for position in part.findings {
            let material = assessment.findings[position].definition(in: library).material
            if let material, !materials.contains(material) { materials.append(material) }
        }
        return materials
    }
}
