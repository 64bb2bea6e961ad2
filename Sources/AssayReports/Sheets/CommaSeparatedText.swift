import AssayWorkbooks

/// Writes rows as comma-separated values (RFC 4180) that a spreadsheet shows and never executes.
///
/// A cell that a spreadsheet could take for a formula gets a leading apostrophe, and so does a part of
/// a cell that would be one for a reader whose separator is a semicolon, a tab or a bar; control
/// characters and direction overrides become visible characters. The mark at the beginning tells
/// spreadsheets that the text is UTF-8.
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
        cell = withoutFormulasInside(cell)
        let needsQuotes = cell.unicodeScalars.contains {
            $0 == "\"" || $0 == "," || $0 == ";" || $0 == " " || $0.value < 0x20
        }
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }

    private static func withoutFormulasInside(_ cell: String) -> String {
        let separators: Set<Unicode.Scalar> = [";", "\t", "|"]
        guard cell.unicodeScalars.contains(where: separators.contains) else { return cell }
        var text = String.UnicodeScalarView()
        var rest = cell.unicodeScalars[...]
        while let place = rest.firstIndex(where: separators.contains) {
            text.append(contentsOf: rest[...place])
            rest = rest[rest.index(after: place)...]
            // A reader drops quotes around a part.
            let first = rest.first { !$0.properties.isWhitespace && $0 != "\"" }
            if let first, SpreadsheetText.isFormula(String(first)) { text.append("'") }
        }
        text.append(contentsOf: rest)
        return String(text)
    }
}
