public import AssayDocuments

extension JSONWriter {
    /// Writes what differs between two versions in the shape `urn:assay:difference:1`.
    public mutating func write(
        _ differences: [QuestionnaireDifference], for reader: DifferenceReader
    ) {
        object { json in
            json.member("schema", "urn:assay:difference:1")
            json.member("for", reader.rawValue)
            json.array("questionnaires", differences) { json, difference in
                json.object { $0.members(of: difference, for: reader) }
            }
        }
    }

    private mutating func members(
        of difference: QuestionnaireDifference, for reader: DifferenceReader
    ) {
        member("id", difference.id)
        member("title", difference.title)
        member("old", difference.oldVersion)
        member("new", difference.newVersion)
        let changes = difference.changes.filter { reader == .author || $0.part == .question }
        array("changes", changes) { json, change in
            json.object { json in
                json.member("part", change.part.rawValue)
                json.member("kind", change.kind.rawValue)
                json.member("id", change.id)
                json.member("formerly", change.formerID)
                json.member("title", change.title)
                let aspects = change.aspects.filter { reader == .author || $0.isForSuppliers }
                json.array("aspects", aspects) { json, aspect in
                    json.object { json in
                        json.member("name", aspect.name)
                        json.member("old", aspect.old)
                        json.member("new", aspect.new)
                    }
                }
            }
        }
        array("answers", difference.fates) { json, entry in
            json.object { json in
                json.member("question", entry.question)
                json.member("fate", entry.fate.name)
                json.members(of: entry.fate)
            }
        }
    }

    private mutating func members(of fate: QuestionnaireDifference.Fate) {
        switch fate {
        case .kept, .retired: break
        case .renamed(let id): member("questionNow", id)
        case .otherType(let type): member("type", type)
        case .askedAgain(let values): member("values", values)
        case .reread(let values, let id):
            member("questionNow", id)
            array("values", values) { json, value in
                json.object { json in
                    json.member("from", value.from)
                    json.member("to", value.to)
                }
            }
        }
    }
}

extension QuestionnaireDifference.Fate {
    /// The name in results for programs.
    fileprivate var name: String {
        switch self {
        case .kept: "kept"
        case .renamed: "renamed"
        case .reread: "read-otherwise"
        case .askedAgain: "asked-again"
        case .otherType: "other-type"
        case .retired: "not-counted"
        }
    }
}
