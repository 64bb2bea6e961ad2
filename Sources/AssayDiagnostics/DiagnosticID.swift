/// The stable name of a kind of problem; this is the catalogue of all of them.
///
/// A name never changes its meaning, so that people and programs can rely on it. The page
/// "Diagnostics by id" is made from this file: a table a mark, a row a case.
public enum DiagnosticID: String, Sendable, CaseIterable {
    // MARK: Files
    // In any definition, catalogue, programme, submission or review.

    /// A file cannot be opened or read.
    case cannotReadFile = "cannot-read-file"
    /// A file declares a document type.
    case doctypeNotAllowed = "doctype-not-allowed"
    /// A file is larger than is read: 16 MB for a submission, 4 MB for a review, 64 MB for others.
    case fileTooLarge = "file-too-large"
    /// An attribute or a text has not the form that it must have.
    case invalidValue = "invalid-value"
    /// A form in which a file is to be written cannot hold what it says.
    case lostInConversion = "lost-in-conversion"
    /// An element stands behind one that must follow it.
    case misplacedElement = "misplaced-element"
    /// An element lacks an attribute.
    case missingAttribute = "missing-attribute"
    /// An element lacks another inside it.
    case missingElement = "missing-element"
    /// An element that needs a text is empty.
    case missingText = "missing-text"
    /// A file is not written in UTF-8.
    case notUTF8 = "not-utf-8"
    /// A file is no well-formed XML.
    case notWellFormed = "not-well-formed"
    /// An element stands twice where one is allowed.
    case repeatedElement = "repeated-element"
    /// A document does not fit its schema, and nothing more exact was told.
    case schemaViolation = "schema-violation"
    /// A tag has more than 1000 attributes.
    case tooManyAttributes = "too-many-attributes"
    /// A text stands where only elements belong.
    case unexpectedText = "unexpected-text"
    /// An element has no attribute of this name.
    case unknownAttribute = "unknown-attribute"
    /// An element of this name cannot stand here.
    case unknownElement = "unknown-element"
    /// The outermost element is in another namespace.
    case wrongNamespace = "wrong-namespace"

    // MARK: Rules
    // In a rule of a definition, at the column inside of the attribute.

    /// A bare name stands where no row of a table is looked at.
    case columnOutsideTable = "column-outside-table"
    /// evidence() stands where more evidence could lower a score.
    case evidenceNotAllowed = "evidence-not-allowed"
    /// Two things are compared that are of different kinds.
    case incomparableTypes = "incomparable-types"
    /// A $ has no name behind it.
    case missingVariableName = "missing-variable-name"
    /// Parentheses or brackets are nested more than 64 deep.
    case nestedTooDeeply = "nested-too-deeply"
    /// A column is taken from something that is not a table.
    case notATable = "not-a-table"
    /// A . stands where there is no current answer.
    case nothingCurrent = "nothing-current"
    /// A number has more digits than are kept exactly.
    case numberTooPrecise = "number-too-precise"
    /// A predicate is a number, which would be a position.
    case numericPredicate = "numeric-predicate"
    /// A rule is longer than 10,000 bytes.
    case ruleTooLong = "rule-too-long"
    /// The values of a question are compared with true or false.
    case setComparedWithBoolean = "set-compared-with-boolean"
    /// A comparison holds for no possible value.
    case settledByLimits = "settled-by-limits"
    /// A whole table stands where the values of a column are needed.
    case tableNeedsColumn = "table-needs-column"
    /// A parenthesis or bracket is never closed.
    case unclosed
    /// A rule has a character that means nothing in rules.
    case unexpectedCharacter = "unexpected-character"
    /// Something else was expected at this place of a rule.
    case unexpectedToken = "unexpected-token"
    /// There is no function of this name.
    case unknownFunction = "unknown-function"
    /// No questionnaire is used under this prefix.
    case unknownPrefix = "unknown-prefix"
    /// Rules do not have this part of XPath.
    case unsupportedSyntax = "unsupported-syntax"
    /// A text in quotes is never closed.
    case unterminatedLiteral = "unterminated-literal"
    /// A function has too many or too few arguments.
    case wrongArgumentCount = "wrong-argument-count"
    /// A function does not take an argument of this type.
    case wrongArgumentType = "wrong-argument-type"
    /// An operator does not take an operand of this type.
    case wrongOperandType = "wrong-operand-type"
    /// A rule gives another type than its place needs.
    case wrongRuleType = "wrong-rule-type"

    // MARK: Definitions

