import FoundationEssentials

/// A value of JSON of which nothing is known before.
enum JSONValue: Codable {
    case null
    case bool(Bool)
    case number(Decimal)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? value.decode(Decimal.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([JSONValue].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: JSONValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .bool(let bool): try value.encode(bool)
        case .number(let number): try value.encode(number)
        case .text(let text): try value.encode(text)
        case .list(let list): try value.encode(list)
        case .object(let members): try value.encode(members)
        }
    }

    /// The text of a string; `nil` for another value.
    var string: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The members of an object; `nil` for another value.
    var members: [String: JSONValue]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// The elements of a list; `nil` for another value.
    var elements: [JSONValue]? {
        if case .list(let list) = self { list } else { nil }
    }

    /// The elements of a list that are objects; none for another value or where one is none.
    var objects: [[String: JSONValue]] {
        let objects = elements?.compactMap(\.members) ?? []
        return objects.count == elements?.count ? objects : []
    }

    var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// What a person reads: the text of a string, another value as JSON.
    var shown: String {
        if let string { return string }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
