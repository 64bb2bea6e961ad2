import AssayAssessments
public import AssayQuestionnaires
import AssayWording
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
    /// The documents that findings may cite, by their keys.
    let sources: [SourceEntry]
    private let actions: Kept<ActionIndex, ActionWords>
    private let findings: Kept<FindingResult.Source, FindingWords>
    private let leverage: Kept<[Int], ActionEntry.Detail?>
    private let partners: Kept<[Int], ActionEntry.Detail?>

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
        sources = library.catalogue.sources.sorted { $0.id < $1.id }.map {
            SourceEntry(key: $0.id, heading: $0.title.text(in: language))
        }
        actions = Kept()
        findings = Kept()
        leverage = Kept()
        partners = Kept()
    }

    /// What is said of an action.
    func action(_ index: ActionIndex) -> ActionWords {
        actions.value(for: index) { ActionWords(library.action(index), self) }
    }

    /// What is said of a finding.
    func finding(_ finding: FindingResult) -> FindingWords {
        let kept = findings.value(for: finding.source) { FindingWords(finding, self) }
        // A standing finding rests on other questions each time, which its rule may name.
        return kept.rule == nil || kept.questions == finding.questions
            ? kept : FindingWords(finding, self)
    }

    /// What is said of measures of leverage, by their positions. Plans name the same few together.
    func leverage(_ measures: [Int]) -> ActionEntry.Detail? {
        leverage.value(for: measures) {
            let titles = measures.map { text(library.catalogue.measures[$0].title) }
            return ActionEntry.Detail("Leverage", [titles.joined(separator: "; ")])
        }
    }

    /// What is said of initiatives, by their positions.
    func partners(_ initiatives: [Int]) -> ActionEntry.Detail? {
        partners.value(for: initiatives) {
            let titles = initiatives.map { text(library.catalogue.initiatives[$0].title) }
            return ActionEntry.Detail("Engage", [titles.joined(separator: "; ")])
        }
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
