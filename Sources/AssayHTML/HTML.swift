/// A piece of an HTML document: text, or an element with its attributes and content.
///
/// Pieces are made by calling a ``Tag``; strings in its content become text. There is no piece of
/// markup as a string, so that no text can be taken for markup.
public indirect enum HTML: Sendable {
    /// Text, which is escaped when it is written.
    case text(String)
    /// An element; without content for those that cannot hold any, and for those that hold nothing.
    case element(Tag, Attributes, [HTML]?)

    /// The document of which this piece is the root, as UTF-8.
    public var document: [UInt8] {
        var bytes = Array("<!DOCTYPE html>\n".utf8)
        append(to: &bytes, endsLine: true)
        return bytes
    }

    /// Appends the piece.
    ///
    /// Elements that hold lines put each element in them on a line of its own.
    private func append(to bytes: inout [UInt8], endsLine: Bool) {
        switch self {
        case .text(let text): appendEscaped(text, to: &bytes)
        case .element(let tag, let attributes, let content):
            bytes += "<\(tag.rawValue)".utf8
            for (name, value) in attributes.pairs {
                bytes += " \(name)=\"".utf8
                appendEscaped(value, isAttribute: true, to: &bytes)
                bytes.append(UInt8(ascii: "\""))
            }
            bytes += (tag.isShape ? "/>" : ">").utf8
            if !tag.isVoid && !tag.isShape {
                append(content, of: tag, to: &bytes)
                bytes += "</\(tag.rawValue)>".utf8
            }
            if endsLine && tag != .dt { bytes.append(UInt8(ascii: "\n")) }
        }
    }

    private func append(_ content: [HTML]?, of tag: Tag, to bytes: inout [UInt8]) {
        guard let content else { return }
        if tag.holdsLines { bytes.append(UInt8(ascii: "\n")) }
        for piece in content {
            if tag.holdsCode, case .text(let code) = piece {
                // Nothing is escaped in it; what could end the element must not be there.
                let pairs = zip(code.utf8, code.utf8.dropFirst())
                precondition(!pairs.contains { $0 == 0x3C && ($1 == 0x2F || $1 == 0x21) })
                bytes += code.utf8
            } else {
                piece.append(to: &bytes, endsLine: tag.holdsLines)
            }
        }
    }
}

/// Appends text with entities for what a browser could take for markup.
private func appendEscaped(_ text: String, isAttribute: Bool = false, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "\""): bytes += "&quot;".utf8
        // Attributes are written between double quotation marks.
        case UInt8(ascii: "'") where !isAttribute: bytes += "&#39;".utf8
        default: bytes.append(byte)
        }
    }
}
