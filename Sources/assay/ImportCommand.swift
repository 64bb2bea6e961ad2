import ArgumentParser

/// The ways in which answers come in files of others.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Turn answers from other files into submissions.",
        subcommands: [
            ImportTemplate.self
        ])
}