    /// Actions wait for one another in a circle.
    case actionCycle = "action-cycle"
    /// A base is given for a scheme other than deductions.
    case baseNeedsDeductions = "base-needs-deductions"
    /// A larger company carries less than a smaller one, or a wave ends before the one before it.
    case capacityOutOfOrder = "capacity-out-of-order"
    /// A circumstance raises nothing of its finding.
    case contextRaisesNothing = "context-raises-nothing"
    /// A credit has both a number and a share, or neither.
    case creditAmount = "credit-amount"
    /// A credit is not between 0 and 1.
    case creditOutsideRange = "credit-outside-range"
    /// Deductions are given for a scheme other than deductions.
    case deductionNeedsScheme = "deduction-needs-scheme"
    /// The same id is given twice.
    case duplicateId = "duplicate-id"
    /// A former id is the id of a question that is asked.
    case formerIsAsked = "former-is-asked"
    /// What an earlier version asked is neither named nor are its values.
    case formerSaysNothing = "former-says-nothing"
    /// A change is of a version that is still to come.
    case sinceLaterVersion = "since-later-version"
    /// A level asks for less than the one below it.
    case levelOutOfOrder = "level-out-of-order"
    /// A minimum is above its maximum.
    case minimumAboveMaximum = "minimum-above-maximum"
    /// A question lacks what its type needs.
    case missingForType = "missing-for-type"
    /// The questions of a section have no weight.
    case noWeight = "no-weight"
    /// A question has what its type does not take.
    case notForType = "not-for-type"
    /// A prefill does not say once what is filled in.
    case prefillSource = "prefill-source"
    /// A prefill fills in what its question does not take.
    case prefillUnfit = "prefill-unfit"
    /// Questions decide about one another in a circle.
    case relevanceCycle = "relevance-cycle"
    /// A retired question is still asked.
    case retiredIsAsked = "retired-is-asked"
    /// A questionnaire uses itself.
    case selfUse = "self-use"
    /// A question names the same clause twice.
    case servedTwice = "served-twice"
    /// A theme with a request does not say by which letter.
    case letterNeeded = "letter-needed"
    /// An action at a site does not say who runs such a site.
    case sitesNeeded = "sites-needed"
    /// An action that is about no site names who runs it.
    case sitesNotAllowed = "sites-not-allowed"
    /// A choice has fewer than two options.
    case tooFewOptions = "too-few-options"
    /// A country code does not exist.
    case unknownCountry = "unknown-country"
    /// Something is named that does not exist.
    case unknownReference = "unknown-reference"
    /// A credit stands behind one that always holds.
    case unreachableCredit = "unreachable-credit"
    /// A finding that is no gate says when a gate no longer holds.
    case untilNeedsGate = "until-needs-gate"
    /// It is not said where in a workbook something stands, or there is no such cell.
    case workbookPlace = "workbook-place"

    // MARK: Warnings about definitions

