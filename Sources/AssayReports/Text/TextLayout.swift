import AssayInterchange
import AssayWording

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

    /// Returns the text padded with spaces to a number of columns.
    public static func padded(_ text: String, to columns: Int) -> String {
        text + spaces(columns - self.columns(of: text))
    }

    /// So many spaces; none for a negative number.
    static func spaces(_ count: Int) -> String {
        String(
            decoding: [UInt8](repeating: UInt8(ascii: " "), count: Swift.max(0, count)),
            as: UTF8.self)
    }

    /// Returns the text cut to a number of columns, with `…` where something was cut.
    public static func cut(_ text: String, to columns: Int) -> String { text.cut(to: columns) }

    /// The number of columns that a text takes on a terminal.
    public static func columns(of text: some StringProtocol) -> Int { String(text).columns }

    /// Makes a supplier's words inert: control characters, escape sequences and direction
    /// overrides become visible signs, so that a terminal shows them and does not obey them.
    ///
    /// Bytes in names of files that are not UTF-8 become `\xFF`.
    public static func inert(_ text: String) -> String { FileName.shown(text).inert }

    /// Makes words inert that a message echoes, and cuts what is longer than a message.
    public static func shown(_ text: String) -> String {
        let start = text.unicodeScalars.prefix(mostEchoed)
        guard start.endIndex < text.unicodeScalars.endIndex else { return inert(text) }
        return inert(String(String.UnicodeScalarView(start.dropLast()))) + "…"
    }

    /// The most characters of somebody else's words in a message.
    public static let mostEchoed = 200
}
