import AssayExpressions
import AssayWorkbooks

/// What a cell of a workbook for answers holds; a hidden cell says it, so that no questionnaire is needed to
/// read the workbook again.
enum CellKind: Hashable {
    /// A text, which may have several lines.
    case text
    /// A text of one line.
    case line
    /// A number.
    case number
    /// A share from 0 to 100.
    case share
    /// A day.
    case date
    /// A sign that an option holds, or nothing.
    case mark
    /// An entry of a list.
    case choice(String)
    /// Entries of a list with semicolons between.
    case several(String)

    /// Reads the word of a kind; `nil` for another word.
    init?(word: Substring) {
        let parts = word.split(separator: ":", maxSplits: 1)
        switch (parts.first, parts.dropFirst().first) {
        case ("text", nil): self = .text
        case ("line", nil): self = .line
        case ("number", nil): self = .number
        case ("share", nil): self = .share
        case ("date", nil): self = .date
        case ("mark", nil): self = .mark
        case ("choice", let list?): self = .choice(String(list))
        case ("several", let list?): self = .several(String(list))
        default: return nil
        }
    }

    /// The kind as a word.
    var word: String {
        switch self {
        case .text: "text"
        case .line: "line"
        case .number: "number"
        case .share: "share"
        case .date: "date"
        case .mark: "mark"
        case .choice(let list): "choice:" + list
        case .several(let list): "several:" + list
        }
    }

    /// The cell that shows a text of a submission.
    func cell(for text: String, _ lists: ChoiceLists) -> Sheet.Cell {
        if text.isEmpty { return .empty }
        switch self {
        case .text, .line: return .text(text)
        case .number, .share:
            guard let number = ExactDecimal(text: text), number.isFinite else { return .text(text) }
            return .exact(number)
        case .date: return CalendarDate(text: text).map { .date($0) } ?? .text(text)
        case .mark: return .text(Self.sign)
        case .choice(let list): return .text(lists[list]?.label(of: text) ?? text)
        case .several: return cell(for: [text], lists)
        }
    }

    /// The cell that shows several texts of a submission.
    func cell(for texts: [String], _ lists: ChoiceLists) -> Sheet.Cell {
        guard case .several(let name) = self else {
            return texts.first.map { cell(for: $0, lists) } ?? .empty
        }
        let labels = texts.map { lists[name]?.label(of: $0) ?? $0 }
        return labels.isEmpty ? .empty : .text(labels.joined(separator: "; "))
    }

    /// What marks an option.
    static let sign = "x"
}
