public import AssayExpressions

/// The questions that say how much of each material there is and where it comes from.
public struct ExposureQuestions: Sendable {
    /// The choices that name the materials.
    public var materials: QuestionIndex
    /// The table with a row for each material and country.
    public var rows: QuestionIndex
    /// The countries of extraction that are known, of whatever material.
    public var countries: QuestionIndex
    /// How many people work for the company.
    public var people: QuestionIndex
    /// What the company does with minerals or metals; `nil` where nobody is asked.
    public var roles: QuestionIndex? = nil
    /// Holds where an origin is a red flag.
    public var redFlag: Rule?

    /// Creates a value without a rule.
    public init(
        materials: QuestionIndex, rows: QuestionIndex, countries: QuestionIndex,
        people: QuestionIndex
    ) {
        self.materials = materials
        self.rows = rows
        self.countries = countries
        self.people = people
    }
}
