public import AssayExpressions

/// A JSON value whose text is the same on every machine: members in the order given, exact numbers.
public indirect enum JSONValue: Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number, written without exponent.
    case number(ExactDecimal)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Members in the order in which they are written.
    case object([(String, JSONValue)])

    /// A whole number.
    public static func int(_ value: Int) -> JSONValue { .number(ExactDecimal(value)) }

    /// A number, or `null` where there is none.
    public static func number(_ value: ExactDecimal?) -> JSONValue {
        guard let value, value.isFinite else { return .null }
        return .number(value)
    }

    /// A text, or `null` where there is none.
    public static func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }

    /// The value as text of several lines, two spaces a level, with a line break at the end.
    public var text: String {
        var output: [UInt8] = []
        write(to: &output, depth: 0)
        output.append(UInt8(ascii: "\n"))
        return String(decoding: output, as: UTF8.self)
    }

    /// The value as text on one line, without a space between its parts.
    public var briefText: String {
        var output: [UInt8] = []
        write(to: &output, depth: nil)
        return String(decoding: output, as: UTF8.self)
    }

    /// The value as text inside of something that is `depth` levels deep, without a line break at
    /// the end; for documents that are written part by part.
    public func text(atDepth depth: Int) -> String {
        var output: [UInt8] = []
        Self.indent(depth, in: &output)
        write(to: &output, depth: depth)
        return String(decoding: output, as: UTF8.self)
    }

    /// Writes bytes, since a text that grows by single characters costs a browser most of its time.
    ///
    /// Without a depth everything stands on one line.
    private func write(to output: inout [UInt8], depth: Int?) {
        switch self {
        case .null: Self.append("null", to: &output)
        case .bool(let value): Self.append(value ? "true" : "false", to: &output)
        case .number(let value):
            Self.append(value.isFinite ? value.description : "null", to: &output)
        case .string(let value): Self.write(value, to: &output)
        case .array(let values):
            output.append(UInt8(ascii: "["))
            for (position, value) in values.enumerated() {
                Self.separate(position, in: &output, depth: depth)
                value.write(to: &output, depth: depth.map { $0 + 1 })
            }
            Self.end("]", of: values.count, in: &output, depth: depth)
        case .object(let members):
            output.append(UInt8(ascii: "{"))
            for (position, member) in members.enumerated() {
                Self.separate(position, in: &output, depth: depth)
                Self.write(member.0, to: &output)
                Self.append(depth == nil ? ":" : ": ", to: &output)
                member.1.write(to: &output, depth: depth.map { $0 + 1 })
            }
            Self.end("}", of: members.count, in: &output, depth: depth)
        }
    }

    /// Writes what stands before an element.
    private static func separate(_ position: Int, in output: inout [UInt8], depth: Int?) {
        if position > 0 { output.append(UInt8(ascii: ",")) }
        guard let depth else { return }
        output.append(UInt8(ascii: "\n"))
        indent(depth + 1, in: &output)
    }

    /// Writes what stands behind all elements.
    private static func end(
        _ mark: Unicode.Scalar, of count: Int, in output: inout [UInt8], depth: Int?
    ) {
        if count > 0, let depth {
            output.append(UInt8(ascii: "\n"))
            indent(depth, in: &output)
        }
        output.append(UInt8(ascii: mark))
    }

    private static func indent(_ depth: Int, in output: inout [UInt8]) {
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private static func append(_ text: String, to output: inout [UInt8]) {
        output.append(contentsOf: text.utf8)
    }

    private static func write(_ text: String, to output: inout [UInt8]) {
        var text = text
        output.append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            // Whatever needs no escape goes over in one piece.
            var (start, position) = (0, 0)
            while position < bytes.count {
                let length = lengthToEscape(bytes, at: position)
                guard length > 0 else {
                    position += 1
                    continue
                }
                output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position]))
                escape(bytes, at: position, length, to: &output)
                position += length
                start = position
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        output.append(UInt8(ascii: "\""))
    }

    /// The bytes of a sign that is escaped; 0 where the sign stands as it is.
    ///
    /// Besides what JSON asks for, these are signs that a terminal or an editor would obey in place of
    /// showing them: controls, line separators and overrides of direction. All have four digits.
    private static func lengthToEscape(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> Int {
        switch bytes[position] {
        case 0x00...0x1F, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: 1
        case 0xC2: bytes[position + 1] < 0xA0 ? 2 : 0
        case 0xD8: bytes[position + 1] == 0x9C ? 2 : 0
        case 0xE2:
            switch (bytes[position + 1], bytes[position + 2]) {
            case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xAF): 3
            default: 0
            }
        default: 0
        }
    }

    private static func escape(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, _ length: Int,
        to output: inout [UInt8]
    ) {
        switch bytes[position] {
        case UInt8(ascii: "\""): append("\\\"", to: &output)
        case UInt8(ascii: "\\"): append("\\\\", to: &output)
        case UInt8(ascii: "\n"): append("\\n", to: &output)
        case UInt8(ascii: "\r"): append("\\r", to: &output)
        case UInt8(ascii: "\t"): append("\\t", to: &output)
        case let first:
            var scalar = Int(first) & (length == 1 ? 0x7F : length == 2 ? 0x1F : 0x0F)
            for byte in bytes[(position + 1)..<(position + length)] {
                scalar = scalar << 6 | Int(byte & 0x3F)
            }
            let digits = String(scalar, radix: 16)
            append("\\u", to: &output)
            for _ in digits.utf8.count..<4 { output.append(UInt8(ascii: "0")) }
            append(digits, to: &output)
        }
    }
}
