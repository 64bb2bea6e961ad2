import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

extension EvidenceEntry {
    /// What it says, by name.
    var fields: [(String, String?)] {
        [
            ("kind", kind), ("title", title), ("file", file), ("address", address),
            ("sha256", sha256), ("issued", issued?.description), ("expires", expires?.description),
            ("confidential", isConfidential ? "yes" : nil),
        ]
    }

    init(_ fields: inout EntryFields) {
        self.init(
            kind: fields.needs("kind"), title: fields.needs("title"), origin: fields.origin)
        kindOrigin = fields.origin(of: "kind")
        issuedOrigin = fields.origin(of: "issued")
        expiresOrigin = fields.origin(of: "expires")
        file = fields.takes("file")
        address = fields.takes("address")
        sha256 = fields.takes("sha256")
        issued = fields.day("issued")
        expires = fields.day("expires")
        isConfidential = fields.flag("confidential")
    }
}

extension ValidatedEntry {
    /// What it says besides values and rows, by name.
    var fields: [(String, String?)] {
        [
            ("by", by), ("on", on.description),
            ("state", state == .answered ? nil : state.rawValue), ("comment", comment),
        ]
    }

    init(_ fields: inout EntryFields) {
        self.init(
            by: fields.needs("by"), on: fields.neededDay("on"), origin: fields.origin)
        onOrigin = fields.origin(of: "on")
        state = fields.word("state") ?? .answered
        comment = fields.takes("comment")
    }
}

extension Certificate {
    /// What it says, by name.
    var fields: [(String, String?)] {
        [
            ("scheme", scheme), ("version", version), ("level", level), ("site", site),
            ("issued", issued.description), ("expires", expires.description),
            ("volume-share", volumeShare.description),
            ("open-findings", openFindings.map { String($0) }), ("address", address),
            ("confidential", isConfidential ? "yes" : nil),
        ] + materials.map { ("material", $0) } + issues.map { ("issue", $0) }
            + identifiers.map { ("identifier", $0.field) }
    }

    init(_ fields: inout EntryFields) {
        self.init(
            scheme: fields.needs("scheme"), site: fields.needs("site"),
            issued: fields.neededDay("issued"), expires: fields.neededDay("expires"),
            volumeShare: fields.neededDecimal("volume-share"), origin: fields.origin)
        schemeOrigin = fields.origin(of: "scheme")
        issuedOrigin = fields.origin(of: "issued")
        expiresOrigin = fields.origin(of: "expires")
        volumeShareOrigin = fields.origin(of: "volume-share")
        version = fields.takes("version")
        level = fields.takes("level")
        openFindings = fields.count("open-findings")
        address = fields.takes("address")
        isConfidential = fields.flag("confidential")
        materials = fields.all("material")
        issues = fields.all("issue")
        while let said = fields.identifier("identifier") { identifiers.append(said) }
    }
}

extension SaidIdentifier {
    /// What a field must be.
    static let expected =
        "a register and its number, such as lei 5299000J2N45DDNE4Y28; registers are "
        + IdentifierKind.allCases.map(\.rawValue).joined(separator: ", ")

    /// The register and its number, with a space between them.
    var field: String { identifier.kind.rawValue + " " + identifier.text }

    /// Reads a ``field``; `nil` where it is none.
    init?(field: String, origin: Origin) {
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let kind = IdentifierKind(rawValue: String(parts[0])) else {
            return nil
        }
        self.init(Identifier(kind, String(parts[1])), origin: origin)
    }
}

extension Observation {
    /// What it says, by name.
    var fields: [(String, String?)] {
        [
            ("id", id), ("questionnaire", questionnaire), ("question", question),
            ("date", date.description), ("source", source), ("text", text),
        ]
    }

    init(_ fields: inout EntryFields) {
        self.init(
            id: fields.needs("id"), questionnaire: fields.needs("questionnaire"),
            date: fields.neededDay("date"), source: fields.needs("source"),
            text: fields.needs("text"), origin: fields.origin)
        question = fields.takes("question")
        questionnaireOrigin = fields.origin(of: "questionnaire")
        questionOrigin = fields.origin(of: "question")
        dateOrigin = fields.origin(of: "date")
    }
}

extension ProgressEntry {
    /// What it says, by name.
    var fields: [(String, String?)] {
        [
            ("action", action), ("state", state.rawValue), ("on", on.description), ("by", by),
            ("role", role.rawValue), ("note", note.isEmpty ? nil : note),
        ]
    }

    init(_ fields: inout EntryFields) {
        self.init(
            action: fields.needs("action"), state: fields.neededWord("state", .inProgress),
            on: fields.neededDay("on"), by: fields.needs("by"),
            role: fields.neededWord("role", .supplier), note: fields.takes("note") ?? "",
            origin: fields.origin)
        actionOrigin = fields.origin(of: "action")
        onOrigin = fields.origin(of: "on")
    }
}

extension AgreementEntry {
    /// What a reply says, by name.
    var fields: [(String, String?)] {
        [
            ("action", action), ("state", state.rawValue), ("on", on.description), ("by", by),
            ("person", person), ("due", due?.description), ("cost", cost), ("evidence", evidence),
            ("reason-code", reason?.rawValue), ("reason", explanation ?? reason?.rawValue),
            ("comment", comment),
        ]
    }

    init(reply fields: inout EntryFields) {
        self.init(
            action: fields.needs("action"), state: fields.neededWord("state", .accepted),
            on: fields.neededDay("on"), by: fields.needs("by"), party: .supplier)
        person = fields.takes("person")
        due = fields.day("due")
        cost = fields.takes("cost")
        evidence = fields.takes("evidence")
        reason = fields.word("reason-code")
        explanation = fields.takes("reason")
        comment = fields.takes("comment")
    }
}

extension PlanNote {
    /// What it says, by name.
    var fields: [(String, String?)] {
        [("at", at), ("action", action), ("heading", heading), ("text", text)]
    }

    init(_ fields: inout EntryFields) {
        self.init(
            at: fields.needs("at"), action: fields.takes("action"),
            heading: fields.takes("heading"), text: fields.needs("text"))
    }
}
