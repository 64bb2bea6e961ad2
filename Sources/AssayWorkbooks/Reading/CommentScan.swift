import AssayXML

extension ReadWorkbook {
    /// A comment that somebody put on a cell.
    public struct Comment: Hashable, Sendable {
        /// The name of its sheet.
        public var sheet: String
        /// The row of its cell, from 1.
        public var row: Int
        /// The column of its cell, from 1.
        public var column: Int
        /// What it says.
        public var text: String
    }
}

/// Collects the comments of a sheet: both those with a box and those with a thread.
final class CommentScan: MarkupTaker {
    /// The most comments that are read of a sheet.
    private static let mostComments = 10_000

    private(set) var comments: [(row: Int, column: Int, text: String)] = []
    private var cell: (row: Int, column: Int)?
    private var runs = TextRuns()
    private var text = ""
    private var isThreaded = false
    private var isInText = false

    var isDone: Bool { comments.count >= Self.mostComments }

    func start(_ name: String, _ attributes: [ScannedAttribute]) {
        switch name {
        case "comment", "threadedComment":
            cell = attributes["ref"].flatMap { SheetScan.place($0) }
            isThreaded = name == "threadedComment"
            runs = TextRuns()
            text = ""
        case "text" where isThreaded: isInText = true
        default: runs.start(name)
        }
    }

    func text(_ text: String) {
        if isInText { self.text += text } else { runs.add(text) }
    }

    func end(_ name: String) {
        switch name {
        case "comment", "threadedComment":
            let words = isThreaded ? text : runs.text
            if let cell, !words.isEmpty { comments.append((cell.row, cell.column, words)) }
            cell = nil
        case "text" where isThreaded: isInText = false
        default: runs.end(name)
        }
    }
}
