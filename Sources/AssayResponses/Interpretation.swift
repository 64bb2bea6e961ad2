public import AssayDiagnostics
public import AssayExpressions
public import AssayQuestionnaires

/// Matches a submission with the questionnaires of a library.
///
/// Every problem is reported in one run with its place; `nil` is returned when there was one, so
/// that no answer is scored as something else than was meant. Answers to former ids are read as
/// answers to today's questions; answers to retired questions are kept and not scored. Verdicts of
/// others in the submission are told and not counted.
///
/// - Parameters:
///   - submission: what the supplier says.
///   - library: the questionnaires.
///   - evidenceDay: a day to which evidence ages, see ``Response/evidenceDay``.
///   - diagnostics: gets every problem of the submission, each with its place.
public func interpret(
    _ submission: Submission, with library: QuestionnaireLibrary,
    agingTo evidenceDay: CalendarDate? = nil, diagnostics: inout DiagnosticCollector
) -> Response? {
    var interpretation = Interpretation(submission, library, agingTo: evidenceDay)
    interpretation.readSubmission()
    if interpretation.reading.diagnostics.hasErrors {
        diagnostics.report(contentsOf: interpretation.reading.diagnostics)
        return nil
    }
    var response = interpretation.response(telling: &diagnostics)
    response.takeAgreements(library, telling: &diagnostics)
    return response
}

/// Matches a submission and its reviews with the questionnaires of a library.
///
/// - Parameters:
///   - submission: what the supplier says.
///   - reviews: what others say about these very bytes, in any order.
///   - expectation: what the buyer expects of the supplier.
///   - depth: how much is asked, whatever the programme says.
///   - library: the questionnaires.
///   - evidenceDay: a day to which evidence ages, see ``Response/evidenceDay``.
///   - diagnostics: gets every problem of the submission and of the reviews, each in its file.
public func interpret(
    _ submission: Submission, reviews: [Review], expecting expectation: BuyerExpectation? = nil,
    depth: Depth? = nil, with library: QuestionnaireLibrary,
    agingTo evidenceDay: CalendarDate? = nil, diagnostics: inout DiagnosticCollector
) -> Response? {
    var interpretation = Interpretation(submission, library, agingTo: evidenceDay)
    interpretation.expectation = expectation
    interpretation.depth = depth
    interpretation.readSubmission()
    var reading = ReviewReading(reviews)
    reading.apply(to: &interpretation)
    if interpretation.reading.diagnostics.hasErrors {
        diagnostics.report(contentsOf: interpretation.reading.diagnostics)
        return nil
    }
    var response = interpretation.response(telling: &diagnostics)
    response.take(reading.reviews, reading.questions, library)
    response.takeAgreements(library, telling: &diagnostics)
    return response
}

extension Response {
    /// Takes what reviews say.
    fileprivate mutating func take(
        _ reviews: [Review], _ questions: [QuestionIndex: ReviewedQuestion],
        _ library: QuestionnaireLibrary
    ) {
        self.reviews = reviews
        reviewedQuestions = questions.values.sorted {
            $0.question.rawValue < $1.question.rawValue
        }
        var told: [(review: Int, observation: Observation)] = []
        for (number, review) in reviews.enumerated() {
            for observation in review.observations {
                told.removeAll {
                    $0.observation.questionnaire == observation.questionnaire
                        && $0.observation.id == observation.id
                }
                told.append((number, observation))
            }
            progress += review.progress
        }
        observations = told.map { $0.observation }
        for (position, (review, observation)) in told.enumerated() {
            guard let question = library.question(of: observation),
                !isSettled(question, since: review)
            else { continue }
            openReports.append(OpenReport(question: question, observation: position))
        }
    }

    /// Whether a review after another accepts or corrects the answer to a question. One that only
    /// confirms progress settles nothing, for an action may answer several reports.
    private func isSettled(_ question: QuestionIndex, since review: Int) -> Bool {
        guard let part = reviewed(question)?.verdict, part.review > review else { return false }
        switch reviews[part.review].answers[part.position].verdict {
        case .accepted, .corrected: return true
        case .sentBack: return false
        }
    }
}

extension QuestionnaireLibrary {
    /// The question that an observation names; `nil` where it names none.
    fileprivate func question(of observation: Observation) -> QuestionIndex? {
        guard let id = observation.question,
            let position = position(ofQuestionnaire: observation.questionnaire)
        else { return nil }
        return tables.questionnaires[position.rawValue].questionIndexes[id]
    }
}

struct Interpretation: ~Copyable {
    var reading: ValueReading
    var sheet: AnswerSheet
    var declaredSheet: AnswerSheet?
    var entries: [Int32]
    var evidence: [EvidenceStanding]
    var listed: [QuestionnaireIndex] = []
    var programme: ProgrammeIndex?
    /// The day to which evidence ages.
    let evidenceDay: CalendarDate
    /// What the buyer expects of the supplier.
    var expectation: BuyerExpectation?
    /// How much is asked, whatever the programme says.
    var depth: Depth?
    /// Questionnaires that were reported, so that their answers do not report them again.
    var told: Set<String> = []
    /// The questionnaire of the answer that was read last, and what its evidence is worth.
    var current: (id: AnswerStore.Text, position: QuestionnaireIndex)?
    var scale = EvidenceScale.none
    /// The index of the question after the one that was read last.
    var expected: Int32 = -1

    init(
        _ submission: Submission, _ library: QuestionnaireLibrary, agingTo day: CalendarDate?
    ) {
        evidenceDay = Swift.max(day ?? submission.assessed, submission.assessed)
        sheet = AnswerSheet(
            columnCounts: library.columnCounts, assessmentDate: submission.assessed)
        entries = Array(repeating: -1, count: library.questions.count)
        evidence = Array(repeating: EvidenceStanding(), count: library.questions.count)
        reading = ValueReading(library: library, submission: submission)
    }

    /// Reads everything that the submission says.
    mutating func readSubmission() {
        matchNames()
        readAnswers()
        checkCertificates()
        // A form shows nothing that does not stop it, so the sentences take no room in its page.
        #if !hasFeature(Embedded)
            tellVerdicts()
            tellFutureProgress()
            tellWrongIdentifiers()
        #endif
    }

    private mutating func matchNames() {
        for name in reading.submission.questionnaires {
            guard let position = reading.library.position(ofQuestionnaire: name.id) else {
                let nearest = nearestSpelling(
                    to: name.id, among: reading.library.questionnaires.map { $0.id })
                reading.report(
                    .unknownQuestionnaire(name.id, nearest: nearest), at: name.origin)
                told.insert(name.id)
                if let nearest { told.insert(nearest) }
                continue
            }
            listed.append(position)
            refuseNewer(
                name, known: reading.library.questionnaires[position].version, "questionnaire")
        }
        guard let name = reading.submission.programme else { return }
        programme = reading.library.programmes.libraryIndex { $0.id == name.id }
        if let programme {
            refuseNewer(name, known: reading.library.programmes[programme].version, "programme")
        } else {
            let nearest = nearestSpelling(
                to: name.id, among: reading.library.programmes.map { $0.id })
            reading.report(.unknownProgramme(name.id, nearest: nearest), at: name.origin)
        }
    }

    private mutating func refuseNewer(_ name: VersionedName, known: String, _ kind: String) {
        guard name.version != known, VersionNumbers(known) < VersionNumbers(name.version)
        else { return }
        reading.report(
            .newerVersion(kind: kind, id: name.id, said: name.version, known: known),
            at: name.versionOrigin)
    }
}
