/// Reads one JSON text value by value, strictly by RFC 8259.
///
/// Whoever reads asks for the ``kind()`` of the value that is next and takes it by the method for
/// that kind; a method for another kind throws. Members of an object must have different names.
/// After an error nothing more can be read.
public struct JSONReader: Sendable {
    /// What a value is.
    public enum Kind: String, Sendable, Hashable {
        /// `null`
        case null
        /// `true` or `false`
        case bool
        /// A number.
        case number
        /// A string.
        case string
        /// A list of values.
        case array
        /// Members with names.
        case object
    }

    /// An array or object that is open.
    private struct Level {
        var isObject: Bool
        var count = 0
        var name = ""
        var names: Set<String> = []
    }

    /// The most arrays and objects that may be open at a time.
    public static let mostDepth = 64

    let bytes: [UInt8]
    var position = 0
    private var levels: [Level] = []

    /// Creates a reader of a whole JSON text.
    ///
    /// - Parameter bytes: UTF-8; a byte order mark at the beginning is passed over.
    /// - Throws: a `JSONError` where the bytes are not UTF-8.
    public init(_ bytes: [UInt8]) throws(JSONError) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        if let offset = Self.firstInvalidByte(in: bytes) {
            throw JSONError(reason: .notUTF8, offset: offset)
        }
    }

    /// The JSON pointer of the value that was begun last.
    public var pointer: String {
        var pointer = ""
        for level in levels where level.count > 0 {
            pointer += "/"
            guard level.isObject else {
                pointer += String(level.count - 1)
                continue
            }
            for scalar in level.name.unicodeScalars {
                switch scalar {
                case "~": pointer += "~0"
                case "/": pointer += "~1"
                default: pointer.unicodeScalars.append(scalar)
                }
            }
        }
        return pointer
    }

    /// What the value that is next is.
    public mutating func kind() throws(JSONError) -> Kind {
        skipSpace()
        guard position < bytes.count else {
            throw JSONError(reason: position == 0 ? .isEmpty : .endsEarly, offset: position)
        }
        switch bytes[position] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        default: throw JSONError(reason: .valueExpected, offset: position)
        }
    }

    // MARK: Objects and arrays

    /// Begins an object, whose members ``nextName()`` then gives one after the other.
    public mutating func beginObject() throws(JSONError) {
        try begin("{", isObject: true)
    }

    /// Begins an array; ``hasNextElement()`` must be asked before each of its values.
    public mutating func beginArray() throws(JSONError) {
        try begin("[", isObject: false)
    }

    /// The name of the next member, whose value must be taken then; `nil` at the end of the object.
    public mutating func nextName() throws(JSONError) -> String? {
        guard try goesOn(until: "}") else { return nil }
        skipSpace()
        let start = position
        let name = try string()
        guard levels[levels.count - 1].names.insert(name).inserted else {
            throw JSONError(reason: .nameTwice, offset: start)
        }
        levels[levels.count - 1].name = name
        levels[levels.count - 1].count += 1
        try take(":")
        return name
    }

    /// Whether the array goes on; its next value must be taken then.
    public mutating func hasNextElement() throws(JSONError) -> Bool {
        guard try goesOn(until: "]") else { return false }
        levels[levels.count - 1].count += 1
        return true
    }

    private mutating func begin(_ bracket: Unicode.Scalar, isObject: Bool) throws(JSONError) {
        try take(bracket)
        guard levels.count < Self.mostDepth else {
            throw JSONError(reason: .tooDeep, offset: position - 1)
        }
        levels.append(Level(isObject: isObject))
    }

    /// Takes the comma before an element; at the end takes the bracket and returns false.
    private mutating func goesOn(until bracket: Unicode.Scalar) throws(JSONError) -> Bool {
        skipSpace()
        if position < bytes.count, bytes[position] == UInt8(ascii: bracket) {
            position += 1
            levels.removeLast()
            return false
        }
        if levels[levels.count - 1].count > 0 { try take(",") }
        return true
    }

    // MARK: Simple values

    /// Takes `null`.
    public mutating func null() throws(JSONError) {
        try word("null")
    }

    /// Takes `true` or `false`.
    public mutating func bool() throws(JSONError) -> Bool {
        skipSpace()
        let isTrue = position < bytes.count && bytes[position] == UInt8(ascii: "t")
        try word(isTrue ? "true" : "false")
        return isTrue
    }

    /// Takes a number, digit for digit as it is written.
    public mutating func number() throws(JSONError) -> String {
        skipSpace()
        let start = position
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
        let first = position
        try digits(from: start)
        // A zero is not followed by other digits.
        guard bytes[first] != UInt8(ascii: "0") || position == first + 1 else {
            throw JSONError(reason: .notANumber, offset: start)
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            try digits(from: start)
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count,
                bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
            {
                position += 1
            }
            try digits(from: start)
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits(from start: Int) throws(JSONError) {
        let first = position
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") <= 9 { position += 1 }
        guard position > first else { throw JSONError(reason: .notANumber, offset: start) }
    }

    /// Takes a value of any kind, all of which is checked.
    public mutating func skip() throws(JSONError) {
        switch try kind() {
        case .null: try null()
        case .bool: _ = try bool()
        case .number: _ = try number()
        case .string: _ = try string()
        case .array:
            try beginArray()
            while try hasNextElement() { try skip() }
        case .object:
            try beginObject()
            while try nextName() != nil { try skip() }
        }
    }

    /// Checks that nothing but white space follows the value.
    public mutating func end() throws(JSONError) {
        skipSpace()
        guard position == bytes.count else {
            throw JSONError(reason: .goesOn, offset: position)
        }
    }

    // MARK: Bytes

    private mutating func word(_ word: StaticString) throws(JSONError) {
        skipSpace()
        let isThere = word.withUTF8Buffer { word in
            bytes[position...].starts(with: word)
        }
        guard isThere else { throw JSONError(reason: .valueExpected, offset: position) }
        position += word.utf8CodeUnitCount
    }

    mutating func take(_ expected: Unicode.Scalar) throws(JSONError) {
        skipSpace()
        guard position < bytes.count else {
            throw JSONError(reason: .endsEarly, offset: position)
        }
        guard bytes[position] == UInt8(ascii: expected) else {
            throw JSONError(reason: .expected(expected), offset: position)
        }
        position += 1
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        var position = 0
        while position < bytes.count {
            if bytes[position] < 0x80 {
                position += 1
                continue
            }
            var rest = bytes[position...].makeIterator()
            var decoder = UTF8()
            guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return position }
            position += UTF8.width(scalar)
        }
        return nil
    }
}
