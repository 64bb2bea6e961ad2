import AssayAssessments
public import AssayQuestionnaires
import Foundation

/// What the reports of several suppliers say alike, made for the first of them and kept.
///
/// It belongs to one library and one language, so that a report cannot get words of another. What it
/// keeps depends on these alone, not on the supplier for whom it was made first.
public final class KeptWords: Sendable {
    let library: QuestionnaireLibrary
    let language: String?
    /// The words of each question and its name across questionnaires.
    let questions: [QuestionWords]
    private let actions: Kept<ActionIndex, ActionWords>
    private let findings: Kept<FindingResult.Source, FindingWords>

    /// Begins with no words.
    ///
    /// The words of questionnaires are in the language that is named, where they are translated; in
    /// their own when it is left out.
    public init(of library: QuestionnaireLibrary, language: String? = nil) {
        self.library = library
        self.language = language
        questions = library.questions.map { question in
            QuestionWords(
                text: question.text.text(in: language),
                name: library.qualifiedID(of: question.index))
        }
        actions = Kept()
        findings = Kept()
    }

    /// What is said of an action.
    func action(_ index: ActionIndex) -> ActionWords {
        actions.value(for: index) { ActionWords(library.action(index), self) }
    }

    /// What is said of a finding.
    func finding(_ finding: FindingResult) -> FindingWords {
        let kept = findings.value(for: finding.source) { FindingWords(finding, self) }
        // A standing finding rests on other questions each time.
        return kept.questions == finding.questions ? kept : FindingWords(finding, self)
    }

    func text(_ text: LocalizedText) -> String { text.text(in: language) }
}

/// Values that are made once for each key, on whichever thread needs one first.
///
/// The lock is one that a thread sanitizer knows.
private final class Kept<Key: Hashable & Sendable, Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [Key: Value] = [:]

    func value(for key: Key, making make: () -> Value) -> Value {
        if let value = lock.withLock({ values[key] }) { return value }
        let made = make()
        lock.withLock { values[key] = made }
        return made
    }
}

/// What reports say of a question.
struct QuestionWords: Sendable {
    let text: String
    let name: String
}