    /// An action needs people who speak freely and is not marked.
    case civicUnmarked = "civic-unmarked"
    /// The short path of a programme takes too long.
    case coreTooLong = "core-too-long"
    /// An answer loses points and leads to no action.
    case deadEnd = "dead-end"
    /// Evidence of an action cannot exist before its time is over.
    case evidenceAfterWindow = "evidence-after-window"
    /// A finding fires when nothing at all was answered.
    case firesOnNothing = "fires-on-nothing"
    /// A gate holds the level whatever containment is told.
    case gateNeverOpens = "gate-never-opens"
    /// What several buyers do together touches price, volume, terms or award.
    case jointAboutTerms = "joint-about-terms"
    /// An action for one company says that several do it.
    case jointNotAddressed = "joint-not-addressed"
    /// A finding is milder than the words of its text.
    case mildForItsWords = "mild-for-its-words"
    /// A finding leads to no action.
    case missingAction = "missing-action"
    /// A severe finding asks nothing of the buyer.
    case missingBuyerAction = "missing-buyer-action"
    /// A question or finding rests on no source.
    case missingCitation = "missing-citation"
    /// A harm has no action that protects people within a week.
    case missingContainment = "missing-containment"
    /// A question does not say what a strong answer looks like.
    case missingGuidance = "missing-guidance"
    /// A scored question does not say whether it is policy, process or outcome.
    case missingLayer = "missing-layer"
    /// A severe finding has no indicator of what changes.
    case missingOutcomeIndicator = "missing-outcome-indicator"
    /// A finding has no cause to talk about.
    case missingRootCause = "missing-root-cause"
    /// Some texts are translated to a language and others are not.
    case missingTranslation = "missing-translation"
    /// An action does not say how many days it takes.
    case noEffort = "no-effort"
    /// An action has no theme.
    case noTheme = "no-theme"
    /// Nothing reads the answers to a question.
    case nobodyReads = "nobody-reads"
    /// An action has nothing that shows that it worked where nobody can speak freely.
    case nothingWhereClosed = "nothing-where-closed"
    /// A finding leads to no action that every supplier can do.
    case onlyForBuyers = "only-for-buyers"
    /// An action puts something right in a finding in which no harm is told.
    case remedyOnSuspicion = "remedy-on-suspicion"
    /// Actions of different questionnaires say much the same and have no theme in common.
    case sameWork = "same-work"
    /// More questions or answers decide about a question than are searched.
    case searchTooWide = "search-too-wide"
    /// An answer that says that nobody looked earns more than not knowing.
    case silencePays = "silence-pays"
    /// A fact was not looked up again by its day.
    case staleFact = "stale-fact"
    /// The state is made a partner where its forces may be those who do harm.
    case statePartner = "state-partner"
    /// A step has a sentence of too many words.
    case stepTooLong = "step-too-long"
    /// A severe finding is confirmed by the supplier alone.
    case supplierVerifiesAlone = "supplier-verifies-alone"
    /// Whether a scored question is put depends on telling of harm.
    case tellingChangesQuestions = "telling-changes-questions"
    /// An answer that tells of harm earns less than keeping silent.
    case tellingCosts = "telling-costs"
    /// A theme is for suppliers and buyers at once.
    case themeMixesAddressees = "theme-mixes-addressees"
    /// A theme has containment or remedy together with other work.
    case themeMixesKinds = "theme-mixes-kinds"
    /// A title has too many words.
    case titleTooLong = "title-too-long"
    /// An action takes longer than its class allows.
    case tooLongForClass = "too-long-for-class"
    /// An action has too many steps.
    case tooManySteps = "too-many-steps"
    /// No answers put a question to anybody.
    case unreachableQuestion = "unreachable-question"
    /// No rule uses a list.
    case unusedList = "unused-list"
    /// A place raises no finding.
    case unusedPlace = "unused-place"
    /// No finding names a practice.
    case unusedPractice = "unused-practice"
    /// Who confirms an action asks people by another method than their voice.
    case verifierAsks = "verifier-asks"
    /// What shows that an action worked is what people say, and is not marked.
    case voicesUnmarked = "voices-unmarked"
    /// A text has a word that there is a better one for.
    case wordToAvoid = "word-to-avoid"

    // MARK: Submissions

    /// A submission that cannot be read was written for an earlier version, from which it can be brought to today's.
    case earlierVersion = "earlier-version"
    /// A question is answered twice.
    case answeredTwice = "answered-twice"
    /// A row fills a column twice.
    case columnTwice = "column-twice"
    /// Evidence or a certificate was issued after the day of assessment.
    case evidenceFromTheFuture = "evidence-from-the-future"
    /// Evidence has no date, and so counts as none.
    case evidenceUndated = "evidence-undated"
    /// An option that excludes others is chosen beside them.
    case exclusiveOption = "exclusive-option"
    /// Evidence or a certificate expires before it was issued.
    case expiresBeforeIssue = "expires-before-issue"
    /// A row does not fill a column that each row must fill.
    case missingColumn = "missing-column"
    /// The submission was made for a newer version than the one at hand.
    case newerVersion = "newer-version"
    /// An answer has no value.
    case noValue = "no-value"
    /// A question that applies to everyone is said not to apply.
    case notApplicableRefused = "not-applicable-refused"
    /// A number is below its minimum or above its maximum.
    case outsideLimits = "outside-limits"
    /// Answers are given to a questionnaire that the submission does not list.
    case questionnaireNotListed = "questionnaire-not-listed"
    /// Progress is dated after the day of assessment.
    case progressFromTheFuture = "progress-from-the-future"
    /// An answer does not say why the question does not apply.
    case reasonMissing = "reason-missing"
    /// The same value is given twice.
    case repeatedValue = "repeated-value"
    /// A table is answered with values.
    case rowsExpected = "rows-expected"
    /// A reply to an action of a plan, or a decision on it, is kept and not counted.
    case replyNotCounted = "reply-not-counted"
    /// A text is longer than its question allows.
    case tooLong = "too-long"
    /// A number has more digits after the point than its question allows.
    case tooManyDigits = "too-many-digits"
    /// A table has more rows than its question allows.
    case tooManyRows = "too-many-rows"
    /// A question for one value is answered with several.
    case tooManyValues = "too-many-values"
    /// There is no kind of evidence of this name.
    case unknownEvidenceKind = "unknown-evidence-kind"
    /// There is no programme of this name.
    case unknownProgramme = "unknown-programme"
    /// There is no questionnaire of this name.
    case unknownQuestionnaire = "unknown-questionnaire"
    /// A question that must be answered is answered with unknown.
    case unknownRefused = "unknown-refused"
    /// There is no scheme of this name.
    case unknownScheme = "unknown-scheme"
    /// A number of a register has not its form, or its check digits do not fit.
    case wrongIdentifier = "wrong-identifier"
    /// An answer has a value although it is unknown or does not apply.
    case valueWithState = "value-with-state"
    /// A question that is no table is answered with rows.
    case valuesExpected = "values-expected"
    /// The supplier's own file holds a verdict of others, which does not count there.
    case verdictBySupplier = "verdict-by-the-supplier"
    /// The share of a certificate is not between 0 and 100.
    case volumeShareOutsideRange = "volume-share-outside-range"
    /// A value is not of the question's type.
    case wrongValue = "wrong-value"

