/// Words in the cell of a spreadsheet, which shows them and never executes them.
public enum SpreadsheetText {
    /// What a cell holds at most, counted as spreadsheets count: in units of UTF-16.
    static let mostUnits = 32_767
    private static let cutMark = " […]"

    /// A Boolean value indicating whether a spreadsheet could compute with it: the signs that begin
    /// formulas, their full-width twins, and the same behind spaces.
    public static func isFormula(_ words: String) -> Bool {
        // Nearly all words begin with a letter or digit.
        if let byte = words.utf8.first, (0x30...0x39).contains(byte) || (0x41...0x7A).contains(byte)
        {
            return false
        }
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
        if isPlain(words) { return words }
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

    /// A Boolean value indicating whether the words stand in markup of a cell as they are: those in
    /// plain letters and digits do, and most are.
    static func isSimple(_ words: String) -> Bool {
        words.utf8.withContiguousStorageIfAvailable { bytes in
            guard let first = bytes.first, let last = bytes.last, bytes.count <= mostUnits else {
                return false
            }
            // What begins with a letter or digit is no formula.
            let begins = (0x30...0x39).contains(first) || (0x41...0x7A).contains(first)
            return begins && last != 0x20 && !special.isAny(in: bytes)
        } ?? false
    }

    /// What is not plain, or has a meaning in markup or in a cell.
    private static let special = ByteSet {
        !(0x20..<0x7F).contains($0) || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
            || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "_")
    }

    /// A Boolean value indicating whether the words can stand in a cell as they are, which nearly all
    /// can; nothing is changed that this looks at in vain.
    private static func isPlain(_ words: String) -> Bool {
        guard words.utf8.count <= mostUnits, !isFormula(words) else { return false }
        return words.utf8.withContiguousStorageIfAvailable { bytes in
            guard noted.isAny(in: bytes) else { return true }
            for (position, byte) in bytes.enumerated() {
                switch byte {
                case 0x0A: continue
                case 0x00...0x1F, 0x7F: return false
                case UInt8(ascii: "_"):
                    if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "x") {
                        return false
                    }
                // The first bytes of the characters that are replaced; quotes and dashes begin as
                // the direction overrides do, and are told by their last byte.
                case 0xC2: if bytes[position + 1] < 0xA0 { return false }
                case 0xD8: if bytes[position + 1] == 0x9C { return false }
                case 0xE2:
                    let (second, third) = (bytes[position + 1], bytes[position + 2])
                    let isMark = third == 0x8E || third == 0x8F || (0xA8...0xAE).contains(third)
                    if second == 0x80, isMark { return false }
                    if second == 0x81, third >= 0xA6 { return false }
                case 0xEF: return false
                default: continue
                }
            }
            return true
        } ?? false
    }

    /// What may belong to what is replaced.
    private static let noted = ByteSet {
        $0 < 0x20 && $0 != 0x0A || $0 == 0x7F || $0 == UInt8(ascii: "_") || $0 == 0xC2
            || $0 == 0xD8 || $0 == 0xE2 || $0 == 0xEF
    }

    /// The words as a single line of at most some units, for what is no cell.
    static func line(_ words: String, most: Int) -> String {
        let cell = cell(words)
        let line = cell.utf8.contains(0x0A) ? cell.replacing("\n", with: " ") : cell
        return String(prefix(of: line, units: most))
    }

    private static func cut(_ cell: String) -> String {
        guard cell.utf16.count > mostUnits else { return cell }
        return prefix(of: cell, units: mostUnits - cutMark.utf16.count) + cutMark
    }

    /// As many whole characters as have room; one may take many units.
    private static func prefix(of text: String, units room: Int) -> Substring {
        // No character has more units than bytes.
        if text.utf8.count <= room { return text[...] }
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
