public import AssayDiagnostics
import AssayExpressions
public import AssayQuestionnaires

/// Matches a submission with the questionnaires of a library.
///
/// Every problem is reported in one run with its place; `nil` is returned when there was one, so
/// that no answer is scored as something else than was meant. Answers to former ids are read as
/// answers to today's questions; answers to retired questions are kept and not scored.
public func interpret(
    _ submission: Submission, with library: QuestionnaireLibrary,
    diagnostics: inout DiagnosticCollector
) -> Response? {
    var interpretation = Interpretation(submission, library)
    interpretation.matchNames()
    interpretation.readAnswers()
    interpretation.checkCertificates()
    diagnostics.report(contentsOf: interpretation.reading.diagnostics)
    guard !interpretation.reading.diagnostics.hasErrors else { return nil }
    return interpretation.response()
}

struct Interpretation {
    let submission: Submission
    let library: QuestionnaireLibrary
    var reading: ValueReading
    var sheet: AnswerSheet
    var validatedSheet: AnswerSheet?
    var entries: [Int32]
    var evidence: [EvidenceStanding]
    var listed: [Int] = []
    var programme: Int?
    /// Questionnaires of which something was told, so that their answers do not tell it again.
    private var told: Set<String> = []
    /// The questionnaire of the answer that was read last, and what its evidence is worth.
    private var current: (id: String, position: Int)?
    private var scale = EvidenceScale()
    /// The index of the question behind the one that was read last.
    private var expected: Int32 = -1

    init(_ submission: Submission, _ library: QuestionnaireLibrary) {
        self.submission = submission
        self.library = library
        reading = ValueReading(library: library, file: submission.file)
        sheet = AnswerSheet(
            columnCounts: library.columnCounts, assessmentDate: submission.assessed)
        if submission.answers.contains(where: { $0.validated != nil }) { validatedSheet = sheet }
        entries = Array(repeating: -1, count: library.questions.count)
        evidence = Array(repeating: EvidenceStanding(), count: library.questions.count)
    }

    mutating func matchNames() {
        for name in submission.questionnaires {
            guard let position = library.position(ofQuestionnaire: name.id) else {
                let nearest = nearestSpelling(
                    to: name.id, among: library.questionnaires.map { $0.id })
                reading.report(
                    .unknownQuestionnaire(name.id, nearest: nearest), at: name.position)
                told.insert(name.id)
                if let nearest { told.insert(nearest) }
                continue
            }
            listed.append(position)
            refuseNewer(name, known: library.questionnaires[position].version, "questionnaire")
        }
        guard let name = submission.programme else { return }
        programme = library.programmes.firstIndex { $0.id == name.id }
        if let programme {
            refuseNewer(name, known: library.programmes[programme].version, "programme")
        } else {
            let nearest = nearestSpelling(to: name.id, among: library.programmes.map { $0.id })
            reading.report(.unknownProgramme(name.id, nearest: nearest), at: name.position)
        }
    }

    private mutating func refuseNewer(_ name: VersionedName, known: String, _ kind: String) {
        guard numbers(known).lexicographicallyPrecedes(numbers(name.version)) else { return }
        reading.report(
            .newerVersion(kind: kind, id: name.id, said: name.version, known: known),
            at: name.position)
    }

    private func numbers(_ version: String) -> [Int] {
        version.split(separator: ".").map { Int($0) ?? 0 }
    }

    mutating func readAnswers() {
        let answers = submission.answers
        answers.withUnsafeBufferPointer { entries in
            guard let start = entries.baseAddress else { return }
            for position in entries.indices { readAnswer(start, position) }
        }
    }

