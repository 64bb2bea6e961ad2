extension SpreadsheetText {
    /// The text with an apostrophe before each part that a spreadsheet could compute with;
    /// ``unguarded(_:)`` gives the text back, whatever it is.
    ///
    /// Parts are what stands between semicolons, tabs and bars: a reader with such a separator takes each
    /// for a cell, and drops quotes around it.
    public static func guarded(_ text: String) -> String {
        let guarded = changingParts(of: text) { isFormulaInside($0) ? "'" + $0 : $0 }
        return isFormula(withoutApostrophes(text)) ? "'" + guarded : guarded
    }

    /// The text that ``guarded(_:)`` made a cell of; a cell that it did not make loses an apostrophe only
    /// where that keeps a part from being a formula.
    public static func unguarded(_ cell: String) -> String {
        let text = changingParts(of: cell) { part in
            part.unicodeScalars.first == "'" && isFormulaInside(part) ? withoutFirst(part) : part
        }
        let isGuarded = text.unicodeScalars.first == "'" && isFormula(withoutApostrophes(text))
        return isGuarded ? withoutFirst(text) : text
    }

    /// A cell as a field of comma-separated values (RFC 4180), in quotes where a reader needs them.
    public static func field(_ cell: String) -> String {
        let needsQuotes = cell.unicodeScalars.contains {
            $0 == "\"" || $0 == "," || $0 == ";" || $0 == " " || $0.value < 0x20
        }
        guard needsQuotes else { return cell }
        var field = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { field.append(scalar) }
            field.append(scalar)
        }
        return String(field) + "\""
    }

    /// Changes what stands behind each separator, up to the next.
    private static func changingParts(
        of text: String, _ change: (String) -> String
    ) -> String {
        let separators: Set<Unicode.Scalar> = [";", "\t", "|"]
        guard text.unicodeScalars.contains(where: separators.contains) else { return text }
        var changed = ""
        var separator: Unicode.Scalar?
        var part = ""
        func take() { changed += separator == nil ? part : change(part) }
        for scalar in text.unicodeScalars {
            guard separators.contains(scalar) else {
                part.unicodeScalars.append(scalar)
                continue
            }
            take()
            changed.unicodeScalars.append(scalar)
            (separator, part) = (scalar, "")
        }
        take()
        return changed
    }

    /// Whether a part is a formula once white space, quotes and apostrophes before it are gone.
    private static func isFormulaInside(_ part: String) -> Bool {
        let first = part.unicodeScalars.first {
            !$0.properties.isWhitespace && $0 != "\"" && $0 != "'"
        }
        return first.map { isFormula(String($0)) } ?? false
    }

    private static func withoutApostrophes(_ text: String) -> String {
        String(text.unicodeScalars.drop { $0 == "'" })
    }

    private static func withoutFirst(_ text: String) -> String {
        String(text.unicodeScalars.dropFirst())
    }
}
