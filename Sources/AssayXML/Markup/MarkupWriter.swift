/// Writes XML in one fixed layout.
public struct MarkupWriter: Sendable {
    /// What was written so far.
    public private(set) var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    /// Creates a writer that has written the XML declaration.
    public init() {}

    /// Opens an element; an attribute whose value is `nil` is left out.
    public mutating func open(_ name: String, _ attributes: [(String, String?)]) {
        start(name, attributes)
        output += ">\n"
        depth += 1
    }

    /// Closes the element that was opened last.
    public mutating func close(_ name: String) {
        depth -= 1
        indent()
        output += "</" + name + ">\n"
    }

    /// Writes an element without content.
    public mutating func empty(_ name: String, _ attributes: [(String, String?)]) {
        start(name, attributes)
        output += "/>\n"
    }

    /// Writes an element that holds text.
    public mutating func text(_ name: String, _ attributes: [(String, String?)], _ text: String) {
        guard !text.isEmpty else {
            empty(name, attributes)
            return
        }
        start(name, attributes)
        output += ">" + Self.escaped(text, inAttribute: false) + "</" + name + ">\n"
    }

    /// Writes a comment, each line indented; `--` is spaced out, since a comment cannot hold it.
    public mutating func comment(_ text: String) {
        var safe = ""
        for scalar in text.unicodeScalars {
            if scalar == "-", safe.unicodeScalars.last == "-" { safe += " " }
            safe += Self.isAllowed(scalar) ? String(scalar) : "\u{FFFD}"
        }
        indent()
        output += "<!-- " + safe + " -->\n"
    }

    private mutating func start(_ name: String, _ attributes: [(String, String?)]) {
        indent()
        output += "<" + name
        for (name, value) in attributes {
            guard let value else { continue }
            output += " " + name + "=\"" + Self.escaped(value, inAttribute: true) + "\""
        }
    }

    private mutating func indent() {
        output += String(repeating: "  ", count: depth)
    }

    private static func escaped(_ text: String, inAttribute: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"" where inAttribute: result += "&quot;"
            case "\r": result += "&#13;"
            case "\n" where inAttribute: result += "&#10;"
            case "\t" where inAttribute: result += "&#9;"
            default: result.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return result
    }

    /// The characters that XML 1.0 can hold.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
