import ArgumentParser
import Foundation

/// Writes results one after the other: text with a rule between, or one JSON document.
///
/// A file is written under another name and renamed when it is whole, so that there is never half
/// of one.
final class ResultWriter {
    private let options: OutputOptions
    private let handle: FileHandle
    private let file: OutputFile?
    /// The name of the list in a JSON document of several; `nil` for a single one.
    private let list: String?
    private var count = 0
    private var waiting: [UInt8] = []

    /// Opens the output.
    ///
    /// - Parameters:
    ///   - options: the form, and the file if it is not standard output.
    ///   - list: the name of the list in JSON; `nil` where there is only one result.
    init(_ options: OutputOptions, list: String?) throws {
        self.options = options
        self.list = options.format == .json ? list : nil
        if let path = options.output, path != "-" {
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
        if let list = self.list {
            write("{\n  \"schema\": \"urn:assay:\(list):1\",\n  \"\(list)\": [")
        }
    }

    /// Adds a result: plain text, or a document indented as it stands in the list.
    func add(_ result: [UInt8]) throws {
        if list != nil {
            write(count == 0 ? "\n" : ",\n")
        } else if count > 0 {
            write("\n" + String(repeating: "─", count: 80) + "\n\n")
        }
        waiting += result
        count += 1
        if waiting.count > 1 << 20 { try flush() }
    }

    /// Ends the output; a file gets its name only now, and only if it holds anything.
    func finish() throws {
        if list != nil { write(count == 0 ? "]\n}\n" : "\n  ]\n}\n") }
        try flush()
        guard let file else { return }
        try? handle.close()
        guard count > 0 || list != nil else { return file.discard() }
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
            throw OutputOptions.cannotWrite(options.output ?? "-")
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
