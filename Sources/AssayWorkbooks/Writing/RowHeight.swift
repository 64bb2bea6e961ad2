/// How high a row must be so that the texts in its cells are seen.
///
/// It is estimated, since the letters of a font are of different widths.
enum RowHeight {
    private static let ofLine = 15
    /// The most points that a row may have, with some room.
    private static let most = 405

    /// The height in points of a row with these cells.
    static func points(of row: [Sheet.Cell], in columns: [Sheet.Column]) -> Int {
        var lines = 1
        for (cell, column) in zip(row, columns) where !column.isHidden && !column.isFolded {
            guard case .text(let text) = cell else { continue }
            lines = Swift.max(lines, self.lines(of: text, width: column.width))
        }
        return Swift.min(most, lines * ofLine + 1)
    }

    /// The number of lines that a text takes where it is folded at spaces.
    static func lines(of text: String, width: Int) -> Int {
        // Letters are narrower than the digits in which a width is counted.
        let room = Swift.max(1, width) * 13 / 12
        return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .reduce(0) { $0 + lines(ofParagraph: $1, room: room) }
    }

    private static func lines(ofParagraph text: Substring.UTF8View, room: Int) -> Int {
        // No character takes more room than it has bytes.
        if text.count <= room { return 1 }
        var lines = 1
        var used = 0
        for word in text.split(separator: UInt8(ascii: " ")) {
            let width = self.width(of: word)
            if used > 0, used + 1 + width > room {
                lines += 1
                used = 0
            }
            used += (used > 0 ? 1 : 0) + width
            // A word longer than a line fills several.
            lines += (used - 1) / room
            used = (used - 1) % room + 1
        }
        return lines
    }

    /// The width of a word in characters; from U+3000 on, East Asian ones and emoji, they take two.
    private static func width(of word: Substring.UTF8View) -> Int {
        word.reduce(0) { width, byte in
            switch byte {
            case 0x80...0xBF: width
            case 0xE3...: width + 2
            default: width + 1
            }
        }
    }
}
