package import AssayDiagnostics

/// How the columns of a survey's export answer questions, as a mapping says it; nothing is looked up yet.
///
/// A column is named by its heading, or by its letters after a number sign, such as `#AB`.
package struct SurveyMapping: Sendable {
    /// What stands between the fields of a row.
    package enum Delimiter: String, CaseIterable, Sendable {
        case comma, semicolon, tab, bar
    }

    /// How the text of a file is written.
    package enum Encoding: String, CaseIterable, Sendable {
        case utf8 = "utf-8"
        case utf16 = "utf-16"
        case windows1252 = "windows-1252"
        case gb18030
    }

    /// What stands before the fraction of a number.
    package enum Decimals: String, CaseIterable, Sendable {
        case point, comma
    }

    /// In which order a day is written; year, month and day are understood in any case.
    package enum Dates: String, CaseIterable, Sendable {
        case yearMonthDay = "year-month-day"
        case dayMonthYear = "day-month-year"
        case monthDayYear = "month-day-year"
    }

    /// What a word of the file says instead of an answer.
    package enum Meaning: String, CaseIterable, Sendable {
        /// "We do not know yet."
        case unknown
        /// The question does not apply.
        case notApplicable = "not-applicable"
        /// Nothing was answered.
        case nothing
    }

    /// A word of the file with what it means.
    package struct Word: Sendable {
        package var text: String
        package var place: SourcePlace
        package var option: EmbeddedText?
        package var means: Meaning?
        /// Why a question does not apply where the word stands.
        package var reason: String?
    }

    /// A column that says whether an option was chosen.
    package struct Option: Sendable {
        package var id: EmbeddedText
        package var column: EmbeddedText
        /// What stands in the column where it was chosen, beside the usual words.
        package var word: String?
    }

    /// Columns that name a piece of evidence.
    package struct Evidence: Sendable {
        package var kind: EmbeddedText
        /// The title where no column has one.
        package var name: String?
        package var title, file, address, issued, expires: EmbeddedText?

        /// The columns that are named.
        package var columns: [EmbeddedText] {
            [title, file, address, issued, expires].compactMap(\.self)
        }
    }

    /// A question with the columns that answer it.
    package struct Question: Sendable {
        package var id: EmbeddedText
        package var column: EmbeddedText?
        package var comment: EmbeddedText?
        package var reason: EmbeddedText?
        /// What stands between several answers in the column.
        package var separator: String?
        package var words: [Word] = []
        package var options: [Option] = []
        package var evidence: [Evidence] = []
    }

    /// A cell of a table with the column that fills it, or what is always in it.
    package struct Cell: Sendable {
        package var id: EmbeddedText
        package var column: EmbeddedText?
        package var value: String?
        package var words: [Word] = []
    }

    /// A question that takes rows.
    package struct Table: Sendable {
        package var id: EmbeddedText
        package var comment: EmbeddedText?
        /// The column of the second file that says whose row it is.
        package var key: EmbeddedText?
        /// The column of the second file that says which rows are meant, and what it says there.
        package var only: EmbeddedText?
        package var isOnly: String?
        /// What fills a row of the second file.
        package var columns: [Cell] = []
        /// Rows that stand in columns of the first file.
        package var rows: [[Cell]] = []
        package var evidence: [Evidence] = []
    }

    /// The columns that say who answers and when.
    package struct Supplier: Sendable {
        package var place: SourcePlace
        package var id, name, country, site, respondent, assessed: EmbeddedText?
        /// The column by which the second file names the supplier, where that is not its id.
        package var key: EmbeddedText?

        init(_ element: MarkupElement) {
            place = element.place
            (id, name, country) = (element["id"], element["name"], element["country"])
            (site, respondent) = (element["site"], element["respondent"])
            (assessed, key) = (element["assessed"], element["key"])
        }

        fileprivate init() { place = SourcePlace(file: "") }
    }

    package var delimiter: Delimiter?
    package var encoding: Encoding?
    package var decimals = Decimals.point
    package var dates = Dates.yearMonthDay
    /// What stands between several answers in a column, where the question says nothing else.
    package var separator: String?
    /// The row of headings, from 1.
    package var headings = 1
    /// The first row of answers, where it is not the one below the headings.
    package var first: Int?
    package var programme: EmbeddedText?
    package var supplier = Supplier()
    package var words: [Word] = []
    package var questions: [Question] = []
    package var tables: [Table] = []
    package var ignored: [EmbeddedText] = []

    /// Creates a mapping that names no column.
    package init() {}
}
