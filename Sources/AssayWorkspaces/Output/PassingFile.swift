import AssayInterchange
import FoundationEssentials
import Glibc

/// A file under a passing name, in the folder in which it is to have its own.
///
/// The name says which process writes it; while that lives, it holds a lock on the file. A file
/// without the lock was left by a run that was killed, and the next output in the folder removes it.
struct PassingFile {
    private static let start = ".assay-"
    private static let end = ".part"

    let descriptor: Int32
    private let path: String
    private let place: FilePlace
    private let calls: SystemCalls

    /// Makes the file, which must not be there yet, and removes what killed runs left beside it.
    init(for place: FilePlace, calls: SystemCalls) throws(SystemError) {
        self.place = place
        self.calls = calls
        Self.removeForsaken(in: place.folder)
        while true {
            let random = String(UInt64.random(in: 0 ... .max), radix: 16)
            let path = "\(place.folder)/\(Self.start)\(getpid())-\(random)\(Self.end)"
            let descriptor: Int32
            do throws(SystemError) {
                descriptor = try Leftovers.ofRun.file(path) { () throws(SystemError) in
                    // Nobody may read what replaces a private file before it is as private.
                    try calls.open(
                        path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
                        place.mode == nil ? 0o666 : 0o600)
                }
            } catch {
                if error.code == EEXIST || error.code == EINTR { continue }
                throw error
            }
            flock(descriptor, LOCK_EX)
            var status = stat()
            // Another run may have taken it for forsaken before it had its lock.
            if fstat(descriptor, &status) == 0, status.st_nlink == 0 {
                Leftovers.ofRun.forget(file: path)
                close(descriptor)
                continue
            }
            self.path = path
            self.descriptor = descriptor
            return
        }
    }

    /// Gives the file the mode and owner of what it replaces, and waits until the disk has it.
    func makeLasting() throws(SystemError) {
        if let owner = place.owner, let mode = place.mode {
            // Only the administrator may give files away; others keep what they may read anyway.
            if owner != (geteuid(), getegid()) { _ = fchown(descriptor, owner.user, owner.group) }
            try SystemCalls.check(fchmod(descriptor, mode))
        }
        try sync(descriptor)
    }

    /// Gives the file its name.
    func takeName() throws(SystemError) {
        try calls.rename(path, place.path)
        Leftovers.ofRun.forget(file: path)
        let folder: Int32
        do throws(SystemError) {
            folder = try calls.open(place.folder, O_RDONLY | O_DIRECTORY, 0)
        } catch {
            // A folder may take files and not let itself be read.
            if error.code == EACCES { return }
            throw error
        }
        defer { close(folder) }
        try sync(folder)
    }

    /// Removes the file.
    func remove() {
        unlink(FileName.cString(path))
        Leftovers.ofRun.forget(file: path)
    }

    /// Some file systems have nothing to wait for and say so.
    private func sync(_ descriptor: Int32) throws(SystemError) {
        do throws(SystemError) {
            try calls.sync(descriptor)
        } catch {
            if ![EINVAL, ENOTSUP, EROFS].contains(error.code) { throw error }
        }
    }

    // MARK: What killed runs left behind

    /// Folders that this run looked through.
    private static let cleanFolders = Locked<Set<String>>([])

    /// Removes the files of killed runs, once a run for each folder.
    static func removeForsaken(in folder: String) {
        guard cleanFolders.withLock({ $0.insert(folder).inserted }) else { return }
        for name in (try? folderEntries(at: folder)) ?? [] where isPassing(name) {
            removeForsaken(folder + "/" + name)
        }
    }

    /// Whether a name is one that ``init(for:calls:)`` gives: a process number and a random one.
    static func isPassing(_ name: String) -> Bool {
        guard name.hasPrefix(start), name.hasSuffix(end) else { return false }
        let parts = name.dropFirst(start.count).dropLast(end.count).split(
            separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && Int32(parts[0]) != nil && UInt64(parts[1], radix: 16) != nil
    }

    private static func removeForsaken(_ path: String) {
        let name = FileName.cString(path)
        let descriptor = open(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0
        else { return }
        unlink(name)
    }
}
