import ArgumentParser

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Turn answers from other files into submissions.",
        subcommands: [
            ImportCSV.self, ImportCatenaX.self
        ])
}
