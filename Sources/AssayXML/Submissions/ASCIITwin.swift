/// A file as libxml2 is given it: letters beyond ASCII are hidden, each of their bytes by one other.
///
/// XML's structure is ASCII, and libxml2 reads a text by single characters from the first other letter
/// on, which takes three times as long. Whoever reads takes texts from the file itself, where they
/// stand at the same place. Nothing else changes: a name cannot hold what hides a letter, so that a
/// file with other letters in its names is not well-formed this way and is read as it is.
struct ASCIITwin {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// What stands for a byte of another letter: DEL, which texts may hold and names may not.
    static let hidden: UInt8 = 0x7F

    /// The bytes and a zero behind them, valid while the twin is used.
    let ended: Bytes
    /// Whether letters are hidden in it.
    let hidesLetters: Bool

    /// Reads the twin of a file, or a copy that hides nothing.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - isHiding: whether to hide letters; they are checked then.
    ///   - body: what is done with the twin; it is not called for a file that is not UTF-8 or has a
    ///     letter that XML refuses.
    /// - Returns: what `body` returns; `nil` where it was not called.
    static func use<Result>(
        of bytes: [UInt8], isHiding: Bool, _ body: (ASCIITwin) -> Result?
    ) -> Result? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { room in
            var all: UInt8 = 0
            if isHiding {
                for position in bytes.indices {
                    all |= bytes[position]
                    room.initializeElement(at: position, to: Swift.min(bytes[position], hidden))
                }
                guard all <= hidden || LetterCheck.admits(bytes) else { return nil }
            } else {
                _ = room.initialize(fromContentsOf: bytes)
            }
            room.initializeElement(at: bytes.count, to: 0)
            return body(ASCIITwin(ended: Bytes(room), hidesLetters: all > hidden))
        }
    }
}
