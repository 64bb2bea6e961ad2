import Foundation
import TestSupport
import Testing

/// What a submission must look like, on the command line; `make schema-test` has a validator look at it.
@Suite("Schemas of the tool", .serialized)
struct SchemaToolTests {
    @Test(
        "a schema names what it is about",
        arguments: [["tungsten"], ["battery"], ["nickel", "copper"]])
    func schemas(ids: [String]) throws {
        let outcome = try Tool.run(["schema"] + ids)
        #expect(outcome.code == 0 && outcome.problems.isEmpty, "\(outcome.problems)")
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        let id = try #require(schema["$id"] as? String)
        #expect(ids.allSatisfy { id.contains($0) })
    }

    @Test func schemasOfXMLAreThoseThatShip() throws {
        let rng = try Tool.run(["schema", "tin", "--format", "rng"])
        #expect(
            rng.output.utf8.elementsEqual(
                Repository.bytes("Sources/AssayXML/Schemas/submission.rng")))
        let xsd = try Tool.run(["schema", "tin", "--format", "xsd"])
        #expect(
            xsd.output.utf8.elementsEqual(
                Repository.bytes("Questionnaires/Schema/submission.xsd")))
    }

    @Test func unknownNamesAndTwoProgrammesAreRefused() throws {
        let unknown = try Tool.run(["schema", "batery"])
        #expect(unknown.code == 66 && unknown.problems.contains("Did you mean 'battery'?"))
        #expect(try Tool.run(["schema", "battery", "electronics"]).code == 64)
    }
}
