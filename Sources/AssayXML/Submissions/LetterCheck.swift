/// Checks the letters beyond ASCII of a whole file.
///
/// Such letters come in short runs at odd distances. So nothing is asked of a single one: the words
/// that hold any are put together, and each byte of them is compared with those before it, in steps
/// that the compiler does for many bytes at once.
enum LetterCheck {
    private static let width = MemoryLayout<UInt64>.size
    private static let high: UInt64 = 0x8080_8080_8080_8080

    /// Returns whether bytes are UTF-8 without U+FFFE and U+FFFF, which XML does not have.
    static func admits(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { source in
            withUnsafeTemporaryAllocation(byteCount: source.count + 4 * width, alignment: width) {
                guard let start = source.baseAddress, let room = $0.baseAddress else { return true }
                let count = gather(start, source.count, into: room)
                return areAdmitted(room.assumingMemoryBound(to: UInt8.self), count)
            }
        }
    }

    /// Copies each word that holds letters, and the word behind it, between two words of zeros.
    ///
    /// What stands before a gap is ASCII, as it is in the file, so that nothing is taken for one
    /// letter of which the parts stand in two places.
    ///
    /// - Returns: how many bytes were written, those of the last zeros not counted.
    private static func gather(
        _ source: UnsafeRawPointer, _ length: Int, into room: UnsafeMutableRawPointer
    ) -> Int {
        room.storeBytes(of: 0, as: UInt64.self)
        var count = width
        var position = 0
        var before: UInt64 = 0
        while position &+ width <= length {
            let word = source.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            room.storeBytes(of: word, toByteOffset: count, as: UInt64.self)
            let marks = word & high
            count &+= marks | before == 0 ? 0 : width
            before = marks
            position &+= width
        }
        (room + count).copyMemory(from: source + position, byteCount: length - position)
        count += length - position
        room.storeBytes(of: 0, toByteOffset: count, as: UInt64.self)
        return count
    }

    /// Table 3-7 of the Unicode Standard, "Well-Formed UTF-8 Byte Sequences".
    ///
    /// Without branches: of each byte in between only the highest bit is looked at, and a shift to the
    /// left brings another bit there.
    private static func areAdmitted(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let (lasts, seconds, thirds) = (bytes - 1, bytes - 2, bytes - 3)
        var wrong: UInt8 = 0
        var position = width
        // The zeros behind the end complete no letter.
        while position < count &+ 3 {
            let (byte, last) = (bytes[position], lasts[position])
            let (second, third) = (seconds[position], thirds[position])
            let continues = byte & ~(byte &<< 1)
            wrong |= continues ^ (starts(2, last) | starts(3, second) | starts(4, third))
            // C0, C1 and F5 to FF are never in UTF-8.
            wrong |= same(byte & 0xFE, 0xC0) | (starts(4, byte) & (((byte & 0x0F) &+ 0x0B) &<< 3))
            // Spelled longer than need be, half of a pair of UTF-16, or beyond the last letter.
            let (fifth, fourth) = (byte &<< 2, byte &<< 3)
            wrong |= (same(last, 0xE0) & ~fifth) | (same(last, 0xED) & fifth)
            wrong |= (same(last, 0xF0) & ~(fifth | fourth)) | (same(last, 0xF4) & (fifth | fourth))
            // U+FFFE and U+FFFF.
            wrong |= same(second, 0xEF) & same(last, 0xBF) & same(byte | 1, 0xBF)
            position &+= 1
        }
        return wrong & 0x80 == 0
    }

    /// Whether a byte begins with as many ones, two to four, as the highest bit.
    @inline(__always)
    private static func starts(_ ones: Int, _ byte: UInt8) -> UInt8 {
        var all = byte & (byte &<< 1)
        if ones > 2 { all &= byte &<< 2 }
        if ones > 3 { all &= byte &<< 3 }
        return all
    }

    /// Whether two bytes are the same, as the highest bit.
    @inline(__always)
    private static func same(_ byte: UInt8, _ other: UInt8) -> UInt8 {
        let difference = byte ^ other
        return ~(difference | (0 &- difference))
    }
}
