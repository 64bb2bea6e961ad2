import CDeflate

/// Writes ZIP files as a test needs them, also such as no program should write.
public struct ArchiveWriter {
    /// What a part is said to be; where left out, what it is.
    public struct Part: Sendable {
        /// Its name.
        public var name: String
        /// Its bytes, unpacked.
        public var content: [UInt8]
        /// The size that the file declares.
        public var declaredSize: UInt32?
        /// A Boolean value indicating whether the file declares a password.
        public var isEncrypted = false

        /// Creates a part.
        public init(name: String, content: [UInt8]) {
            self.name = name
            self.content = content
        }
    }

    /// The parts, in their order.
    public var parts: [Part]

    /// Creates an archive of parts.
    public init(parts: [Part]) { self.parts = parts }

    /// The file.
    public var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let packed = Self.deflated(part.content)
            let sum = libdeflate_crc32(0, part.content, part.content.count)
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
        guard let compressor = libdeflate_alloc_compressor(9) else { return [] }
        defer { libdeflate_free_compressor(compressor) }
        let most = libdeflate_deflate_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: most) { output, count in
            count = libdeflate_deflate_compress(
                compressor, bytes, bytes.count, output.baseAddress, output.count)
        }
    }
}
