import AssayExpressions
import AssayResponses

extension ShapeReader {
    mutating func answerEntry() throws(JSONError) -> AnswerEntry {
        var entry = AnswerEntry(questionnaire: "", question: "", origin: origin())
        try object(
            needs: ["questionnaire", "question"],
            takes: [
                "state", "confidential", "draft", "values", "rows", "reason", "evidence", "comment",
                "validated",
            ]
        ) { (shape, name) throws(JSONError) in
            switch name {
            case "questionnaire":
                entry.questionnaire = try shape.text(.id)
                entry.questionnaireOrigin = shape.origin()
            case "question":
                entry.question = try shape.text(.id)
                entry.questionOrigin = shape.origin()
            case "state":
                entry.state = try shape.word(StatedState.self, except: .unanswered)
                entry.stateOrigin = shape.origin()
            case "confidential": entry.isConfidential = try shape.flag()
            case "draft": entry.isDraft = try shape.flag()
            case "values": entry.said.values = try shape.values()
            case "rows": entry.said.rows = try shape.rows()
            case "reason": entry.reason = try shape.text()
            case "evidence":
                try shape.array { (shape, _) throws(JSONError) in
                    entry.evidence.append(try shape.evidence())
                }
            case "comment": entry.comment = try shape.text()
            default: entry.validated = try shape.validated()
            }
        }
        return entry
    }

    mutating func values() throws(JSONError) -> [SaidValue] {
        var values: [SaidValue] = []
        try array { (shape, _) throws(JSONError) in
            let text = try shape.plainText()
            values.append(SaidValue(text: text, origin: shape.origin()))
        }
        return values
    }

    mutating func rows() throws(JSONError) -> [SaidRow] {
        var rows: [SaidRow] = []
        try array { (shape, _) throws(JSONError) in
            var row = SaidRow(cells: [], origin: shape.origin())
            try shape.anyMembers { (shape, column) throws(JSONError) in
                let text = try shape.plainText()
                shape.check(column, .id)
                row.cells.append(SaidCell(column: column, text: text, origin: shape.origin()))
            }
            rows.append(row)
        }
        return rows
    }

    private mutating func evidence() throws(JSONError) -> EvidenceEntry {
        var evidence = EvidenceEntry(kind: "", title: "", origin: origin())
        try object(
            needs: ["kind", "title"],
            takes: ["file", "address", "sha256", "issued", "expires", "confidential"]
        ) { (shape, name) throws(JSONError) in
            switch name {
            case "kind":
                evidence.kind = try shape.text(.id)
                evidence.kindOrigin = shape.origin()
            case "title": evidence.title = try shape.text()
            case "file": evidence.file = try shape.text()
            case "address": evidence.address = try shape.text()
            case "sha256": evidence.sha256 = try shape.text(.digest)
            case "issued":
                evidence.issued = try shape.day()
                evidence.issuedOrigin = shape.origin()
            case "expires":
                evidence.expires = try shape.day()
                evidence.expiresOrigin = shape.origin()
            default: evidence.isConfidential = try shape.flag()
            }
        }
        return evidence
    }

    private mutating func validated() throws(JSONError) -> ValidatedEntry {
        var entry = ValidatedEntry(by: "", on: .last, origin: origin())
        try object(needs: ["by", "on"], takes: ["state", "values", "rows", "comment"]) {
            (shape, name) throws(JSONError) in
            switch name {
            case "by": entry.by = try shape.text()
            case "on":
                entry.on = try shape.day()
                entry.onOrigin = shape.origin()
            case "state": entry.state = try shape.word(StatedState.self)
            case "values": entry.said.values = try shape.values()
            case "rows": entry.said.rows = try shape.rows()
            default: entry.comment = try shape.text()
            }
        }
        return entry
    }
}
