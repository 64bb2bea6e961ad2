import AssayWorkbooks

/// Writes rows as comma-separated values (RFC 4180) that a spreadsheet shows and never executes.
///
/// What a spreadsheet could take for a formula gets a leading apostrophe; control characters and
/// direction overrides become visible characters. The mark at the beginning tells spreadsheets that the
/// text is UTF-8.
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
        let cell = TextLayout.cut(TextLayout.inert(words), to: mostColumns)
        // What began a formula may have become a visible character, and the rest one.
        let wasFormula = SpreadsheetText.isFormula(words) && !SpreadsheetText.isFormula(cell)
        return SpreadsheetText.field((wasFormula ? "'" : "") + SpreadsheetText.guarded(cell))
    }
}
