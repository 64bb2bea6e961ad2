import Foundation
import TestSupport
import Testing

/// What the documentation says of the repository is so.
@Suite("Documentation")
struct DocumentationTests {
    static let targets = Repository.paths(under: "Sources", ending: ".swift").reduce(
        into: [String]()
    ) {
        let name = String($1.split(separator: "/")[1])
        if $0.last != name { $0.append(name) }
    }

    func text(_ path: String) -> String { String(decoding: Repository.bytes(path), as: UTF8.self) }

    @Test(
        "every target has a page that says what goes in, comes out and is refused",
        arguments: targets.filter { $0.hasPrefix("Assay") && $0 != "AssayBenchmarks" })
    func pages(target: String) {
        let page = text("Sources/\(target)/\(target).docc/\(target).md").lowercased()
        for words in [/goes in:|\*\*in\b/, /comes out:|\*\*out\b/, /refused/] {
            #expect(page.contains(words), "\(target)")
        }
    }

    @Test func theReadmeNamesEveryFolderOfSources() throws {
        let readme = text("README.md")
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Repository.root + "/Sources")
        for folder in folders { #expect(readme.contains("`\(folder)`"), "\(folder)") }
    }

    @Test func theExampleOfTheReadmeIsWhatTheToolPrints() throws {
        let readme = text("README.md")
        let block = try #require(
            readme.split(separator: "```").first { $0.hasPrefix("\n$ assay ") })
        let lines = block.split(separator: "\n")
        let arguments = lines[0].split(separator: " ").dropFirst(2).map(String.init)
        let output = try Tool.run(arguments).output
        // Each stretch between dots stands in the output, in this order.
        var rest = Substring(output)
        for stretch in lines.dropFirst().split(separator: "…") {
            let words = stretch.joined(separator: "\n")
            let range = try #require(rest.range(of: words), "\(words)")
            rest = rest[range.upperBound...]
        }
    }
}
