/// One thing that happened to a submission on its way to the current version.
public enum MigrationStep: Sendable, Hashable {
    /// A questionnaire or programme is named with its current version.
    case version(String, from: String, to: String)
    /// There is no such questionnaire any more.
    case questionnaireGone(String, version: String)
    /// An answer belongs to a question with another name.
    case renamed(QuestionName, to: QuestionName)
    /// A value reads otherwise, in the question itself where no other is given.
    case reads(QuestionName, String, as: String, in: QuestionName?)
    /// The question is no longer asked; the answer stays and counts as nothing.
    case retired(QuestionName, since: String, because: String)
    /// What cannot be carried is kept as a note.
    case kept(QuestionName, because: Reason)

    /// Why something cannot be carried.
    public enum Reason: Sendable, Hashable {
        /// Nothing asks it today.
        case notAsked
        /// No answer of today says the same.
        case noSuchValue
        /// The table has no such column today.
        case noSuchColumn
        /// The question that asks it today has an answer of its own.
        case answeredAlready(QuestionName)
        /// It does not fit what else becomes the same answer.
        case twoThings(QuestionName)
    }

    /// A Boolean value indicating whether an answer reads otherwise now, or is kept as a note; not where no
    /// question has its name, which is more often misspelled than of before.
    public var changesAnswers: Bool {
        switch self {
        case .kept(_, .notAsked): false
        case .renamed, .reads, .kept: true
        case .version, .questionnaireGone, .retired: false
        }
    }
}

extension MigrationStep {
    /// The step in words.
    public var words: String {
        switch self {
        case .version(let id, let from, let to): "\(id): \(from) is now \(to)"
        case .questionnaireGone(let id, let version):
            "\(id): there is no such questionnaire any more; version \(version) was answered"
        case .renamed(let from, let to): "\(from): is now \(to)"
        case .reads(let from, let value, let to, nil): "\(from): '\(value)' is now '\(to)'"
        case .reads(let from, let value, let to, let target?):
            "\(from): '\(value)' is now '\(to)' in \(target)"
        case .retired(let name, let since, let reason):
            "\(name): not asked since \(since); the answer stays and counts as nothing. \(reason)"
        case .kept(let name, let reason): "\(name): kept as a note: \(reason.words)"
        }
    }
}

extension MigrationStep.Reason {
    /// The reason in words.
    var words: String {
        switch self {
        case .notAsked: "nothing asks it today"
        case .noSuchValue: "no answer of today says the same"
        case .noSuchColumn: "the table has no such column today"
        case .answeredAlready(let name): "\(name) is answered already"
        case .twoThings(let name): "\(name) takes one answer, and this says another"
        }
    }
}
