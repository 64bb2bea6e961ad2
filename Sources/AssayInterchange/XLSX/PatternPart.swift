/// A part of a pattern: what all workbooks of the layout have in common, and between it what differs.
struct PatternPart: Sendable {
    /// What differs; sheets count from 0.
    enum Slot: Sendable, Hashable {
        case title, header
        /// The day of its making as a spreadsheet counts days, and as the file bears it.
        case made, moment
        /// The corner cells of a sheet.
        case dimension(sheet: Int)
        /// The number of the last row of a sheet.
        case lastRow(sheet: Int)
        /// The rows of a sheet, without its heading.
        case rows(sheet: Int)
    }

    /// Its name in the archive.
    let name: String
    /// What stands before each slot.
    fileprivate let pieces: [(text: [UInt8], slot: Slot)]
    /// What stands behind the last one.
    fileprivate let ending: [UInt8]

    /// Adds the part with what `write` adds for each slot.
    func fill(_ text: inout [UInt8], _ write: (inout [UInt8], Slot) -> Void) {
        for piece in pieces {
            text += piece.text
            write(&text, piece.slot)
        }
        text += ending
    }
}

/// Cuts a part of a pattern at its placeholders, in the order in which they stand.
///
/// Marks are tags and the beginnings of attributes. Texts cannot imitate them: libxlsxwriter writes
/// `<` in texts, and quotes in attributes, as references.
struct PatternCutter {
    private let name: String
    private let part: [UInt8]
    private var pieces: [(text: [UInt8], slot: PatternPart.Slot)] = []
    /// Where the next piece begins, and where the search goes on.
    private var start = 0
    private var position = 0

    /// Begins with a part as libxlsxwriter wrote it.
    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        part = bytes
    }

    /// What was cut.
    var result: PatternPart {
        PatternPart(name: name, pieces: pieces, ending: Array(part[start...]))
    }

    /// A Boolean value indicating whether it ends with the end of the element that it begins with.
    var isWhole: Bool {
        let tags = part.split(separator: UInt8(ascii: "<"))
        // What stands before the element tells how the part is written.
        guard let first = tags.first(where: { $0.first != UInt8(ascii: "?") }) else { return false }
        let name = first.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
        // A line may end behind it.
        return tags.last?.starts(with: Array("/".utf8) + name + Array(">".utf8)) ?? false
    }

    /// Goes behind the next mark; returns whether there is one.
    mutating func goesBehind(_ mark: String) -> Bool {
        guard let found = range(of: mark) else { return false }
        position = found.upperBound
        return true
    }

    /// Goes behind the next mark, which there must be.
    mutating func go(behind mark: String) throws(WorkbookError) {
        guard goesBehind(mark) else { throw missing(mark) }
    }

    /// What stands before the next mark.
    func text(before mark: String) throws(WorkbookError) -> String {
        String(decoding: part[position..<(try place(of: mark))], as: UTF8.self)
    }

    /// Makes a slot of a placeholder, which stands right before the next mark.
    mutating func cut(
        _ placeholder: String, before mark: String, for slot: PatternPart.Slot
    ) throws(WorkbookError) {
        let end = try place(of: mark)
        guard part[position..<end].suffix(placeholder.utf8.count).elementsEqual(placeholder.utf8)
        else { throw missing(placeholder) }
        cut((end - placeholder.utf8.count)..<end, for: slot)
    }

    /// Makes a slot of everything before the next mark.
    mutating func cutAll(
        before mark: String, for slot: PatternPart.Slot
    ) throws(WorkbookError) {
        cut(position..<(try place(of: mark)), for: slot)
    }

    private mutating func cut(_ range: Range<Int>, for slot: PatternPart.Slot) {
        pieces.append((Array(part[start..<range.lowerBound]), slot))
        start = range.upperBound
        position = range.upperBound
    }

    private func range(of mark: String) -> Range<Int>? {
        let mark = Array(mark.utf8)
        return part.withUnsafeBufferPointer { part in
            let last = part.count - mark.count
            guard position <= last else { return nil }
            let found = (position...last).first { start in
                part[start] == mark[0]
                    && part[start..<(start + mark.count)].elementsEqual(mark)
            }
            return found.map { $0..<($0 + mark.count) }
        }
    }

    private func place(of mark: String) throws(WorkbookError) -> Int {
        guard let found = range(of: mark) else { throw missing(mark) }
        return found.lowerBound
    }

    private func missing(_ text: String) -> WorkbookError {
        WorkbookError(
            "make the pattern of a workbook",
            reason: "the part '\(name)' lacks '\(text)' where it is expected")
    }
}