    // MARK: Reviews
    // In a review, or about reviews and submissions that do not belong together.

    /// Something in a review is dated after the review.
    case afterItsReview = "after-its-review"
    /// A verdict has the reason other, and no comment says which.
    case commentMissing = "comment-missing"
    /// A review judges an answer or a piece of evidence twice.
    case judgedTwice = "judged-twice"
    /// An answer has no piece of evidence of this number.
    case noSuchPiece = "no-such-piece"
    /// A review judges an answer that its submission does not give.
    case notAnswered = "not-answered"
    /// A day must be later than another, and is not.
    case notLater = "not-later"
    /// A review has two observations with one id.
    case observedTwice = "observed-twice"
    /// A review is about another version of the submission.
    case reviewOfAnotherVersion = "review-of-another-version"
    /// A review is about a supplier of whom no submission was named.
    case reviewOfNobody = "review-of-nobody"
    /// There is no action of this name.
    case unknownAction = "unknown-action"

    // MARK: Expectations
    // In what `--expect` names. In a table the place is a row and a field. About materials and suppliers
    // that a submission or a run leaves out, they are warnings.

    /// A row cannot be told into fields, or there is none.
    case brokenRow = "broken-row"
    /// A row names no supplier or no material.
    case emptyField = "empty-field"
    /// The buyer expects something of a supplier of whom no submission was named.
    case expectedWithoutSubmission = "expected-without-submission"
    /// The buyer expects a material that the submission does not name.
    case materialLeftOut = "material-left-out"
    /// A material of a supplier is given twice.
    case materialTwice = "material-twice"
    /// An amount is no number of 0 or more.
    case notAnAmount = "not-an-amount"
    /// A range ends below its beginning.
    case rangeReversed = "range-reversed"
    /// A supplier is given twice.
    case supplierTwice = "supplier-twice"
    /// A table has a column that nothing reads.
    case unknownHeading = "unknown-heading"
    /// No profile knows a material of this name.
    case unknownMaterial = "unknown-material"

    // MARK: Submissions in JSON
    // In a submission in JSON, at the pointer of the value.

    /// An object lacks a member that must be there.
    case missingMember = "missing-member"
    /// Two members of an object have the same name.
    case repeatedMember = "repeated-member"
    /// An object has no member of this name.
    case unknownMember = "unknown-member"
    /// A value is of another kind: a number in place of a string, or an object in place of an array.
    case wrongKind = "wrong-kind"

    // MARK: Answers in CSV
    // In what `assay import csv` and `assay convert` read. The place is a row and a column; of a mapping, a line.

    /// A file has bytes that its encoding does not have.
    case brokenEncoding = "broken-encoding"
    /// A column is filled in, and nothing reads it.
    case columnNotRead = "column-not-read"
    /// A second table has more or fewer entries than the first says.
    case entriesMissing = "entries-missing"
    /// A mapping names a question twice, or gives a word two meanings.
    case mappedTwice = "mapped-twice"
    /// A mapping says of a question what its type does not take.
    case mappingUnfit = "mapping-unfit"
    /// A mapping and the files named do not agree on whether there is a second one.
    case tablesMissing = "tables-missing"
    /// A second table names a supplier that the first does not.
    case unknownSupplier = "unknown-supplier"

