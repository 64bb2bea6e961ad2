/// A file as libxml2 is given it: letters beyond ASCII are hidden, each of their bytes by one other.
///
/// XML's structure is ASCII, and libxml2 reads a text by single characters from the first other letter
/// on, which takes three times as long. Whoever reads takes texts from the file itself, where they
/// stand at the same place. Nothing else changes: a name cannot hold what hides a letter, so that a
/// file with other letters in its names is not well-formed this way and is read as it is.
struct ASCIITwin {
    /// What stands for a byte of another letter: DEL, which texts may hold and names may not.
    static let hidden: UInt8 = 0x7F

    /// The bytes, and a zero behind them.
    let ended: [UInt8]
    /// Whether letters are hidden in it.
    let hidesLetters: Bool

    /// Creates the twin of a file; `nil` where that is not UTF-8 or has a character that XML refuses.
    init?(of bytes: [UInt8]) {
        var all: UInt8 = 0
        ended = Self.ended(bytes.count) { twin in
            for position in bytes.indices {
                all |= bytes[position]
                twin[position] = Swift.min(bytes[position], Self.hidden)
            }
        }
        hidesLetters = all > Self.hidden
        guard !hidesLetters || Self.areAdmitted(Self.others(in: bytes)) else { return nil }
    }

    /// Creates a twin that hides nothing.
    init(unchanged bytes: [UInt8]) {
        ended = Self.ended(bytes.count) { _ = $0.update(fromContentsOf: bytes) }
        hidesLetters = false
    }

    private static func ended(
        _ count: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Void
    ) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count + 1) { room, initialized in
            fill(UnsafeMutableBufferPointer(rebasing: room[..<count]))
            room[count] = 0
            initialized = count + 1
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

    /// Whether letters are UTF-8, and none of them U+FFFE or U+FFFF, which XML does not have.
    private static func areAdmitted(_ others: [UInt8]) -> Bool {
        guard (try? UTF8Span(validating: others.span)) != nil else { return false }
        for position in others.indices where others[position] == 0xEF {
            if others[position + 1] == 0xBF, others[position + 2] >= 0xBE { return false }
        }
        return true
    }
}
