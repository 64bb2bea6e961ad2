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

    /// Returns what there is when it is done; `nil` for an action that the library no longer knows.
    public func closesWith(in library: QuestionnaireLibrary) -> LocalizedText? {
        letter(in: library)?.closesWith ?? template.map { library.action($0).closesWith }
    }

    /// Returns how one sees that it worked; none of a letter, since they are about the work at the site.
    public func indicators(in library: QuestionnaireLibrary) -> [Indicator] {
        guard letter(in: library) == nil else { return [] }
        return template.map { library.action($0).indicators } ?? []
    }

    /// Returns who confirms it and how: nobody for a letter, since nobody else has seen the answers, and not
    /// people there where they may not be asked.
    public func verifications(in library: QuestionnaireLibrary) -> [Verification] {
        guard letter(in: library) == nil, let template else { return [] }
        let all = library.action(template).verifications
        guard isOutside || freeSpeech != .everywhere else { return all }
        return all.filter { $0.method != .voice && $0.by != .affectedPeople }
    }

    /// Where nobody may be asked on the spot; `nil` where no part would ask there.
    private func caution(in library: QuestionnaireLibrary) -> LocalizedText? {
        guard case .notIn(let countries) = freeSpeech else { return nil }
        let codes = LocalizedText(countries.joined(separator: ", ") + ".")
        return library.catalogue.civicSpaces.first?.caution.followed(by: codes)
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
