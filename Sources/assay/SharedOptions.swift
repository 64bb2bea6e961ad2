import ArgumentParser
import AssayDocuments
import AssayExpressions
import AssayReports
import AssayWorkspaces
import FoundationEssentials
import Glibc

enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}

enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
}

/// Options that every command has.
struct SharedOptions: ParsableArguments {
    @Option(
        help: "The folder of questionnaires; by default those that ship.", completion: .directory)
    var questionnaires: String?

    @Option(help: "Colour: auto, always or never. NO_COLOR is respected.")
    var color: ColourChoice = .auto

    @Option(help: "The most problems that are shown in a run.")
    var maxErrors = 100

    @Flag(help: "Say on standard error which questionnaires are used.")
    var verbose = false

    func validate() throws {
        if maxErrors < 1 { throw ValidationError("--max-errors must be at least 1.") }
    }

    func layout(for descriptor: Int32, language: String? = nil) -> TextLayout {
        let environment = ProcessInfo.processInfo.environment
        let isTerminal = isatty(descriptor) == 1
        let allowsColour =
            environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        let usesColour: Bool
        switch color {
        case .always: usesColour = true
        case .never: usesColour = false
        case .auto: usesColour = isTerminal && allowsColour
        }
        return TextLayout(width: 80, usesColour: usesColour, language: language)
    }
}

/// Options of commands that write results.
struct OutputOptions: ParsableArguments {
    @Option(help: "The form of the result: text or json.")
    var format: OutputFormat = .text

    @Option(
        name: .shortAndLong, help: "Write to this file, whole or not at all.", completion: .file())
    var output: String?

    @Option(help: "The language of texts where they are translated, such as de.")
    var lang: String?

    /// Writes a text to the file or to standard output.
    func write(_ text: String) throws {
        try write(bytes: Array(text.utf8))
    }

    /// Writes a JSON document to the file or to standard output.
    func write(_ document: (inout JSONWriter) -> Void) throws {
        try write(bytes: JSONWriter.bytes(.document, document))
    }

    private func write(bytes: [UInt8]) throws {
        try Output.write(bytes, to: output)
    }
}

/// Reads a day that an option has.
func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text: text) else {
        throw ValidationError("'\(shown(text))' is not a day such as 2026-12-04.")
    }
    return day
}
