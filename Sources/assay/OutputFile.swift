import Foundation

/// A file to write that gets its name when it is whole, so that there is never half of one.
///
/// What stands at the name and is no file, such as a device or a pipe, is written to where it is:
/// renaming a file over it would take it away from everybody.
struct OutputFile {
    /// The name that people gave.
    let path: String
    /// Where the bytes go until all are there.
    let place: String

    /// Names a file; `isNew` says that nothing is known to stand at the name.
    init(_ path: String, isNew: Bool = false) {
        self.path = path
        var status = stat()
        let isThere = !isNew && stat(path, &status) == 0
        let isFile = status.st_mode & S_IFMT == S_IFREG
        place = isThere && !isFile ? path : path + ".\(getpid()).part"
    }

    /// Writes everything at once; returns whether it could.
    ///
    /// It does not wait for the disk, which hundreds of reports would do for long.
    func write(_ bytes: [UInt8]) -> Bool {
        guard fill(bytes) else {
            discard()
            return false
        }
        return finish()
    }

    /// Gives the file its name; returns whether it could.
    func finish() -> Bool {
        guard place != path else { return true }
        guard rename(place, path) == 0 else {
            discard()
            return false
        }
        return true
    }

    /// Takes away what was written.
    func discard() {
        if place != path { unlink(place) }
    }

    private func fill(_ bytes: [UInt8]) -> Bool {
        let file = open(place, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { return false }
        let isWhole = bytes.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = Foundation.write(
                    file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
        return close(file) == 0 && isWhole
    }
}
