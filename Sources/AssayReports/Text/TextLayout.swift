import AssayInterchange

/// Lays out text for a terminal: widths, folding, and supplier's words made inert.
public struct TextLayout: Sendable {
    /// The number of columns.
    public var width: Int
    /// A Boolean value indicating whether colour and weight may be used.
    public var usesColour: Bool
    /// The language of texts, where they are translated.
    public var language: String?

    /// Creates a layout; 80 columns without colour is what files and pipes get.
    public init(width: Int = 80, usesColour: Bool = false, language: String? = nil) {
        self.width = Swift.max(40, width)
        self.usesColour = usesColour
        self.language = language
    }

    /// A look of text on a terminal that has colours.
    public enum Style: String, Sendable {
        /// Heavier.
        case bold = "1"
        /// Lighter.
        case dim = "2"
        /// For what is urgent.
        case red = "31"
        /// For what is done.
        case green = "32"
        /// For what to look at.
        case yellow = "33"
        /// For names.
        case cyan = "36"
    }

    /// Returns the text in a style, or as it is where there is no colour.
    public func styled(_ text: String, _ style: Style) -> String {
        usesColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Folds text at spaces, every line after the first behind `hanging` spaces.
    ///
    /// The first line begins with `first`, whose width counts.
    public func folded(_ text: String, first: String = "", hanging: Int = 0) -> String {
        var lines: [String] = []
        var line = first
        var used = Self.columns(of: first)
        var isEmpty = true
        for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
            let columns = Self.columns(of: word)
            if !isEmpty, used + 1 + columns > width {
                lines.append(line)
                line = String(repeating: " ", count: hanging)
                used = hanging
                isEmpty = true
            }
            if !isEmpty {
                line += " "
                used += 1
            }
            line += word
            used += columns
            isEmpty = false
        }
        lines.append(line)
        return lines.joined(separator: "\n")
    }

    /// Returns the text padded with spaces to a number of columns.
    public static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: Swift.max(0, columns - self.columns(of: text)))
    }

    /// Returns the text cut to a number of columns, with `…` where something was cut.
    public static func cut(_ text: String, to columns: Int) -> String {
        // No character takes more columns than bytes.
        guard text.utf8.count > columns, self.columns(of: text) > columns else { return text }
        // Of plain letters each takes a column.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            return text.prefix(Swift.max(0, columns - 1)) + "…"
        }
        var result = ""
        var used = 0
        for character in text {
            let width = self.columns(of: String(character))
            if used + width > columns - 1 { break }
            result.append(character)
            used += width
        }
        return result + "…"
    }

    /// The number of columns that a text takes on a terminal.
    public static func columns(of text: some StringProtocol) -> Int {
        var columns = 0
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value < 0x80 {
                columns += 1
                continue
            }
            if scalar.properties.generalCategory == .nonspacingMark
                || scalar.properties.generalCategory == .format
            {
                continue
            }
            let isWide =
                (0x1100...0x115F).contains(value) || (0x2E80...0x303E).contains(value)
                || (0x3041...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
                || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value)
                || (0xFF00...0xFF60).contains(value) || (0xFFE0...0xFFE6).contains(value)
                || (0x1F300...0x1FAFF).contains(value) || (0x20000...0x3FFFD).contains(value)
            columns += isWide ? 2 : 1
        }
        return columns
    }

    /// Makes a supplier's words inert: control characters, escape sequences and direction
    /// overrides become visible signs, so that a terminal shows them and does not obey them.
    public static func inert(_ text: String) -> String {
        guard beginnings.isAny(in: text) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x09, 0x2028, 0x2029: result += " "
            case 0x00...0x1F:
                result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
            case 0x7F...0x9F: result += "␡"
            case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: result += "·"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let beginnings = ByteSet(where: mayBeginControl)

    /// A Boolean value indicating whether one of the signs above may begin with a byte: controls,
    /// U+0080 to U+00BF, U+0600 to U+063F, and U+2000 to U+2FFF.
    private static func mayBeginControl(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
    }
}
