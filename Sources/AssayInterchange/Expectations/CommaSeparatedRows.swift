import AssayDiagnostics

/// The rows of comma-separated values (RFC 4180), with the mistakes that keep them from being read.
///
/// Fields are separated by commas, or by semicolons where the first row has them and no comma, as
/// spreadsheets write in countries with a decimal comma.
struct CommaSeparatedRows {
    /// What keeps a file from being read.
    enum Mistake: Error {
        /// A quoted field never ends; the row in which it begins, from 1.
        case openQuote(row: Int)
        /// Something stands behind the quote that ends a field.
        case textBehindQuote(row: Int, column: Int)
    }

    private(set) var rows: [[String]] = []

    /// Reads all rows; blank ones stay, so that a row keeps its number.
    init(_ text: String) throws(Mistake) {
        let first = text.prefix { $0 != "\n" && $0 != "\r\n" && $0 != "\r" }
        let separator: Character = first.contains(";") && !first.contains(",") ? ";" : ","
        var row: [String] = []
        var field = ""
        var isQuoted = false
        var wasQuoted = false
        var start = 1
        var rest = text[...]
        func isEnd(_ character: Character) -> Bool {
            character == "\n" || character == "\r\n" || character == "\r"
        }
        while let character = rest.popFirst() {
            if isQuoted {
                if character != "\"" {
                    field.append(character)
                } else if rest.first == "\"" {
                    field.append(rest.removeFirst())
                } else {
                    (isQuoted, wasQuoted) = (false, true)
                }
            } else if character == separator || isEnd(character) {
                row.append(field)
                (field, wasQuoted) = ("", false)
                if isEnd(character) {
                    rows.append(row)
                    row = []
                }
            } else if wasQuoted {
                throw .textBehindQuote(row: rows.count + 1, column: row.count + 1)
            } else if character == "\"", field.isEmpty {
                isQuoted = true
                start = rows.count + 1
            } else {
                field.append(character)
            }
        }
        if isQuoted { throw .openQuote(row: start) }
        if !field.isEmpty || !row.isEmpty || wasQuoted { rows.append(row + [field]) }
    }
}
