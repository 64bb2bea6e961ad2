import AssayWorkspaces
import Foundation
import Synchronization
import TestSupport
import Testing

/// What becomes of an output when the system refuses a call.
@Suite("Refused system calls")
final class SystemCallFaultTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A call that is refused, the how manieth of its kind, and how.
    struct Fault: CustomTestStringConvertible, Sendable {
        enum Call: String, CaseIterable, Sendable {
            case open, write, sync, close, rename
        }
        var call: Call
        var number = 1
        var code: Int32
        var testDescription: String { "\(call) \(number): \(SystemError(code).reason)" }
    }

    static let codes = [EPIPE, ENOSPC, EBADF, EIO, EACCES, EDQUOT, EFBIG, EPERM, ENOMEM, ESTALE]

    static let faults = Fault.Call.allCases.flatMap { call in
        codes.map { Fault(call: call, code: $0) }
    }

    /// The calls of the system, one of which is refused.
    static func calls(refusing fault: Fault) -> SystemCalls {
        let count = Counter()
        let system = SystemCalls.system
        var calls = system
        switch fault.call {
        case .open:
            calls.open = { (path, flags, mode) throws(SystemError) in
                if count.next() == fault.number { throw SystemError(fault.code) }
                return try system.open(path, flags, mode)
            }
        case .write:
            calls.write = { (descriptor, bytes) throws(SystemError) in
                if count.next() == fault.number { throw SystemError(fault.code) }
                return try system.write(descriptor, bytes.prefix(3))
            }
        case .sync:
            calls.sync = { (descriptor) throws(SystemError) in
                if count.next() == fault.number { throw SystemError(fault.code) }
                try system.sync(descriptor)
            }
        case .close:
            calls.close = { (descriptor) throws(SystemError) in
                try system.close(descriptor)
                if count.next() == fault.number { throw SystemError(fault.code) }
            }
        case .rename:
            calls.rename = { (old, new) throws(SystemError) in
                if count.next() == fault.number { throw SystemError(fault.code) }
                try system.rename(old, new)
            }
        }
        return calls
    }

    /// Counts calls.
    private final class Counter: Sendable {
        private let count = Atomic(0)
        func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
    }

    private static let new = Array("what is new".utf8)

    /// Writes to a name and returns with which number the output was refused.
    private func write(_ name: String, _ fault: Fault) -> Int32? {
        do throws(OutputError) {
            try Output.write(Self.new, to: name, calls: Self.calls(refusing: fault))
            return nil
        } catch {
            #expect(error.name == name)
            return error.cause.code
        }
    }

    private func names() throws -> [String] {
        try folderEntries(at: folder.url.path)
    }

    @Test("what stood there stays as it was, and nothing is left", arguments: faults)
    func replaced(fault: Fault) throws {
        let file = try folder.write("before".utf8, "out")
        chmod(file, 0o640)
        #expect(write(file, fault) == fault.code)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "before")
        #expect(try names() == ["out"])
    }

    @Test("no file comes into being, and nothing is left", arguments: faults)
    func made(fault: Fault) throws {
        #expect(write(folder.path("out"), fault) == fault.code)
        #expect(try names() == [])
    }

    @Test("a later write that is refused is like the first", arguments: codes)
    func later(code: Int32) throws {
        let file = try folder.write("before".utf8, "out")
        #expect(write(file, Fault(call: .write, number: 3, code: code)) == code)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "before")
        #expect(try names() == ["out"])
    }

    @Test("a folder that cannot confirm a name is told, and the file is whole", arguments: codes)
    func unconfirmed(code: Int32) throws {
        let file = folder.path("out")
        #expect(write(file, Fault(call: .sync, number: 2, code: code)) == code)
        #expect(try Array(Data(contentsOf: URL(fileURLWithPath: file))) == Self.new)
        #expect(try names() == ["out"])
    }

    @Test(
        "what is no failure changes nothing",
        arguments: [
            Fault(call: .write, code: EINTR), Fault(call: .write, number: 2, code: EINTR),
            Fault(call: .write, code: EAGAIN), Fault(call: .write, number: 2, code: EAGAIN),
            Fault(call: .open, code: EINTR), Fault(call: .open, code: EEXIST),
            Fault(call: .open, number: 2, code: EACCES),
            Fault(call: .sync, code: EINVAL), Fault(call: .sync, number: 2, code: EINVAL),
            Fault(call: .sync, code: EROFS), Fault(call: .sync, number: 2, code: ENOTSUP),
        ])
    func harmless(fault: Fault) throws {
        let file = try folder.write("before".utf8, "out")
        #expect(write(file, fault) == nil)
        #expect(try Array(Data(contentsOf: URL(fileURLWithPath: file))) == Self.new)
        #expect(try names() == ["out"])
    }

    @Test func anOutputThatIsDroppedLeavesNothing() throws {
        do {
            let output = try Output(to: folder.path("out"))
            try output.write(Self.new)
            #expect(try names().count == 1)
        }
        #expect(try names() == [])
    }
}
