import CZlib

/// Returns the bytes in the form of gzip, the same for the same bytes: without a name or a time.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard assay_deflate_init_gzip(&stream, 9) == Z_OK else {
        preconditionFailure("zlib takes its own settings")
    }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    return input.withUnsafeMutableBufferPointer { input in
        let count = output.withUnsafeMutableBufferPointer { output in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            guard deflate(&stream, Z_FINISH) == Z_STREAM_END else {
                preconditionFailure("the output has the room that zlib asked for")
            }
            return Int(stream.total_out)
        }
        return Array(output[..<count])
    }
}
