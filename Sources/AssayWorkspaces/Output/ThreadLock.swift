import Glibc

/// A lock that one thread at a time has, and at which others can wait for a change.
///
/// It stands for `Synchronization.Mutex`: on Linux that waits inside the runtime, where the thread
/// sanitizer does not look, and every lock that two threads want is then reported as a race. It also stands
/// for `NSCondition`, since the whole of Foundation makes the tool 34 MB larger.
final class ThreadLock: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(change, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        pthread_cond_destroy(change)
        mutex.deallocate()
        change.deallocate()
    }

    func lock() { pthread_mutex_lock(mutex) }

    func unlock() { pthread_mutex_unlock(mutex) }

    /// Gives the lock away until there was a change, and has it again then; only who has the lock may call it.
    ///
    /// It can also return without a change, so that what is waited for is looked at again.
    func wait() { pthread_cond_wait(change, mutex) }

    /// Wakes everybody who waits for a change.
    func broadcast() { pthread_cond_broadcast(change) }
}