    // MARK: Catena-X
    // In what `assay import catena-x` reads, at the pointer of the value.

    /// A file holds neither a business partner certificate nor an incident.
    case notCatenaX = "not-catena-x"
    /// A certificate or an incident is about a company that the submission is not of.
    case ofAnotherCompany = "of-another-company"
    /// A certificate does not say which share of the volume its site brings, so it counts for nothing.
    case shareUnknown = "share-unknown"

    // MARK: Earlier plans
    // In what `--previous` or `assay agree --plan` names. In a workbook the place is a cell, such as `Plan!K12`.

    /// The row of an action is gone from the sheet of a plan.
    case actionRowMissing = "action-row-missing"
    /// Two rows of the sheet of a plan are of the same action.
    case actionTwice = "action-twice"
    /// A status of a plan's sheet needs a day that is not there.
    case dateMissing = "date-missing"
    /// An action is done before it began, or verified before it is done.
    case datesOutOfOrder = "dates-out-of-order"
    /// A due date was changed in the sheet of a plan; dates do not move.
    case dueDateMoved = "due-date-moved"
    /// An effect is confirmed less than three months after the action.
    case effectiveTooEarly = "effective-too-early"
    /// A cell of a plan's sheet that is read holds a formula.
    case formulaInCell = "formula-in-cell"
    /// An action was said to be no longer needed, which follows from answers alone.
    case noLongerNeededByHand = "no-longer-needed-by-hand"
    /// Something in a plan or a workbook that came back cannot be used, and is kept as a note.
    case keptAsNote = "kept-as-note"
    /// The earlier plan of a supplier with another number is continued, by a number that a register gives.
    case matchedByIdentifier = "matched-by-identifier"
    /// A file given as an earlier plan is none.
    case notAPlan = "not-a-plan"
    /// A file holds two plans of the same supplier.
    case planTwice = "plan-twice"
    /// The sheet of a plan holds replies or notes, which only `assay agree` reads.
    case repliesNotRead = "replies-not-read"
    /// A row of the sheet of a plan names no action.
    case rowWithoutAction = "row-without-action"
    /// A status says less than the days beside it.
    case statusBehindDate = "status-behind-date"
    /// A row of the sheet of a plan names an action that it never had.
    case unknownPlanAction = "unknown-plan-action"
    /// There is no status of this name.
    case unknownStatus = "unknown-status"
    /// A file is no sound workbook, or larger than is read.
    case unreadableWorkbook = "unreadable-workbook"

    // MARK: Workbooks of answers
    // In a workbook that `assay template` or `assay convert` wrote. The place is a cell, such as `3 Water!G12`.

    /// A cell that must be filled is empty.
    case cellEmpty = "cell-empty"
    /// A workbook holds no answers, or its hidden parts were changed.
    case notAForm = "not-a-form"
    /// A cell holds an error, or a formula that was never computed.
    case notComputed = "not-computed"
    /// The row or sheet of a question is gone; what it said before counts.
    case questionRowMissing = "question-row-missing"
    /// A share is below one percent, and may be meant a hundred times as large.
    case shareInDoubt = "share-in-doubt"

    // MARK: Templates of others
    // In a filled template, such as an EMRT, at a cell.

    /// An answer stands where the template asks nobody.
    case answerOfNobody = "answer-of-nobody"
    /// Two answers of a template, or of two, do not go together.
    case answersContradict = "answers-contradict"
    /// A workbook is none of the templates that are known.
    case notATemplate = "not-a-template"
    /// A smelter is not in the list that was given.
    case smelterNotListed = "smelter-not-listed"
    /// A cell holds what the template does not take there.
    case templateWord = "template-word"
    /// A template is of a revision that is not known.
    case unknownRevision = "unknown-revision"

    // MARK: Expectations and earlier plans

    /// A table lacks a column.
    case headingMissing = "heading-missing"
    /// A table has a column twice.
    case headingTwice = "heading-twice"

    // MARK: Rules and submissions

    /// A table has no column of this name.
    case unknownColumn = "unknown-column"
    /// A question has no option of this name.
    case unknownOption = "unknown-option"
    /// There is no question of this name.
    case unknownQuestion = "unknown-question"

    // MARK: Rules and earlier plans

    /// A text is no day of the calendar where a day is expected.
    case notADate = "not-a-date"
}

extension DiagnosticID: Comparable {
    /// Orders by name.
    public static func < (left: DiagnosticID, right: DiagnosticID) -> Bool {
        left.rawValue < right.rawValue
    }
}
