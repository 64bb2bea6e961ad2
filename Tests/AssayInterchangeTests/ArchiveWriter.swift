import CZlib

/// Writes ZIP files as a test needs them, also such as no program should write.
struct ArchiveWriter {
    /// What a part is said to be; where left out, what it is.
    struct Part {
        var name: String
        var content: [UInt8]
        var declaredSize: UInt32?
        var isEncrypted = false
    }

    var parts: [Part] = []

    var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let packed = Self.deflated(part.content)
            let sum = part.content.withUnsafeBufferPointer {
                UInt32(crc32(0, $0.baseAddress, UInt32($0.count)))
            }
            let flags: UInt32 = part.isEncrypted ? 1 : 0
            let facts =
                Self.little(flags, 2) + Self.little(8, 2) + [0, 0, 0x21, 0] + Self.little(sum, 4)
                + Self.little(UInt32(packed.count), 4)
                + Self.little(part.declaredSize ?? UInt32(part.content.count), 4)
                + Self.little(UInt32(part.name.utf8.count), 2) + [0, 0]
            let start = UInt32(file.count)
            file += [0x50, 0x4B, 3, 4] + Self.little(20, 2) + facts + Array(part.name.utf8)
            file += packed
            directory += [0x50, 0x4B, 1, 2] + Self.little(20, 2) + Self.little(20, 2) + facts
            directory += [UInt8](repeating: 0, count: 10) + Self.little(start, 4)
            directory += Array(part.name.utf8)
        }
        let count = Self.little(UInt32(parts.count), 2)
        return file + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
            + Self.little(UInt32(directory.count), 4) + Self.little(UInt32(file.count), 4) + [0, 0]
    }

    private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        // A negative window means no header of zlib's own.
        guard deflateInit2_(&stream, 9, Z_DEFLATED, -15, 9, 0, ZLIB_VERSION, size) == Z_OK else {
            return []
        }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let count = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                deflate(&stream, Z_FINISH)
                return Int(stream.total_out)
            }
        }
        return Array(output[..<count])
    }
}
