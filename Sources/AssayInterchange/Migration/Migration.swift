import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// A submission in the current versions of its questionnaires, and what became of it on the way.
///
/// What a definition declares with `<formerly>` is carried; an answer to a retired question stays where it
/// is and counts as nothing. Everything else that today's version does not take is kept as a note, to
/// the letter, so that nothing is lost. An answer of today is never overwritten.
public struct Migration: Sendable {
    /// The submission of today.
    public private(set) var submission: Submission
    /// What was done, in the order of the file; empty where it was current already.
    public private(set) var steps: [MigrationStep] = []

    private let library: QuestionnaireLibrary
    private let original: Submission
    private let changes: Changes
    private var slots: [Slot] = []
    private var merges: [QuestionIndex: Merge] = [:]

    /// Brings a submission to the current versions of a library.
    public init(of submission: Submission, to library: QuestionnaireLibrary) {
        self.submission = submission
        self.library = library
        original = submission
        changes = Changes(of: library)
        for answer in submission.answers { place(answer) }
        finishMerges()
        var answers = AnswerStore()
        for case .answer(let answer) in slots { answers.append(answer) }
        self.submission.answers = answers
        renameObservations()
        raiseVersions(of: answers)
    }

    private enum Slot {
        case answer(AnswerEntry)
        case merge(QuestionIndex)
    }

    /// Answers of before that become one of today.
    private struct Merge {
        var slot: Int
        var parts: [(answer: AnswerEntry, values: [SaidValue])] = []
    }

    // MARK: One answer

    private mutating func place(_ answer: AnswerEntry) {
        let name = QuestionName(answer)
        let asked = changes.asked[name]
        let formers = changes.targets[name, default: []].filter { target in
            asked == nil || isBefore(target.former.since, in: target.question)
        }
        if let asked {
            readAgain(answer, of: asked, formers)
        } else if let whole = formers.first(where: { $0.former.values.isEmpty }) {
            carry(answer, to: whole.question)
        } else if !formers.isEmpty {
            share(answer, formers)
        } else if let retired = changes.retired[name] {
            slots.append(.answer(answer))
            let reason = retired.reason.text(in: nil)
            steps.append(.retired(name, since: retired.since, because: reason))
        } else if isOlder(answer.questionnaire) {
            keep(answer, because: .notAsked)
        } else {
            slots.append(.answer(answer))
        }
    }

    /// Takes an answer to a question that is asked today, value by value.
    private mutating func readAgain(
        _ answer: AnswerEntry, of index: QuestionIndex, _ formers: [Changes.Target]
    ) {
        let question = library.question(index)
        var today = answer
        today.said = Said()
        var lost = Said()
        for value in answer.said.values {
            let own = formers.filter { $0.question == index }.flatMap(\.former.values)
                .first { $0.from == value.text }
            let others = formers.filter { $0.question != index }
            let isGiven = give(value, of: answer, others)
            if let own {
                guard let to = own.to else {
                    if !isGiven { lost.values.append(value) }
                    continue
                }
                steps.append(.reads(QuestionName(answer), value.text, as: to, in: nil))
                add(SaidValue(text: to, origin: value.origin), to: &today.said.values)
            } else if question.takes(value.text) || !isOlder(answer.questionnaire) {
                today.said.values.append(value)
            } else if !isGiven {
                lost.values.append(value)
            }
        }
        for row in answer.said.rows {
            let isKnown = { (cell: SaidCell) in question.columns.contains { $0.id == cell.column } }
            guard isOlder(answer.questionnaire), !question.columns.isEmpty,
                !row.cells.allSatisfy(isKnown)
            else {
                today.said.rows.append(row)
                continue
            }
            today.said.rows.append(
                SaidRow(cells: row.cells.filter(isKnown), origin: row.origin))
            lost.rows.append(
                SaidRow(cells: row.cells.filter { !isKnown($0) }, origin: row.origin))
        }
        guard !lost.isEmpty else { return slots.append(.answer(today)) }
        guard !today.said.isEmpty else { return keep(answer, because: .noSuchValue) }
        slots.append(.answer(today))
        var rest = AnswerEntry(
            questionnaire: answer.questionnaire, question: answer.question, origin: answer.origin)
        rest.said = lost
        keep(rest, because: lost.values.isEmpty ? .noSuchColumn : .noSuchValue)
    }

