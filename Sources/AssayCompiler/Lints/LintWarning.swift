import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

/// What an author of a definition would regret: the facts, without the wording.
///
/// A subject is what a warning speaks about, such as `question 'policy'`.
enum LintWarning {
    case missingCitation(subject: String)
    case missingGuidance(question: String)
    case missingLayer(question: String)
    case unusedList(String)
    case staleFact(String, year: String, reviewBy: CalendarDate, source: String)
    case unusedPlace(String)
    case unusedPractice(String)
    case missingTranslation(language: String, missing: Int, texts: Int)
    case firesOnNothing(finding: String)
    case nobodyReads(question: String)
    case mildForItsWords(finding: String, word: String, scale: Int)
    case unreachableQuestion(String)
    case deadEnd(question: String, answer: String, credit: ExactDecimal)
    case searchTooWide(question: String, most: Int, of: String)
    case tellingCosts(
        question: String, answer: String, credit: ExactDecimal, silence: String, most: ExactDecimal)
    case tellingCostsElsewhere(
        question: String, answer: String, credit: ExactDecimal, most: ExactDecimal,
        harm: String, telling: String, silence: String)
    case silencePays(
        question: String, answer: String, credit: ExactDecimal, unknown: ExactDecimal)
    case tellingChangesQuestions(
        question: String, other: String, telling: String, silence: String)
    case gateNeverOpens(finding: String)
    case harmDeducts(finding: String, points: ExactDecimal)
    case coreTooLong(programme: String, minutes: Int, most: Int)
    case missingRootCause(finding: String)
    case missingAction(finding: String)
    case missingBuyerAction(finding: String)
    case missingOutcomeIndicator(finding: String)
    case supplierVerifiesAlone(action: String, finding: String)
    case missingContainment(finding: String)
    case tooLongForClass(
        action: String, within: CalendarDuration, limit: CalendarDuration,
        findingClass: FindingClass)
    case titleTooLong(subject: String, words: Int, most: Int)
    case stepTooLong(subject: String, words: Int, most: Int)
    case tooManySteps(subject: String, steps: Int, most: Int)
    case noTheme(action: String)
    case noEffort(action: String)
    case themeMixesKinds(theme: String, odd: ActionTemplate, other: ActionTemplate)
    case themeMixesAddressees(theme: String, odd: ActionTemplate, other: ActionTemplate)
    case jointAboutTerms(subject: String, word: String)
    case jointNotAddressed(action: String, words: String, addressee: Addressee)
    case onlyForBuyers(finding: String)
    case sameWork(action: String, other: String, place: SourcePlace)
    case evidenceAfterWindow(action: String, words: String, within: CalendarDuration)
    case statePartner(subject: String, words: String)
    case remedyOnSuspicion(action: String, finding: String, kind: FindingKind)
    case wordToAvoid(word: String, better: String)
    case civicUnmarked(action: String, words: String)
    case voicesUnmarked(action: String, words: String)
    case nothingWhereClosed(action: String)
    case verifierAsks(action: String, words: String)
}
