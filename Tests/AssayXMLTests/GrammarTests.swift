import Foundation
import TestSupport
import Testing

@testable import AssayXML

/// The reader's grammar says the same as the schemas.
@Suite("The grammar and the schema", .tags(.oneThread), .sanitizedByTag)
struct GrammarTests {
    /// Names of elements and attributes in a RELAX NG file.
    func names(_ element: String, in schema: String) -> Set<String> {
        let text = String(
            decoding: Repository.bytes("Sources/AssayXML/Schemas/\(schema).rng"), as: UTF8.self)
        var found: Set<String> = []
        for part in text.components(separatedBy: "<\(element) name=\"").dropFirst() {
            found.insert(String(part.prefix { $0 != "\"" }))
        }
        return found
    }

    @Test(
        "have the same elements and attributes",
        arguments: ["questionnaire", "submission", "review", "expectations", "mapping"])
    func same(schema: String) {
        let grammar =
            switch schema {
            case "submission": SubmissionGrammar.elements
            case "review": ReviewGrammar.elements
            case "expectations": ExpectationGrammar.elements
            case "mapping": MappingGrammar.elements
            default: DefinitionGrammar.elements
            }
        let attributes = Set(grammar.values.flatMap { $0.attributes.map(\.name) })
        #expect(Set(grammar.keys) == names("element", in: schema))
        #expect(attributes == names("attribute", in: schema))
    }

    @Test(
        "every element and attribute is documented",
        arguments: ["questionnaire", "submission", "review", "expectations", "mapping"])
    func documented(schema: String) {
        let folder = "Sources/AssayDefinitions/AssayDefinitions.docc"
        let pages = Repository.files(in: folder, ending: ".md").map { name in
            String(decoding: Repository.bytes(folder + "/" + name), as: UTF8.self)
        }.joined()
        for element in names("element", in: schema) {
            #expect(pages.contains("<\(element)"), "element \(element)")
        }
        for attribute in names("attribute", in: schema) {
            #expect(pages.contains("`\(attribute)`"), "attribute \(attribute)")
        }
    }
}
