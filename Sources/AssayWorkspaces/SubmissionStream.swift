public import AssayEngine
import AssayInterchange
import Dispatch

/// The submissions of a stream, one a line, judged on several threads as they come, with an answer to
/// each in their order.
///
/// Some records are under way at a time, so that memory does not grow with their number.
public struct SubmissionStream: Sendable {
    private let judging: Judging
    private let threads: Int

    /// How many records are read before the first of them is answered, for each thread.
    private static let recordsAThread = 8

    /// Makes ready to judge.
    ///
    /// - Parameters:
    ///   - judging: what judges.
    ///   - threads: how many records are judged at the same moment, at least 1.
    public init(by judging: Judging, threads: Int) {
        self.judging = judging
        self.threads = threads
    }

    /// Judges the records of a descriptor to its end and hands on a line for each.
    ///
    /// Nothing waits for records that have not come: an answer is handed on as soon as those before it
    /// are.
    ///
    /// - Parameters:
    ///   - descriptor: where the records come from; it stays open.
    ///   - render: makes the result of one submission, as JSON on one line; called on any thread.
    ///   - take: gets the lines in the order of the records, on the caller's thread; what it throws
    ///     ends the run.
    /// - Returns: why the descriptor could not be read to its end; `nil` when it was.
    public func run(
        reading descriptor: Int32 = 0, _ render: @escaping @Sendable (Judged) -> [UInt8],
        take: ([UInt8]) throws -> Void
    ) rethrows -> SystemError? {
        let window = RecordWindow(descriptor, count: threads * Self.recordsAThread)
        let judging = judging
        for _ in 0..<threads {
            DispatchQueue.global().async {
                while let (position, record) = window.next() {
                    window.put(answer(to: record, by: judging, render), at: position)
                }
            }
        }
        defer { window.stop() }
        while let line = window.take() { try take(line) }
        return window.problem
    }
}

private func answer(
    to record: SubmissionRecord, by judging: Judging, _ render: (Judged) -> [UInt8]
) -> [UInt8] {
    do throws(RefusedSubmission) {
        let (judged, notes) = try judging.judgeWithNotes(SubmissionFile(record))
        return record.answer(render(judged), problems: notes.warnings)
    } catch {
        return record.answer(nil, problems: error.problems)
    }
}

/// The records between the last one that was answered and the last one that was read.
private final class RecordWindow: @unchecked Sendable {
    private let count: Int
    /// Held by the one thread that reads.
    private let reading = ThreadLock()
    private var lines: LineReader
    /// Guards what follows.
    private let state = ThreadLock()
    private var answers: [Int: [UInt8]] = [:]
    private var (read, taken) = (0, 0)
    private var hasEnded = false
    private(set) var problem: SystemError?

    init(_ descriptor: Int32, count: Int) {
        self.count = count
        lines = LineReader(descriptor, mostBytes: SubmissionRecord.mostBytes)
    }

    /// Reads the next record once there is room for its answer; `nil` at the end.
    func next() -> (position: Int, record: SubmissionRecord)? {
        reading.lock()
        guard let position = waitForRoom() else {
            reading.unlock()
            return nil
        }
        let line = Result { () throws(SystemError) in try lines.next() }
        reading.unlock()
        switch line {
        case .success(.whole(let bytes)?):
            return (position, SubmissionRecord(reading: bytes, number: position + 1))
        case .success(.tooLong(let count)?):
            return (position, SubmissionRecord(tooLong: count, number: position + 1))
        case .success(nil): end(at: position, nil)
        case .failure(let error): end(at: position, error)
        }
        return nil
    }

    /// Takes the answer to a record.
    func put(_ answer: [UInt8], at position: Int) {
        state.lock()
        answers[position] = answer
        state.broadcast()
        state.unlock()
    }

    /// Waits for the answer to the first record that has not been answered; `nil` after the last.
    func take() -> [UInt8]? {
        state.lock()
        defer { state.unlock() }
        while answers[taken] == nil, !(hasEnded && taken == read) { state.wait() }
        guard let answer = answers.removeValue(forKey: taken) else { return nil }
        taken += 1
        state.broadcast()
        return answer
    }

    /// Ends the reading, whatever is still to come.
    func stop() {
        state.lock()
        hasEnded = true
        state.broadcast()
        state.unlock()
    }

    private func waitForRoom() -> Int? {
        state.lock()
        defer { state.unlock() }
        while read - taken >= count, !hasEnded { state.wait() }
        guard !hasEnded else { return nil }
        read += 1
        return read - 1
    }

    private func end(at position: Int, _ error: SystemError?) {
        state.lock()
        (read, problem, hasEnded) = (position, error, true)
        state.broadcast()
        state.unlock()
    }
}
