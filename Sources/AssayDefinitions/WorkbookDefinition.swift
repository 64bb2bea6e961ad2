public import AssayDiagnostics

/// Where the answers to a questionnaire stand in a workbook that others have designed, as written.
public struct WorkbookDefinition: Sendable, Hashable {
    /// Where something stands: cells of a sheet, or a named range of the workbook.
    public struct Place: Sendable, Hashable {
        /// Where the element begins.
        public var place: SourcePlace
        /// The sheet.
        public var sheet: EmbeddedText?
        /// A cell such as `D8`, a column such as `D`, or several cells.
        public var at: EmbeddedText?
        /// The name of a range.
        public var name: EmbeddedText?

        /// Creates a place of which nothing is said.
        public init(place: SourcePlace) { self.place = place }
    }

    /// A mark by which the workbook is known.
    public struct Mark: Sendable, Hashable {
        /// Where it stands; a column with conditions on others, or a cell.
        public var place: Place
        /// What the text must contain.
        public var contains: EmbeddedText
        /// What other columns of the row hold.
        public var conditions: [Condition] = []

        /// Creates a mark.
        public init(place: Place, contains: EmbeddedText) {
            self.place = place
            self.contains = contains
        }
    }

    /// What a column of a row must hold.
    public struct Condition: Sendable, Hashable {
        /// The column.
        public var column: EmbeddedText
        /// The whole text.
        public var text: EmbeddedText

        /// Creates a condition.
        public init(column: EmbeddedText, text: EmbeddedText) {
            self.column = column
            self.text = text
        }
    }

    /// Where the workbook says of which revision it is.
    public struct Revision: Sendable, Hashable {
        /// The cell.
        public var place: Place
        /// What stands before the revision.
        public var after: EmbeddedText
        /// The revisions that are known.
        public var known: EmbeddedText

        /// Creates a revision.
        public init(place: Place, after: EmbeddedText, known: EmbeddedText) {
            self.place = place
            self.after = after
            self.known = known
        }
    }

    /// The questions that say who fills the workbook in.
    public struct Supplier: Sendable, Hashable {
        /// The name of the company.
        public var name: EmbeddedText
        /// Its number, perhaps in several parts.
        public var number: EmbeddedText?
        /// Who answers for it, perhaps in several parts.
        public var respondent: EmbeddedText?

        /// Creates a supplier.
        public init(name: EmbeddedText) { self.name = name }
    }

    /// The names of countries in the workbook.
    public struct Countries: Sendable, Hashable {
        /// The sheet.
        public var sheet: EmbeddedText
        /// The column of the codes.
        public var codes: EmbeddedText
        /// The column of the names.
        public var names: EmbeddedText

        /// Creates a list of countries.
        public init(sheet: EmbeddedText, codes: EmbeddedText, names: EmbeddedText) {
            self.sheet = sheet
            self.codes = codes
            self.names = names
        }
    }

    /// What the words of a workbook mean.
    public struct Vocabulary: Sendable, Hashable {
        /// The name of the vocabulary.
        public var id: EmbeddedText
        /// The words; the first that fits counts.
        public var words: [Word]

        /// Creates a vocabulary.
        public init(id: EmbeddedText, words: [Word]) {
            self.id = id
            self.words = words
        }
    }

    /// A word of a workbook.
    public struct Word: Sendable, Hashable {
        /// The whole word; any when left out.
        public var text: EmbeddedText?
        /// How the word begins.
        public var starts: EmbeddedText?
        /// The number that means the same.
        public var number: EmbeddedText?
        /// Whether the row was found in a look-up.
        public var found: EmbeddedText?
        /// The option that it means.
        public var option: EmbeddedText

        /// Creates a word.
        public init(option: EmbeddedText) { self.option = option }
    }

    /// Cells in which the rows of blocks are chosen.
    public struct Chosen: Sendable, Hashable {
        /// The name of the choice.
        public var id: EmbeddedText
        /// The cells.
        public var place: Place
        /// The vocabulary of their words.
        public var words: EmbeddedText
        /// How words begin that choose nothing.
        public var skip: EmbeddedText?

        /// Creates a choice.
        public init(id: EmbeddedText, place: Place, words: EmbeddedText) {
            self.id = id
            self.place = place
            self.words = words
        }
    }

    /// Where an answer, or a cell of a table, stands.
    public struct Entry: Sendable, Hashable {
        /// The question.
        public var question: EmbeddedText?
        /// The column of a table.
        public var column: EmbeddedText?
        /// Where it stands; of rows only the column.
        public var place: Place
        /// The vocabulary of its words.
        public var words: EmbeddedText?
        /// The column of a look-up that gives it where the cell holds no constant.
        public var lookup: EmbeddedText?
        /// The options of the key that have it.
        public var only: EmbeddedText?
        /// The revisions that have it.
        public var revisions: EmbeddedText?

