public import AssayDiagnostics
import AssayInterchange
import FoundationEssentials
import Glibc

/// Reads the bytes of a regular file, or of standard input for `-`.
///
/// Returns `nil` after reporting why it cannot be read. A folder, socket or device is refused, and
/// a file is read no further than `mostBytes` and one more, so that memory stays bounded.
public func readBytes(
    ofFile path: String, mostBytes: Int = 64 << 20, diagnostics: inout DiagnosticCollector
) -> [UInt8]? {
    let descriptor = path == "-" ? 0 : openForReading(path)
    guard descriptor >= 0 else {
        diagnostics.report(cannotRead(path, String(cString: strerror(errno)).lowercased()))
        return nil
    }
    defer { if descriptor != 0 { close(descriptor) } }
    var status = stat()
    if path != "-", fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
        let kind = status.st_mode & S_IFMT == S_IFDIR ? "it is a folder" : "it is no regular file"
        diagnostics.report(cannotRead(path, kind))
        return nil
    }
    var bytes: [UInt8] = []
    while bytes.count <= mostBytes {
        var result = 0
        let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            result = read(descriptor, buffer.baseAddress, buffer.count)
            count = max(0, result)
        }
        if result == 0 { break }
        if result < 0 {
            if errno == EINTR { continue }
            diagnostics.report(cannotRead(path, String(cString: strerror(errno)).lowercased()))
            return nil
        }
        bytes += part
    }
    return bytes
}

/// Opens without waiting, so that a pipe nobody writes to cannot hold up the rest.
private func openForReading(_ path: String) -> Int32 {
    open(FileName.cString(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
}

private func cannotRead(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
        id: .cannotReadFile, place: SourcePlace(file: path),
        message: "the file cannot be read: \(reason)",
        help: "Check the name and that you may read it.")
}
