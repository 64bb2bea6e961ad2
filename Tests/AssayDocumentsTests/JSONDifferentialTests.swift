import AssayDocuments
import Foundation
import TestSupport
import Testing

/// The reader of JSON against Foundation's, over documents that are drawn, whole and damaged.
///
/// `ASSAY_PROOF=full` compares 1,000,000 documents.
@Suite("JSON against Foundation", .tags(.oneThread))
struct JSONDifferentialTests {
    @Test(.seeded) func agrees() {
        let count = Proof.cases(20_000, full: 1_000_000)
        var generator = SeededGenerator(seed: Proof.seed)
        var (taken, refused, stricter) = (0, 0, 0)
        for number in 0..<count {
            var bytes = Array(generator.document().utf8)
            if generator.below(2) == 0 { generator.damage(&bytes) }
            let (ours, theirs) = (read(bytes), foundation(bytes))
            switch (ours, theirs) {
            case (.success(let ours), let theirs?):
                #expect(
                    ours == theirs, "document \(number): \(String(decoding: bytes, as: UTF8.self))")
                taken += 1
            case (.failure, nil): refused += 1
            case (.failure(let error), _?):
                // What RFC 8259 leaves open and Foundation lets pass, or what it lets pass against it.
                #expect(
                    isStricter(error, bytes),
                    "document \(number): \(error.reason) at \(error.offset) in \(bytes)")
                stricter += 1
            case (.success, nil):
                // Foundation takes no number that no double holds, nor a zero with an exponent.
                #expect(
                    foundation(withoutNumbers(bytes)) != nil,
                    "document \(number) is taken: \(String(decoding: bytes, as: UTF8.self))")
                taken += 1
            }
        }
        #expect(taken > count / 4)
        #expect(refused > count / 10)
        Proof.tell(
            "JSON: \(count) documents, \(taken) read alike, \(refused) refused by both, "
                + "\(stricter) refused by ours alone")
    }

    private func isStricter(_ error: JSONError, _ bytes: [UInt8]) -> Bool {
        let before = bytes[..<error.offset].last { !" \n\r\t".utf8.contains($0) }
        let isAfterComma = before == UInt8(ascii: ",") && error.offset < bytes.count
        switch error.reason {
        case .nameTwice, .notUTF8: return true
        // A comma before the end of a list, or of an object; UTF-16, which begins with a byte of 0.
        case .valueExpected:
            return isAfterComma && bytes[error.offset] == UInt8(ascii: "]") || bytes.first == 0
        case .expected("\""): return isAfterComma && bytes[error.offset] == UInt8(ascii: "}")
        default: return false
        }
    }

    /// The document with 1 for each of its numbers.
    private func withoutNumbers(_ bytes: [UInt8]) -> [UInt8] {
        var (result, isInString, isEscaped, isInNumber) = ([UInt8](), false, false, false)
        for byte in bytes {
            let wasInNumber = isInNumber
            isInNumber =
                !isInString && "-+.0123456789eE".utf8.contains(byte)
                && (wasInNumber || "-0123456789".utf8.contains(byte))
            if isInString {
                (isInString, isEscaped) = (
                    byte != UInt8(ascii: "\"") || isEscaped,
                    byte == UInt8(ascii: "\\") && !isEscaped
                )
            } else if byte == UInt8(ascii: "\"") {
                isInString = true
            }
            if !isInNumber {
                result.append(byte)
            } else if !wasInNumber {
                result.append(UInt8(ascii: "1"))
            }
        }
        return result
    }

    private func read(_ bytes: [UInt8]) -> Result<Tree, JSONError> {
        Result { () throws(JSONError) in
            var json = try JSONReader(bytes)
            let tree = try Tree(&json)
            try json.end()
            return tree
        }
    }

    private func foundation(_ bytes: [UInt8]) -> Tree? {
        try? JSONDecoder().decode(Tree.self, from: Data(bytes))
    }
}

