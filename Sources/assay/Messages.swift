import ArgumentParser
import AssayReports
import AssayWorkspaces
import FoundationEssentials
import Glibc

/// Writes a line on standard error, which no terminal obeys. Names in it are ``shown(_:)``.
func printError(_ text: String) {
    Output.tell(inertLines(text) + "\n")
}

/// Writes a line on standard output, which no terminal obeys.
func printOutput(_ text: String) throws(OutputError) {
    try Output.write(Array((inertLines(text) + "\n").utf8), to: nil)
}

/// What somebody else wrote, such as a name or an argument, as it stands in a message: on one line,
/// with nothing that a terminal obeys, and not too long.
func shown(_ words: String) -> String { TextLayout.shown(words) }

/// The lines of a text with nothing that a terminal obeys.
func inertLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { TextLayout.inert(String($0)) }.joined(separator: "\n")
}

extension OutputError {
    /// Says what cannot be written and why, and returns with which code the tool ends.
    func tell() -> ExitCode {
        // Whoever closed a pipe has what they wanted.
        if cause.code == EPIPE { return ExitCode(141) }
        let subject = name.map { "The file '\(shown($0))'" } ?? "Standard output"
        printError("\(subject) cannot be written: \(cause.reason).")
        return ExitCode(73)
    }
}
