import ArgumentParser

/// What turns files of others into submissions: one subcommand a kind of file.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Turn answers from other files into submissions.",
        subcommands: [
            ImportWorkbook.self, ImportCSV.self, ImportTemplate.self, ImportCatenaX.self,
        ],
        defaultSubcommand: ImportWorkbook.self)
}
