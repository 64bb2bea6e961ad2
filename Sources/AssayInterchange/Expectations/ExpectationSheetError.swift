import AssayDiagnostics

/// What can be wrong with a table of what a buyer expects: the facts.
enum ExpectationSheetError {
    case noTable
    case openQuote
    case textBehindQuote
    case unknownHeading(String, nearest: String?)
    case headingTwice(String)
    case headingMissing(String)
    case tooManyFields(most: Int)
    case empty(String)
    case notANumber(String)
    case rangeReversed
    case materialTwice(String)

    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(id: id, place: place, message: message, help: help)
    }

    private var id: DiagnosticID {
        switch self {
        case .noTable, .openQuote, .textBehindQuote, .tooManyFields: .brokenRow
        case .unknownHeading: .unknownHeading
        case .headingTwice: .headingTwice
        case .headingMissing: .headingMissing
        case .empty: .emptyField
        case .notANumber: .notAnAmount
        case .rangeReversed: .rangeReversed
        case .materialTwice: .materialTwice
        }
    }

    private var message: String {
        switch self {
        case .noTable: "the file is empty or no text, so it has no rows"
        case .openQuote: "a field that begins with a quote never ends"
        case .textBehindQuote: "something stands behind the quote that ends a field"
        case .unknownHeading(let word, _): "there is no column '\(Self.shown(word))'"
        case .headingTwice(let word): "the table has the column '\(word)' twice"
        case .headingMissing(let word): "the table has no column '\(word)'"
        case .tooManyFields(let most): "the row has more than \(most) fields, one for each heading"
        case .empty(let word): "the row names no \(word)"
        case .notANumber(let text): "'\(Self.shown(text))' is no amount"
        case .rangeReversed: "the end of the range is below its beginning"
        case .materialTwice(let id):
            "the supplier already has a row for '\(Self.shown(id))'"
        }
    }

    private var help: String {
        switch self {
        case .noTable: "Save the table as CSV in UTF-8."
        case .openQuote: "Close the quote; a quote within a field is written twice."
        case .textBehindQuote: "Put the whole field in quotes, and write a quote in it twice."
        case .unknownHeading(_, let nearest):
            (nearest.map { "Did you mean '\($0)'? " } ?? "")
                + "Known are supplier, material, kilograms, kilograms-to, spend, role and people."
        case .headingTwice: "Take one of them out."
        case .headingMissing: "Write the headings into the first row."
        case .tooManyFields: "Put a field with a comma in it in quotes."
        case .empty: "Fill it in, or take the row out."
        case .notANumber: "Write a number of 0 or more with a decimal point, such as 1250.5."
        case .rangeReversed: "Exchange the two numbers."
        case .materialTwice: "Keep one row, with the sum of both."
        }
    }

    /// What somebody wrote, not longer than a message bears.
    private static func shown(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }
}
