import AssayWorkspaces
import FoundationEssentials
import Glibc

/// Shows on a terminal how far a long run has come; silent elsewhere.
struct Progress {
    private let total: Int
    private let isShown: Bool
    private var isOnScreen = false

    init(of total: Int, isShown: Bool) {
        self.total = total
        self.isShown = isShown && isatty(2) == 1
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
        Output.tell(text)
    }
}
