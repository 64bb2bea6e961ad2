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
        var output = ""
        write(to: &output, depth: 0)
        return output + "\n"
    }

    /// The value as text inside of something that is `depth` levels deep, without a line break at
    /// the end; for documents that are written part by part.
    public func text(atDepth depth: Int) -> String {
        var output = Self.indent(depth)
        write(to: &output, depth: depth)
        return output
    }

    private func write(to output: inout String, depth: Int) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .number(let value): output += value.isFinite ? value.description : "null"
        case .string(let value): Self.write(value, to: &output)
        case .array(let values):
            guard !values.isEmpty else {
                output += "[]"
                return
            }
            output += "["
            for (position, value) in values.enumerated() {
                output += (position == 0 ? "\n" : ",\n") + Self.indent(depth + 1)
                value.write(to: &output, depth: depth + 1)
            }
            output += "\n" + Self.indent(depth) + "]"
        case .object(let members):
            guard !members.isEmpty else {
                output += "{}"
                return
            }
            output += "{"
            for (position, member) in members.enumerated() {
                output += (position == 0 ? "\n" : ",\n") + Self.indent(depth + 1)
                Self.write(member.0, to: &output)
                output += ": "
                member.1.write(to: &output, depth: depth + 1)
            }
            output += "\n" + Self.indent(depth) + "}"
        }
    }

    private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

    /// A Boolean value indicating whether a terminal or an editor would obey a sign in place of
    /// showing it: controls, line separators and overrides of direction. All have four digits.
    private static func obeys(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F:
            true
        default: false
        }
    }

    private static func write(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            default:
                if obeys(scalar) {
                    let digits = String(scalar.value, radix: 16)
                    output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    output.unicodeScalars.append(scalar)
                }
            }
        }
        output += "\""
    }
}
