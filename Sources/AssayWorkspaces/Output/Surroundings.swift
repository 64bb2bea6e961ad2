import Glibc

/// Makes the process ready for whatever it is started with and ended by.
public enum Surroundings {
    /// Call it first, before there is another thread.
    public static func prepare() {
        reserveStandardDescriptors()
        // A reader that went and a limit that is met are errors of the call that writes.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        endWithoutTrace()
    }

    /// Opens standard descriptors that are closed, so that no other file gets their number; who uses
    /// one of them is refused all the same.
    private static func reserveStandardDescriptors() {
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    /// Lets SIGINT, SIGTERM and SIGHUP remove the ``Leftovers`` before they end the process; one that
    /// the process was started to ignore stays ignored.
    private static func endWithoutTrace() {
        var watched = sigset_t()
        sigemptyset(&watched)
        var isWatching = false
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            var action = sigaction()
            sigaction(signal, nil, &action)
            if unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1 { continue }
            sigaddset(&watched, signal)
            isWatching = true
        }
        guard isWatching else { return }
        // No thread takes them but one that waits for them, and may do there what a handler may not.
        pthread_sigmask(SIG_BLOCK, &watched, nil)
        let waited = UnsafeMutablePointer<sigset_t>.allocate(capacity: 1)
        waited.initialize(to: watched)
        var thread = pthread_t()
        pthread_create(&thread, nil, endBySignal, waited)
        pthread_detach(thread)
    }
}

/// Waits for one of the signals of a set, removes the ``Leftovers`` and ends the process.
private func endBySignal(_ set: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    var signal: Int32 = 0
    while let set, sigwait(set.assumingMemoryBound(to: sigset_t.self), &signal) != 0 {}
    Leftovers.ofRun.end(by: signal)
}