    private mutating func readAnswer(
        _ entries: UnsafePointer<AnswerEntry>, _ position: Int
    ) {
        let entry = entries + position
        guard let questionnaire = listedQuestionnaire(of: entry) else { return }
        guard let question = question(entry.pointee.question, in: questionnaire) else {
            refuseQuestion(entry.pointee, library.questionnaires[questionnaire])
            return
        }
        expected = question.rawValue + 1
        let slot = Int(question.rawValue)
        if self.entries[slot] >= 0 {
            let first = entries[Int(self.entries[slot])].position
            reading.report(
                .answeredTwice(entry.pointee.question, firstLine: Int(first.line)),
                at: entry.pointee.position)
            return
        }
        self.entries[slot] = Int32(position)
        read(entry, for: question)
    }

    /// The position of the questionnaire that an answer is for; `nil` after telling why there is
    /// none.
    private mutating func listedQuestionnaire(of entry: UnsafePointer<AnswerEntry>) -> Int? {
        if let current, current.id == entry.pointee.questionnaire { return current.position }
        guard let position = library.position(ofQuestionnaire: entry.pointee.questionnaire) else {
            if told.insert(entry.pointee.questionnaire).inserted {
                let nearest = nearestSpelling(
                    to: entry.pointee.questionnaire, among: library.questionnaires.map { $0.id })
                reading.report(
                    .unknownQuestionnaire(entry.pointee.questionnaire, nearest: nearest),
                    at: entry.pointee.position)
            }
            return nil
        }
        guard listed.contains(position) else {
            if told.insert(entry.pointee.questionnaire).inserted {
                reading.report(
                    .questionnaireNotListed(entry.pointee.questionnaire), at: entry.pointee.position
                )
            }
            return nil
        }
        current = (entry.pointee.questionnaire, position)
        scale = EvidenceScale(of: library.questionnaires[position], in: library)
        return position
    }

    /// Answers mostly come in the order of the questions, so the next one is tried first.
    private func question(_ id: String, in questionnaire: Int) -> QuestionIndex? {
        if library.questionnaires[questionnaire].questions.contains(Int(expected)),
            library.questions[Int(expected)].id == id
        {
            return QuestionIndex(rawValue: expected)
        }
        return library.questionnaires[questionnaire].questionIndexes[id]
    }

    /// An answer to a retired question is kept in the submission and is no problem.
    private mutating func refuseQuestion(_ entry: AnswerEntry, _ questionnaire: Questionnaire) {
        if questionnaire.retired.contains(where: { $0.id == entry.question }) { return }
        let known = library.questions[questionnaire.questions].map { $0.id }
        reading.report(
            .unknownQuestion(
                entry.question, nearest: nearestSpelling(to: entry.question, among: known)),
            at: entry.position)
    }

    private mutating func read(_ entry: UnsafePointer<AnswerEntry>, for question: QuestionIndex) {
        let facts = library.answerFacts[Int(question.rawValue)]
        let isEmpty = entry.pointee.said.values.isEmpty && entry.pointee.said.rows.isEmpty
        switch entry.pointee.state {
        case .answered, .unanswered:
            if let item = reading.soleItem(of: entry.pointee.said, for: facts) {
                sheet.setAnswer(question, item: item)
                validatedSheet?.setAnswer(question, item: item)
            } else if let items = reading.items(
                of: entry.pointee.said, for: question, at: entry.pointee.position)
            {
                sheet.setAnswer(question, items: items)
                validatedSheet?.setAnswer(question, items: items)
            }
        case .unknown:
            if !isEmpty { reading.report(.valueWithState("unknown"), at: entry.pointee.position) }
            if !facts.allowsUnknown { reading.report(.unknownRefused, at: entry.pointee.position) }
            sheet.setState(.unknown, of: question)
            validatedSheet?.setState(.unknown, of: question)
        case .notApplicable:
            if !isEmpty {
                reading.report(.valueWithState("not-applicable"), at: entry.pointee.position)
            }
            if !facts.allowsNotApplicable {
                reading.report(.notApplicableRefused, at: entry.pointee.position)
            }
            if entry.pointee.reason == nil {
                reading.report(.reasonMissing, at: entry.pointee.position)
            }
            sheet.setState(.notApplicable, of: question)
            validatedSheet?.setState(.notApplicable, of: question)
        }
        if entry.pointee.validated != nil { readValidated(entry.pointee, for: question) }
        readEvidence(entry, for: question)
    }

