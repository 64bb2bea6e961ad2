import AssayInterchange
import FoundationEssentials
import Glibc

/// Why the system refused something.
public struct SystemError: Error, Equatable, Sendable {
    /// The number that the system gave, such as `ENOSPC`.
    public let code: Int32

    /// Makes an error of a number.
    public init(_ code: Int32) { self.code = code }

    /// Says in the system's words what happened.
    public var reason: String { String(cString: strerror(code)).lowercased() }

    /// What the last call left in `errno`.
    static var last: SystemError { SystemError(errno) }
}

/// The calls by which bytes leave the program; tests put others in their place, which fail.
public struct SystemCalls: Sendable {
    /// Opens a file; the flags always hold `O_CLOEXEC`.
    public var open: @Sendable (_ path: String, _ flags: Int32, mode_t) throws(SystemError) -> Int32
    /// Writes some of the bytes and returns how many.
    public var write: @Sendable (Int32, ArraySlice<UInt8>) throws(SystemError) -> Int
    /// Waits until the disk has a file, or the names in a folder.
    public var sync: @Sendable (Int32) throws(SystemError) -> Void
    /// Closes a file.
    public var close: @Sendable (Int32) throws(SystemError) -> Void
    /// Gives a file another name, in place of what stood there.
    public var rename: @Sendable (_ old: String, _ new: String) throws(SystemError) -> Void

    /// The calls of the system.
    public static let system = SystemCalls(
        open: { (path, flags, mode) throws(SystemError) in
            try check(Glibc.open(FileName.cString(path), flags | O_CLOEXEC, mode))
        },
        write: { (descriptor, bytes) throws(SystemError) in
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            guard count >= 0 else { throw .last }
            return count
        },
        sync: { (descriptor) throws(SystemError) in try check(fsync(descriptor)) },
        close: { (descriptor) throws(SystemError) in try check(Glibc.close(descriptor)) },
        rename: { (old, new) throws(SystemError) in
            try check(Glibc.rename(FileName.cString(old), FileName.cString(new)))
        })

    @discardableResult
    static func check(_ result: Int32) throws(SystemError) -> Int32 {
        guard result >= 0 else { throw .last }
        return result
    }
}
