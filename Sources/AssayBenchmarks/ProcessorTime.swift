import Foundation

/// The processor time that the process has taken, which other processes do not add to.
enum ProcessorTime {
    /// Runs a body and returns how many microseconds of processor time it took.
    static func microseconds(_ body: () -> Void) -> Double {
        let start = now()
        body()
        return now() - start
    }

    private static func now() -> Double {
        var time = timespec()
        precondition(clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }
}
