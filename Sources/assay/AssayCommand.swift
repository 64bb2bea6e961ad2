import ArgumentParser
import AssayDiagnostics
import Foundation

/// The tool: one subcommand a verb.
@main
struct AssayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assay",
        abstract: "Scores supplier due-diligence questionnaires and plans corrective action.",
        discussion: """
            The commonest commands:

              assay plan supplier.xml                what to do first, by when, and how to know
              assay score submissions/*.xml          scores, levels and findings
              assay report submissions -o reports    pages to read, and whom to call first
              assay compare 2026.xml 2027.xml        what moved in a year, and why
              assay leverage --buyer us.xml suppliers what fits many suppliers, and with whom
              assay explain supplier.xml graphite    why a score, finding or action is what it is
              assay template graphite > blank.xml    a blank submission with guidance
              assay coverage --framework EU-BATT     which clauses are asked, answered, how well
              assay check Questionnaires             definitions, with line, column and mend

            Exit codes: 0 done, gaps are results; 1 problems in definitions or submissions; \
            64 wrong usage; 66 no such input, or a folder without any; 69 nothing that prints; \
            73 an output cannot be written; 78 the questionnaires cannot be found or used; \
            141 the reader closed the pipe.
            """,
        version: "0.1.0",
        subcommands: [
            Check.self, ScoreCommand.self, PlanCommand.self, ReportCommand.self,
            CompareCommand.self, LeverageCommand.self, Form.self, Explain.self, Coverage.self,
            TestCommand.self,
            Template.self,
        ])

    static func main() {
        signal(SIGPIPE) { _ in _exit(141) }
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let arguments = CommandLine.arguments.dropFirst()
            if let hint = suggestion(for: arguments.first) {
                FileHandle.standardError.write(Data(hint.utf8))
            }
            exit(withError: error)
        }
    }

    /// A mistyped subcommand gets the nearest one.
    private static func suggestion(for word: String?) -> String? {
        guard let word, !word.hasPrefix("-") else { return nil }
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        guard !names.contains(word), word != "help",
            let nearest = nearestSpelling(to: word, among: names)
        else { return nil }
        return "Did you mean 'assay \(nearest)'?\n"
    }
}
