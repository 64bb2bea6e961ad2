/// How high a row must be so that the words in its cells are seen.
///
/// Not every spreadsheet works this out when it opens a file, so it is written down: estimated,
/// since the letters of a font are of different widths.
enum RowHeight {
    private static let breaks = ByteSet { $0 == 0x0A }
    private static let ofLine = 15
    /// The most points that a row may have, and with some room.
    private static let most = 405

    /// The height in points of a row whose cells have room for so many characters; 0 for a column
    /// that is not shown.
    static func points(of row: [Sheet.Cell], in widths: [Int]) -> Int {
        var lines = 1
        for column in 0..<Swift.min(row.count, widths.count) where widths[column] > 0 {
            let width = widths[column]
            switch row[column] {
            case .text(let words): lines = self.lines(of: words, width: width, atLeast: lines)
            case .kept(let words): lines = Swift.max(lines, words.lines(width: width))
            case .empty, .whole, .number, .date: continue
            }
        }
        return Swift.min(most, lines * ofLine + 1)
    }

    /// The room in the cells of columns.
    static func widths(of columns: [Sheet.Column]) -> [Int] {
        columns.map { $0.isHidden ? 0 : Swift.max(1, $0.width) }
    }

    /// The number of lines that words take where they are folded at spaces, or `least` if they take
    /// no more.
    static func lines(of words: String, width: Int, atLeast least: Int = 1) -> Int {
        // Letters are narrower than the digits in which a width is counted.
        let room = Swift.max(1, width + width / 12)
        var words = words
        return words.withUTF8 { bytes in
            let hasBreak = breaks.isAny(in: bytes)
            // Most words are few: no character takes more room than it has bytes.
            if bytes.count <= room, !hasBreak { return least }
            // A line and the next hold as much as one has room for, or there would be no next.
            if !hasBreak, 1 + 2 * (bytes.count / room) <= least { return least }
            return Swift.max(least, lines(of: bytes, room: room))
        }
    }

    private static func lines(of bytes: UnsafeBufferPointer<UInt8>, room: Int) -> Int {
        var lines = 1
        var used = 0
        var word = 0
        for byte in bytes {
            switch byte {
            // Nearly all of them.
            case 0x21...0x7F: word += 1
            case 0x0A, 0x20:
                place(word, in: room, &used, &lines)
                word = 0
                if byte == 0x0A {
                    lines += 1
                    used = 0
                }
            // What follows the first byte of a character takes no room; what begins with these
            // is as wide as two letters, or nearly so.
            case 0x80...0xBF: continue
            case 0xE3...0xFF: word += 2
            default: word += 1
            }
        }
        place(word, in: room, &used, &lines)
        return lines
    }

    /// Puts a word behind the others, or on a line of its own, or on as many as it fills.
    private static func place(_ word: Int, in room: Int, _ used: inout Int, _ lines: inout Int) {
        guard word > 0 else { return }
        if used > 0, used + 1 + word > room {
            lines += 1
            used = 0
        }
        used += (used > 0 ? 1 : 0) + word
        lines += (used - 1) / room
        used = (used - 1) % room + 1
    }
}
