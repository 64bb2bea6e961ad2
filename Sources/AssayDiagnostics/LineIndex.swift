/// The lines of a text, for finding the line and column of a byte.
///
/// Making it reads each byte once; a lookup reads a few hundred at most, also where a text of
/// megabytes is a single line.
struct LineIndex: Sendable {
    private let bytes: [UInt8]
    /// The offsets at which lines begin, rising.
    private var starts: [Int32] = [0]
    /// The number of characters before every block of bytes.
    private var characters: [Int32] = [0]
    private static let block = 512

    /// Finds where lines begin.
    ///
    /// - Parameter bytes: UTF-8 without a byte order mark.
    init(of bytes: [UInt8]) {
        self.bytes = bytes
        var count: Int32 = 0
        for (position, byte) in bytes.enumerated() {
            if position > 0, position % Self.block == 0 { characters.append(count) }
            if byte == 0x0A { starts.append(Int32(position + 1)) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
    }

    /// Returns the line and column of a byte, from 1; the end for an offset past it.
    func position(of offset: Int) -> (line: Int, column: Int) {
        let target = Swift.min(offset, bytes.count)
        let line = line(of: target)
        return (line + 1, characters(before: target) - characters(before: Int(starts[line])) + 1)
    }

    /// Returns how many characters of the line of a byte are among the bytes from there on.
    func length(from offset: Int, count: Int) -> Int {
        let start = Swift.min(offset, bytes.count)
        let next = line(of: start) + 1
        let endOfLine = next < starts.count ? Int(starts[next]) - 1 : bytes.count
        let end = Swift.min(start + count, endOfLine)
        return end > start ? characters(before: end) - characters(before: start) : 0
    }

    /// The line of a byte, from 0.
    private func line(of offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private func characters(before offset: Int) -> Int {
        let block = Swift.min(offset / Self.block, characters.count - 1)
        var count = Int(characters[block])
        for byte in bytes[(block * Self.block)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
