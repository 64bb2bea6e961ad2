import AssayDiagnostics

extension AnswerSheetError {
    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            id: id, severity: isWarning ? .warning : .error, place: place, message: message,
            help: help)
    }

    private var isWarning: Bool {
        switch self {
        case .sheetMissing, .rowMissing, .besideNoAnswer, .reasonWithoutState, .noQuestion,
            .shareInDoubt, .elsewhere:
            true
        default: false
        }
    }

    private var id: DiagnosticID {
        switch self {
        case .notAForm, .otherShape, .recordChanged, .listsMissing, .isReview, .isSubmission,
            .hiddenRowMissing, .columnMissing, .tooMuchElsewhere:
            .notAForm
        case .sheetMissing, .rowMissing: .questionRowMissing
        case .notComputed: .notComputed
        case .cellEmpty: .cellEmpty
        case .notOneOf, .notADay, .invalid: .invalidValue
        case .answeredTwice: .answeredTwice
        case .besideNoAnswer, .reasonWithoutState, .noQuestion, .elsewhere: .keptAsNote
        case .shareInDoubt: .shareInDoubt
        }
    }

    private var message: String {
        switch self {
        case .notAForm: "the workbook holds no answers that Assay could read"
        case .otherShape(let shape):
            "the workbook has the shape '\(Self.shown(shape))', expected '\(AnswerRecord.shape)'"
        case .recordChanged: "the hidden sheet '\(AnswerRecord.sheet)' was changed"
        case .listsMissing: "the hidden sheet '\(ChoiceLists.sheet)' is gone"
        case .isReview: "the workbook holds a review, expected answers"
        case .isSubmission: "the workbook holds answers, expected a review"
        case .sheetMissing(let content): "the sheet of \(Self.words(of: content)) is gone"
        case .hiddenRowMissing: "the hidden row is gone that says what the sheet holds"
        case .columnMissing(let name):
            "the hidden row names no column '\(Self.shown(name))'"
        case .rowMissing(let question): "the row of the question '\(question)' is gone"
        case .notComputed(let error?): "the cell holds the error \(Self.shown(error))"
        case .notComputed(nil): "the cell holds a formula that was never computed"
        case .cellEmpty(let what): "the cell for '\(Self.shown(what))' is empty"
        case .notOneOf(let words, let found):
            "'\(Self.shown(found))' is none of the list: "
                + words.prefix(8).map { Self.shown($0) }.joined(separator: ", ")
                + (words.count > 8 ? ", …" : "")
        case .notADay(let text): "'\(Self.shown(text))' is no day that can be meant"
        case .invalid(let text, let expected):
            "'\(Self.shown(text))' does not fit, expected \(expected)"
        case .answeredTwice(let question, let first):
            "the question '\(question)' is answered otherwise in \(first)"
        case .besideNoAnswer(let what):
            "\(what) stands beside a question that has no answer, and is kept as a note"
        case .reasonWithoutState:
            "a reason stands beside a question that is not said not to apply, and is kept as a note"
        case .noQuestion: "the row names no question of the workbook, and is kept as a note"
        case .shareInDoubt(let number): "the share is read as \(number) percent"
        case .elsewhere: "this stands where nothing is read, and is kept as a note"
        case .tooMuchElsewhere: "more stands where nothing is read than can be kept"
        }
    }

    private var help: String {
        switch self {
        case .notAForm, .otherShape:
            "Name a workbook that 'assay template --format xlsx' or 'assay convert --to xlsx' wrote."
        case .recordChanged, .listsMissing, .hiddenRowMissing, .columnMissing:
            "Take the workbook as it was sent, and enter the answers again; copy no more than cells."
        case .isReview: "Name it where a review belongs, such as behind --review."
        case .isSubmission: "Name it where a submission belongs."
        case .sheetMissing, .rowMissing:
            "What was said there before counts; to take an answer back, clear its cells."
        case .notComputed:
            "Open the file in a spreadsheet and save it, or paste the value in place of the formula."
        case .cellEmpty: "Fill it in."
        case .notOneOf: "Choose an entry of the list."
        case .notADay: "Write it as a date of the spreadsheet, or as 2026-12-31."
        case .invalid: "Correct the cell."
        case .answeredTwice: "Keep one of the two rows."
        case .besideNoAnswer: "Answer the question, or say that you do not know yet."
        case .reasonWithoutState:
            "Say that the question does not apply, or write the reason as a comment."
        case .noQuestion: "Choose the question of the row, or write into the row of a question."
        case .shareInDoubt: "Where it should be a hundred times that, write the number of percent."
        case .elsewhere: "Write it into the row of a question, as a comment."
        case .tooMuchElsewhere: "Take out the sheets and rows that are no part of the workbook."
        }
    }

    /// What a sheet holds.
    private static func words(of content: SheetContent) -> String {
        switch content {
        case .who: "who answers"
        case .section(let questionnaire, let section):
            "the section '\(shown(questionnaire + ":" + section))'"
        case .table(let questionnaire, let question):
            "the table '\(shown(questionnaire + ":" + question))'"
        case .evidence: "evidence"
        case .certificates: "certificates"
        case .verdicts: "verdicts"
        case .observations: "observations"
        }
    }

    /// What somebody wrote, not longer than a message bears, on one line.
    private static func shown(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 60 ? line.prefix(60) + "…" : line
    }
}
