import CZip
import FoundationEssentials
import Glibc

/// The parts of a ZIP file in memory; nothing is unpacked that is not asked for.
///
/// What the file declares is not trusted: a part is read no further than its limit.
package final class ZipArchive {
    /// The most parts; a workbook of an office program has a few dozen.
    static let mostParts = 2_000
    /// The most bytes of a part, and of all parts that are read.
    static let mostPartBytes = 32 << 20
    static let mostBytes = 64 << 20

    private let archive: OpaquePointer
    private var indexes: [String: UInt64] = [:]
    private var bytesRead = 0

    /// Opens the bytes of a file.
    package init(_ bytes: [UInt8]) throws(WorkbookProblem) {
        archive = try Self.open(bytes)
        let count = zip_get_num_entries(archive, 0)
        guard count <= Self.mostParts else { throw .tooManyParts(Int(count)) }
        for index in 0..<UInt64(Swift.max(0, count)) {
            guard
                let name = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_GUESS)).map({
                    String(cString: $0)
                })
            else { continue }
            guard Self.isSafe(name) else { throw .unsafeName(name) }
            indexes[name] = index
        }
    }

    deinit { zip_discard(archive) }

    private static func open(_ bytes: [UInt8]) throws(WorkbookProblem) -> OpaquePointer {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // The source frees the copy when it is freed itself.
        guard let copy = malloc(Swift.max(1, bytes.count)) else { throw .notAnArchive("no memory") }
        bytes.withUnsafeBytes { buffer in
            if let start = buffer.baseAddress { memcpy(copy, start, buffer.count) }
        }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
            free(copy)
            throw .notAnArchive(String(cString: zip_error_strerror(&error)))
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
            zip_source_free(source)
            throw .notAnArchive(String(cString: zip_error_strerror(&error)))
        }
        return archive
    }

    private static func isSafe(_ name: String) -> Bool {
        !name.hasPrefix("/") && !name.contains("\\")
            && !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
    }

    /// The names of all parts, sorted.
    package var names: [String] { indexes.keys.sorted() }

    /// Unpacks a part.
    package func read(_ name: String) throws(WorkbookProblem) -> [UInt8] {
        guard let index = indexes[name] else { throw .missingPart(name) }
        var status = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &status) == 0 else { throw .brokenPart(name) }
        guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted }
        guard status.size <= UInt64(Self.mostPartBytes) else {
            throw .partTooLarge(name, most: Self.mostPartBytes)
        }
        guard let file = zip_fopen_index(archive, index, 0) else { throw .brokenPart(name) }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.size))
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &buffer, UInt64(buffer.count))
            if count == 0 { break }
            guard count > 0 else { throw .brokenPart(name) }
            bytes += buffer[0..<Int(count)]
            bytesRead += Int(count)
            // The size that was declared may be a lie.
            guard bytes.count <= Self.mostPartBytes else {
                throw .partTooLarge(name, most: Self.mostPartBytes)
            }
            guard bytesRead <= Self.mostBytes else { throw .tooLarge(most: Self.mostBytes) }
        }
        return bytes
    }
}
