import AssayWorkbooks
import Glibc

/// Texts as spreadsheets give them back.
enum SheetText {
    /// A text without the apostrophe before what looks like a formula.
    static func withoutApostrophe(_ text: String) -> String {
        guard text.first == "'", SpreadsheetText.isFormula(String(text.dropFirst())) else {
            return text
        }
        return String(text.dropFirst())
    }

    /// Whether a cell still holds what was written into it.
    static func isSame(_ found: ReadWorkbook.Value?, as written: Sheet.Cell) -> Bool {
        switch (found, written.written) {
        case (nil, nil): true
        case (.text(let text)?, nil): isBlank(text)
        case (.text(let one)?, .text(let other)?): lines(one) == lines(other)
        case (.number(let one)?, .number(let other)?): one == other
        case (.truth(let one)?, .text(let other)?): other == (one ? "TRUE" : "FALSE")
        default: false
        }
    }

    /// Whether a text has nothing that a person sees.
    static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || (0x200B...0x200F).contains($0.value)
                || $0.value == 0xFEFF
        }
    }

    /// The text without white space at its ends and with one kind of line break.
    static func lines(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing(
            "_x000D_", with: ""
        )
        .trimmed
    }

    /// A number in digits, as exact as spreadsheets show it: at most 15 of them, 12 behind the point.
    static func digits(of number: Double) -> String {
        let shown = printed("%.14e", number)
        guard let value = Double(shown), value.isFinite else { return "\(number)" }
        var text = printed("%.12f", value)
        // What was added beyond the fifteenth digit is no part of the number.
        if let short = shortest(value), short.utf8.count < text.utf8.count { text = short }
        if text.contains(".") {
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        return text == "-0" ? "0" : text
    }

    private static func printed(_ format: String, _ number: Double) -> String {
        // The greatest number has 309 digits before the point.
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
            guard let start = buffer.baseAddress else { return "" }
            _ = withVaList([number]) { vsnprintf(start, 400, format, $0) }
            return String(cString: start)
        }
    }

    private static func shortest(_ value: Double) -> String? {
        let text = "\(value)"
        return text.contains("e") ? nil : text
    }
}

extension SheetText {
    /// A value as people see it.
    static func shown(_ value: ReadWorkbook.Value) -> String {
        switch value {
        case .text(let text): withoutApostrophe(text)
        case .number(let number): digits(of: number)
        case .truth(let value): value ? "TRUE" : "FALSE"
        case .error(let error): error
        }
    }

    /// The text on one line.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
