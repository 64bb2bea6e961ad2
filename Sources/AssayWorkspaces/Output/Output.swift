import FoundationEssentials
import Glibc

/// Why an output could not be written.
public struct OutputError: Error, Sendable {
    /// The output as a person named it; `nil` for standard output.
    public let name: String?
    /// What the system said.
    public let cause: SystemError
}

/// The one way by which bytes leave the program: to a file, a device or a standard descriptor.
///
/// A file is written under a passing name beside the one it is to have, and gets that when it is whole
/// and on the disk; nobody ever sees half of one. What stands at the name and is no file, such as a
/// device or a pipe, is written to where it is, since a file in its place would take it away from
/// everybody. A link is followed to what it leads to. Use a value from one thread.
public final class Output {
    /// The output as a person named it; `nil` for standard output.
    public let name: String?
    private let calls: SystemCalls
    private var descriptor: Int32
    private var file: PassingFile?
    private let isOwn: Bool

    /// Opens an output.
    ///
    /// - Parameters:
    ///   - name: the file; standard output for `nil` and `-`.
    ///   - calls: by which it is written.
    public init(to name: String?, calls: SystemCalls = .system) throws(OutputError) {
        self.name = name == "-" ? nil : name
        self.calls = calls
        guard let name, name != "-" else {
            (descriptor, isOwn) = (1, false)
            return
        }
        do throws(SystemError) {
            switch try OutputPlace(name) {
            case .descriptor(let number): (descriptor, isOwn) = (number, false)
            case .device:
                descriptor = try calls.open(name, O_WRONLY | O_NOCTTY, 0)
                isOwn = true
            case .file(let place):
                let file = try PassingFile(for: place, calls: calls)
                (descriptor, isOwn) = (file.descriptor, true)
                self.file = file
            }
        } catch {
            throw OutputError(name: name, cause: error)
        }
    }

    /// Makes an output of a standard descriptor.
    private init(descriptor: Int32, calls: SystemCalls) {
        self.descriptor = descriptor
        self.calls = calls
        name = nil
        isOwn = false
    }

    deinit { discard() }

    /// Writes bytes, however the system parts them; waits where a pipe is full.
    public func write(_ bytes: [UInt8]) throws(OutputError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            do throws(SystemError) {
                rest = rest.dropFirst(try calls.write(descriptor, rest))
            } catch {
                switch error.code {
                case EINTR: continue
                case EAGAIN, EWOULDBLOCK: waitUntilWritable()
                default: throw failed(error)
                }
            }
        }
    }

    /// Ends the output; only now a file gets its name.
    ///
    /// When it throws, what stood at the name before is unchanged, except where only the disk did not
    /// confirm the name: then the new file stands there, whole.
    public func finish() throws(OutputError) {
        guard isOwn, descriptor >= 0 else { return }
        do throws(SystemError) {
            try file?.makeLasting()
            let open = descriptor
            descriptor = -1
            try calls.close(open)
            try file?.takeName()
            file = nil
        } catch {
            throw failed(error)
        }
    }

    /// Takes away what was written of a file.
    public func discard() {
        if isOwn, descriptor >= 0 { try? calls.close(descriptor) }
        descriptor = isOwn ? -1 : descriptor
        file?.remove()
        file = nil
    }

    private func failed(_ error: SystemError) -> OutputError {
        discard()
        return OutputError(name: name, cause: error)
    }

    private func waitUntilWritable() {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
    }
}

extension Output {
    /// Writes all bytes of an output at once.
    public static func write(
        _ bytes: [UInt8], to name: String?, calls: SystemCalls = .system
    ) throws(OutputError) {
        let output = try Output(to: name, calls: calls)
        try output.write(bytes)
        try output.finish()
    }

    /// Writes to standard error; a message that nobody can get changes nothing else.
    public static func tell(_ text: String, calls: SystemCalls = .system) {
        try? Output(descriptor: 2, calls: calls).write(Array(text.utf8))
    }

    /// Closes standard output at the end of a run, since some disks refuse bytes only then.
    public static func closeStandardOutput(
        calls: SystemCalls = .system
    ) throws(OutputError) {
        do throws(SystemError) {
            try calls.close(1)
        } catch {
            // It was never open, or only for reading: who wrote to it was told.
            if error.code != EBADF { throw OutputError(name: nil, cause: error) }
        }
    }
}
