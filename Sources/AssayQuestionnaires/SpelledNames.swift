/// Ids as the bytes that stand in files, so that a reader compares them without making text.
public struct SpelledNames: Sendable {
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    private struct Entry {
        /// The first bytes of the name, which mostly decide.
        let head: UInt64
        let start: Int32
        let count: Int32
    }

    /// Creates a list of no names.
    public init() {}

    /// Creates a list.
    public init(_ names: [String]) {
        for name in names { append(name) }
    }

    mutating func append(_ name: String) {
        var name = name
        let start = bytes.count
        let head = name.withUTF8 { text in
            bytes.append(contentsOf: text)
            return Self.head(of: text)
        }
        entries.append(
            Entry(head: head, start: Int32(start), count: Int32(bytes.count - start)))
    }

    /// Returns whether the name at a position is spelled like a text.
    ///
    /// - Parameters:
    ///   - position: the position of the name.
    ///   - text: UTF-8.
    public func matches(_ position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        firstMatch(in: position..<(position + 1), text) != nil
    }

    /// The position of the first name that is spelled like a text.
    ///
    /// - Parameters:
    ///   - positions: the positions of the names to look at; all by default.
    ///   - text: UTF-8.
    public func firstMatch(
        in positions: Range<Int>? = nil, _ text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        let head = Self.head(of: text)
        let positions = positions ?? 0..<entries.count
        return entries.withUnsafeBufferPointer { entries in
            var position = positions.lowerBound
            while position < positions.upperBound {
                let entry = entries[position]
                if entry.head == head, Int(entry.count) == text.count,
                    text.count <= Self.headLength || hasRest(of: text, entry)
                {
                    return position
                }
                position += 1
            }
            return nil
        }
    }

    private func hasRest(of text: UnsafeBufferPointer<UInt8>, _ entry: Entry) -> Bool {
        for offset in Self.headLength..<text.count
        where bytes[Int(entry.start) + offset] != text[offset] {
            return false
        }
        return true
    }

    private static let headLength = 8

    /// The first eight bytes of a text, zeros behind a shorter one.
    private static func head(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(text)
        let count = bytes.count
        if count >= headLength { return bytes.loadUnaligned(as: UInt64.self) }
        var head: UInt64 = 0
        if count >= 4 {
            // Two halves, which overlap where there are fewer bytes than eight.
            head = half(of: bytes, at: 0) | half(of: bytes, at: count - 4)
        } else {
            for place in 0..<count { head |= UInt64(bytes[place]) << UInt64(8 * place) }
        }
        return UInt64(littleEndian: head)
    }

    /// Four bytes of a text, where they stand in a head.
    private static func half(of bytes: UnsafeRawBufferPointer, at start: Int) -> UInt64 {
        let half = bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)
        return UInt64(UInt32(littleEndian: half)) << UInt64(8 * start)
    }
}
