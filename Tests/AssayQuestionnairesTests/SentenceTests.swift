import TestSupport
import Testing

/// The sentences of the language's documentation that have an id, and the tests that name them.
@Suite("Sentences of the language")
struct SentenceTests {
    static let pages =
        ["Sources/AssayExpressions/AssayExpressions.docc/Rule-Language.md"]
        + Repository.files(in: guide, ending: ".md").map { guide + "/" + $0 }
    private static let guide = "Sources/AssayDefinitions/AssayDefinitions.docc"

    static func text(_ path: String) -> String {
        String(decoding: Repository.bytes(path), as: UTF8.self)
    }

    /// Every id with the words before it.
    static func sentences() -> [(id: String, words: String)] {
        pages.flatMap { page in
            text(page).matches(of: /([^\[\]]{1,60})\[([A-Z]-[0-9]+)\]/).map { match in
                let words = match.output.1.split { $0 == "\n" || $0 == " " }
                return (String(match.output.2), words.joined(separator: " "))
            }
        }
    }

    /// The ids that the tests name.
    static func covered() -> Set<String> {
        var ids: Set<String> = []
        for path in Repository.paths(under: "Tests", ending: ".swift") {
            for match in text(path).matches(of: /\.covers\(([^)]*)\)/) {
                for id in match.output.1.matches(of: /"([A-Z]-[0-9]+)"/) {
                    ids.insert(String(id.output.1))
                }
            }
        }
        return ids
    }

    @Test func haveIdsOfTheirOwn() {
        let ids = Self.sentences().map(\.id)
        #expect(ids.count > 100)
        #expect(Set(ids).count == ids.count)
    }

    @Test func areCoveredByTestsButForAList() {
        let sentences = Self.sentences()
        let covered = Self.covered()
        #expect(covered.subtracting(sentences.map(\.id)) == [], "no sentence has these ids")
        let orphans = sentences.filter { !covered.contains($0.id) }.map {
            "\($0.id) … \($0.words)\n"
        }
        let list = "Sentences of the language that no test names yet.\n\n" + orphans.joined()
        #expect(matchesSnapshot(list, "Tests/Corpus/sentences-without-a-test.txt"))
    }
}
