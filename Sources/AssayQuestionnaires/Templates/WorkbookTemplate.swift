public import AssayExpressions

/// Where the answers to a questionnaire stand in a workbook that others have designed.
public struct WorkbookTemplate: Sendable {
    /// A mark by which the workbook is known.
    public struct Mark: Sendable {
        /// Where it stands.
        public enum Position: Sendable {
            /// In a cell.
            case cell(SheetPlace)
            /// In a column, in the row in which other columns hold these texts; columns count from 1.
            case row(sheet: String, column: Int, conditions: [(column: Int, text: String)])
        }

        /// Where it stands.
        public var position: Position
        /// What the text contains.
        public var contains: String

        /// Creates a mark.
        public init(position: Position, contains: String) {
            self.position = position
            self.contains = contains
        }
    }

    /// A word of the workbook and the option that it means.
    public struct Word: Sendable {
        /// The whole word, whatever its case; `nil` for any.
        public var text: String?
        /// How it begins, whatever its case.
        public var start: String?
        /// The number that means the same.
        public var number: ExactDecimal?
        /// Whether the row was found in a look-up; `nil` where that does not matter.
        public var isFound: Bool?
        /// The option that it means: a word, or yes or no.
        public var option: String

        /// Creates a word that is anything.
        public init(option: String) { self.option = option }
    }

    /// Where an answer, or a cell of a table, stands.
    public struct Entry: Sendable {
        /// The question.
        public var question: QuestionIndex
        /// The column of the table, by position; 0 for anything else.
        public var column: Int
        /// The cell; of rows and blocks that of the first, of named ranges the first.
        public var place: SheetPlace
        /// What its words mean; empty where it is taken as it stands.
        public var words: [Word] = []
        /// The column of a look-up that gives it where the cell holds no constant, from 1.
        public var lookup: Int?
        /// The options of the key that have it; `nil` for all.
        public var only: [String]?
        /// The revisions that have it; `nil` for all.
        public var revisions: [String]?

        /// Creates an entry.
        public init(question: QuestionIndex, column: Int, place: SheetPlace) {
            self.question = question
            self.column = column
            self.place = place
        }
    }

    /// A block of answers for each of several options, one below the other.
    public struct Block: Sendable {
        /// What gives the options.
        public enum Options: Sendable {
            /// They are always the same.
            case fixed([String])
            /// Those whose words stand in these cells, in the order of the words; words that begin so choose
            /// nothing.
            case chosen([SheetPlace], [Word], skip: String?)
        }

        /// The table that it fills.
        public var question: QuestionIndex
        /// The column that names the option of a row, by position.
        public var key: Int
        /// What gives the options.
        public var options: Options
        /// Where the first of each stands.
        public var entries: [Entry] = []

        /// Creates a block without entries.
        public init(question: QuestionIndex, key: Int, options: Options) {
            self.question = question
            self.key = key
            self.options = options
        }
    }

    /// A list in the workbook in which rows are looked up; columns count from 1.
    public struct Lookup: Sendable {
        /// The sheet.
        public var sheet: String
        /// The columns of the row that are looked up.
        public var by: [Int]
        /// The columns of the list in which they are looked for.
        public var columns: [Int]
        /// How the last of these begins where the row of the list is no entry.
        public var except: String?

        /// Creates a look-up.
        public init(sheet: String, by: [Int], columns: [Int]) {
            self.sheet = sheet
            self.by = by
            self.columns = columns
        }
    }

    /// Rows of a sheet that are rows of a table.
    public struct Rows: Sendable {
        /// The table that they fill.
        public var question: QuestionIndex
        /// The sheet.
        public var sheet: String
        /// The rows, from the first to the last.
        public var range: ClosedRange<Int>
        /// The revisions that have it; `nil` for all.
        public var revisions: [String]?
        /// Where rows are looked up; the first that finds one counts.
        public var lookups: [Lookup] = []
        /// Where the cells stand, those of the first row.
        public var entries: [Entry] = []

        /// Creates rows without cells.
        public init(question: QuestionIndex, sheet: String, range: ClosedRange<Int>) {
            self.question = question
            self.sheet = sheet
            self.range = range
        }
    }

    /// A check of the workbook's own: what it would call incomplete.
    public struct Requirement: Sendable {
        /// What the workbook calls it.
        public var label: String
        /// The row of the check in the workbook; with rows that of the first.
        public var check: Int
        /// The question whose cell must be filled.
        public var question: QuestionIndex?
        /// The column of its table, by position.
        public var column: Int?
        /// The question whose cell must be filled for the check to be made.
        public var companion: QuestionIndex?
        /// Holds where the check is made; always when `nil`.
        public var when: Program?
        /// The rows for which the check is made, one check each.
        public var rows: Program?
        /// The table that has the rows.
        public var table: QuestionIndex?
        /// Must hold besides; with rows it gives those that must be among them.
        public var filled: Program?
        /// The revisions that have it; `nil` for all.
        public var revisions: [String]?

        /// Creates a check that is always made.
        public init(label: String, check: Int) {
            self.label = label
            self.check = check
        }
    }

    /// The name of the definition.
    public var id: String
    /// The name that people see.
    public var title: LocalizedText
    /// The questionnaire that holds the answers.
    public var questionnaire: QuestionnaireIndex
    /// The kind of evidence that a filled workbook is.
    public var evidenceKind: String
    /// The question that says on which day it was filled in.
    public var dated: QuestionIndex?
    /// How it is known; all must be there.
    public var marks: [Mark] = []
    /// Where its revision stands, and what stands before it.
    public var revision: (place: SheetPlace, after: String)?
    /// The revisions that are known.
    public var revisions: [String] = []
    /// The question that names the company.
    public var supplierName: QuestionIndex?
    /// The questions that give its number, in parts.
    public var supplierNumber: [QuestionIndex] = []
    /// The questions that say who answers for it, in parts.
    public var respondent: [QuestionIndex] = []
    /// The sheet with the codes and the names of countries; columns count from 1.
    public var countries: (sheet: String, codes: Int, names: Int)?
    /// Where single answers stand.
    public var entries: [Entry] = []
    /// Where blocks stand.
    public var blocks: [Block] = []
    /// Where rows stand.
    public var rows: [Rows] = []
    /// What it would call incomplete.
    public var requirements: [Requirement] = []

    /// Creates a template of which nothing else is known.
    public init(
        id: String, title: LocalizedText, questionnaire: QuestionnaireIndex, evidenceKind: String
    ) {
        self.id = id
        self.title = title
        self.questionnaire = questionnaire
        self.evidenceKind = evidenceKind
    }
}
