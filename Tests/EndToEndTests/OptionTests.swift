import Foundation
import TestSupport
import Testing

/// Options of the tool that no other suite uses.
@Suite("Options of the tool", .serialized)
struct OptionTests {
    static let example = "Examples/Submissions/careful-tier-one.xml"
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func theFormTakesATitleALanguageALogoAndASubmission() throws {
        let logo = try folder.write([0x89, 0x50, 0x4E, 0x47, 1, 2, 3], "logo.png")
        let outcome = try Tool.run([
            "form", "supplier-profile", "--title", "Our <own> title", "--lang", "de",
            "--logo", logo, "--submission", Self.example, "-o", "-",
        ])
        #expect(outcome.code == 0, "\(outcome.problems)")
        let page = outcome.output
        #expect(page.contains("<title>Our &lt;own&gt; title</title>"))
        #expect(page.contains("<html lang=\"de\""))
        #expect(page.contains("data:image/png;base64,iVBORwECAw=="))
        #expect(page.contains("DBS-1001"))
    }

    @Test func aLogoIsAPicture() throws {
        let logo = try folder.write("<svg/>".utf8, "logo.svg")
        let outcome = try Tool.run(["form", "supplier-profile", "--logo", logo, "-o", "-"])
        #expect(outcome.code == 64 && outcome.output.isEmpty)
        #expect(outcome.problems.contains("is no PNG, JPEG, GIF or WebP"))
    }

    @Test func aLogoHasALimit() throws {
        let bytes = [0x89, 0x50, 0x4E, 0x47] + [UInt8](repeating: 0, count: 1 << 20)
        let logo = try folder.write(bytes, "logo.png")
        let outcome = try Tool.run(["form", "supplier-profile", "--logo", logo, "-o", "-"])
        #expect(outcome.code == 64 && outcome.output.isEmpty)
        #expect(outcome.problems.contains("has more than 1 MB"))
    }

    @Test(
        "a form opens in a language",
        arguments: [
            ("zh-Hans", 0), ("pt-BR", 0), ("es-419", 0), ("C", 64), ("en_US.UTF-8", 64), ("", 64),
            ("de-", 64), ("de-AT-CH", 64), ("../x", 64),
        ])
    func languages(lang: String, code: Int32) throws {
        let outcome = try Tool.run(["form", "supplier-profile", "--lang", lang, "-o", "-"])
        #expect(outcome.code == code)
        #expect(outcome.output.isEmpty == (code != 0))
        #expect(outcome.problems.contains("names no language") == (code != 0))
    }

    @Test(.covers("P-1", "P-2")) func aProgrammeCanBeNamedForASubmission() throws {
        let one = try Tool.run(["score", Self.example, "--programme", "copper-wire"])
        #expect(one.code == 0, "\(one.problems)")
        #expect(one.output.contains("Programme: Copper and wire supply"))
        let unknown = try Tool.run(["score", Self.example, "--programme", "coper"])
        #expect(unknown.code == 64 && unknown.problems.contains("no programme 'coper'"))
    }

    @Test func templatesAreInTheLanguageAskedFor() throws {
        try folder.write(
            """
            <questionnaire xmlns="urn:assay:questionnaire:1" id="mine" version="1.0.0" xml:lang="en">
            <title>Mine</title><section id="one"><title>One</title>
            <question id="dust" type="boolean"><text>Is there dust?</text>
            <text xml:lang="de">Staubt es?</text></question></section></questionnaire>
            """.utf8, "definition.xml")
        let arguments = ["template", "mine", "--questionnaires", folder.url.path]
        let german = try Tool.run(arguments + ["--lang", "de"])
        #expect(german.code == 0, "\(german.problems)")
        #expect(german.output.contains("Staubt es?") && !german.output.contains("Is there dust?"))
        #expect(try Tool.run(arguments).output.contains("Is there dust?"))
    }

    static let types = ["--questionnaires", "Tests/Corpus/Submissions/questionnaires"]

    @Test func noMoreProblemsAreShownThanAskedFor() throws {
        let file = "Tests/Corpus/Submissions/bad/several-at-once.xml"
        let all = try Tool.run(["score", file] + Self.types)
        let few = try Tool.run(["score", file, "--max-errors", "2"] + Self.types)
        #expect(all.code == 1 && few.code == 1)
        #expect(all.problems.components(separatedBy: "error[").count - 1 > 2)
        #expect(few.problems.components(separatedBy: "error[").count - 1 == 2)
        let none = try Tool.run(["score", file, "--max-errors", "0"])
        #expect(none.code == 64)
    }

    @Test func testsNameWhatNoCaseBringsUp() throws {
        let arguments = ["test", "Questionnaires/graphite/cases"]
        let without = try Tool.run(arguments)
        let with = try Tool.run(arguments + ["--coverage"])
        #expect(without.code == 0 && with.code == 0, "\(with.problems)")
        #expect(with.output.contains("not in any case: action "))
        #expect(!without.output.contains("not in any case"))
    }
}
