extension String {
    /// The number of columns that a text takes on a terminal.
    package var columns: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }
}

extension Unicode.Scalar {
    /// The number of columns that a character takes: none for marks, two for wide ones.
    package var columns: Int {
        if value < 0x80 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .format: return 0
        default: break
        }
        let isWide =
            (0x1100...0x115F).contains(value) || (0x2E80...0x303E).contains(value)
            || (0x3041...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
            || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value)
            || (0xFF00...0xFF60).contains(value) || (0xFFE0...0xFFE6).contains(value)
            || (0x1F300...0x1FAFF).contains(value) || (0x20000...0x3FFFD).contains(value)
        return isWide ? 2 : 1
    }
}

extension String {
    /// The text cut to a number of columns, with `…` where something was cut.
    package func cut(to columns: Int) -> String {
        // No character takes more columns than bytes.
        guard utf8.count > columns, self.columns > columns else { return self }
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            return prefix(Swift.max(0, columns - 1)) + "…"
        }
        var result = ""
        var used = 0
        for character in self {
            let width = String(character).columns
            if used + width > columns - 1 { break }
            result.append(character)
            used += width
        }
        return result + "…"
    }
}
