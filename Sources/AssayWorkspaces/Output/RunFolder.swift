import AssayInterchange
import FoundationEssentials
import Glibc

/// The folder for everything that a run and the programs it starts put down in passing.
///
/// Its name says which process made it; while that lives, it holds a lock on the folder. A folder
/// without the lock was left by a run that was killed, and the next run removes it.
public enum RunFolder {
    private static let start = "assay-"

    /// Makes the folder and lets `TMPDIR` lead to it, so that libraries and other programs use it.
    ///
    /// Call it once, before there are threads that read the environment. It goes with
    /// ``Leftovers``.
    public static func use() throws(OutputError) {
        let parent = FileManager.default.temporaryDirectory.path
        removeForsaken(in: parent)
        let made = Leftovers.ofRun.folder {
            var template = FileName.cString("\(parent)/\(start)\(getpid())-XXXXXX")
            guard mkdtemp(&template) != nil else { return nil }
            let path = template.dropLast().map { UInt8(bitPattern: $0) }
            // The lock is held until the process ends, however it does.
            let descriptor = open(template, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            if descriptor >= 0 { flock(descriptor, LOCK_EX) }
            return FileName.text(path)
        }
        guard let made else { throw OutputError(name: parent, cause: .last) }
        setenv("TMPDIR", FileName.cString(made), 1)
    }

    /// Removes a folder with all that is in it, also while a program that was ended still writes.
    static func remove(_ path: String) {
        for attempt in 0..<50 {
            if attempt > 0 { usleep(20_000) }
            try? FileManager.default.removeItem(atPath: path)
            if fileStatus(path) == nil { return }
        }
    }

    private static func removeForsaken(in parent: String) {
        for name in (try? folderEntries(at: parent)) ?? [] where isOfRun(name) {
            let path = parent + "/" + name
            let descriptor = open(
                FileName.cString(path), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(),
                flock(descriptor, LOCK_EX | LOCK_NB) == 0
            else { continue }
            remove(path)
        }
    }

    /// Whether a name is one that ``use()`` gives.
    static func isOfRun(_ name: String) -> Bool {
        guard name.hasPrefix(start) else { return false }
        let parts = name.dropFirst(start.count).split(
            separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && Int32(parts[0]) != nil && parts[1].utf8.count == 6
    }
}
