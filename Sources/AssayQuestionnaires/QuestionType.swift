public import AssayExpressions

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
}

extension QuestionType {
    /// What a type means: the table that compiling, reading and linting go by.
    ///
    /// A new type over values that there are already is a line of this table.
    public var traits: QuestionTypeTraits {
        switch self {
        case .choice: QuestionTypeTraits(values: .choice)
        case .choices: QuestionTypeTraits(values: .choice, takesSeveral: true)
        case .boolean: QuestionTypeTraits(values: .boolean)
        case .number: QuestionTypeTraits(values: .number)
        case .integer: QuestionTypeTraits(values: .number, digits: 0)
        case .percent:
            QuestionTypeTraits(values: .number, unit: "%", minimum: .zero, maximum: .hundred)
        case .date: QuestionTypeTraits(values: .date)
        case .text: QuestionTypeTraits(values: .text)
        case .country: QuestionTypeTraits(values: .country)
        case .countries: QuestionTypeTraits(values: .country, takesSeveral: true)
        case .file: QuestionTypeTraits(values: .file)
        case .table: QuestionTypeTraits(values: nil)
        }
    }
}

/// What a type of question means.
public struct QuestionTypeTraits: Sendable {
    /// The kind of its values; `nil` for a table, whose columns have types of their own.
    public var values: ItemType?
    /// A Boolean value indicating whether an answer can have several values.
    public var takesSeveral = false
    /// The unit where a definition gives none.
    public var unit: String? = nil
    /// The least number where a definition gives none.
    public var minimum: ExactDecimal? = nil
    /// The greatest number where a definition gives none.
    public var maximum: ExactDecimal? = nil
    /// The most digits after the point where a definition says nothing; at 0 numbers are whole
    /// whatever a definition says.
    public var digits: Int? = nil
}
