/// A file as libxml2 is given it: letters beyond ASCII are hidden, each of their bytes by one other.
///
/// XML's structure is ASCII, and libxml2 reads a text by single characters from the first other letter
/// on, which takes three times as long. Whoever reads takes texts from the file itself, where they
/// stand at the same place. Nothing else changes: a name cannot hold what hides a letter, so that a
/// file with other letters in its names is not well-formed this way and is read as it is.
enum ASCIITwin {
    /// What stands for a byte of another letter: DEL, which texts may hold and names may not.
    static let hidden: UInt8 = 0x7F

    /// The file with other letters hidden; `nil` where it has none, is not UTF-8, or has a character
    /// that XML refuses.
    static func of(_ bytes: [UInt8]) -> [UInt8]? {
        let others = others(in: bytes)
        guard !others.isEmpty, (try? UTF8Span(validating: others.span)) != nil,
            !hasRefused(others)
        else { return nil }
        return [UInt8](unsafeUninitializedCapacity: bytes.count) { twin, count in
            for position in bytes.indices { twin[position] = Swift.min(bytes[position], hidden) }
            count = bytes.count
        }
    }

    /// The bytes of all letters beyond ASCII, with a space behind each run of them.
    private static func others(in bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { source in
            // Behind each run but the last stands another byte, whose room the space takes.
            [UInt8](unsafeUninitializedCapacity: source.count + 1) { others, count in
                var position = firstOther(in: source, from: 0)
                while position < source.count {
                    while position < source.count, source[position] > hidden {
                        others[count] = source[position]
                        count += 1
                        position += 1
                    }
                    others[count] = UInt8(ascii: " ")
                    count += 1
                    position = firstOther(in: source, from: position)
                }
            }
        }
    }

    /// The offset of the first byte beyond ASCII, the end where there is none.
    private static func firstOther(in source: UnsafeRawBufferPointer, from start: Int) -> Int {
        let width = MemoryLayout<UInt64>.size
        var position = start
        func word(_ number: Int) -> UInt64 {
            source.loadUnaligned(fromByteOffset: position + number * width, as: UInt64.self)
        }
        while position + 4 * width <= source.count,
            (word(0) | word(1) | word(2) | word(3)) & 0x8080_8080_8080_8080 == 0
        {
            position += 4 * width
        }
        while position + width <= source.count {
            let others = UInt64(littleEndian: word(0)) & 0x8080_8080_8080_8080
            if others != 0 { return position + others.trailingZeroBitCount / 8 }
            position += width
        }
        while position < source.count, source[position] <= hidden { position += 1 }
        return position
    }

    /// Whether U+FFFE or U+FFFF is among characters: UTF-8 can write them and XML has no such ones.
    private static func hasRefused(_ others: [UInt8]) -> Bool {
        for position in others.indices where others[position] == 0xEF {
            if others[position + 1] == 0xBF, others[position + 2] >= 0xBE { return true }
        }
        return false
    }
}

/// The file whose twin a parser sees, or which it sees itself.
struct FileBehindTwin {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The file as it is.
    let bytes: Bytes
    /// Whether the parser sees the twin.
    let hidesLetters: Bool

    /// The bytes that the parser tells of as the file has them, or the parser's own where the file
    /// spells them in another way; `nil` where those may have hidden letters.
    func bytes(of said: Bytes, _ input: ParserInput) -> Bytes? {
        guard let offset = input.offset(of: said) else {
            return hidesLetters && said.contains(ASCIITwin.hidden) ? nil : said
        }
        return Bytes(rebasing: bytes[offset..<(offset + said.count)])
    }
}