    private mutating func carry(_ answer: AnswerEntry, to index: QuestionIndex) {
        let name = changes.names[Int(index.rawValue)]
        guard !isAnswered(name) else { return keep(answer, because: .answeredAlready(name)) }
        steps.append(.renamed(QuestionName(answer), to: name))
        var carried = answer
        carried.questionnaire = name.questionnaire
        carried.question = name.question
        slots.append(.answer(carried))
    }

    /// Gives the parts of an answer to the questions that they answer today.
    private mutating func share(_ answer: AnswerEntry, _ formers: [Changes.Target]) {
        guard answer.state == .answered else {
            for target in formers { add(answer, [], to: target.question) }
            return
        }
        let lost = answer.said.values.filter { !give($0, of: answer, formers) }
        guard !lost.isEmpty || !answer.said.rows.isEmpty else { return }
        keep(answer, because: .noSuchValue)
    }

    /// Gives a value to the questions that take it; returns whether there is one.
    private mutating func give(
        _ value: SaidValue, of answer: AnswerEntry, _ formers: [Changes.Target]
    ) -> Bool {
        var isGiven = false
        for target in formers {
            guard let to = target.former.values.first(where: { $0.from == value.text })?.to
            else { continue }
            isGiven = true
            let name = changes.names[Int(target.question.rawValue)]
            steps.append(.reads(QuestionName(answer), value.text, as: to, in: name))
            add(answer, [SaidValue(text: to, origin: value.origin)], to: target.question)
        }
        return isGiven
    }

    private mutating func add(
        _ answer: AnswerEntry, _ values: [SaidValue], to index: QuestionIndex
    ) {
        if merges[index] == nil {
            merges[index] = Merge(slot: slots.count)
            slots.append(.merge(index))
        }
        let name = QuestionName(answer)
        let last = (merges[index]?.parts.count ?? 0) - 1
        if last >= 0, let part = merges[index]?.parts[last], QuestionName(part.answer) == name {
            merges[index]?.parts[last].values += values
        } else {
            merges[index]?.parts.append((answer, values))
        }
    }

    // MARK: Several answers

    private mutating func finishMerges() {
        for (index, merge) in merges.sorted(by: { $0.value.slot < $1.value.slot }) {
            let name = changes.names[Int(index.rawValue)]
            let parts = merge.parts
            guard !isAnswered(name) else {
                for part in parts { keep(part.answer, because: .answeredAlready(name)) }
                continue
            }
            let question = library.question(index)
            let isAnswer = parts.contains { $0.answer.state == .answered }
            let counted = parts.filter { !isAnswer || $0.answer.state == .answered }
            guard let first = counted.first else { continue }
            var merged = AnswerEntry(
                questionnaire: name.questionnaire, question: name.question,
                origin: first.answer.origin)
            merged.state = first.answer.state
            merged.stateOrigin = first.answer.stateOrigin
            merged.reason = joined(counted.map(\.answer.reason))
            merged.comment = joined(counted.map(\.answer.comment))
            merged.isConfidential = counted.contains { $0.answer.isConfidential }
            for part in counted {
                for value in part.values { add(value, to: &merged.said.values) }
                for piece in part.answer.evidence
                where !merged.evidence.contains(where: { $0.isSame(as: piece) }) {
                    merged.evidence.append(piece)
                }
            }
            let isOneState = counted.allSatisfy { $0.answer.state == merged.state }
            let isOneValue = question.type.traits.takesSeveral || merged.said.values.count < 2
            guard isOneState, isOneValue else {
                for part in parts { keep(part.answer, because: .twoThings(name)) }
                continue
            }
            slots[merge.slot] = .answer(merged)
            for part in parts where isAnswer && part.answer.state != .answered {
                keep(part.answer, because: .twoThings(name))
            }
        }
    }

    private func joined(_ texts: [String?]) -> String? {
        var distinct: [String] = []
        for case let text? in texts where !distinct.contains(text) { distinct.append(text) }
        return distinct.isEmpty ? nil : distinct.joined(separator: "\n")
    }

    private func add(_ value: SaidValue, to values: inout [SaidValue]) {
        if !values.contains(where: { $0.text == value.text }) { values.append(value) }
    }

