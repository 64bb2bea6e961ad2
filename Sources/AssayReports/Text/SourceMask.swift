/// Finds what an excerpt of a submission or review must not show: attribute values of observations and
/// reviewers that may name who said something.
///
/// It works on files that cannot be parsed, so it errs on the side of hiding: every attribute but
/// those listed as harmless is masked, and a tag without an end reaches to the end of the file.
enum SourceMask {
    private static let harmless: Set<String> = ["id", "questionnaire", "question", "date", "party"]
    private static let elements = ["observation", "reviewer"].map { Array($0.utf8) }

    /// The byte ranges of the values to mask, in the order of the file.
    static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var position = 0
        while let name = nextTag(in: bytes, from: position) {
            position = scanAttributes(of: bytes, from: name, into: &ranges)
        }
        return ranges
    }

    /// A part of a file with an asterisk for each character to mask, so that columns stay.
    static func masked(_ part: Range<Int>, of bytes: [UInt8]) -> [UInt8] {
        let hidden = ranges(in: bytes).filter { $0.overlaps(part) }
        var result: [UInt8] = []
        for position in part {
            guard hidden.contains(where: { $0.contains(position) }) else {
                result.append(bytes[position])
                continue
            }
            let isContinuation = bytes[position] & 0xC0 == 0x80
            if !isContinuation { result.append(UInt8(ascii: "*")) }
        }
        return result
    }

    /// The position after the name of the next start tag of such an element, with or without a prefix.
    private static func nextTag(in bytes: [UInt8], from start: Int) -> Int? {
        var position = start
        while position < bytes.count {
            let isOpening = bytes[position] == UInt8(ascii: "<")
            position += 1
            guard isOpening else { continue }
            var end = position
            while end < bytes.count, !isSpace(bytes[end]), !isDelimiter(bytes[end]) { end += 1 }
            let name = bytes[position..<end].split(separator: UInt8(ascii: ":")).last ?? []
            if elements.contains(where: { name.elementsEqual($0) }) { return end }
        }
        return nil
    }

    /// Collects the values of a tag; returns the position after it.
    private static func scanAttributes(
        of bytes: [UInt8], from start: Int, into ranges: inout [Range<Int>]
    ) -> Int {
        var position = start
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            let nameStart = position
            while position < bytes.count, bytes[position] != UInt8(ascii: "="),
                bytes[position] != UInt8(ascii: ">"), !isQuote(bytes[position])
            {
                position += 1
            }
            let name = String(decoding: bytes[nameStart..<position], as: UTF8.self)
                .filter { !$0.isWhitespace }
            while position < bytes.count, bytes[position] != UInt8(ascii: ">"),
                !isQuote(bytes[position])
            {
                position += 1
            }
            guard position < bytes.count, isQuote(bytes[position]) else { break }
            let quote = bytes[position]
            let end = bytes[(position + 1)...].firstIndex(of: quote) ?? bytes.endIndex
            if !harmless.contains(name) { ranges.append((position + 1)..<end) }
            position = end + 1
        }
        return Swift.min(position + 1, bytes.count)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<")
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
}
