import AssayExpressions
import AssayResponses

extension AnswerEntry {
    /// Everything that the answer says, to the letter, a line each; never empty.
    var keptText: String {
        var lines: [String] = []
        if state != .answered { lines.append("state: " + state.rawValue) }
        lines += said.keptLines
        if let reason { lines.append("reason: " + reason) }
        for piece in evidence { lines.append("evidence: " + piece.keptText) }
        if let comment { lines.append("comment: " + comment) }
        if isConfidential { lines.append("confidential: yes") }
        if let validated {
            lines.append(
                "validated: \(validated.state.rawValue) by \(validated.by) on \(validated.on)")
            lines += validated.said.keptLines
            if let comment = validated.comment { lines.append("comment: " + comment) }
        }
        return lines.isEmpty ? "answered without a value" : lines.joined(separator: "\n")
    }
}

extension Said {
    fileprivate var keptLines: [String] {
        values.map { "value: " + $0.text }
            + rows.map { row in
                "row: " + row.cells.map { $0.column + " = " + $0.text }.joined(separator: " | ")
            }
    }
}

extension EvidenceEntry {
    fileprivate var keptText: String {
        let parts: [(String, String?)] = [
            ("kind", kind), ("title", title), ("file", file), ("address", address),
            ("sha256", sha256), ("issued", issued?.description), ("expires", expires?.description),
            ("confidential", isConfidential ? "yes" : nil),
        ]
        return parts.compactMap { name, text in text.map { name + " = " + $0 } }
            .joined(separator: " | ")
    }
}
