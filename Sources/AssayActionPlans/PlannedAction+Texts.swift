public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires

/// What an action says to people: its own words where it is one action of the library, those of its
/// theme where it joins several, those of the letter where the supplier only asks.
extension PlannedAction {
    /// Returns what is done, in a few words; `nil` for an action that the library no longer knows.
    public func title(in library: QuestionnaireLibrary) -> LocalizedText? {
        if let theme = theme.map({ library.catalogue.themes[$0] }) {
            if isRequest, !theme.request.isEmpty { return theme.request }
            if parts.count > 1 || isRequest { return theme.title }
        }
        return template.map { library.action($0).title }
    }

    /// Returns what who only buys does; `nil` where the supplier runs a site, or the theme has none.
    public func letter(in library: QuestionnaireLibrary) -> RequestLetter? {
        guard isRequest, let theme else { return nil }
        return library.catalogue.themes[theme].letter.map { library.catalogue.letters[$0] }
    }

    /// Returns the tasks, in their order; none for an action that the library no longer knows.
    public func steps(in library: QuestionnaireLibrary) -> [LocalizedText] {
        if isRequest, let letter = letter(in: library) { return letter.steps }
        if let theme, parts.count > 1 { return library.catalogue.themes[theme].steps }
        return template.map { library.action($0).steps } ?? []
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
