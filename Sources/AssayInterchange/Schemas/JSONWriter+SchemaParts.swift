import AssayDocuments
import AssayQuestionnaires

/// Parts of JSON Schema 2020-12 that stand in several places.
extension JSONWriter {
    /// Writes a schema of strings that have a form.
    mutating func string(pattern: String, maxLength: Int? = nil) {
        object { json in
            json.member("type", "string")
            json.member("pattern", pattern)
            if let maxLength { json.member("maxLength", maxLength) }
        }
    }

    /// Writes a schema of strings that are one of some words.
    mutating func words(_ words: [String]) {
        object { $0.member("enum", words) }
    }

    /// Writes a schema that stands among the definitions.
    mutating func reference(_ name: String) {
        object { $0.member("$ref", "#/$defs/" + name) }
    }

    /// Writes a schema of arrays.
    mutating func list(_ items: (inout JSONWriter) -> Void) {
        object { json in
            json.member("type", "array")
            json.key("items")
            items(&json)
        }
    }

    /// Writes the members that name what a schema is about; texts that say nothing are left out.
    mutating func title(_ title: String, _ description: String = "") {
        if !title.isEmpty { member("title", title) }
        if !description.isEmpty { member("description", description) }
    }

    /// Writes a schema of objects that have no other members than those that are written.
    mutating func closedObject(
        needs required: [String], _ properties: (inout JSONWriter) -> Void
    ) {
        object { $0.closedMembers(needs: required, properties) }
    }

    /// Writes the members of such a schema.
    mutating func closedMembers(
        needs required: [String], _ properties: (inout JSONWriter) -> Void
    ) {
        member("type", "object")
        if !required.isEmpty { member("required", required) }
        object("properties", properties)
        member("additionalProperties", false)
    }

    /// Writes a schema that asks something where a member has one of some values.
    mutating func condition(
        _ member: String, isOneOf values: [String], then ask: (inout JSONWriter) -> Void
    ) {
        object { json in
            json.object("if") { json in
                json.object("properties") { json in
                    json.key(data: member)
                    json.words(values)
                }
                json.member("required", [member])
            }
            json.key("then")
            ask(&json)
        }
    }
}
