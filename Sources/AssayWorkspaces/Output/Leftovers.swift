import AssayInterchange
import FoundationEssentials
import Glibc

/// What must not outlast the run: passing files, a folder, other programs.
public final class Leftovers: Sendable {
    private struct Things {
        var files: Set<String> = []
        var folder: String?
        var programs: Set<pid_t> = []
    }

    /// What this process must not leave behind.
    public static let ofRun = Leftovers()

    private let things = Locked(Things())

    private init() {}

    /// Opens a file that goes with the run.
    func file(_ path: String, open: () throws(SystemError) -> Int32) throws(SystemError) -> Int32 {
        try things.withLock { (things) throws(SystemError) in
            let descriptor = try open()
            things.files.insert(path)
            return descriptor
        }
    }

    /// Lets a file stay, or knows that it went.
    func forget(file path: String) {
        _ = things.withLock { $0.files.remove(path) }
    }

    /// Makes the folder that goes with the run; returns `nil` with `errno` set where it cannot.
    func folder(make: () -> String?) -> String? {
        things.withLock { things in
            let path = make()
            things.folder = path ?? things.folder
            return path
        }
    }

    /// Starts a program that leads a group of its own; returns `nil` where it cannot.
    public func program(start: () -> pid_t?) -> pid_t? {
        things.withLock { things in
            guard let process = start() else { return nil }
            things.programs.insert(process)
            return process
        }
    }

    /// Returns how a program ended, once it has, and ends what it started; `nil` while it runs.
    ///
    /// - Parameters:
    ///   - process: the program, as ``program(start:)`` returned it.
    ///   - isToEnd: whether it is to end now.
    public func status(of process: pid_t, isToEnd: Bool = false) -> Int32? {
        things.withLock { things in
            if isToEnd { kill(-process, SIGKILL) }
            var status: Int32 = 0
            let ended = waitpid(process, &status, isToEnd ? 0 : WNOHANG)
            guard ended == process || (ended < 0 && errno != EINTR) else { return nil }
            kill(-process, SIGKILL)
            things.programs.remove(process)
            return status
        }
    }

    /// Removes everything, at the end of a run.
    public func removeAll() {
        things.withLock { Self.remove(&$0) }
    }

    /// Removes everything and ends the process as the signal would have; called on any thread.
    ///
    /// Whoever is about to make something more waits for ever.
    func end(by signal: Int32) -> Never {
        things.withLock { things in
            Self.remove(&things)
            var set = sigset_t()
            sigemptyset(&set)
            sigaddset(&set, signal)
            Glibc.signal(signal, SIG_DFL)
            pthread_sigmask(SIG_UNBLOCK, &set, nil)
            raise(signal)
            _exit(128 + signal)
        }
    }

    private static func remove(_ things: inout Things) {
        for process in things.programs {
            kill(-process, SIGKILL)
            waitpid(process, nil, 0)
        }
        things.programs = []
        for file in things.files { unlink(FileName.cString(file)) }
        things.files = []
        if let folder = things.folder { RunFolder.remove(folder) }
        things.folder = nil
    }
}
