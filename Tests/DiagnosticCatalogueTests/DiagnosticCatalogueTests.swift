import AssayCompiler
import AssayDiagnostics
import AssayWorkspaces
import AssayXML
import TestSupport
import Testing

/// The ids that exist, those that are documented, and those that the samples show are the same.
@Suite("The catalogue of diagnostics")
struct DiagnosticCatalogueTests {
    /// A part of the catalogue: a mark in the file of ids.
    struct Section {
        var title: String
        /// Where the mistakes are found, for the page.
        var note = ""
        var entries: [(id: String, meaning: String)] = []
    }

    /// The sections as the file of ids gives them: marks, notes, and the comment of each case.
    static let sections: [Section] = {
        var sections: [Section] = []
        var meaning = ""
        let file = "Sources/AssayDiagnostics/DiagnosticID.swift"
        for line in String(decoding: Repository.bytes(file), as: UTF8.self).split(separator: "\n") {
            let line = line.trimmingPrefix { $0 == " " }
            if line.hasPrefix("// MARK: ") {
                sections.append(Section(title: String(line.dropFirst(9))))
            } else if line.hasPrefix("/// ") {
                meaning = String(line.dropFirst(4))
            } else if line.hasPrefix("// "), !sections.isEmpty {
                let words = String(line.dropFirst(3))
                let last = sections.count - 1
                sections[last].note += (sections[last].note.isEmpty ? "" : " ") + words
            } else if line.hasPrefix("case "), !sections.isEmpty {
                let parts = line.split(separator: "\"")
                let id = parts.count > 1 ? parts[1] : line.dropFirst(5)
                sections[sections.count - 1].entries.append((String(id), meaning))
            }
        }
        return sections
    }()

