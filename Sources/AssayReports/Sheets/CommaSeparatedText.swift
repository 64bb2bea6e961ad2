import AssayWorkbooks

/// Writes rows as comma-separated values (RFC 4180) that a spreadsheet shows and never executes.
///
/// A cell that a spreadsheet could take for a formula gets a leading apostrophe; control characters
/// and direction overrides become visible characters. The mark at the beginning tells spreadsheets that
/// the text is UTF-8.
struct CommaSeparatedText {
    /// What a spreadsheet's cell holds at most, with some room.
    private static let mostColumns = 30_000

    private(set) var text = "\u{FEFF}"

    /// Adds a row.
    mutating func add(_ cells: [String]) {
        text += cells.map { Self.cell($0) }.joined(separator: ",") + "\r\n"
    }

    /// A cell as it is in the file.
    static func cell(_ words: String) -> String {
        var cell = TextLayout.cut(TextLayout.inert(words), to: mostColumns)
        if SpreadsheetText.isFormula(words) || SpreadsheetText.isFormula(cell) { cell = "'" + cell }
        let needsQuotes = cell.unicodeScalars.contains {
            $0 == "\"" || $0 == "," || $0 == ";" || $0 == " " || $0.value < 0x20
        }
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}
