/// Ids as the bytes that stand in files, so that a reader compares them without making text.
public struct SpelledNames: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int32] = [0]

    /// Creates a list of no names.
    public init() {}

    /// Creates a list.
    public init(_ names: [String]) {
        for name in names { append(name) }
    }

    mutating func append(_ name: String) {
        bytes.append(contentsOf: name.utf8)
        ends.append(Int32(bytes.count))
    }

    /// Returns whether the name at a position is spelled like a text.
    ///
    /// - Parameters:
    ///   - position: the position of the name.
    ///   - text: UTF-8.
    public func matches(_ position: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(ends[position])
        guard Int(ends[position + 1]) - start == text.count else { return false }
        for (offset, byte) in text.enumerated() where bytes[start + offset] != byte {
            return false
        }
        return true
    }
}
