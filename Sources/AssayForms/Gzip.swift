import CDeflate

/// Returns the bytes in the form of gzip, the same for the same bytes: without a name or a time.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(12) else {
        preconditionFailure("the compressor takes its highest level")
    }
    defer { libdeflate_free_compressor(compressor) }
    let most = libdeflate_gzip_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: most) { output, count in
        count = libdeflate_gzip_compress(
            compressor, bytes, bytes.count, output.baseAddress, output.count)
        precondition(count > 0 || bytes.isEmpty, "the output has the room that was asked for")
    }
}
