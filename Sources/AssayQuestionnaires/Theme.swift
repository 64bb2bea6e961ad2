/// What actions of several questionnaires have in common: in a plan they are one.
public struct Theme: Sendable {
    /// Unique among themes.
    public var id: String
    /// The id of the catalogue that defines it.
    public var home: String
    /// The function that answers for it.
    public var person: FunctionIndex
    /// What is done, for several materials or places.
    public var title: LocalizedText
    /// The tasks, in their order; at least one.
    public var steps: [LocalizedText]
    /// The title for who only buys from the sites where the work is to be done; empty where there are
    /// no sites.
    public var request: LocalizedText = LocalizedText()
    /// What who only buys does; `nil` where there are no sites.
    public var letter: LetterIndex? = nil
    /// The theme that takes its place, with its title and steps, where people cannot speak freely; `nil`
    /// where nothing does.
    public var outside: ThemeIndex? = nil
    /// A Boolean value indicating whether its words fit who only buys: they do not where they speak of the
    /// work at a site.
    public var fitsCustomers = false
    /// Its place among those that a company begins with once nobody is in danger, since the rest stands on
    /// them; `nil` where it is none of them.
    public var begin: Int? = nil
    /// The number of people from which a company begins with it; 0 for every one.
    public var beginFrom = 0
    /// The number of people below which a company begins with it; `nil` for every one.
    public var beginBelow: Int? = nil

    /// Creates a theme.
    public init(
        id: String, home: String, person: FunctionIndex, title: LocalizedText,
        steps: [LocalizedText]
    ) {
        self.id = id
        self.home = home
        self.person = person
        self.title = title
        self.steps = steps
    }

    /// The name that an action of it keeps across plans and years: `home:id`.
    public var identity: String { home + ":" + id }
}
