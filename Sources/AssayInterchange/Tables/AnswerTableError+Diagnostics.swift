import AssayDiagnostics

extension AnswerTableError {
    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(id: id, severity: severity, place: place, message: message, help: help)
    }

    private var severity: Diagnostic.Severity {
        switch self {
        case .columnNotRead, .beside: .warning
        default: .error
        }
    }

    private var id: DiagnosticID {
        switch self {
        case .tooLarge: .fileTooLarge
        case .noTable, .openQuote, .textBehindQuote, .tooManyFields, .noRows: .brokenRow
        case .brokenEncoding: .brokenEncoding
        case .unknownHeading: .unknownHeading
        case .headingTwice, .headingAmbiguous: .headingTwice
        case .headingMissing, .otherHeadings, .noSuchHeading: .headingMissing
        case .empty, .fieldMissing: .emptyField
        case .notThis, .neitherYesNorNo, .notANumber, .notACountry: .wrongValue
        case .notADay: .notADate
        case .supplierTwice: .supplierTwice
        case .entriesMissing: .entriesMissing
        case .unknownField: .unknownHeading
        case .unknownSupplier: .unknownSupplier
        case .unknownName(.question, _, _): .unknownQuestion
        case .unknownName(.option, _, _), .unknownWord: .unknownOption
        case .unknownName(.column, _, _): .unknownColumn
        case .unknownName(.programme, _, _): .unknownProgramme
        case .unknownName(.evidence, _, _): .unknownEvidenceKind
        case .unfit: .mappingUnfit
        case .questionTwice, .wordTwice: .mappedTwice
        case .tablesMissing, .tablesNotRead: .tablesMissing
        case .columnNotRead: .columnNotRead
        case .answeredBeside: .valueWithState
        case .beside: .keptAsNote
        case .severalRows: .supplierTwice
        }
    }

    private var message: String {
        switch self {
        case .tooLarge(let count, let most): "the file has \(count) bytes, more than \(most)"
        case .noTable: "the file is empty or no text, so it has no rows"
        case .brokenEncoding(let name): "the file has bytes that are no \(name)"
        case .openQuote: "a field that begins with a quote never ends"
        case .textBehindQuote: "something stands behind the quote that ends a field"
        case .noRows: "the table has no row below its headings"
        case .tooManyFields(let most): "the row has more than \(most) fields, one for each heading"
        case .otherHeadings: "the headings are not those of a table with a value a row"
        case .unknownHeading(let word, _): "there is no column '\(Self.shown(word))'"
        case .headingTwice(let word): "the table has the column '\(Self.shown(word))' twice"
        case .headingMissing(let word): "the table has no column '\(word)'"
        case .empty(let word): "the row says nothing under '\(Self.shown(word))'"
        case .notThis(let text, let expected): "'\(Self.shown(text))' is not \(expected)"
        case .supplierTwice(let id, let row?):
            "the supplier '\(Self.shown(id))' already has row \(row)"
        case .supplierTwice(let id, nil):
            "the supplier '\(Self.shown(id))' already has a submission"
        case .entriesMissing(let key, let said, let found):
            "the first table says \(said) of '\(Self.shown(key))', the second has \(found)"
        case .fieldMissing(let name): "the entry has no row with the column '\(name)'"
        case .unknownField(let name, _, _): "there is no column '\(Self.shown(name))' here"
        case .unknownSupplier(let id, _):
            "no row of the first table is of the supplier '\(Self.shown(id))'"
        case .headingAmbiguous(let word, let columns):
            "the columns \(columns.joined(separator: " and ")) both have the heading "
                + "'\(Self.shown(word))'"
        case .noSuchHeading(let word, _): "the file has no column '\(Self.shown(word))'"
        case .unknownName(let kind, let name, _):
            "there is no \(kind.rawValue) '\(Self.shown(name))'"
        case .unfit(let what, _): what
        case .questionTwice(let id): "the question '\(id)' is mapped twice"
        case .wordTwice(let word): "the word '\(Self.shown(word))' is given two meanings"
        case .tablesMissing: "the mapping reads tables from a second file, and none was named"
        case .tablesNotRead: "the mapping reads nothing from a second file"
        case .columnNotRead(let heading, let filled):
            "nothing in the mapping reads the column '\(Self.shown(heading))', which is filled in "
                + (filled == 1 ? "1 row" : "\(filled) rows")
        case .unknownWord(let word, _, _): "'\(Self.shown(word))' is none of the answers"
        case .notANumber(let text, _): "'\(Self.shown(text))' is no number"
        case .notADay(let text, _): "'\(Self.shown(text))' is no day"
        case .notACountry(let text, _): "'\(Self.shown(text))' is no country"
        case .neitherYesNorNo(let text, let option):
            "'\(Self.shown(text))' does not say whether '\(option)' was chosen"
        case .answeredBeside(let text):
            "'\(Self.shown(text))' says that there is no answer, beside one that is"
        case .beside(let question): "the question '\(question)' beside it is not answered"
        case .severalRows(let count):
            "the file has \(count) rows, and one supplier is named for all"
        }
    }

    private var help: String {
        switch self {
        case .tooLarge: "Split it."
        case .noTable: "Save the table as CSV in UTF-8."
        case .brokenEncoding:
            "Save it in UTF-8, or name its encoding in the mapping: utf-8, utf-16, windows-1252 or "
                + "gb18030."
        case .openQuote: "Close the quote; a quote within a field is written twice."
        case .textBehindQuote: "Put the whole field in quotes, and write a quote in it twice."
        case .noRows: "Add a row for each supplier."
        case .tooManyFields: "Put a field with a separator in it in quotes."
        case .otherHeadings(let headings):
            "The first row has to be " + headings.joined(separator: ", ") + "."
        case .unknownHeading(_, let nearest):
            Self.suggestion(nearest)
                + "Known are those of 'assay convert --to csv', and questionnaire:question."
        case .headingTwice: "Take one of them out."
        case .headingMissing: "Write it into the first row."
        case .empty: "Fill it in, or take the row out."
        case .notThis: "Write it as it is expected."
        case .supplierTwice: "Keep one of them."
        case .entriesMissing:
            "Hand over the second table that belongs to the first, or change the number if you "
                + "added entries."
        case .fieldMissing(let name): "Add a row with the column '\(name)'."
        case .unknownField(_, let nearest, let known):
            Self.suggestion(nearest) + "Known are " + known.joined(separator: ", ") + "."
        case .unknownSupplier(_, let nearest):
            Self.suggestion(nearest) + "Add its row, or take these out."
        case .headingAmbiguous(_, let columns):
            "Name one by its letters: column=\"#\(columns.first ?? "A")\"."
        case .noSuchHeading(_, let nearest):
            Self.suggestion(nearest)
                + "A column is named as its heading stands, or by its letters, such as #AB."
        case .unknownName(.question, _, let nearest):
            Self.suggestion(nearest) + "Questions are named questionnaire:question."
        case .unknownName(.programme, _, let nearest):
            Self.suggestion(nearest) + "Programmes stand in the folder of questionnaires."
        case .unknownName(.evidence, _, let nearest):
            Self.suggestion(nearest) + "Kinds of evidence stand in the catalogues."
        case .unknownName(_, _, let nearest):
            Self.suggestion(nearest) + "Look it up in the questionnaire."
        case .unfit(_, let help): help
        case .questionTwice: "Put all that is about it into one element."
        case .wordTwice: "Keep one of them."
        case .tablesMissing: "Name the file with --tables."
        case .tablesNotRead: "Add a <table> to the mapping, or leave --tables out."
        case .columnNotRead:
            "Map it, or say with <ignore column=\"…\"/> that it is not needed."
        case .unknownWord(_, let nearest, let mayBeSeveral):
            Self.suggestion(nearest)
                + "Say in the mapping what it means: <word option=\"…\"> or <word means=\"…\">."
                + (mayBeSeveral
                    ? " Of several answers in one cell say what stands between: separator=\"…\"."
                    : "")
        case .notANumber(_, let decimals):
            decimals == "comma"
                ? "The mapping has decimals=\"comma\": write it such as 1.250,5, or change the mapping."
                : "Write it such as 1250.5; if the file has decimal commas, set decimals=\"comma\" in the "
                    + "mapping."
        case .notADay(_, let order):
            "The mapping has dates=\"\(order)\"; write it so or as 2026-11-21, or change the mapping."
        case .notACountry(_, let nearest):
            Self.suggestion(nearest) + "Write a code such as MZ or the English name."
        case .neitherYesNorNo:
            "Leave it empty, write yes or no, or say with word=\"…\" in the mapping what the file writes."
        case .answeredBeside: "Keep the answer, or take it out."
        case .beside: "It is kept as a note. Answer the question to have it beside the answer."
        case .severalRows: "Map the column of the supplier's number, and leave --supplier-id out."
        }
    }

    private static func suggestion(_ nearest: String?) -> String {
        nearest.map { "Did you mean '\(shown($0))'? " } ?? ""
    }

    /// What somebody wrote, not longer than a message bears.
    static func shown(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }
}
