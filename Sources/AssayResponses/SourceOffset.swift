/// A tag in the file of a submission, by a place in it; it is told as where the tag begins.
public struct SourceOffset: Sendable, Hashable {
    /// The bytes of the file before the place.
    public var rawValue: UInt32

    /// Creates an offset.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// The beginning of a file, and the place of whatever was never in one.
    public static let start = SourceOffset(rawValue: 0)
}

/// A line and a column of a submission, in characters from 1.
public struct TextPosition: Sendable, Hashable {
    /// The line.
    public var line: Int
    /// The column.
    public var column: Int
}

/// The lines of a file, from which an offset is told as a line and a column.
///
/// Making it looks at each byte once; asking looks at a few hundred at most, also where a file of
/// megabytes is a single line.
public struct SourceLines: Sendable {
    private let bytes: [UInt8]
    /// The offsets at which lines begin, rising.
    private var starts: [Int32] = [0]
    /// The number of characters before every block of bytes.
    private var characters: [Int32] = [0]
    private static let block = 512

    /// Reads where lines begin.
    ///
    /// - Parameter bytes: the file in UTF-8, without a byte order mark.
    public init(of bytes: [UInt8]) {
        self.bytes = bytes
        var count: Int32 = 0
        for (position, byte) in bytes.enumerated() {
            if position > 0, position % Self.block == 0 { characters.append(count) }
            if byte == 0x0A { starts.append(Int32(position + 1)) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
    }

    /// Returns the line and column at which the tag of an offset begins.
    ///
    /// No tag has a `<` inside, so it begins at the last one. An offset with none before it is told
    /// itself, and one behind the end as the end.
    public func position(of offset: SourceOffset) -> TextPosition {
        let place = Swift.min(Int(offset.rawValue), bytes.count)
        return position(at: bytes[..<place].lastIndex(of: UInt8(ascii: "<")) ?? place)
    }

    /// Returns the line and column of a byte.
    func position(at target: Int) -> TextPosition {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= target { low = middle } else { high = middle }
        }
        let column = characters(before: target) - characters(before: Int(starts[low]))
        return TextPosition(line: low + 1, column: column + 1)
    }

    private func characters(before offset: Int) -> Int {
        let block = Swift.min(offset / Self.block, characters.count - 1)
        var count = Int(characters[block])
        for byte in bytes[(block * Self.block)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
