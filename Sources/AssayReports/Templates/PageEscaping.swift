import AssayInterchange
import Mustache

/// Escapes words in pages: text between tags and values between quotation marks.
///
/// It says what the library's own escaping says, byte by byte; a page has hundreds of thousands.
struct PageEscaping: MustacheContentType {
    func escapeText(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 32)
        Self.append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends words with entities for the signs that a browser could take for markup.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { words in
            guard signs.isAny(in: words) else { return bytes.append(contentsOf: words) }
            var start = 0
            for position in 0..<words.count where isSign(words[position]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[start..<position]))
                bytes.append(contentsOf: entity(for: words[position]).utf8)
                start = position + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[start...]))
        }
        if isDone == nil { append(String(decoding: Array(text.utf8), as: UTF8.self), to: &bytes) }
    }

    private static let signs = ByteSet(where: isSign)

    /// A Boolean value indicating whether a byte needs an entity.
    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
            || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    private static func entity(for sign: UInt8) -> String {
        switch sign {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