        /// Creates an entry.
        public init(place: Place) { self.place = place }
    }

    /// A block of answers for each of several options, one below the other.
    public struct Block: Sendable, Hashable {
        /// The table that it fills.
        public var question: EmbeddedText
        /// The column that names the option of a row.
        public var key: EmbeddedText
        /// The sheet.
        public var sheet: EmbeddedText
        /// The choice that gives the options, in the order of their words.
        public var chosen: EmbeddedText?
        /// The options in their order, where they are always the same.
        public var options: EmbeddedText?
        /// Where the first of each stands.
        public var entries: [Entry] = []

        /// Creates a block.
        public init(question: EmbeddedText, key: EmbeddedText, sheet: EmbeddedText) {
            self.question = question
            self.key = key
            self.sheet = sheet
        }
    }

    /// A list in the workbook in which rows are looked up.
    public struct Lookup: Sendable, Hashable {
        /// The sheet.
        public var sheet: EmbeddedText
        /// The columns of the row that are looked up.
        public var by: EmbeddedText
        /// The columns of the list in which they are looked for.
        public var columns: EmbeddedText
        /// How the last of these begins where the row of the list is no entry.
        public var except: EmbeddedText?

        /// Creates a look-up.
        public init(sheet: EmbeddedText, by: EmbeddedText, columns: EmbeddedText) {
            self.sheet = sheet
            self.by = by
            self.columns = columns
        }
    }

    /// Rows of a sheet that are rows of a table.
    public struct Rows: Sendable, Hashable {
        /// The table that they fill.
        public var question: EmbeddedText
        /// The sheet.
        public var sheet: EmbeddedText
        /// The first row.
        public var from: EmbeddedText
        /// The last row.
        public var to: EmbeddedText
        /// The revisions that have it.
        public var revisions: EmbeddedText?
        /// Where rows are looked up; the first that finds one counts.
        public var lookups: [Lookup] = []
        /// Where the cells stand.
        public var entries: [Entry] = []

        /// Creates rows.
        public init(
            question: EmbeddedText, sheet: EmbeddedText, from: EmbeddedText, to: EmbeddedText
        ) {
            self.question = question
            self.sheet = sheet
            self.from = from
            self.to = to
        }
    }

    /// A check of the workbook's own: what it would call incomplete.
    public struct Required: Sendable, Hashable {
        /// Where the element begins.
        public var place: SourcePlace
        /// What the workbook calls it.
        public var label: EmbeddedText
        /// The row of the check in the workbook; with rows that of the first.
        public var check: EmbeddedText
        /// The question whose cell must be filled.
        public var question: EmbeddedText?
        /// The column of the block whose cell must be filled.
        public var column: EmbeddedText?
        /// The question whose cell must be filled for the check to be made.
        public var with: EmbeddedText?
        /// The rule that holds where the check is made.
        public var when: EmbeddedText?
        /// The rows for which the check is made.
        public var rows: EmbeddedText?
        /// The rule that must hold besides, or that gives the rows that must be among them.
        public var filled: EmbeddedText?
        /// The revisions that have it.
        public var revisions: EmbeddedText?

        /// Creates a check.
        public init(place: SourcePlace, label: EmbeddedText, check: EmbeddedText) {
            self.place = place
            self.label = label
            self.check = check
        }
    }

    /// Where the root element begins.
    public var place: SourcePlace
    /// The name of the definition.
    public var id: EmbeddedText
    /// Major.minor.patch.
    public var version: EmbeddedText
    /// The language of texts without a language of their own.
    public var language: EmbeddedText
    /// The name that people see.
    public var title: AuthoredText
    /// The questionnaire that holds the answers.
    public var fills: EmbeddedText
    /// The kind of evidence that a filled workbook is.
    public var evidence: EmbeddedText
    /// The question that says on which day it was filled in.
    public var dated: EmbeddedText?
    /// How it is known.
    public var marks: [Mark] = []
    /// Where its revision stands.
    public var revision: Revision?
    /// Who fills it in.
    public var supplier: Supplier?
    /// Its names of countries.
    public var countries: Countries?
    /// What its words mean.
    public var vocabularies: [Vocabulary] = []
    /// The cells in which rows are chosen.
    public var choices: [Chosen] = []
    /// Where single answers stand.
    public var entries: [Entry] = []
    /// Where blocks stand.
    public var blocks: [Block] = []
    /// Where rows stand.
    public var rows: [Rows] = []
    /// What it would call incomplete.
    public var requirements: [Required] = []

    /// Creates a workbook of which nothing else is said.
    public init(
        place: SourcePlace, id: EmbeddedText, version: EmbeddedText, language: EmbeddedText,
        title: AuthoredText, fills: EmbeddedText, evidence: EmbeddedText
    ) {
        self.place = place
        self.id = id
        self.version = version
        self.language = language
        self.title = title
        self.fills = fills
        self.evidence = evidence
    }
}
