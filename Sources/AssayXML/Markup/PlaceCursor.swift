import AssayDiagnostics

/// Turns byte offsets of a text into lines and columns, each byte being looked at once.
///
/// Offsets must not fall; one that does is served by starting anew.
struct PlaceCursor {
    private let file: String
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1
    private var column = 1

    init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }

    mutating func place(at target: Int) -> SourcePlace {
        if target < offset { (offset, line, column) = (0, 1, 1) }
        let end = Swift.min(target, bytes.count)
        while offset < end {
            let byte = bytes[offset]
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            offset += 1
        }
        return SourcePlace(file: file, line: line, column: column)
    }
}
