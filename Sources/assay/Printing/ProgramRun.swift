import AssayWorkspaces
import FoundationEssentials
import Glibc

/// A run of another program: no shell, no input, an end after so many seconds at most.
///
/// The program leads a group of its own, so that what it starts ends with it, and both with the tool.
struct ProgramRun {
    /// How a run ended.
    enum Outcome {
        case ended(code: Int32)
        case killed(signal: Int32)
        case tookTooLong
        case notStarted(Int32)
    }

    let path: String
    let arguments: [String]
    let environment: [String: String]
    /// The file to which it writes what it has to say.
    let log: String

    /// Runs the program and waits for its end.
    func run(seconds: Int) -> Outcome {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(
            &attributes,
            Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        posix_spawnattr_setpgroup(&attributes, 0)
        // What the tool waits for or ignores is its own affair.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var ignored = sigset_t()
        sigemptyset(&ignored)
        for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&ignored, signal) }
        posix_spawnattr_setsigdefault(&attributes, &ignored)
        var error: Int32 = 0
        let started = Leftovers.ofRun.program {
            var process: pid_t = 0
            error = Self.withStrings([path] + arguments) { arguments in
                Self.withStrings(environment.map { "\($0)=\($1)" }.sorted()) { environment in
                    posix_spawn(&process, path, &actions, &attributes, arguments, environment)
                }
            }
            return error == 0 ? process : nil
        }
        guard let process = started else { return .notStarted(error) }
        return Self.wait(for: process, seconds: seconds)
    }

    private static func wait(for process: pid_t, seconds: Int) -> Outcome {
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: .seconds(seconds))
        while true {
            if let status = Leftovers.ofRun.status(of: process) {
                let signal = status & 0x7F
                return signal == 0 ? .ended(code: status >> 8 & 0xFF) : .killed(signal: signal)
            }
            if clock.now >= end {
                while Leftovers.ofRun.status(of: process, isToEnd: true) == nil {}
                return .tookTooLong
            }
            usleep(10_000)
        }
    }

    private static func withStrings(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
    ) -> Int32 {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
