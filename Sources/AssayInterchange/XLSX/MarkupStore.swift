/// Pieces of markup, one behind the other, that many cells have in common.
///
/// A cell takes its pieces by where they stand. If each were an array of its own, every use of one
/// would be counted, which costs more than copying the few bytes.
struct MarkupStore: Sendable {
    private var bytes: [UInt8] = []

    /// Adds a piece and returns where it stands.
    mutating func add(_ piece: [UInt8]) -> Range<Int> {
        let start = bytes.count
        bytes += piece
        return start..<bytes.count
    }

    /// Gives access to the pieces.
    func withPieces(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer(body)
    }
}

extension [UInt8] {
    /// Adds a piece of a store.
    mutating func append(_ store: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>) {
        append(contentsOf: UnsafeBufferPointer(rebasing: store[piece]))
    }
}