    static func ids(in title: String) throws -> Set<String> {
        Set(try #require(sections.first { $0.title == title }).entries.map(\.id))
    }

    /// The ids in the texts beside the samples of a folder.
    static func shown(in folder: String) -> Set<String> {
        var ids: Set<String> = []
        for name in Repository.files(in: folder, ending: ".txt") {
            let text = String(decoding: Repository.bytes(folder + "/" + name), as: UTF8.self)
            for part in text.split(separator: "[").dropFirst() {
                if let end = part.firstIndex(of: "]"), part[end...].hasPrefix("]: ") {
                    ids.insert(String(part[..<end]))
                }
            }
        }
        return ids
    }

    @Test func everyIdIsShownByASample() throws {
        // No file of the corpus can show these: the suites of hostile input make a file too large
        // and one that cannot be read, and a broken workbook; the suite of schemas a violation.
        // Conversions are of two files; their own suite shows what would be lost.
        let ofHostileFiles: Set = [
            "file-too-large", "cannot-read-file", "schema-violation", "lost-in-conversion",
        ]
        let ofHostileWorkbooks: Set = ["unreadable-workbook"]
        let definitions = Self.shown(in: "Tests/Corpus/Definitions/bad")
        let submissions = Self.shown(in: "Tests/Corpus/Submissions/bad")
        let reviews = Self.shown(in: "Tests/Corpus/Reviews/bad")
        let plans = Self.shown(in: "Tests/AssayInterchangeTests/Outputs")
        let submissionsInJSON = Self.shown(in: "Tests/AssayDocumentsTests/Outputs")
        let ofFiles = try Self.ids(in: "Files")
        let ofDefinitions = try Self.ids(in: "Rules").union(Self.ids(in: "Definitions"))
            .union(Self.ids(in: "Warnings about definitions"))
        let ofSubmissions = try Self.ids(in: "Submissions")
        let ofReviews = try Self.ids(in: "Reviews")
        // Reviews and submissions that do not belong together are no mistake in a file.
        let ofReviewsAlone: Set = ["review-of-another-version", "review-of-nobody"]
        let ofSubmissionsInJSON = try Self.ids(in: "Submissions in JSON")
        let ofPlans = try Self.ids(in: "Earlier plans")
        let ofAnswerWorkbooks = try Self.ids(in: "Workbooks of answers")
        let ofExpectations = try Self.ids(in: "Expectations")
        // A submission and a run do not belong to what the buyer expects; the tests of both show these.
        let ofExpectationsAlone: Set = [
            "expected-without-submission", "material-left-out", "unknown-material",
        ]
        let tables = Self.shown(in: "Tests/AssayInterchangeTests/Outputs/Tables")
        let ofTables = try Self.ids(in: "Answers in CSV")
        // No file of text has such bytes; its own suite shows them.
        let ofBytes: Set = ["broken-encoding"]
        let ofExpectationsAndPlans = try Self.ids(in: "Expectations and earlier plans")
        // A programme with its questionnaire takes two files; its own suite shows it.
        let ofProgrammes: Set = ["core-too-long"]
        // A fact is old on a day that only its own suite gives.
        let ofDays: Set = ["stale-fact"]
        let ofTemplates = try Self.ids(in: "Templates of others")
        let ofCatenaX = try Self.ids(in: "Catena-X")
        let ofRulesAndSubmissions = try Self.ids(in: "Rules and submissions")
        let ofRulesAndPlans = try Self.ids(in: "Rules and earlier plans")
        let known: Set<String> = [
            ofFiles, ofDefinitions, ofSubmissions, ofRulesAndSubmissions, ofRulesAndPlans, ofPlans,
            ofSubmissionsInJSON, ofReviews, ofExpectations, ofExpectationsAndPlans, ofTables,
            ofAnswerWorkbooks, ofTemplates, ofCatenaX,
        ].reduce(into: []) { $0.formUnion($1) }
        #expect(known == Set(DiagnosticID.allCases.map(\.rawValue)))
        #expect(ofFiles.subtracting(definitions) == ofHostileFiles)
        #expect(ofDefinitions.subtracting(definitions) == ofProgrammes.union(ofDays))
        // What to do about an earlier version is told by those who judge whole files.
        #expect(ofSubmissions.subtracting(submissions) == ["earlier-version"])
        #expect(ofReviews.subtracting(reviews) == ofReviewsAlone)
        #expect(
            reviews.subtracting(ofFiles).subtracting(ofSubmissions)
                .subtracting(ofRulesAndSubmissions) == ofReviews.subtracting(ofReviewsAlone))
        #expect(ofRulesAndSubmissions.subtracting(definitions.intersection(submissions)) == [])
        #expect(ofRulesAndPlans.subtracting(definitions.intersection(plans)) == [])
        // An earlier plan that is found by a number of a register is no mistake in a file.
        #expect(
            ofPlans.subtracting(plans) == ofHostileWorkbooks.union(["matched-by-identifier"]))
        #expect(ofCatenaX.subtracting(Self.shown(in: "Tests/Corpus/CatenaX")) == [])
        #expect(ofAnswerWorkbooks.subtracting(plans) == [])
        #expect(ofExpectations.subtracting(plans) == ofExpectationsAlone)
        #expect(ofExpectationsAndPlans.subtracting(plans) == [])
        #expect(ofTables.subtracting(tables) == ofBytes)
        #expect(ofTemplates.subtracting(plans) == [])
        #expect(
            definitions.subtracting(ofFiles).subtracting(ofDefinitions)
                .subtracting(ofRulesAndSubmissions).subtracting(ofRulesAndPlans) == [])
        #expect(
            submissions.subtracting(ofFiles).subtracting(ofSubmissions)
                .subtracting(ofRulesAndSubmissions) == [])
        #expect(submissionsInJSON.subtracting(ofFiles) == ofSubmissionsInJSON)
        let ofFilesThatComeBack = [
            ofPlans, ofRulesAndPlans, ofFiles, ofExpectations, ofExpectationsAndPlans,
            ofAnswerWorkbooks, ofTemplates,
        ]
        #expect(ofFilesThatComeBack.reduce(plans) { $0.subtracting($1) } == [])
    }

    @Test func thePageIsMadeFromTheCatalogue() throws {
        let path = "Sources/AssayDiagnostics/AssayDiagnostics.docc/Diagnostics-by-id.md"
        let page = String(decoding: Repository.bytes(path), as: UTF8.self)
        var text = String(page[..<(try #require(page.firstRange(of: "### ")).lowerBound)])
        text += Self.sections.map { section in
            "### \(section.title)\n\n" + (section.note.isEmpty ? "" : section.note + "\n\n")
                + "| id | meaning |\n| --- | --- |\n"
                + section.entries.map { "| `\($0.id)` | \($0.meaning) |\n" }.joined()
        }.joined(separator: "\n")
        #expect(matchesSnapshot(text, path))
    }

    @Test func thereAreSixtySamplesAndMore() {
        let count = Repository.files(in: "Tests/Corpus/Definitions/bad", ending: ".xml").count
        #expect(count >= 60, "\(count)")
        Proof.tell("\(count) seeded mistakes in definitions are reported exactly")
    }

    @Test func aMistakeAtTheEndOfFiveMegabytesHasItsPlace() throws {
        let sample = String(
            decoding: Repository.bytes("Tests/Corpus/Definitions/good/sample.xml"), as: UTF8.self)
        let lines = 60_000
        let padding = String(
            repeating: "  <!-- 石墨 " + String(repeating: "x", count: 74) + " -->\n", count: lines)
        let text = sample.replacing("  <finding", with: padding + "  <finding")
            .replacing("$share &lt; 100", with: "contains('石墨', '石') or $sahre &lt; 100")
        #expect(text.utf8.count > 5_000_000)
        var diagnostics = DiagnosticCollector()
        let catalogue = Repository.root + "/Tests/Corpus/Definitions/good/catalogue.xml"
        let loaded = loadDefinitions(at: [catalogue], validating: false, diagnostics: &diagnostics)
        let file = try #require(
            readDefinition(Array(text.utf8), file: "large.xml", diagnostics: &diagnostics))
        _ = compile(loaded.files + [file], diagnostics: &diagnostics)
        let found = diagnostics.sorted()
        #expect(found.map(\.id) == [.unknownQuestion])
        #expect(found.first?.place.line == lines + 22)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)[lines + 21]
        let culprit = try #require(line.firstRange(of: "$sahre")).lowerBound
        #expect(
            found.first?.place.column == line.distance(from: line.startIndex, to: culprit) + 1)
    }
}
