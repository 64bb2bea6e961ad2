import Foundation

/// A run of another program: no shell, no input, an end after so many seconds at most.
///
/// The program leads a group of its own, so that what it starts ends with it.
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
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        var process: pid_t = 0
        let error = Self.withStrings([path] + arguments) { arguments in
            Self.withStrings(environment.map { "\($0)=\($1)" }.sorted()) { environment in
                posix_spawn(&process, path, &actions, &attributes, arguments, environment)
            }
        }
        guard error == 0 else { return .notStarted(error) }
        return Self.wait(for: process, seconds: seconds)
    }

    private static func wait(for process: pid_t, seconds: Int) -> Outcome {
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: .seconds(seconds))
        var status: Int32 = 0
        while true {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { break }
            if ended < 0, errno != EINTR { return .notStarted(errno) }
            if clock.now >= end {
                kill(-process, SIGKILL)
                waitpid(process, &status, 0)
                return .tookTooLong
            }
            usleep(10_000)
        }
        // Whatever it left behind has nothing more to do.
        kill(-process, SIGKILL)
        let signal = status & 0x7F
        return signal == 0 ? .ended(code: status >> 8 & 0xFF) : .killed(signal: signal)
    }

    private static func withStrings(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
    ) -> Int32 {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
