/// A part of the two pages with which a buyer's plan begins.
struct BuyerSection: Sendable {
    /// Something to do.
    struct Line: Sendable {
        let title: String
        /// How grave it is, or who does it.
        let tag: String
        let notes: [String]
        /// What to say to others, or to do, in its order; left out on a terminal.
        var points: [String] = []
    }

    /// Counts and names in columns; the first column is text.
    struct Table: Sendable {
        let columns: [String]
        let rows: [[String]]
        /// Whether all columns but the first are numbers.
        let isCounts: Bool
    }

    let anchor: String
    let heading: String
    var intro: [String] = []
    var table: Table?
    var lines: [Line] = []
    /// A letter that is ready to send, by paragraph; left out on a terminal.
    var letter: [String] = []
}
