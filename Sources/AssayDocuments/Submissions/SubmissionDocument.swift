import AssayExpressions
import AssayQuestionnaires
public import AssayResponses

extension JSONWriter {
    /// Writes a submission in the shape `urn:assay:submission:1`.
    ///
    /// Read again it is the same submission. What is not said is left out; of two cells of a row
    /// with one column only the first is written.
    public mutating func write(_ submission: Submission) {
        object { json in
            json.member("schema", submissionSchema)
            json.member("assessed", submission.assessed.description)
            json.said("depth", submission.depth?.rawValue)
            json.object("supplier") { json in
                json.member("id", submission.supplier.id)
                json.member("name", submission.supplier.name)
                json.said("country", submission.supplier.country)
                json.said("site", submission.supplier.site)
                json.said("respondent", submission.supplier.respondent)
                json.identifiers(submission.supplier.identifiers)
            }
            if let programme = submission.programme {
                json.key("programme")
                json.named(programme)
            }
            json.array("questionnaires", submission.questionnaires) { $0.named($1) }
            json.array("answers", submission.answers) { json, answer in
                json.object { $0.members(of: answer) }
            }
            json.list("certificates", submission.certificates) { json, certificate in
                json.object { $0.members(of: certificate) }
            }
            json.list("observations", submission.observations) { json, observation in
                json.object { $0.members(of: observation) }
            }
            json.list("progress", submission.progress) { json, entry in
                json.object { $0.members(of: entry) }
            }
            json.list("replies", submission.replies) { json, reply in
                json.object { $0.members(of: reply.entry) }
            }
            json.list("notes", submission.notes) { json, note in
                json.object { $0.members(of: note) }
            }
        }
    }

    private mutating func named(_ named: VersionedName) {
        object { json in
            json.member("id", named.id)
            json.member("version", named.version)
        }
    }

    private mutating func members(of answer: AnswerEntry) {
        member("questionnaire", answer.questionnaire)
        member("question", answer.question)
        if answer.state != .answered { member("state", answer.state.rawValue) }
        if answer.isConfidential { member("confidential", true) }
        if answer.isDraft { member("draft", true) }
        members(of: answer.said)
        said("reason", answer.reason)
        list("evidence", answer.evidence) { json, evidence in
            json.object { $0.members(of: evidence) }
        }
        said("comment", answer.comment)
        guard let validated = answer.validated else { return }
        object("validated") { json in
            json.member("by", validated.by)
            json.member("on", validated.on.description)
            if validated.state != .answered { json.member("state", validated.state.rawValue) }
            json.members(of: validated.said)
            json.said("comment", validated.comment)
        }
    }

    /// Writes the members of values or rows.
    mutating func members(of said: Said) {
        list("values", said.values) { $0.value($1.text) }
        list("rows", said.rows) { json, row in
            json.object { json in
                var columns: Set<String> = []
                for cell in row.cells where columns.insert(cell.column).inserted {
                    json.key(data: cell.column)
                    json.value(cell.text)
                }
            }
        }
    }

    private mutating func members(of evidence: EvidenceEntry) {
        member("kind", evidence.kind)
        member("title", evidence.title)
        said("file", evidence.file)
        said("address", evidence.address)
        said("sha256", evidence.sha256)
        said("issued", evidence.issued?.description)
        said("expires", evidence.expires?.description)
        if evidence.isConfidential { member("confidential", true) }
    }

    private mutating func members(of certificate: Certificate) {
        member("scheme", certificate.scheme)
        said("version", certificate.version)
        said("level", certificate.level)
        member("site", certificate.site)
        member("issued", certificate.issued.description)
        member("expires", certificate.expires.description)
        member("volumeShare", certificate.volumeShare)
        if let findings = certificate.openFindings { member("openFindings", findings) }
        said("address", certificate.address)
        if certificate.isConfidential { member("confidential", true) }
        identifiers(certificate.identifiers)
        list("materials", certificate.materials) { $0.value($1) }
        list("issues", certificate.issues) { $0.value($1) }
    }

    private mutating func members(of observation: Observation) {
        member("id", observation.id)
        member("questionnaire", observation.questionnaire)
        said("question", observation.question)
        member("date", observation.date.description)
        member("source", observation.source)
        member("text", observation.text)
    }

    private mutating func members(of entry: ProgressEntry) {
        member("action", entry.action)
        member("state", entry.state.rawValue)
        member("on", entry.on.description)
        member("by", entry.by)
        member("role", entry.role.rawValue)
        if !entry.note.isEmpty { member("note", entry.note) }
    }

    private mutating func members(of entry: AgreementEntry) {
        member("action", entry.action)
        member("state", entry.state.rawValue)
        member("on", entry.on.description)
        member("by", entry.by)
        said("person", entry.person)
        said("due", entry.due?.description)
        said("cost", entry.cost)
        said("evidence", entry.evidence)
        if let explanation = entry.explanation ?? entry.reason?.rawValue {
            object("reason") { json in
                json.said("code", entry.reason?.rawValue)
                json.member("text", explanation)
            }
        }
        said("comment", entry.comment)
    }

    /// Writes the members of what was written into a plan that came back.
    mutating func members(of note: PlanNote) {
        member("at", note.at)
        said("action", note.action)
        said("heading", note.heading)
        member("text", note.text)
    }

    /// Writes numbers of registers, if there are any.
    mutating func identifiers(_ said: [SaidIdentifier]) {
        list("identifiers", said) { json, said in
            json.object { json in
                json.member("kind", said.identifier.kind.rawValue)
                json.member("text", said.identifier.text)
            }
        }
    }

    /// Writes a member with a string if there is one.
    mutating func said(_ name: StaticString, _ string: String?) {
        if let string { member(name, string) }
    }

    /// Writes a member with an array unless it is empty.
    mutating func list<Element>(
        _ name: StaticString, _ elements: [Element],
        _ write: (inout JSONWriter, Element) -> Void
    ) {
        if !elements.isEmpty { array(name, elements, write) }
    }
}
