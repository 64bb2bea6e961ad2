import Foundation
import PackagePlugin

/// Puts the texts of a target's folder `Resources` into the target's code, so that the tool is a single
/// file. As string literals they compile at once, which large literals of bytes do not.
@main
struct EmbedTexts: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        let folder = target.directoryURL.appendingPathComponent("Resources", isDirectory: true)
        let names = (FileManager.default.subpaths(atPath: folder.path) ?? []).filter { name in
            [".css", ".js", ".txt", ".gz"].contains { name.hasSuffix($0) }
        }.sorted()
        let output = context.pluginWorkDirectoryURL.appendingPathComponent("EmbeddedTexts.swift")
        return [
            .buildCommand(
                displayName: "Embedding the texts of \(target.name)",
                executable: try context.tool(named: "EmbedTextsTool").url,
                arguments: [output.path, folder.path] + names,
                inputFiles: names.map { folder.appendingPathComponent($0) }, outputFiles: [output])
        ]
    }
}
