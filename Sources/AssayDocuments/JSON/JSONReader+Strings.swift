extension JSONReader {
    /// Takes a string.
    public mutating func string() throws(JSONError) -> String {
        try take("\"")
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
            case UInt8(ascii: "\\"): return try string(from: start)
            case 0..<0x20: throw JSONError(reason: .control, offset: position)
            default: position += 1
            }
        }
        throw JSONError(reason: .endsEarly, offset: position)
    }

    /// Takes the rest of a string that has an escape.
    private mutating func string(from start: Int) throws(JSONError) -> String {
        var decoded = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: decoded, as: UTF8.self)
            case UInt8(ascii: "\\"): decoded.append(contentsOf: try escape().utf8)
            case 0..<0x20: throw JSONError(reason: .control, offset: position - 1)
            default: decoded.append(byte)
            }
        }
        throw JSONError(reason: .endsEarly, offset: position)
    }

    /// Takes what follows a backslash.
    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        let start = position - 1
        guard position < bytes.count else {
            throw JSONError(reason: .endsEarly, offset: position)
        }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw JSONError(reason: .badEscape, offset: start)
        }
        let unit = try codeUnit(from: start)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        // Only the first half of a pair may be here, and the second must follow.
        guard UTF16.isLeadSurrogate(unit), bytes[position...].starts(with: "\\u".utf8) else {
            throw JSONError(reason: .loneSurrogate, offset: start)
        }
        position += 2
        let second = try codeUnit(from: position - 2)
        guard UTF16.isTrailSurrogate(second),
            let scalar = Unicode.Scalar(
                0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(second) & 0x3FF)
        else { throw JSONError(reason: .loneSurrogate, offset: start) }
        return scalar
    }

    /// Takes four hexadecimal digits.
    private mutating func codeUnit(from start: Int) throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard position < bytes.count else {
                throw JSONError(reason: .endsEarly, offset: position)
            }
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(byte - 0x30)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(byte - 0x37)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(byte - 0x57)
            default: throw JSONError(reason: .badEscape, offset: start)
            }
            position += 1
        }
        return unit
    }
}
