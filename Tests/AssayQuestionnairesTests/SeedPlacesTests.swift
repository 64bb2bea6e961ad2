import Foundation
import TestSupport
import Testing

/// Every place that a citation of the five reports names is a page or a heading of the report.
///
/// `Tests/Corpus/Seeds/places.tsv` lists headings and pages; the reports themselves are not needed.
@Suite("Places of citations")
struct SeedPlacesTests {
    /// What a place can be called, as a citation writes it; the longer first.
    private static let kinds = [
        "pp. ", "p. ", "clause ", "fn. ", "boxes ", "box ", "sections ", "section ", "chapter ",
        "Table ",
        "Box ", "Annex ", "§",
    ]

    /// The pages of each place, by report.
    private let places: [String: [String: ClosedRange<Int>]]

    init() {
        var places: [String: [String: ClosedRange<Int>]] = [:]
        let text = String(
            decoding: Repository.bytes("Tests/Corpus/Seeds/places.tsv"), as: UTF8.self)
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count > 3, let first = Int(fields[2]), let last = Int(fields[3]) else {
                continue
            }
            places[fields[0], default: [:]][fields[1]] = first...last
        }
        self.places = places
    }

    /// The places that a citation names, one by one: `boxes E to G` names three.
    private func names(of citation: String) -> [String] {
        let parts = citation.replacing(" and ", with: ", ").replacing(" to ", with: "-")
            .replacing(" fn. ", with: ", fn. ").split(separator: ", ").map(String.init)
        var kind = ""
        return parts.flatMap { part -> [String] in
            var rest = part[...]
            if let written = Self.kinds.first(where: part.hasPrefix) {
                kind =
                    ["pp. ": "p. ", "boxes ": "box ", "sections ": "section "][written] ?? written
                rest = part.dropFirst(written.count)
            }
            let ends = rest.split(separator: "-").map(String.init)
            guard ends.count == 2, kind == "p. " || kind == "box " else { return [kind + rest] }
            if let first = Int(ends[0]), let last = Int(ends[1]), first < last {
                return (first...last).map { kind + String($0) }
            }
            return "ABCDEFG".map(String.init).filter { ends[0] <= $0 && $0 <= ends[1] }.map {
                kind + $0
            }
        }
    }

    /// What is wrong with a citation, if anything is.
    private func problem(_ source: String, _ citation: String) -> String? {
        guard let known = places[source] else { return nil }
        var pages: [Int] = []
        var ranges: [ClosedRange<Int>] = []
        let names = names(of: citation)
        if names.isEmpty { return "names nothing" }
        for name in names {
            if let page = name.hasPrefix("p. ") ? Int(name.dropFirst(3)) : nil {
                guard known["pages"]?.contains(page) == true else { return "no page \(page)" }
                pages.append(page)
            } else if let range = known[name] {
                ranges.append(range)
            } else {
                return "no place \(name)"
            }
        }
        guard let page = pages.first(where: { page in !ranges.allSatisfy { $0.contains(page) } })
        else {
            return nil
        }
        return "page \(page) does not hold it"
    }

    @Test func everyCitationResolves() throws {
        let cite = try Regex(
            #"<cite source="([^"]*)" at="([^"]*)""#, as: (Substring, Substring, Substring).self)
        var count = 0
        for path in Repository.paths(under: "Questionnaires", ending: ".xml")
        where !path.contains("/cases/") {
            for match in String(decoding: Repository.bytes(path), as: UTF8.self).matches(of: cite) {
                let (source, citation) = (String(match.output.1), String(match.output.2))
                if places[source] != nil { count += 1 }
                if let problem = problem(source, citation) {
                    Issue.record("\(path): \(source) \(citation): \(problem)")
                }
            }
        }
        #expect(count > 800)
    }

    @Test func everyClauseOfTheRoadmapsResolves() throws {
        let catalogue = String(
            decoding: Repository.bytes("Questionnaires/Catalogues/frameworks.xml"), as: UTF8.self)
        let start = try #require(catalogue.range(of: #"<framework id="RESRC""#)).lowerBound
        let clause = try Regex(#"<clause id="[^"]*" at="([^"]*)""#, as: (Substring, Substring).self)
        let places = catalogue[start...].prefix(
            upTo: catalogue[start...].firstRange(of: "</framework>")!.lowerBound
        )
        .matches(of: clause).map { String($0.output.1) }
        #expect(places.count > 50)
        for place in places { #expect(problem("RESRC-FIN", place) == nil, "\(place)") }
    }

    @Test(arguments: [
        ("LEVIN-LEV", "p. 35"), ("LEVIN-LEV", "p. 17, clause 3"), ("LEVIN-LEV", "p. 16 fn. 8"),
        ("LEVIN-CU", "box H"), ("LEVIN-CU", "boxes F to H, section IX"),
        ("RESRC-FIN", "§3.4.2, p. 38"),
        ("RESRC-MOB", "§6.1"), ("RESRC-CA", "Table 9-1"), ("LEVIN-LEV", "page 16"),
        ("LEVIN-LEV", ""),
    ])
    func wrongPlacesAreFound(source: String, citation: String) {
        #expect(problem(source, citation) != nil)
    }
}
