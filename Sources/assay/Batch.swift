import ArgumentParser
import Foundation
import Synchronization

/// Judges many submissions on several threads and hands on what came of them in the order of the
/// files.
///
/// A few hundred files are under way at a time, so that memory does not grow with their number.
struct Batch {
    let judging: Judging
    let files: [String]
    let threads: Int

    private static let filesAtATime = 256

    /// What became of a file: its judgement, and the text of the result where there is one.
    private struct Rendered: Sendable {
        var judgement: Judgement
        var text: String?
    }

    /// Judges all files and writes a result for each; returns whether some had problems.
    ///
    /// - Parameters:
    ///   - options: where and how problems are shown.
    ///   - output: where results go.
    ///   - render: writes the result of one submission; called on any thread.
    func run(
        options: SharedOptions, output: ResultWriter,
        _ render: @escaping @Sendable (Judged) -> String
    ) throws -> Bool {
        var hadProblems = false
        var progress = Progress(of: files.count)
        var start = 0
        while start < files.count {
            let part = Array(files[start..<min(start + Self.filesAtATime, files.count)])
            for rendered in rendered(part, render) {
                if let text = rendered.text {
                    try output.add(text)
                } else {
                    hadProblems = true
                    progress.clear()
                    options.show(rendered.judgement)
                }
            }
            start += part.count
            progress.show(start)
        }
        progress.clear()
        return hadProblems
    }

    private func rendered(
        _ part: [String], _ render: @escaping @Sendable (Judged) -> String
    ) -> [Rendered] {
        let judging = judging
        @Sendable func judge(_ file: String) -> Rendered {
            var judgement = judging.judge(file)
            guard let judged = judgement.judged else {
                return Rendered(judgement: judgement, text: nil)
            }
            judgement.judged = nil
            return Rendered(judgement: judgement, text: render(judged))
        }
        guard threads > 1, part.count > 1 else { return part.map(judge) }
        let next = Atomic(0)
        let results = Mutex([Rendered?](repeating: nil, count: part.count))
        DispatchQueue.concurrentPerform(iterations: min(threads, part.count)) { _ in
            while true {
                let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard position < part.count else { return }
                let rendered = judge(part[position])
                results.withLock { $0[position] = rendered }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}

/// Tells on a terminal how far a long run has come; silent elsewhere.
struct Progress {
    private let total: Int
    private let isShown: Bool
    private var isOnScreen = false

    init(of total: Int) {
        self.total = total
        isShown = total > 200 && isatty(2) == 1
    }

    mutating func show(_ count: Int) {
        guard isShown, count < total else { return }
        write("\r\(count) of \(total) submissions")
        isOnScreen = true
    }

    /// Takes the line away, so that something else can be written.
    mutating func clear() {
        guard isOnScreen else { return }
        write("\r\u{1B}[K")
        isOnScreen = false
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
