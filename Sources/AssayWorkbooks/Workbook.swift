public import AssayExpressions

/// A workbook: sheets of typed cells that a spreadsheet shows and never computes.
public struct Workbook: Sendable {
    /// Its title, for the properties of the file and the head of each printed page.
    public var title: String
    /// The day that the file bears as the day of its making.
    public var made: CalendarDate
    /// The sheets in their order; the first one that is shown is open at the beginning.
    public var sheets: [Sheet]

    /// Creates a workbook.
    public init(title: String, made: CalendarDate, sheets: [Sheet]) {
        self.title = title
        self.made = made
        self.sheets = sheets
    }
}

/// A sheet: a row of headings, and rows below it.
///
/// A sheet with columns is for people: it has headings that stay in sight, a filter, heights of
/// rows, and prints on A4 across, one page wide. A sheet without columns is for programs and has
/// cells only.
public struct Sheet: Sendable, Hashable {
    /// The value of a cell.
    public enum Cell: Sendable, Hashable {
        /// Nothing.
        case empty
        /// Text, which is made inert when it is written: what a spreadsheet could take for a
        /// formula gets an apostrophe.
        case text(String)
        /// A whole number.
        case whole(Int)
        /// A number, shown with one digit after the point.
        case number(ExactDecimal)
        /// A number as exact as spreadsheets hold it, shown with all of its digits.
        case exact(ExactDecimal)
        /// A day.
        case date(CalendarDate)
    }

    /// A column: its heading, its width, and what may be entered into its cells.
    public struct Column: Sendable, Hashable {
        /// What people may enter into the cells of a column.
        public enum Entry: Sendable, Hashable {
            /// Nothing: the column is the writer's.
            case none
            /// Anything.
            case anything
            /// A day.
            case date
            /// One of some words, none with a comma; all together at most 250 characters.
            case choice([String])
            /// One of the texts in some cells, such as `'Lists'!$A$2:$A$9`.
            case list(String)
            /// One of the texts in some cells, or anything else.
            case suggestion(String)
            /// A number between two, or from the least or up to the greatest there is.
            case number(least: Double?, greatest: Double?, isWhole: Bool)
        }

        /// The heading.
        public var heading: String
        /// The width in characters.
        public var width: Int
        /// A Boolean value indicating whether it is not shown.
        public var isHidden: Bool
        /// A Boolean value indicating whether it is folded away with its neighbours, behind a sign that
        /// unfolds them.
        public var isFolded = false
        /// What people may enter into its cells.
        public var entry: Entry
        /// What is shown to a person who is about to enter something, at most 255 characters.
        public var hint: String?

        /// Creates a column.
        public init(
            _ heading: String, width: Int, isHidden: Bool = false, entry: Entry = .none,
            hint: String? = nil
        ) {
            self.heading = heading
            self.width = width
            self.isHidden = isHidden
            self.entry = entry
            self.hint = hint
        }
    }

    /// Cells of one column into which people may enter something, in a sheet that differs by row.
    public struct EntryArea: Sendable, Hashable {
        /// The rows below the headings, from 0.
        public var rows: ClosedRange<Int>
        /// The column, from 0.
        public var column: Int
        /// What may be entered.
        public var entry: Column.Entry
        /// What is shown to a person who is about to enter something, at most 255 characters.
        public var hint: String?

        /// Creates an area.
        public init(rows: ClosedRange<Int>, column: Int, entry: Column.Entry, hint: String? = nil) {
            self.rows = rows
            self.column = column
            self.entry = entry
            self.hint = hint
        }
    }

    /// The words of the box that refuses an entry.
    public struct Refusal: Sendable, Hashable {
        /// Its title, at most 32 characters.
        public var title: String
        /// What to enter instead, at most 255 characters.
        public var message: String

        /// Creates the words.
        public init(title: String, message: String) {
            self.title = title
            self.message = message
        }
    }

    /// How a row is shown that is no row of a table.
    public enum RowStyle: Sendable, Hashable {
        /// In large letters, over the cells beside it.
        case title
        /// In bold letters.
        case heading
        /// As text over the cells beside it.
        case note
    }

    /// When a row is shown as overdue or as finished, worked out by the spreadsheet from its cells.
    public struct Deadline: Sendable, Hashable {
        /// The column of the day on which something is due.
        public var due: Int
        /// The column of the status.
        public var status: Int
        /// The statuses with which nothing is overdue.
        public var finished: [String]
        /// The columns that are coloured.
        public var columns: ClosedRange<Int>

        /// Creates a rule; columns count from 0.
        public init(due: Int, status: Int, finished: [String], columns: ClosedRange<Int>) {
            self.due = due
            self.status = status
            self.finished = finished
            self.columns = columns
        }
    }

    /// The name, at most 31 characters.
    public var name: String
    /// A Boolean value indicating whether it is not shown.
    public var isHidden: Bool
    /// The columns.
    public var columns: [Column]
    /// The rows below the headings.
    public var rows: [[Cell]]
    /// How many columns stay in sight when the sheet is scrolled.
    public var frozenColumns: Int
    /// How many columns are printed; all when left out.
    public var printedColumns: Int?
    /// When a row is overdue.
    public var deadline: Deadline?
    /// Cells into which people may enter something; where there are any, nothing may be entered elsewhere.
    public var areas: [EntryArea] = []
    /// A Boolean value indicating whether only what people may enter can be changed, until somebody lifts
    /// that, which takes no password.
    public var isProtected = false
    /// The rows below the headings that are not shown, from 0.
    public var hiddenRows: Set<Int> = []
    /// Rows that are shown otherwise, from 0.
    public var rowStyles: [Int: RowStyle] = [:]
    /// A Boolean value indicating whether the headings have a filter.
    public var hasFilter = true
    /// The words that refuse an entry, by what may be entered; English where there are none.
    public var refusals = Refusals()

    /// Creates a sheet.
    public init(
        _ name: String, columns: [Column], rows: [[Cell]], isHidden: Bool = false,
        frozenColumns: Int = 0, printedColumns: Int? = nil, deadline: Deadline? = nil
    ) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.isHidden = isHidden
        self.frozenColumns = frozenColumns
        self.printedColumns = printedColumns
        self.deadline = deadline
    }
}

extension Sheet {
    /// The words that refuse an entry.
    public struct Refusals: Sendable, Hashable {
        /// Of what is no day.
        public var date = Refusal(
            title: "This is no day", message: "Write a day, such as 2026-12-31.")
        /// Of what is none of a list.
        public var list = Refusal(
            title: "Not one of the list", message: "Choose a word of the list.")
        /// Of what is no number, or none that can be.
        public var number = Refusal(
            title: "Not such a number", message: "Write a number within the limits.")

        /// Creates the English words.
        public init() {}
    }
}

extension Sheet.Cell {
    /// What is read of it again; `nil` for nothing.
    public var written: ReadWorkbook.Value? {
        switch self {
        case .empty: nil
        case .text(let text): text.isEmpty ? nil : .text(SpreadsheetText.cell(text))
        case .whole(let number): .number(Double(number))
        case .number(let number):
            number.isFinite
                ? Double(number.formatted(fractionDigits: 1)).map { .number($0) } : nil
        case .exact(let number):
            number.isFinite ? Double(number.description).map { .number($0) } : nil
        case .date(let day):
            SpreadsheetDate.serial(of: day).map { .number(Double($0)) } ?? .text(day.description)
        }
    }
}
