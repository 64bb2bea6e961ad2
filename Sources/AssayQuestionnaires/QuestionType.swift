/// What kind of answer a question takes.
public enum QuestionType: String, Sendable, Hashable, CaseIterable {
    /// One of the options.
    case choice
    /// Any of the options.
    case choices
    /// Yes or no.
    case boolean
    /// An exact decimal with a unit.
    case number
    /// A whole number.
    case integer
    /// A share from 0 to 100.
    case percent
    /// A day.
    case date
    /// Free text.
    case text
    /// One country, ISO 3166-1 alpha-2.
    case country
    /// Any number of countries.
    case countries
    /// The name of a file.
    case file
    /// Rows of typed columns.
    case table

    /// A Boolean value indicating whether it takes codes of countries.
    public var isCountry: Bool { self == .country || self == .countries }
}
