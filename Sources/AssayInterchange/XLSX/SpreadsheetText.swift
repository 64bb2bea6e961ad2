/// Words in the cell of a spreadsheet, which shows them and never executes them.
public enum SpreadsheetText {
    /// What a cell holds at most, counted as spreadsheets count: in units of UTF-16.
    static let mostUnits = 32_767
    private static let cutMark = " […]"

    /// A Boolean value indicating whether a spreadsheet could compute with it: the signs that begin
    /// formulas, their full-width twins, and the same behind spaces.
    public static func isFormula(_ words: String) -> Bool {
        if let first = words.unicodeScalars.first, first == "\t" || first == "\r" || first == "\n" {
            return true
        }
        guard let first = words.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
            return false
        }
        return ["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains(first)
    }

    /// The words as they stand in a cell.
    ///
    /// What could be a formula gets an apostrophe; control characters, direction overrides and
    /// what XML cannot hold become visible signs; line breaks stay. What is too long is cut between
    /// characters, and ` […]` says so.
    static func cell(_ words: String) -> String {
        var cell = isFormula(words) ? "'" : ""
        var isBehindReturn = false
        for scalar in words.unicodeScalars {
            defer { isBehindReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A where isBehindReturn: break
            case 0x0A, 0x0D, 0x2028, 0x2029: cell += "\n"
            case 0x09: cell += " "
            case 0x00...0x1F:
                cell.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
            case 0x7F...0x9F: cell += "␡"
            case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: cell += "·"
            case 0xFFFE, 0xFFFF: cell += "\u{FFFD}"
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return cut(withoutEscapes(cell))
    }

    /// The words as a single line of at most some units, for what is no cell.
    static func line(_ words: String, most: Int) -> String {
        String(prefix(of: cell(words).replacing("\n", with: " "), units: most))
    }

    private static func cut(_ cell: String) -> String {
        guard cell.utf16.count > mostUnits else { return cell }
        return prefix(of: cell, units: mostUnits - cutMark.utf16.count) + cutMark
    }

    /// As many whole characters as have room; one may take many units.
    private static func prefix(of text: String, units room: Int) -> Substring {
        var units = 0
        let end = text.indices.first { position in
            units += text[position].utf16.count
            return units > room
        }
        return text[..<(end ?? text.endIndex)]
    }

    /// Spreadsheets read `_x0041_` as the character with that number, so such a text is parted by
    /// an invisible sign that takes no room.
    private static func withoutEscapes(_ cell: String) -> String {
        guard cell.contains("_x") else { return cell }
        return cell.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#) { _ in "_\u{200B}" }
    }
}
