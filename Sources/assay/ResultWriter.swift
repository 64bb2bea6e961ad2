import AssayWorkspaces

/// Writes results one after the other.
final class ResultWriter {
    /// How results follow each other.
    enum Arrangement {
        /// Texts with a rule between.
        case texts
        /// One JSON document with a list of this name.
        case list(String)
        /// Results that end their line themselves.
        case lines
    }

    private let arrangement: Arrangement
    private let output: Output
    private let mostWaiting: Int
    private var count = 0
    private var waiting: [UInt8] = []

    /// Opens the output.
    ///
    /// - Parameters:
    ///   - path: the file; standard output for `nil` and `-`.
    ///   - arrangement: how results follow each other.
    ///   - mostWaiting: how many bytes wait at most for others to be written with them.
    init(
        to path: String?, as arrangement: Arrangement, mostWaiting: Int = 1 << 20
    ) throws(OutputError) {
        self.arrangement = arrangement
        self.mostWaiting = mostWaiting
        output = try Output(to: path)
        if case .list(let list) = arrangement {
            write("{\n  \"schema\": \"urn:assay:\(list):1\",\n  \"\(list)\": [")
        }
    }

    /// Adds a result: plain text, or a document indented as it stands in the list.
    func add(_ result: [UInt8]) throws(OutputError) {
        switch arrangement {
        case .list: write(count == 0 ? "\n" : ",\n")
        case .texts where count > 0: write("\n" + String(repeating: "─", count: 80) + "\n\n")
        case .texts, .lines: break
        }
        waiting += result
        count += 1
        if waiting.count > mostWaiting { try flush() }
    }

    /// Ends the output; a file gets its name only now, and only if it holds anything.
    func finish() throws(OutputError) {
        var isEmpty = count == 0
        if case .list = arrangement {
            write(isEmpty ? "]\n}\n" : "\n  ]\n}\n")
            isEmpty = false
        }
        try flush()
        guard !isEmpty else { return output.discard() }
        try output.finish()
    }

    private func write(_ text: String) {
        waiting.append(contentsOf: text.utf8)
    }

    private func flush() throws(OutputError) {
        defer { waiting.removeAll(keepingCapacity: true) }
        try output.write(waiting)
    }
}
