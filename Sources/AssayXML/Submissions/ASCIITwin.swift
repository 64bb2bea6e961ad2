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

    /// The bytes of all letters beyond ASCII, with a space between the runs of them, and the end of
    /// the file as it is.
    private static func others(in bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { source in
            // What is written at once may reach behind what it adds, by less than two words.
            [UInt8](unsafeUninitializedCapacity: source.count + 2 * width) { others, count in
                let room = UnsafeMutableRawBufferPointer(others)
                var position = 0
                var runEnd = 0
                while position + 2 * width <= source.count {
                    let first = marks(in: source, at: position)
                    guard first != 0 else {
                        position += width
                        continue
                    }
                    // Runs are short and come at odd distances, so nothing is asked of each byte.
                    position += first.trailingZeroBitCount / 8
                    room[count] = UInt8(ascii: " ")
                    count += position == runEnd ? 0 : 1
                    let word = source.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                    room.storeBytes(of: word, toByteOffset: count, as: UInt64.self)
                    let length = (~marks(in: source, at: position) & high).trailingZeroBitCount / 8
                    count += length
                    position += length
                    runEnd = position
                }
                room[count] = UInt8(ascii: " ")
                count += position == runEnd ? 0 : 1
                for byte in source[position...] {
                    room[count] = byte
                    count += 1
                }
            }
        }
    }

    private static let width = MemoryLayout<UInt64>.size
    private static let high: UInt64 = 0x8080_8080_8080_8080

    /// The highest bits of the eight bytes at an offset, the first byte's lowest.
    private static func marks(in source: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
        UInt64(littleEndian: source.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) & high
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
