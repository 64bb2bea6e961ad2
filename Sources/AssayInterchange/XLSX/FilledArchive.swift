import CZip

/// A copy of an archive in which some parts are others; all that stay are copied as they are packed.
///
/// Archives have nothing in common, so that each thread may make its own.
enum FilledArchive {
    /// Returns the archive with other parts of the same names.
    static func bytes(
        of archive: [UInt8], with parts: [PackedPart]
    ) throws(WorkbookError) -> [UInt8] {
        try archive.withUnsafeBufferPointer { bytes throws(WorkbookError) in
            let source = try Source(bytes)
            try source.replace(parts)
            return try source.read()
        }
    }

    /// Bytes in memory that libzip reads, and in whose place it puts what it writes.
    private final class Source {
        private let pointer: OpaquePointer

        init(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
            var error = zip_error_t()
            zip_error_init(&error)
            defer { zip_error_fini(&error) }
            // It leaves these bytes alone, which live as long as the source.
            let made = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
            guard let made else { throw WorkbookError("open the pattern", &error) }
            pointer = made
        }

        deinit { zip_source_free(pointer) }

        func replace(_ parts: [PackedPart]) throws(WorkbookError) {
            var error = zip_error_t()
            zip_error_init(&error)
            defer { zip_error_fini(&error) }
            // The archive gives its share of the source back when it is closed.
            zip_source_keep(pointer)
            guard let archive = zip_open_from_source(pointer, 0, &error) else {
                zip_source_free(pointer)
                throw WorkbookError("open the pattern", &error)
            }
            do throws(WorkbookError) {
                for part in parts { try replace(part, in: archive) }
            } catch {
                zip_discard(archive)
                throw error
            }
            guard zip_close(archive) == 0 else {
                let problem = WorkbookError("save the workbook", zip_get_error(archive))
                zip_discard(archive)
                throw problem
            }
        }

        private func replace(_ part: PackedPart, in archive: OpaquePointer) throws(WorkbookError) {
            func check(_ isDone: Bool) throws(WorkbookError) {
                guard isDone else {
                    throw WorkbookError("write the part '\(part.name)'", zip_get_error(archive))
                }
            }
            let index = zip_name_locate(archive, part.name, 0)
            try check(index >= 0)
            let source = try PackedSource.make(part)
            let isTaken = zip_file_replace(archive, UInt64(index), source, 0) == 0
            if !isTaken { zip_source_free(source) }
            try check(isTaken)
            try check(zip_set_file_compression(archive, UInt64(index), part.method, 0) == 0)
            // The first day that archives know, as libxlsxwriter writes it as well.
            try check(zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0)
        }

        /// What libzip wrote.
        func read() throws(WorkbookError) -> [UInt8] {
            func check(_ isDone: Bool) throws(WorkbookError) {
                guard isDone else {
                    throw WorkbookError("read what was written", zip_source_error(pointer))
                }
            }
            var status = zip_stat_t()
            try check(zip_source_stat(pointer, &status) == 0)
            try check(zip_source_open(pointer) == 0)
            defer { zip_source_close(pointer) }
            let size = Int(status.size)
            let bytes = [UInt8](unsafeUninitializedCapacity: size) { output, count in
                count = Swift.max(0, Int(zip_source_read(pointer, output.baseAddress, status.size)))
            }
            try check(bytes.count == size)
            return bytes
        }
    }
}

extension PackedPart {
    /// How it is packed, as archives say it.
    fileprivate var method: Int32 { isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE }
}

/// Hands a part that is ready to libzip, which asks for it when it writes the archive.
private final class PackedSource {
    private let part: PackedPart
    private var position = 0

    private init(_ part: PackedPart) { self.part = part }

    static func make(_ part: PackedPart) throws(WorkbookError) -> OpaquePointer {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // It is given back when libzip is done with the source.
        let data = Unmanaged.passRetained(PackedSource(part))
        let source = zip_source_function_create(
            { data, output, length, command in
                guard let data else { return -1 }
                return PackedSource.answer(data, command, output, Int(length))
            }, data.toOpaque(), &error)
        guard let source else {
            data.release()
            throw WorkbookError("write the part '\(part.name)'", &error)
        }
        return source
    }

    private static func answer(
        _ data: UnsafeMutableRawPointer, _ command: zip_source_cmd_t,
        _ output: UnsafeMutableRawPointer?, _ length: Int
    ) -> Int64 {
        let source = Unmanaged<PackedSource>.fromOpaque(data)
        switch command {
        case ZIP_SOURCE_OPEN:
            source.takeUnretainedValue().position = 0
            return 0
        case ZIP_SOURCE_READ: return source.takeUnretainedValue().read(output, length)
        case ZIP_SOURCE_STAT: return source.takeUnretainedValue().tell(output, length)
        case ZIP_SOURCE_CLOSE: return 0
        // Nothing can go wrong.
        case ZIP_SOURCE_ERROR: return 0
        case ZIP_SOURCE_FREE:
            source.release()
            return 0
        // A source that does not say what it knows is one that is read from its beginning.
        default: return -1
        }
    }

    private func read(_ output: UnsafeMutableRawPointer?, _ length: Int) -> Int64 {
        let count = Swift.min(length, part.bytes.count - position)
        let output = UnsafeMutableRawBufferPointer(start: output, count: length)
        output.copyBytes(from: part.bytes[position..<(position + count)])
        position += count
        return Int64(count)
    }

    /// That it is ready, so that libzip does not pack it.
    private func tell(_ output: UnsafeMutableRawPointer?, _ length: Int) -> Int64 {
        guard let output, length >= MemoryLayout<zip_stat_t>.size else { return -1 }
        let status = output.assumingMemoryBound(to: zip_stat_t.self)
        zip_stat_init(status)
        status.pointee.valid = UInt64(
            ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD)
        status.pointee.size = UInt64(part.size)
        status.pointee.comp_size = UInt64(part.bytes.count)
        status.pointee.crc = part.checksum
        status.pointee.comp_method = UInt16(part.method)
        return Int64(MemoryLayout<zip_stat_t>.size)
    }
}
