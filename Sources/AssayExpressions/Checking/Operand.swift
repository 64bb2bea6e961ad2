/// A checked part of a rule: its type, and the position of its step in the program.
enum Operand {
    case truth(Int32)
    case number(Int32, constant: ExactDecimal?)
    case text(Int32)
    /// Text in quotes: a word, a day or a text, depending on what it meets.
    case literal(String, Range<Int>)
    case date(Int32)
    case set(Int32, ItemSignature, name: String)
    case rows(Int32, QuestionSignature, name: String)
    /// Something that was reported; it silences what follows from it.
    case broken

    /// How a message names the type.
    var typeName: String {
        switch self {
        case .truth: "true or false"
        case .number: "a number"
        case .text, .literal: "text"
        case .date: "a day"
        case .set(_, let item, let name): name + " (" + item.type.plural + ")"
        case .rows(_, _, let name): name + " (a table)"
        case .broken: "something broken"
        }
    }
}

extension ItemType {
    /// How a message names several values of the type.
    package var plural: String {
        switch self {
        case .choice: "options"
        case .boolean: "yes or no"
        case .number: "numbers"
        case .date: "days"
        case .text: "texts"
        case .country: "countries"
        case .file: "files"
        }
    }

    /// A Boolean value indicating whether values are words of a closed list.
    var isSymbolic: Bool {
        switch self {
        case .choice, .boolean, .country: true
        case .number, .date, .text, .file: false
        }
    }

    /// A Boolean value indicating whether values are free text.
    var isTextual: Bool { self == .text || self == .file }
}
