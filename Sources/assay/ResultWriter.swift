import ArgumentParser
import Foundation

/// Writes results one after the other.
///
/// A file is written under another name and renamed when it is whole, so that there is never half
/// of one.
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
    private let path: String?
    private let handle: FileHandle
    private let file: OutputFile?
    private var count = 0
    private var waiting: [UInt8] = []

    /// Opens the output.
    ///
    /// - Parameters:
    ///   - path: the file; standard output for `nil` and `-`.
    ///   - arrangement: how results follow each other.
    init(to path: String?, as arrangement: Arrangement) throws {
        self.path = path
        self.arrangement = arrangement
        if let path, path != "-" {
            let file = OutputFile(path)
            guard
                file.place == path
                    || FileManager.default.createFile(atPath: file.place, contents: nil),
                let handle = FileHandle(forWritingAtPath: file.place)
            else { throw OutputOptions.cannotWrite(path) }
            self.handle = handle
            self.file = file
        } else {
            handle = .standardOutput
            file = nil
        }
        if case .list(let list) = arrangement {
            write("{\n  \"schema\": \"urn:assay:\(list):1\",\n  \"\(list)\": [")
        }
    }

    /// Adds a result: plain text, or a document indented as it stands in the list.
    func add(_ result: [UInt8]) throws {
        switch arrangement {
        case .list: write(count == 0 ? "\n" : ",\n")
        case .texts where count > 0: write("\n" + String(repeating: "─", count: 80) + "\n\n")
        case .texts, .lines: break
        }
        waiting += result
        count += 1
        if waiting.count > 1 << 20 { try flush() }
    }

    /// Ends the output; a file gets its name only now, and only if it holds anything.
    func finish() throws {
        var isEmpty = count == 0
        if case .list = arrangement {
            write(isEmpty ? "]\n}\n" : "\n  ]\n}\n")
            isEmpty = false
        }
        try flush()
        guard let file else { return }
        try? handle.close()
        guard !isEmpty else { return file.discard() }
        guard file.finish() else { throw OutputOptions.cannotWrite(file.path) }
    }

    private func write(_ text: String) {
        waiting.append(contentsOf: text.utf8)
    }

    private func flush() throws {
        defer { waiting.removeAll(keepingCapacity: true) }
        do {
            try handle.write(contentsOf: waiting)
        } catch {
            file?.discard()
            throw OutputOptions.cannotWrite(path ?? "-")
        }
    }
}

extension OutputOptions {
    /// Says that a file cannot be written, and with which code the tool ends.
    static func cannotWrite(_ path: String) -> ExitCode {
        printError("The file '\(path)' cannot be written.")
        return ExitCode(73)
    }
}
