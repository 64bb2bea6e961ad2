import Foundation

/// A value that one thread at a time reads or changes.
///
/// It stands for `Synchronization.Mutex`: on Linux that waits inside the runtime, where the thread
/// sanitizer does not look, and every lock that two threads want is then reported as a race.
final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: sending Value) {
        self.value = value
    }

    /// Calls `body` with the value while no other thread has it.
    func withLock<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
