import AssayExpressions
import AssayWorkbooks

extension MarkedSheet {
    /// What somebody means by the value of a cell, as submissions write it; what cannot be understood stays
    /// as it stands.
    func texts(
        _ value: ReadWorkbook.Value?, _ kind: CellKind, _ lists: ChoiceLists, unit: String? = nil
    ) -> [String] {
        guard let value else { return [] }
        let shown = SheetText.lines(SheetText.shown(value))
        guard !shown.isEmpty else { return [] }
        switch kind {
        case .text: return [shown]
        case .line, .mark: return [SheetText.oneLine(shown)]
        case .number, .share:
            if case .number = value { return [shown] }
            return [TypedNumber.read(shown, unit: unit) ?? SheetText.oneLine(shown)]
        case .date:
            if case .number(let number) = value {
                return [cells.day(of: number)?.description ?? shown]
            }
            return [TypedDay.read(shown)?.description ?? SheetText.oneLine(shown)]
        case .choice(let list):
            return [id(of: shown, value, in: lists[list]) ?? SheetText.oneLine(shown)]
        case .several(let list):
            // One entry may have a semicolon of its own.
            if let whole = id(of: shown, value, in: lists[list]) { return [whole] }
            let parts = shown.split { $0 == ";" || $0 == "；" || $0.isNewline }
            return parts.map { SheetText.oneLine(String($0)) }.filter { !$0.isEmpty }.map {
                id(of: $0, .text($0), in: lists[list]) ?? $0
            }
        }
    }

    private func id(of text: String, _ value: ReadWorkbook.Value, in list: ChoiceList?) -> String? {
        guard let list else { return nil }
        if let id = list.id(of: text) { return id }
        if case .truth(let value) = value { return list.id(of: value ? "yes" : "no") }
        let end = text.lastIndex(of: "(")
        // Whatever the name of a country, its code stands behind it.
        if let end, text.hasSuffix(")") {
            let code = text[text.index(after: end)...].dropLast()
            if list.label(of: String(code)) != nil { return String(code) }
        }
        return nil
    }
}

/// Signs by which people mark an option, or say that they do not.
enum TypedMark {
    /// Whether a sign means that an option holds; `nil` for one that means neither.
    static func read(_ text: String) -> Bool? {
        let plain = text.trimmed
        if signs.contains(plain) { return true }
        let word = TypedWord.plain(plain)
        if yes.contains(word) { return true }
        return no.contains(word) ? false : nil
    }

    private static let signs: Set<String> = [
        "✓", "✔", "☑", "☒", "✗", "✘", "×", "Х", "х", "●", "•", "*", "√", "〇", "○",
    ]
    private static let yes: Set<String> = [
        "x", "1", "true", "yes", "y", "ja", "j", "sí", "si", "s", "oui", "o", "是", "wahr",
        "vrai", "verdadero", "对", "有",
    ]
    private static let no: Set<String> = [
        "0", "false", "no", "n", "nein", "non", "否", "falsch", "faux", "falso", "无",
    ]
}
