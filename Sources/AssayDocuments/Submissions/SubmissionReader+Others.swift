import AssayExpressions
import AssayQuestionnaires
import AssayResponses

extension ShapeReader {
    mutating func identifiers() throws(JSONError) -> [SaidIdentifier] {
        var identifiers: [SaidIdentifier] = []
        try array { (shape, _) throws(JSONError) in
            var said = SaidIdentifier(Identifier(.lei, ""), origin: shape.origin())
            try shape.object(needs: ["kind", "text"]) { (shape, name) throws(JSONError) in
                switch name {
                case "kind": said.identifier.kind = try shape.word(IdentifierKind.self)
                default:
                    said.identifier.text = try shape.text()
                    said.origin = shape.origin()
                }
            }
            identifiers.append(said)
        }
        return identifiers
    }

    mutating func certificate() throws(JSONError) -> Certificate {
        var certificate = Certificate(
            scheme: "", site: "", issued: .last, expires: .last, volumeShare: .zero,
            origin: origin())
        try object(
            needs: ["scheme", "site", "issued", "expires", "volumeShare"],
            takes: [
                "version", "level", "openFindings", "address", "confidential", "identifiers",
                "materials", "issues",
            ]
        ) { (shape, name) throws(JSONError) in
            switch name {
            case "scheme":
                certificate.scheme = try shape.text(.id)
                certificate.schemeOrigin = shape.origin()
            case "site": certificate.site = try shape.text()
            case "issued":
                certificate.issued = try shape.day()
                certificate.issuedOrigin = shape.origin()
            case "expires":
                certificate.expires = try shape.day()
                certificate.expiresOrigin = shape.origin()
            case "volumeShare":
                certificate.volumeShare = try shape.decimal()
                certificate.volumeShareOrigin = shape.origin()
            case "version": certificate.version = try shape.text()
            case "level": certificate.level = try shape.text(.id)
            case "openFindings": certificate.openFindings = try shape.count()
            case "address": certificate.address = try shape.text()
            case "confidential": certificate.isConfidential = try shape.flag()
            case "identifiers": certificate.identifiers = try shape.identifiers()
            case "materials": certificate.materials = try shape.texts(.id)
            default: certificate.issues = try shape.texts(.id)
            }
        }
        return certificate
    }

    mutating func observation() throws(JSONError) -> Observation {
        var observation = Observation(
            id: "", questionnaire: "", date: .last, source: "", text: "", origin: origin())
        try object(
            needs: ["id", "questionnaire", "date", "source", "text"], takes: ["question"]
        ) { (shape, name) throws(JSONError) in
            switch name {
            case "id": observation.id = try shape.text(.id)
            case "questionnaire":
                observation.questionnaire = try shape.text(.id)
                observation.questionnaireOrigin = shape.origin()
            case "question":
                observation.question = try shape.text(.id)
                observation.questionOrigin = shape.origin()
            case "date": observation.date = try shape.day()
            case "source": observation.source = try shape.text()
            default: observation.text = try shape.text()
            }
        }
        return observation
    }

    mutating func progressEntry() throws(JSONError) -> ProgressEntry {
        var entry = ProgressEntry(
            action: "", state: .inProgress, on: .last, by: "", role: .supplier, note: "",
            origin: origin())
        try object(needs: ["action", "state", "on", "by", "role"], takes: ["note"]) {
            (shape, name) throws(JSONError) in
            switch name {
            case "action": entry.action = try shape.text(.qualifiedID)
            case "state": entry.state = try shape.word(ProgressState.self)
            case "on": entry.on = try shape.day()
            case "by": entry.by = try shape.text()
            case "role": entry.role = try shape.word(Party.self)
            default: entry.note = try shape.text(.anything)
            }
        }
        return entry
    }

    mutating func planReply() throws(JSONError) -> PlanReply {
        var reply = PlanReply(
            AgreementEntry(action: "", state: .accepted, on: .last, by: "", party: .supplier),
            origin: origin())
        try object(
            needs: ["action", "state", "on", "by"],
            takes: ["person", "due", "cost", "evidence", "reason", "comment"]
        ) { (shape, name) throws(JSONError) in
            switch name {
            case "action":
                reply.entry.action = try shape.text(.qualifiedID)
                reply.actionOrigin = shape.origin()
            case "state":
                reply.entry.state = try shape.word(AgreementState.self, except: .proposed)
            case "on": reply.entry.on = try shape.day()
            case "by": reply.entry.by = try shape.text()
            case "person": reply.entry.person = try shape.text()
            case "due": reply.entry.due = try shape.day()
            case "cost": reply.entry.cost = try shape.text()
            case "evidence": reply.entry.evidence = try shape.text()
            case "reason":
                try shape.object(needs: ["text"], takes: ["code"]) {
                    (shape, name) throws(JSONError) in
                    switch name {
                    case "code": reply.entry.reason = try shape.word(AgreementReason.self)
                    default: reply.entry.explanation = try shape.text()
                    }
                }
            default: reply.entry.comment = try shape.text()
            }
        }
        return reply
    }

    mutating func planNote() throws(JSONError) -> PlanNote {
        var note = PlanNote(at: "", text: "")
        try object(needs: ["at", "text"], takes: ["action", "heading"]) {
            (shape, name) throws(JSONError) in
            switch name {
            case "at": note.at = try shape.text()
            case "action": note.action = try shape.text(.qualifiedID)
            case "heading": note.heading = try shape.text()
            default: note.text = try shape.text()
            }
        }
        return note
    }
}
