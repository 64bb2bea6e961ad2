/// How high a row must be so that the words in its cells are seen.
///
/// Not every spreadsheet works this out when it opens a file, so it is written down: estimated,
/// since the letters of a font are of different widths.
enum RowHeight {
    private static let ofLine = 15.0
    /// The most points that a row may have, and with some room.
    private static let most = 405.0

    /// The height in points of a row with these cells.
    static func points(of row: [Sheet.Cell], in columns: [Sheet.Column]) -> Double {
        var lines = 1
        for (cell, column) in zip(row, columns) where !column.isHidden {
            guard case .text(let words) = cell else { continue }
            lines = Swift.max(lines, self.lines(of: words, width: column.width))
        }
        return Swift.min(most, Double(lines) * ofLine + 1)
    }

    /// The number of lines that words take where they are folded at spaces.
    static func lines(of words: String, width: Int) -> Int {
        // Letters are narrower than the digits in which a width is counted.
        let room = Swift.max(1, width + width / 12)
        return words.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
            count, line in
            var lines = 1
            var used = 0
            for word in line.split(separator: " ") {
                let columns = word.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
                if used > 0, used + 1 + columns > room {
                    lines += 1
                    used = 0
                }
                used += (used > 0 ? 1 : 0) + columns
                lines += (used - 1) / room
                used = used > 0 ? (used - 1) % room + 1 : 0
            }
            return count + lines
        }
    }
}
