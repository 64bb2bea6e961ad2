extension JSONWriter {
    /// Writes a string between quotation marks.
    ///
    /// Besides what JSON asks for, characters are escaped that a terminal or an editor would obey in
    /// place of showing them: controls, line separators and overrides of direction.
    mutating func quote(_ string: String) {
        var string = string
        bytes.append(UInt8(ascii: "\""))
        string.withUTF8 { utf8 in
            // What needs no escape is copied in one piece.
            var (start, position) = (0, 0)
            while position < utf8.count {
                let length = Self.mayNeedEscape(utf8[position]) ? escapedLength(utf8, position) : 0
                guard length > 0 else {
                    position += 1
                    continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<position]))
                escape(utf8, position, length)
                position += length
                start = position
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Returns whether a character that begins with a byte may need an escape.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
            || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
    }

    /// Returns the number of bytes of a character that needs an escape; 0 if it needs none.
    private func escapedLength(_ utf8: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
        switch utf8[position] {
        case 0xC2: utf8[position + 1] < 0xA0 ? 2 : 0
        case 0xD8: utf8[position + 1] == 0x9C ? 2 : 0
        case 0xE2:
            switch (utf8[position + 1], utf8[position + 2]) {
            case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xAF): 3
            default: 0
            }
        default: 1
        }
    }

    private mutating func escape(
        _ utf8: UnsafeBufferPointer<UInt8>, _ position: Int, _ length: Int
    ) {
        bytes.append(UInt8(ascii: "\\"))
        switch utf8[position] {
        case UInt8(ascii: "\""): bytes.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
        case let first:
            // All of them are below U+10000.
            var scalar = Int(first) & (length == 1 ? 0x7F : length == 2 ? 0x1F : 0x0F)
            for byte in utf8[(position + 1)..<(position + length)] {
                scalar = scalar << 6 | Int(byte & 0x3F)
            }
            bytes.append(UInt8(ascii: "u"))
            for shift in [12, 8, 4, 0] {
                let digit = UInt8(scalar >> shift & 0xF)
                bytes.append(
                    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }
}