    // MARK: The rest

    private mutating func keep(_ answer: AnswerEntry, because reason: MigrationStep.Reason) {
        let name = QuestionName(answer)
        steps.append(.kept(name, because: reason))
        let version = original.version(of: name.questionnaire).map { " " + $0 } ?? ""
        submission.notes.append(
            PlanNote(
                at: name.questionnaire + version + ":" + name.question,
                heading: reason.words, text: answer.keptText))
    }

    private mutating func renameObservations() {
        for number in submission.observations.indices {
            let observation = submission.observations[number]
            guard let question = observation.question else { continue }
            let name = QuestionName(
                questionnaire: observation.questionnaire, question: question)
            guard changes.asked[name] == nil,
                let whole = changes.targets[name]?.first(where: { $0.former.values.isEmpty })
            else { continue }
            let today = changes.names[Int(whole.question.rawValue)]
            submission.observations[number].questionnaire = today.questionnaire
            submission.observations[number].question = today.question
            steps.append(.renamed(name, to: today))
        }
    }

    /// Names the current versions, and questionnaires to which answers have moved.
    private mutating func raiseVersions(of answers: AnswerStore) {
        if let programme = submission.programme,
            let known = library.programmes.first(where: { $0.id == programme.id })?.version,
            VersionNumbers(programme.version) < VersionNumbers(known)
        {
            submission.programme?.version = known
            steps.append(.version(programme.id, from: programme.version, to: known))
        }
        var kept: [VersionedName] = []
        for var name in submission.questionnaires {
            guard let position = library.position(ofQuestionnaire: name.id) else {
                steps.append(.questionnaireGone(name.id, version: name.version))
                continue
            }
            let known = library.questionnaires[position].version
            if VersionNumbers(name.version) < VersionNumbers(known) {
                steps.append(.version(name.id, from: name.version, to: known))
                name.version = known
            }
            kept.append(name)
        }
        let before = Set(original.answers.map(\.questionnaire))
        for answer in answers where !before.contains(answer.questionnaire) {
            guard !kept.contains(where: { $0.id == answer.questionnaire }),
                let position = library.position(ofQuestionnaire: answer.questionnaire)
            else { continue }
            kept.append(
                VersionedName(
                    id: answer.questionnaire, version: library.questionnaires[position].version,
                    origin: answer.questionnaireOrigin))
        }
        submission.questionnaires = kept
    }

    private func isAnswered(_ name: QuestionName) -> Bool {
        original.answers.contains {
            $0.question == name.question && $0.questionnaire == name.questionnaire
        }
    }

    /// Whether the file was written for a version before the one of today, or for a questionnaire that is gone.
    private func isOlder(_ questionnaire: String) -> Bool {
        guard let position = library.position(ofQuestionnaire: questionnaire) else { return true }
        return isBefore(library.questionnaires[position].version, of: questionnaire)
    }

    private func isBefore(_ since: String?, in question: QuestionIndex) -> Bool {
        guard let since else { return true }
        return isBefore(since, of: changes.names[Int(question.rawValue)].questionnaire)
    }

    private func isBefore(_ version: String, of questionnaire: String) -> Bool {
        guard let said = original.version(of: questionnaire) else { return false }
        return VersionNumbers(said) < VersionNumbers(version)
    }
}

extension Submission {
    /// The version of a questionnaire that was read; `nil` where the file names none.
    fileprivate func version(of questionnaire: String) -> String? {
        questionnaires.first { $0.id == questionnaire }?.version
    }
}

extension Said {
    fileprivate var isEmpty: Bool { values.isEmpty && rows.isEmpty }
}

extension Question {
    /// Whether a value can be an answer today; not asked of what people write freely.
    fileprivate func takes(_ value: String) -> Bool {
        switch type.traits.values {
        case .choice: options.contains { $0.id == value }
        case .boolean: value == "yes" || value == "no"
        default: true
        }
    }
}

extension EvidenceEntry {
    fileprivate func isSame(as other: EvidenceEntry) -> Bool {
        (kind, title, file, address, sha256) == (
            other.kind, other.title, other.file, other.address, other.sha256
        ) && issued == other.issued && expires == other.expires
    }
}
