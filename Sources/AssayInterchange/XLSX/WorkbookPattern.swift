import AssayExpressions
import Foundation

/// A workbook of a layout without what tells one from another: its rows, its title and its day.
///
/// libxlsxwriter knows what a spreadsheet wants to be told of looks, filters, drop-down lists and
/// pages, but an empty workbook already costs it 1.75 ms: thirteen temporary files, the highest
/// effort in packing them, and a lock. So it writes each layout once in a run, and for each workbook
/// only the parts are made anew in which something differs.
struct WorkbookPattern: Sendable {
    /// What stands in for what differs; texts of suppliers never come near them, since a pattern is
    /// cut at them before it is filled.
    enum Placeholder {
        static let title = "title of the workbook"
        /// The day of its making.
        static let made = CalendarDate(dayNumber: 40_000)
        /// The number of the last row, as spreadsheets count.
        static let lastRow = 987_654
    }

    private let layout: [Sheet]
    /// The file that libxlsxwriter wrote.
    private let archive: [UInt8]
    /// The parts that differ.
    private let parts: [PatternPart]
    /// How the rows of each sheet are written.
    private let rows: [RowMarkup]

    /// Writes the pattern of a layout.
    private init(of layout: [Sheet]) throws(WorkbookError) {
        self.layout = layout
        archive = try PatternFile.bytes(of: layout)
        let cut = try PatternCutting(archive, of: layout)
        parts = cut.parts
        rows = layout.map { RowMarkup($0, cut.styles) }
    }

    // MARK: Keeping

    /// Guarded by `lock`.
    nonisolated(unsafe) private static var patterns: [WorkbookPattern] = []
    // The thread sanitizer does not know the lock of the standard library.
    private static let lock = NSLock()
    /// A run has one layout or two; a program that makes up others forgets the first ones.
    private static let mostKept = 8

    /// The pattern of a layout, written now if it was not before.
    ///
    /// It is written under a lock, which libxlsxwriter needs: it asks the C library for the parts of a
    /// date, which keeps them in one place for all threads.
    static func kept(for layout: [Sheet]) throws(WorkbookError) -> WorkbookPattern {
        lock.lock()
        defer { lock.unlock() }
        if let pattern = patterns.first(where: { $0.layout == layout }) { return pattern }
        let pattern = try WorkbookPattern(of: layout)
        if patterns.count == mostKept { patterns.removeFirst() }
        patterns.append(pattern)
        return pattern
    }

    // MARK: Filling

    /// The file of a workbook of the layout.
    func filled(with workbook: Workbook) throws(WorkbookError) -> [UInt8] {
        let packed = try Deflater.lent { deflater throws(WorkbookError) in
            var packed: [PackedPart] = []
            for part in parts {
                packed.append(
                    try deflater.packed(part.name) { text in
                        part.fill(&text) { text, slot in write(slot, of: workbook, to: &text) }
                    })
            }
            return packed
        }
        return try FilledArchive.bytes(of: archive, with: packed)
    }

    private func write(_ slot: PatternPart.Slot, of workbook: Workbook, to text: inout [UInt8]) {
        switch slot {
        case .title: text.append(markup: SpreadsheetText.line(workbook.title, most: 250))
        case .header:
            let line = SpreadsheetText.line(workbook.title, most: 120)
            // A sign that begins codes stands twice where it is meant.
            let isPlain = !line.utf8.contains(UInt8(ascii: "&"))
            text.append(markup: isPlain ? line : line.replacing("&", with: "&&"))
        case .made: text.append(number: SpreadsheetDate.serial(of: workbook.made) ?? 0)
        case .moment: text += workbook.made.momentOfMaking.utf8
        case .dimension(let sheet):
            let sheet = workbook.sheets[sheet]
            // Where there are no rows, the filter takes an empty one.
            let rows = sheet.headingRows + Swift.max(sheet.headingRows, sheet.rows.count)
            text += "A1".utf8
            guard rows > 1 || sheet.width > 1 else { return }
            text += ":\(SheetWriter.letters(Swift.max(0, sheet.width - 1)))".utf8
            text.append(number: Swift.max(1, rows))
        case .lastRow(let sheet):
            let sheet = workbook.sheets[sheet]
            text.append(number: sheet.headingRows + sheet.rows.count)
        case .rows(let sheet):
            rows[sheet].write(workbook.sheets[sheet], to: &text)
        }
    }
}

extension CalendarDate {
    /// The moment that a file bears as that of its making; files know none before 1970, and to
    /// libxlsxwriter the first second means now.
    var momentOfMaking: String {
        dayNumber > 0 ? "\(description)T00:00:00Z" : "1970-01-01T00:00:01Z"
    }
}
