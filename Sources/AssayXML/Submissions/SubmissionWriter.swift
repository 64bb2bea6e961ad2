import AssayExpressions
import AssayQuestionnaires
public import AssayResponses

/// Writes a submission in its canonical form: read and written again it is the same document.
///
/// Two spaces of indentation, attributes in the order of the schema, one line break after each
/// element, UTF-8. Answers stand in the order they have, grouped by questionnaire where neighbours
/// belong together. Characters that XML cannot hold are replaced by U+FFFD.
public func writeSubmission(_ submission: Submission) -> String {
    var writer = MarkupWriter()
    writer.open(
        "submission",
        [
            ("xmlns", SubmissionGrammar.namespace), ("assessed", submission.assessed.description),
            ("depth", submission.depth?.rawValue),
        ])
    writer.write(submission.supplier)
    if let programme = submission.programme {
        writer.empty("programme", [("id", programme.id), ("version", programme.version)])
    }
    for questionnaire in submission.questionnaires {
        writer.empty(
            "questionnaire", [("id", questionnaire.id), ("version", questionnaire.version)])
    }
    var current: String?
    for answer in submission.answers {
        if answer.questionnaire != current {
            if current != nil { writer.close("answers") }
            writer.open("answers", [("questionnaire", answer.questionnaire)])
            current = answer.questionnaire
        }
        writer.write(answer)
    }
    if current != nil { writer.close("answers") }
    for certificate in submission.certificates { writer.write(certificate) }
    for observation in submission.observations {
        writer.text(
            "observation",
            [
                ("id", observation.id), ("questionnaire", observation.questionnaire),
                ("question", observation.question), ("date", observation.date.description),
                ("source", observation.source),
            ], observation.text)
    }
    for entry in submission.progress {
        writer.text(
            "progress",
            [
                ("action", entry.action), ("state", entry.state.rawValue),
                ("on", entry.on.description), ("by", entry.by), ("role", entry.role.rawValue),
            ], entry.note)
    }
    for reply in submission.replies { writer.write(reply.entry) }
    for note in submission.notes { writer.write(note) }
    writer.close("submission")
    return writer.output
}

extension MarkupWriter {
    fileprivate mutating func write(_ supplier: Supplier) {
        open("supplier", [("id", supplier.id)])
        text("name", [], supplier.name)
        if let country = supplier.country { text("country", [], country) }
        if let site = supplier.site { text("site", [], site) }
        if let respondent = supplier.respondent { text("respondent", [], respondent) }
        write(supplier.identifiers)
        close("supplier")
    }

    private mutating func write(_ identifiers: [SaidIdentifier]) {
        for said in identifiers {
            text("identifier", [("kind", said.identifier.kind.rawValue)], said.identifier.text)
        }
    }

    fileprivate mutating func write(_ answer: AnswerEntry) {
        let state = answer.state == .answered ? nil : answer.state.rawValue
        open(
            "answer",
            [
                ("question", answer.question), ("state", state),
                ("confidential", answer.isConfidential ? "yes" : nil),
                ("draft", answer.isDraft ? "yes" : nil),
            ])
        write(answer.said)
        if let reason = answer.reason { text("reason", [], reason) }
        for evidence in answer.evidence {
            empty(
                "evidence",
                [
                    ("kind", evidence.kind), ("title", evidence.title), ("file", evidence.file),
                    ("address", evidence.address), ("sha256", evidence.sha256),
                    ("issued", evidence.issued?.description),
                    ("expires", evidence.expires?.description),
                    ("confidential", evidence.isConfidential ? "yes" : nil),
                ])
        }
        if let comment = answer.comment { text("comment", [], comment) }
        if let validated = answer.validated {
            let state = validated.state == .answered ? nil : validated.state.rawValue
            let attributes: [(String, String?)] = [
                ("by", validated.by), ("on", validated.on.description), ("state", state),
            ]
            let said = validated.said
            if said.values.isEmpty, said.rows.isEmpty, validated.comment == nil {
                empty("validated", attributes)
            } else {
                open("validated", attributes)
                write(said)
                if let comment = validated.comment { text("comment", [], comment) }
                close("validated")
            }
        }
        close("answer")
    }

    /// Writes a reply to an action of a plan.
    fileprivate mutating func write(_ entry: AgreementEntry) {
        let attributes: [(String, String?)] = [
            ("action", entry.action), ("state", entry.state.rawValue),
            ("on", entry.on.description), ("by", entry.by), ("person", entry.person),
            ("due", entry.due?.description), ("cost", entry.cost), ("evidence", entry.evidence),
        ]
        guard entry.reason != nil || entry.explanation != nil || entry.comment != nil else {
            return empty("reply", attributes)
        }
        open("reply", attributes)
        if let explanation = entry.explanation ?? entry.reason?.rawValue {
            text("reason", [("code", entry.reason?.rawValue)], explanation)
        }
        if let comment = entry.comment { text("comment", [], comment) }
        close("reply")
    }

    /// Writes what was written into a plan that came back.
    mutating func write(_ note: PlanNote) {
        text(
            "note", [("at", note.at), ("action", note.action), ("heading", note.heading)],
            note.text)
    }

    /// Writes values or rows.
    mutating func write(_ said: Said) {
        for value in said.values { text("value", [], value.text) }
        for row in said.rows {
            open("row", [])
            for cell in row.cells { text("cell", [("column", cell.column)], cell.text) }
            close("row")
        }
    }

    fileprivate mutating func write(_ certificate: Certificate) {
        open(
            "certificate",
            [
                ("scheme", certificate.scheme), ("version", certificate.version),
                ("level", certificate.level), ("site", certificate.site),
                ("issued", certificate.issued.description),
                ("expires", certificate.expires.description),
                ("volume-share", certificate.volumeShare.description),
                ("open-findings", certificate.openFindings.map { String($0) }),
                ("address", certificate.address),
                ("confidential", certificate.isConfidential ? "yes" : nil),
            ])
        write(certificate.identifiers)
        for material in certificate.materials { text("material", [], material) }
        for issue in certificate.issues { text("issue", [], issue) }
        close("certificate")
    }
}