/// A value of JSON; strings by their scalars, numbers by their nearest double.
private enum Tree: Equatable, Decodable {
    case null
    case bool(Bool)
    case number(Double)
    case string([Unicode.Scalar])
    case array([Tree])
    case object([[Unicode.Scalar]: Tree])

    init(_ json: inout JSONReader) throws(JSONError) {
        switch try json.kind() {
        case .null:
            try json.null()
            self = .null
        case .bool: self = .bool(try json.bool())
        case .number: self = .number(Double(try json.number()) ?? .nan)
        case .string: self = .string(Array(try json.string().unicodeScalars))
        case .array:
            var elements: [Tree] = []
            try json.beginArray()
            while try json.hasNextElement() { elements.append(try Tree(&json)) }
            self = .array(elements)
        case .object:
            var members: [[Unicode.Scalar]: Tree] = [:]
            try json.beginObject()
            while let name = try json.nextName() {
                members[Array(name.unicodeScalars)] = try Tree(&json)
            }
            self = .object(members)
        }
    }

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .string(Array(text.unicodeScalars))
        } else if let elements = try? value.decode([Tree].self) {
            self = .array(elements)
        } else {
            let members = try value.decode([String: Tree].self)
            self = .object(
                Dictionary(
                    members.map { (Array($0.key.unicodeScalars), $0.value) },
                    uniquingKeysWith: { $1 }))
        }
    }
}

extension SeededGenerator {
    /// A document of a few values, with white space, escapes and numbers of every form.
    fileprivate mutating func document() -> String {
        space() + value(depth: 0) + space()
    }

    private mutating func value(depth: Int) -> String {
        switch below(depth < 5 ? 9 : 6) {
        case 0: return pick(["null", "true", "false"])
        case 1, 2: return number()
        case 3, 4, 5: return text()
        case 6:
            let elements = (0..<below(5)).map { _ in space() + value(depth: depth + 1) + space() }
            return "[" + (elements.isEmpty ? space() : elements.joined(separator: ",")) + "]"
        default:
            let members = (0..<below(5)).map { _ in
                space() + text() + space() + ":" + space() + value(depth: depth + 1) + space()
            }
            return "{" + (members.isEmpty ? space() : members.joined(separator: ",")) + "}"
        }
    }

    private mutating func space() -> String {
        pick(["", "", "", "", " ", "\n", "\t", "\r\n", "  "])
    }

    private mutating func number() -> String {
        var text = below(4) == 0 ? "-" : ""
        text += below(3) == 0 ? "0" : String(1 + below(999_999))
        if below(3) == 0 { text += "." + String(below(100_000)) }
        if below(5) == 0 { text += pick(["e", "E"]) + pick(["", "+", "-"]) + String(below(30)) }
        return text
    }

    private mutating func text() -> String {
        "\"" + (0..<below(8)).map { _ in character() }.joined() + "\""
    }

    private mutating func character() -> String {
        switch below(6) {
        case 0: return pick(["\\n", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r", "\\t"])
        case 1: return pick(["\\u00e4", "\\uD83D\\uDE00", "\\u0000", "\\u954D", "\\uFFFD"])
        case 2: return pick(["ä", "镍", "😀", "é", "\u{7F}", "\u{FEFF}", "\u{2028}"])
        default: return String(Unicode.Scalar(UInt8(97 + below(26))))
        }
    }

    /// Changes, takes out or puts in some bytes.
    fileprivate mutating func damage(_ bytes: inout [UInt8]) {
        for _ in 0...below(2) where !bytes.isEmpty {
            let place = below(bytes.count)
            switch below(3) {
            case 0: bytes[place] = byte()
            case 1: bytes.remove(at: place)
            default: bytes.insert(byte(), at: place)
            }
        }
    }

    private mutating func byte() -> UInt8 {
        below(4) == 0 ? UInt8(below(256)) : pick(Array("{}[]\",:0123456789.eE+-\\ntfu \n".utf8))
    }
}
