import AssayDocuments
import AssayQuestionnaires
import AssayResponses

/// The schemas of what every submission has, whatever it answers.
extension JSONWriter {
    mutating func supplier() {
        closedObject(needs: ["id", "name"]) { json in
            json.texts(["id", "name", "site", "respondent"])
            json.key("country")
            json.string(pattern: "^[A-Z]{2}$")
            json.identifiers()
        }
    }

    private mutating func identifiers() {
        key("identifiers")
        list { json in
            json.closedObject(needs: ["kind", "text"]) { json in
                json.key("kind")
                json.words(IdentifierKind.allCases.map(\.rawValue))
                json.texts(["text"])
            }
        }
    }

    /// Writes the schema of something with a version.
    ///
    /// - Parameter ids: the ids that it can have; any where it is `nil`.
    mutating func versioned(_ ids: [String]?) {
        closedObject(needs: ["id", "version"]) { json in
            json.key("id")
            if let ids { json.words(ids) } else { json.reference("id") }
            json.key("version")
            json.string(pattern: "^[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}$")
        }
    }

    /// Writes the schema of an answer, which depends on its questionnaire.
    mutating func answer(of questionnaires: [Questionnaire]) {
        object { json in
            json.closedMembers(needs: ["questionnaire", "question"]) { json in
                json.key("questionnaire")
                json.words(questionnaires.map(\.id))
                json.key("question")
                json.reference("id")
                json.key("state")
                json.words(
                    StatedState.allCases.filter { $0 != .unanswered }.map(\.rawValue))
                json.member("confidential", type: "boolean")
                json.member("draft", type: "boolean")
                json.member("values", type: "array")
                json.member("rows", type: "array")
                json.texts(["reason", "comment"])
                json.key("evidence")
                json.list { $0.reference("evidence") }
                json.key("validated")
                json.reference("validated")
            }
            json.key("allOf")
            json.array { json in
                let notApplicable = StatedState.notApplicable.rawValue
                json.condition("state", isOneOf: [notApplicable]) { json in
                    json.object { $0.member("required", ["reason"]) }
                }
                for questionnaire in questionnaires {
                    json.condition("questionnaire", isOneOf: [questionnaire.id]) {
                        $0.reference(questionnaire.id)
                    }
                }
            }
        }
    }

    /// Writes the forms of strings as definitions.
    mutating func writeForms() {
        key("text")
        string(pattern: "[^ \\t\\r\\n]")
        key("id")
        string(pattern: "^[A-Za-z][A-Za-z0-9._-]{0,63}$")
        key("action")
        string(pattern: "^[A-Za-z][A-Za-z0-9._-]{0,63}:[A-Za-z][A-Za-z0-9._-]{0,63}$")
        object("day") { json in
            json.member("type", "string")
            json.member("format", "date")
            json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
        }
        object("country") { json in
            json.array("oneOf", Country.all) { json, country in
                json.object { json in
                    json.member("const", country.code)
                    json.title(country.name)
                }
            }
        }
        object("nothing") { json in
            json.member("type", "array")
            json.member("maxItems", 0)
        }
    }

    /// Writes what stands beside values as definitions.
    mutating func writeOthers(in library: QuestionnaireLibrary) {
        key("evidence")
        closedObject(needs: ["kind", "title"]) { json in
            json.key("kind")
            json.words(library.evidenceKinds)
            json.texts(["title", "file", "address"])
            json.key("sha256")
            json.string(pattern: "^[0-9a-f]{64}$")
            json.days(["issued", "expires"])
            json.member("confidential", type: "boolean")
        }
        key("validated")
        closedObject(needs: ["by", "on"]) { json in
            json.texts(["by", "comment"])
            json.days(["on"])
            json.key("state")
            json.words(StatedState.allCases.map(\.rawValue))
            json.key("values")
            json.list { $0.object { $0.types(["string", "number", "boolean"]) } }
            json.key("rows")
            json.list { $0.object { $0.member("type", "object") } }
        }
        key("certificate")
        certificate(of: library.catalogue.schemes.map(\.id))
        key("observation")
        closedObject(needs: ["id", "questionnaire", "date", "source", "text"]) { json in
            json.ids(["id", "questionnaire", "question"])
            json.days(["date"])
            json.texts(["source", "text"])
        }
        key("progress")
        closedObject(needs: ["action", "state", "on", "by", "role"]) { json in
            json.key("action")
            json.reference("action")
            json.key("state")
            json.words(ProgressState.allCases.map(\.rawValue))
            json.days(["on"])
            json.texts(["by"])
            json.key("role")
            json.words(Party.allCases.map(\.rawValue))
            json.member("note", type: "string")
        }
        key("reply")
        reply()
        key("note")
        closedObject(needs: ["at", "text"]) { json in
            json.texts(["at", "heading", "text"])
            json.key("action")
            json.reference("action")
        }
    }

    private mutating func certificate(of schemes: [String]) {
        closedObject(needs: ["scheme", "site", "issued", "expires", "volumeShare"]) { json in
            json.key("scheme")
            json.words(schemes)
            json.texts(["version", "site", "address"])
            json.ids(["level"])
            json.days(["issued", "expires"])
            json.object("volumeShare") { json in
                json.types(["number", "string"])
                json.member("minimum", 0)
                json.member("maximum", 100)
                json.member("pattern", "^[0-9]+(\\.[0-9]+)?$")
            }
            json.object("openFindings") { json in
                json.types(["integer", "string"])
                json.member("minimum", 0)
                json.member("maximum", 999_999_999)
                json.member("pattern", "^[0-9]{1,9}$")
            }
            json.member("confidential", type: "boolean")
            json.identifiers()
            for list in ["materials", "issues"] {
                json.key(data: list)
                json.list { $0.reference("id") }
            }
        }
    }

    private mutating func reply() {
        closedObject(needs: ["action", "state", "on", "by"]) { json in
            json.key("action")
            json.reference("action")
            json.key("state")
            json.words(AgreementState.allCases.filter { $0 != .proposed }.map(\.rawValue))
            json.days(["on", "due"])
            json.texts(["by", "person", "cost", "evidence", "comment"])
            json.key("reason")
            json.closedObject(needs: ["text"]) { json in
                json.texts(["text"])
                json.key("code")
                json.words(AgreementReason.allCases.map(\.rawValue))
            }
        }
    }

    private mutating func texts(_ names: [String]) { references(names, to: "text") }

    private mutating func ids(_ names: [String]) { references(names, to: "id") }

    private mutating func days(_ names: [String]) { references(names, to: "day") }

    private mutating func references(_ names: [String], to definition: String) {
        for name in names {
            key(data: name)
            reference(definition)
        }
    }

    private mutating func types(_ types: [String]) { member("type", types) }

    private mutating func member(_ name: StaticString, type: String) {
        object(name) { $0.member("type", type) }
    }
}

extension QuestionnaireLibrary {
    /// The kinds of evidence of all tables, each once.
    fileprivate var evidenceKinds: [String] {
        catalogue.assuranceTables.flatMap { $0.kinds.map(\.id) }.reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }
}
