import AssayInterchange
import FoundationEssentials
import Glibc

/// What stands at the name of an output, links followed.
enum OutputPlace {
    /// A descriptor that the program was started with, such as `/dev/stdout`.
    case descriptor(Int32)
    /// Something that is written to where it is.
    case device
    /// A file, there or not.
    case file(FilePlace)

    /// The most links that lead from one to the next, as in Linux.
    private static let mostLinks = 40

    /// Looks at a name.
    init(_ name: String) throws(SystemError) {
        var path = name
        for _ in 0..<Self.mostLinks {
            let place = FilePlace(path)
            guard !["", ".", ".."].contains(place.name) else { throw SystemError(EISDIR) }
            if let number = Self.descriptor(at: place) {
                self = .descriptor(number)
                return
            }
            guard let link = linkTarget(path) else {
                self = try Self.end(place)
                return
            }
            path = link.hasPrefix("/") ? link : place.folder + "/" + link
        }
        throw SystemError(ELOOP)
    }

    /// The number of a descriptor of this program that a place in `/proc` or `/dev` means.
    private static func descriptor(at place: FilePlace) -> Int32? {
        guard let number = Int32(place.name), number >= 0,
            let folder = realpath(FileName.cString(place.folder), nil)
        else { return nil }
        defer { free(folder) }
        let isOwn = ["/proc/\(getpid())/fd", "/dev/fd"].contains(String(cString: folder))
        return isOwn ? number : nil
    }

    private static func end(_ place: FilePlace) throws(SystemError) -> OutputPlace {
        var place = place
        guard let status = fileStatus(place.path) else {
            if errno == ENOENT { return .file(place) }
            throw .last
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw SystemError(EISDIR)
        case S_IFREG:
            // Whoever took the right to write away, from everybody, wants the file to stay.
            let mayBeWritten =
                status.st_mode & 0o222 != 0 && access(FileName.cString(place.path), W_OK) == 0
            guard mayBeWritten else { throw SystemError(EACCES) }
            place.mode = status.st_mode & 0o777
            place.owner = (status.st_uid, status.st_gid)
            return .file(place)
        default: return .device
        }
    }
}

/// Where a file is to stand.
struct FilePlace {
    /// The folder, `.` for the current one.
    var folder: String
    /// The name in it.
    var name: String
    /// The mode of the file that is there now.
    var mode: mode_t?
    /// The user and group of the file that is there now.
    var owner: (user: uid_t, group: gid_t)?

    init(_ path: String) {
        let parts = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        name = parts.map { String(path[path.utf8.index(after: $0)...]) } ?? path
        let before = parts.map { String(path[..<$0]) } ?? "."
        folder = before.isEmpty ? "/" : before
    }

    var path: String { folder + "/" + name }
}

/// What the system knows of a file, links followed; `nil` with `errno` set where there is none.
func fileStatus(_ path: String) -> stat? {
    var status = stat()
    return stat(FileName.cString(path), &status) == 0 ? status : nil
}

/// What a link holds; `nil` for what is no link.
private func linkTarget(_ path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(FileName.cString(path), &bytes, bytes.count)
    guard count > 0 else { return nil }
    return FileName.text(bytes.prefix(count).map { UInt8(bitPattern: $0) })
}
