import AssayAssessments
import AssayExpressions
import TestSupport
import Testing

/// What an IRMA certificate gives to the graphite questionnaire.
@Suite("Certificates")
struct CertificateTests {
    func credit(
        level: String = "irma-50", issued: String = "2025-01-10", expires: String = "2028-01-09",
        share: String = "60", material: String = "graphite", schemeChecks: [SchemeCheck] = []
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
        let assessment = assess(judged.response, with: library, schemeChecks: schemeChecks)
        let result = try #require(
            assessment.questionnaires[0].questions.first {
                library.question($0.question).id == "tailings"
            })
        let expired = assessment.findings.contains {
            $0.identity.contains("certificate") && $0.questionnaire == nil
        }
        return (result.credit, expired)
    }

    @Test(.covers("C-1", "C-2"))
    func itGivesItsCreditTimesItsShareOfVolumeTimesTheStrengthOfItsScheme() throws {
        let found = try credit()
        #expect(found.credit == ExactDecimal(text: "0.24"))
        #expect(!found.expired)
    }

    @Test(
        "the buyer's look at the scheme comes before the catalogue's default",
        arguments: [("1", "0.48"), ("0.25", "0.12"), ("0", "0")])
    func strength(strength: String, expected: String) throws {
        let day = try #require(CalendarDate(text: "2026-11-21"))
        let strength = try #require(ExactDecimal(text: strength))
        let check = SchemeCheck(scheme: "irma", strength: strength, checked: day)
        let other = SchemeCheck(scheme: "asi", strength: .one, checked: day)
        #expect(
            try credit(schemeChecks: [check, other]).credit == ExactDecimal(text: expected))
    }

    @Test(
        "a buyer's answers about a scheme give its strength",
        arguments: [("looked-into", ExactDecimal.one), ("taken-on-trust", .zero)])
    func answers(name: String, strength: ExactDecimal) throws {
        let library = try #require(Repository.library())
        let path = "Questionnaires/assurance-scheme-check/cases/\(name).xml"
        let text = String(decoding: Repository.bytes(path), as: UTF8.self)
        let judged = try #require(JudgedSubmission(text, with: library))
        let check = try #require(SchemeCheck(of: judged.assessment, about: "irma"))
        #expect(check.strength == strength)
        #expect(check.checked.description == "2026-11-21")
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
