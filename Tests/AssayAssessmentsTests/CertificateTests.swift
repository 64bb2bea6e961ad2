import AssayAssessments
import AssayExpressions
import TestSupport
import Testing

/// What an IRMA certificate gives to the graphite questionnaire.
@Suite("Certificates")
struct CertificateTests {
    func credit(
        level: String = "irma-50", issued: String = "2025-01-10", expires: String = "2028-01-09",
        share: String = "60", material: String = "graphite"
    ) throws -> (credit: ExactDecimal, expired: Bool) {
        let library = try #require(Repository.library())
        let judged = try #require(
            JudgedSubmission(
                """
                <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
                  <supplier id="1"><name>Example</name></supplier>
                  <questionnaire id="graphite" version="1.0.0"/>
                  <answers questionnaire="graphite"/>
                  <certificate scheme="irma" level="\(level)" site="Mine" issued="\(issued)"
                    expires="\(expires)" volume-share="\(share)">
                    <material>\(material)</material>
                  </certificate>
                </submission>
                """, with: library))
        let result = try #require(
            judged.assessment.questionnaires[0].questions.first {
                library.question($0.question).id == "tailings"
            })
        let expired = judged.assessment.findings.contains {
            $0.identity.contains("certificate") && $0.questionnaire == nil
        }
        return (result.credit, expired)
    }

    @Test(.covers("C-1", "C-2")) func itGivesItsCreditTimesItsShareOfVolume() throws {
        let found = try credit()
        #expect(found.credit == ExactDecimal(text: "0.48"))
        #expect(!found.expired)
    }

    @Test(.covers("C-8", "C-9")) func anotherLevelOrMaterialGivesNothing() throws {
        #expect(try credit(level: "transparency").credit == .zero)
        #expect(try credit(material: "nickel").credit == .zero)
    }

    @Test(
        "one that is no longer valid gives nothing and is found", .covers("C-6"),
        arguments: [
            ("2022-01-10", "2025-01-09"), ("2023-01-10", "2030-01-09"),
        ])
    func expired(issued: String, expires: String) throws {
        let found = try credit(issued: issued, expires: expires)
        #expect(found.credit == .zero)
        #expect(found.expired)
    }
}
