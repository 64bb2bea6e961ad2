import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

/// What can be wrong with the answers of a submission: the facts.
enum ResponseError {
    case unknownQuestionnaire(String, nearest: String?)
    case unknownProgramme(String, nearest: String?)
    case newerVersion(kind: String, id: String, said: String, known: String)
    case questionnaireNotListed(String)
    case unknownQuestion(String, nearest: String?)
    case answeredTwice(String, first: SourcePlace)
    case unknownOption(String, nearest: String?, known: [String])
    case unknownColumn(String, nearest: String?)
    case missingColumn(String)
    case columnTwice(String)
    case notThisType(String, expected: String)
    case belowMinimum(String, minimum: String)
    case aboveMaximum(String, maximum: String)
    case tooManyDigits(String, digits: Int)
    case tooLong(count: Int, most: Int)
    case tooManyValues(count: Int)
    case repeatedValue(String)
    case exclusiveOption(String)
    case rowsExpected
    case valuesExpected
    case tooManyRows(count: Int, most: Int)
    case noValue
    case valueWithState(String)
    case unknownRefused
    case notApplicableRefused
    case reasonMissing
    case unknownEvidenceKind(String, nearest: String?)
    case evidenceFromTheFuture(String)
    case evidenceUndated
    case progressFromTheFuture(String)
    case expiresBeforeIssue
    case unknownScheme(String, nearest: String?)
    case volumeShareOutsideRange(String)
    #if !hasFeature(Embedded)
        case wrongIdentifier(Identifier, IdentifierFault)
    #endif
}
