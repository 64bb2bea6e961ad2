/// What can be wrong with a workbook for answers: the facts.
enum AnswerSheetError: Error {
    case notAForm
    case otherShape(String)
    case recordChanged
    case listsMissing
    case isReview
    case isSubmission
    case sheetMissing(SheetContent)
    case hiddenRowMissing
    case columnMissing(String)
    case rowMissing(question: String)
    case notComputed(error: String?)
    case cellEmpty(String)
    case notOneOf([String], found: String)
    case notADay(String)
    case invalid(String, expected: String)
    case answeredTwice(String, first: String)
    case besideNoAnswer(String)
    case reasonWithoutState
    case noQuestion
    case shareInDoubt(String)
    case elsewhere
    case tooMuchElsewhere
}
