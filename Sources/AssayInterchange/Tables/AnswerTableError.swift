/// What can be wrong with answers in comma-separated values, or with how a mapping reads them: the facts.
enum AnswerTableError {
    /// The file is larger than is read.
    case tooLarge(Int, most: Int)
    /// The file holds nothing, or no text.
    case noTable
    /// The text has bytes that its encoding does not.
    case brokenEncoding(String)
    /// A quoted field never ends.
    case openQuote
    /// Something stands behind the quote that ends a field.
    case textBehindQuote
    /// There is no row but headings.
    case noRows
    /// A row has more fields than there are headings.
    case tooManyFields(most: Int)
    /// The headings are not those that a table of this kind has.
    case otherHeadings([String])
    /// There is no such column.
    case unknownHeading(String, nearest: String?)
    /// Two columns have one heading.
    case headingTwice(String)
    /// A column is not there that must be.
    case headingMissing(String)
    /// A cell is empty that must not be.
    case empty(String)
    /// A text is not what belongs there.
    case notThis(String, expected: String)
    /// A supplier has two rows; the row before, where it is in the same table.
    case supplierTwice(String, before: Int?)
    /// The second table has another number of entries than the first says.
    case entriesMissing(String, said: Int, found: Int)
    /// An entry lacks a field.
    case fieldMissing(String)
    /// An entry has a field that nothing reads.
    case unknownField(String, nearest: String?, known: [String])
    /// The second table names a supplier that the first does not.
    case unknownSupplier(String, nearest: String?)
    /// Two columns of a file have the heading that a mapping names.
    case headingAmbiguous(String, columns: [String])
    /// A file lacks a column that a mapping names.
    case noSuchHeading(String, nearest: String?)
    /// A mapping names what the questionnaires do not have.
    case unknownName(Kind, String, nearest: String?)
    /// A mapping says of a question what does not fit its type.
    case unfit(String, help: String)
    /// A question has two elements.
    case questionTwice(String)
    /// A word is given two meanings.
    case wordTwice(String)
    /// There are tables in a mapping and no file of them, or the other way.
    case tablesMissing, tablesNotRead
    /// A column that somebody filled is named by nothing in the mapping.
    case columnNotRead(String, filled: Int)
    /// A word is no option; it may be several where nothing says what stands between them.
    case unknownWord(String, nearest: String?, mayBeSeveral: Bool)
    /// A text is no number as the mapping says that they are written.
    case notANumber(String, decimals: String)
    /// A text is no day as the mapping says that they are written.
    case notADay(String, order: String)
    /// A text is no country.
    case notACountry(String, nearest: String?)
    /// A cell that says whether an option was chosen says something else.
    case neitherYesNorNo(String, option: String)
    /// A cell says that a question has no answer, and others answer it.
    case answeredBeside(String)
    /// Something stands beside a question that nobody answered.
    case beside(String)
    /// One number is given for the suppliers of several rows.
    case severalRows(Int)

    /// What a mapping can name.
    enum Kind: String {
        case question, option, column, programme
        case evidence = "kind of evidence"
    }
}
