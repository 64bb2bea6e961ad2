import CDeflate
import Foundation

/// A part of an archive as it stands there.
struct PackedPart {
    let name: String
    let bytes: [UInt8]
    /// A Boolean value indicating whether it is packed.
    let isPacked: Bool
    /// How many bytes it has unpacked, and their checksum.
    let size: Int
    let checksum: UInt32
}

/// Packs the parts of workbooks, one after the other.
///
/// libzip 1.7 packs a part that takes the place of another with its highest effort, whatever level
/// it is told: a workbook of 100 kilobytes took 4 ms. libdeflate at its lowest level takes a tenth of
/// that, and the file is a tenth larger.
final class Deflater {
    private static let level: Int32 = 1
    /// To get ready for a part takes as long as to pack so many bytes: what is shorter stays as it is.
    private static let fewestBytes = 2_000

    private let compressor: OpaquePointer
    // The room in which parts are made and packed is kept: it is large, and asking for it anew for
    // each part costs more than filling it.
    private var text: [UInt8] = []
    private var output: [UInt8] = []

    private init() throws(WorkbookError) {
        guard let compressor = libdeflate_alloc_compressor(Self.level) else {
            throw WorkbookError("pack a workbook", reason: "there is no memory")
        }
        self.compressor = compressor
    }

    deinit { libdeflate_free_compressor(compressor) }

    /// Packs the part that `write` makes.
    func packed(
        _ name: String, _ write: (inout [UInt8]) -> Void
    ) throws(WorkbookError) -> PackedPart {
        text.removeAll(keepingCapacity: true)
        write(&text)
        let checksum = libdeflate_crc32(0, text, text.count)
        guard text.count >= Self.fewestBytes else {
            // Shared bytes would have to be left to the part, and their room with them.
            let bytes = text.withUnsafeBufferPointer { Array($0) }
            return PackedPart(
                name: name, bytes: bytes, isPacked: false, size: text.count, checksum: checksum)
        }
        let most = libdeflate_deflate_compress_bound(compressor, text.count)
        if output.count < most { output = [UInt8](repeating: 0, count: most) }
        let count = libdeflate_deflate_compress(
            compressor, text, text.count, &output, output.count)
        guard count > 0 else {
            throw WorkbookError("pack the part '\(name)'", reason: "it has no room")
        }
        return PackedPart(
            name: name, bytes: Array(output[..<count]), isPacked: true, size: text.count,
            checksum: checksum)
    }

    // MARK: Keeping

    /// Those that nobody uses; guarded by `lock`.
    nonisolated(unsafe) private static var idle: [Deflater] = []
    // The thread sanitizer does not know the lock of the standard library.
    private static let lock = NSLock()

    /// Hands one to `body`, and keeps it for the next who wants one: there are never more than
    /// threads that pack at the same time.
    static func lent<Result>(
        _ body: (Deflater) throws(WorkbookError) -> Result
    ) throws(WorkbookError) -> Result {
        let kept = lock.withLock { idle.popLast() }
        let deflater = if let kept { kept } else { try Deflater() }
        defer { lock.withLock { idle.append(deflater) } }
        return try body(deflater)
    }
}