    private mutating func readValidated(_ entry: AnswerEntry, for question: QuestionIndex) {
        guard let validated = entry.validated else { return }
        if validated.on > submission.assessed {
            reading.report(
                .reviewFromTheFuture(validated.on.description), at: entry.position)
        }
        switch validated.state {
        case .answered:
            if let items = reading.items(of: validated.said, for: question, at: entry.position) {
                validatedSheet?.setAnswer(question, items: items)
            }
        case .unknown: validatedSheet?.setState(.unknown, of: question)
        case .notApplicable: validatedSheet?.setState(.notApplicable, of: question)
        case .unanswered: validatedSheet?.setState(.unanswered, of: question)
        }
    }

    private mutating func readEvidence(
        _ entry: UnsafePointer<AnswerEntry>, for question: QuestionIndex
    ) {
        for piece in entry.pointee.evidence {
            if !scale.knows(piece.kind) {
                let nearest = nearestSpelling(to: piece.kind, among: scale.knownKinds)
                reading.report(
                    .unknownEvidenceKind(piece.kind, nearest: nearest), at: piece.position)
            }
            if let issued = piece.issued, issued > submission.assessed {
                reading.report(.evidenceFromTheFuture(issued.description), at: piece.position)
            }
            if let issued = piece.issued, let expires = piece.expires, expires < issued {
                reading.report(.expiresBeforeIssue, at: piece.position)
            }
        }
        guard entry.pointee.state != .notApplicable else { return }
        let standing = EvidenceStanding(
            of: entry.pointee.evidence, by: scale, on: submission.assessed)
        evidence[Int(question.rawValue)] = standing
        let rank = standing.strongest == nil ? 0 : standing.rank
        sheet.setEvidenceRank(rank, of: question)
        validatedSheet?.setEvidenceRank(rank, of: question)
    }

    mutating func checkCertificates() {
        for certificate in submission.certificates {
            let schemes = library.catalogue.schemes.map { $0.id }
            if !schemes.contains(certificate.scheme) {
                reading.report(
                    .unknownScheme(
                        certificate.scheme,
                        nearest: nearestSpelling(to: certificate.scheme, among: schemes)),
                    at: certificate.position)
            }
            if certificate.expires < certificate.issued {
                reading.report(.expiresBeforeIssue, at: certificate.position)
            }
            if certificate.issued > submission.assessed {
                reading.report(
                    .evidenceFromTheFuture(certificate.issued.description),
                    at: certificate.position)
            }
            if certificate.volumeShare < .zero || certificate.volumeShare > .hundred {
                reading.report(
                    .volumeShareOutsideRange(certificate.volumeShare.description),
                    at: certificate.position)
            }
        }
        for observation in submission.observations {
            guard let questionnaire = library.position(ofQuestionnaire: observation.questionnaire)
            else {
                let nearest = nearestSpelling(
                    to: observation.questionnaire, among: library.questionnaires.map { $0.id })
                reading.report(
                    .unknownQuestionnaire(observation.questionnaire, nearest: nearest),
                    at: observation.position)
                continue
            }
            guard let id = observation.question, question(id, in: questionnaire) == nil,
                !library.questionnaires[questionnaire].retired.contains(where: { $0.id == id })
            else { continue }
            let range = library.questionnaires[questionnaire].questions
            let nearest = nearestSpelling(to: id, among: library.questions[range].map { $0.id })
            reading.report(.unknownQuestion(id, nearest: nearest), at: observation.position)
        }
    }
}

extension Country {
    /// The codes of all countries.
    static let codes = Set(all.map { $0.code })
}
