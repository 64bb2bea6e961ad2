public import Testing

/// A row of `Tests/Corpus/Rules`: a rule, and what it gives or says.
public struct RuleRow: Sendable, CustomTestStringConvertible {
    /// What the rows around it are about.
    public var section: String
    /// The rule.
    public var rule: String
    /// What it gives.
    public var value: String

    /// Creates a row.
    public init(section: String = "", rule: String, value: String) {
        self.section = section
        self.rule = rule
        self.value = value
    }

    /// The rule alone; the section says more only to a reader of the file.
    public var testDescription: String { rule }

    /// Reads the rows of a file: `## section`, `# comment`, and `rule | value` with the last bar.
    public static func rows(of file: String) -> [RuleRow] {
        let text = String(decoding: Repository.bytes("Tests/Corpus/Rules/" + file), as: UTF8.self)
        var rows: [RuleRow] = []
        var section = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") {
                section = String(line.dropFirst(3))
            } else if !line.hasPrefix("#"), let bar = line.lastIndex(of: "|") {
                rows.append(
                    RuleRow(
                        section: section, rule: trimmed(line[..<bar]),
                        value: trimmed(line[line.index(after: bar)...])))
            }
        }
        return rows
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
