import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension ResponseError {
    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(id: id, severity: severity, place: place, message: message, help: help)
    }

    private var severity: Diagnostic.Severity {
        switch self {
        case .evidenceUndated, .progressFromTheFuture: .warning
        #if !hasFeature(Embedded)
            case .wrongIdentifier: .warning
        #endif
        default: .error
        }
    }

    private var id: DiagnosticID {
        switch self {
        case .unknownQuestionnaire: .unknownQuestionnaire
        case .unknownProgramme: .unknownProgramme
        case .newerVersion: .newerVersion
        case .questionnaireNotListed: .questionnaireNotListed
        case .unknownQuestion: .unknownQuestion
        case .answeredTwice: .answeredTwice
        case .unknownOption: .unknownOption
        case .unknownColumn: .unknownColumn
        case .missingColumn: .missingColumn
        case .columnTwice: .columnTwice
        case .notThisType: .wrongValue
        case .belowMinimum, .aboveMaximum: .outsideLimits
        case .tooManyDigits: .tooManyDigits
        case .tooLong: .tooLong
        case .tooManyValues: .tooManyValues
        case .repeatedValue: .repeatedValue
        case .exclusiveOption: .exclusiveOption
        case .rowsExpected: .rowsExpected
        case .valuesExpected: .valuesExpected
        case .tooManyRows: .tooManyRows
        case .noValue: .noValue
        case .valueWithState: .valueWithState
        case .unknownRefused: .unknownRefused
        case .notApplicableRefused: .notApplicableRefused
        case .reasonMissing: .reasonMissing
        case .unknownEvidenceKind: .unknownEvidenceKind
        case .evidenceFromTheFuture: .evidenceFromTheFuture
        case .evidenceUndated: .evidenceUndated
        case .progressFromTheFuture: .progressFromTheFuture
        case .expiresBeforeIssue: .expiresBeforeIssue
        case .unknownScheme: .unknownScheme
        case .volumeShareOutsideRange: .volumeShareOutsideRange
        #if !hasFeature(Embedded)
            case .wrongIdentifier: .wrongIdentifier
        #endif
        }
    }

    private var message: String {
        switch self {
        case .unknownQuestionnaire(let id, _): "there is no questionnaire '" + id + "'"
        case .unknownProgramme(let id, _): "there is no programme '" + id + "'"
        case .newerVersion(let kind, let id, let said, let known):
            "the " + kind + " '" + id + "' was read in version " + said + ", known is " + known
        case .questionnaireNotListed(let id):
            "answers are given to '" + id + "', which the submission does not list"
        case .unknownQuestion(let id, _): "the questionnaire has no question '" + id + "'"
        case .answeredTwice(let id, let first):
            "'" + id + "' was already answered "
                + (first.line > 0 && first.grid == .text
                    ? "on line " + String(first.line) : "at " + first.descriptionInFile)
        case .unknownOption(let word, _, _): Self.shown(word) + " is none of the answers"
        case .unknownColumn(let id, _): "the table has no column '" + id + "'"
        case .missingColumn(let id): "the row does not fill the column '" + id + "'"
        case .columnTwice(let id): "the row fills the column '" + id + "' twice"
        case .notThisType(let text, let expected):
            Self.shown(text) + " is not " + expected
        case .belowMinimum(let text, let minimum): text + " is below the minimum " + minimum
        case .aboveMaximum(let text, let maximum): text + " is above the maximum " + maximum
        case .tooManyDigits(let text, let digits):
            text + " has more than " + String(digits) + " digits after the point"
        case .tooLong(let count, let most):
            "the text has " + String(count) + " characters, more than " + String(most)
        case .tooManyValues(let count): "there are " + String(count) + " values, expected one"
        case .repeatedValue(let text): Self.shown(text) + " is given twice"
        case .exclusiveOption(let id): "'" + id + "' cannot be chosen together with another answer"
        case .rowsExpected: "the question is a table and is answered with values"
        case .valuesExpected: "the question is no table and is answered with rows"
        case .tooManyRows(let count, let most):
            "there are " + String(count) + " rows, more than " + String(most)
        case .noValue: "the answer has no value"
        case .valueWithState(let state):
            "the answer is '" + state + "' and has a value all the same"
        case .unknownRefused: "this question cannot be answered with unknown"
        case .notApplicableRefused: "this question applies to every supplier it is put to"
        case .reasonMissing: "the answer does not say why the question does not apply"
        case .unknownEvidenceKind(let kind, _): "there is no kind of evidence '" + kind + "'"
        case .evidenceFromTheFuture(let day):
            "it was issued on " + day + ", after the day of assessment"
        case .evidenceUndated: "the evidence has no date and counts as none"
        case .progressFromTheFuture(let day):
            "the progress is of " + day + ", after the day of assessment, and is not counted"
        case .expiresBeforeIssue: "it expires before it was issued"
        case .unknownScheme(let id, _): "there is no scheme '" + id + "'"
        case .volumeShareOutsideRange(let text): "the share " + text + " is not between 0 and 100"
        #if !hasFeature(Embedded)
            case .wrongIdentifier(let identifier, let fault): identifier.message(of: fault)
        #endif
        }
    }

    /// What was written, in quotes; a long text is cut.
    private static func shown(_ text: String) -> String {
        let start = String(text.unicodeScalars.prefix(60))
        return "'" + start + (start.utf8.count < text.utf8.count ? "…'" : "'")
    }

    private var help: String {
        switch self {
        case .unknownQuestionnaire(_, let nearest), .unknownProgramme(_, let nearest),
            .unknownQuestion(_, let nearest), .unknownColumn(_, let nearest),
            .unknownEvidenceKind(_, let nearest), .unknownScheme(_, let nearest):
            nearest.map { "Did you mean '" + $0 + "'?" } ?? "Name one that exists."
        case .unknownOption(_, let nearest, let known):
            nearest.map { "Did you mean '" + $0 + "'?" }
                ?? "The answers are: " + known.prefix(20).joined(separator: ", ") + "."
        case .newerVersion:
            "Use the questionnaires that this submission was made for, or newer ones."
        case .questionnaireNotListed(let id):
            "Add <questionnaire id=\"" + id + "\" version=\"…\"/>."
        case .answeredTwice: "Keep one of the answers."
        case .missingColumn(let id): "Add <cell column=\"" + id + "\">…</cell>."
        case .columnTwice: "Keep one of the cells."
        case .notThisType(_, let expected): "Write " + expected + "."
        case .belowMinimum, .aboveMaximum: "Correct the number, or its unit."
        case .tooManyDigits: "Round it."
        case .tooLong: "Shorten it, and attach the rest as evidence."
        case .tooManyValues: "Keep one value."
        case .repeatedValue: "Keep one of them."
        case .exclusiveOption: "Choose it alone, or choose the others."
        case .rowsExpected: "Write <row> with a <cell> for each column."
        case .valuesExpected: "Write <value> in place of rows."
        case .tooManyRows: "Sum up rows, and attach the full table as evidence."
        case .noValue: "Add a <value>, or write state=\"unknown\", or leave the answer out."
        case .valueWithState: "Take out the value, or the state."
        case .unknownRefused: "Answer it, or leave the answer out."
        case .notApplicableRefused: "Answer it, or write state=\"unknown\" where that is allowed."
        case .reasonMissing: "Add <reason>…</reason>."
        case .evidenceFromTheFuture, .progressFromTheFuture:
            "Correct the day, or the day of assessment."
        case .evidenceUndated: "Say on which day it was issued."
        case .expiresBeforeIssue: "Exchange the two days, or correct one."
        case .volumeShareOutsideRange: "Write the share in percent, from 0 to 100."
        #if !hasFeature(Embedded)
            case .wrongIdentifier(let identifier, let fault): identifier.help(with: fault)
        #endif
        }
    }

}
