import AssayActionPlans
import AssayQuestionnaires
import AssayWording

/// A letter to who runs the sites, ready to copy.
struct ReadyLetter: Sendable {
    /// The number of the action.
    let number: Int
    let title: String
    let opening: String
    /// What is asked for, a line each.
    let asked: [String]
    let closing: String
}

extension SupplierReport {
    /// The letters of the open actions, in the order of work.
    func letters() -> [ReadyLetter] {
        open.enumerated().compactMap { position, action in
            guard let letter = action.letter(in: library), !letter.opening.isEmpty else {
                return nil
            }
            return ReadyLetter(
                number: position + 1, title: words.action(action),
                opening: words.text(letter.opening), asked: words.joined(in: action),
                closing: words.text(letter.closing))
        }
    }
}
