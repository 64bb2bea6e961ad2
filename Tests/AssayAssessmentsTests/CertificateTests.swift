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

    // MARK: Beside what else is known

    /// What a valid certificate for the site "Mine" and 60 percent gives to a question, and on what
    /// questions its finding rests.
    func standing(
        of question: String = "tailings", answers: String = "", report: String? = nil,
        verdict: String? = nil
    ) throws -> (credit: String, against: [String]) {
        let library = try #require(Repository.library())
        let reviews = [("2026-11-22", report), ("2026-11-23", verdict)].compactMap { day, body in
            body.map {
                """
                <review xmlns="urn:assay:review:1" supplier="1" on="\(day)" \
                submission="\(String(repeating: "0", count: 64))"><reviewer name="B" party="buyer"/>\
                \($0)</review>
                """
            }
        }
        let judged = try #require(
            JudgedSubmission(
                """
                <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
                  <supplier id="1"><name>Example</name></supplier>
                  <questionnaire id="graphite" version="1.0.0"/>
                  <questionnaire id="cross-material" version="1.0.0"/>
                  \(answers)
                  <certificate scheme="irma" level="irma-50" site="Mine" issued="2025-01-10"
                    expires="2028-01-09" volume-share="60"><material>graphite</material>
                  </certificate>
                </submission>
                """, reviews: reviews, with: library))
        let result = try #require(
            judged.assessment.questionnaires.flatMap(\.questions).first {
                library.qualifiedID(of: $0.question) == "graphite:" + question
            })
        let found = judged.assessment.findings.filter {
            $0.identity == "standing:certificate-does-not-fit/irma-1"
        }
        return (
            result.credit.description,
            found.flatMap(\.questions).map { library.question($0).id }
        )
    }

    func report(on question: String, place: String) -> String {
        """
        <observation id="o" questionnaire="graphite" question="\(question)" date="2026-11-01" \
        place="\(place)">Wells are dry.</observation>
        """
    }

    @Test(
        "an open report on what it covers, or from its site, suspends it", .covers("C-10", "C-13"),
        arguments: [
            ("water", "Elsewhere", ["water"]), ("residents-harmed", " mINE", ["residents-harmed"]),
            ("residents-harmed", "Plant", []),
        ])
    func reported(question: String, place: String, against: [String]) throws {
        let found = try standing(report: report(on: question, place: place))
        #expect(found.credit == (against.isEmpty ? "0.24" : "0"))
        #expect(found.against == against)
    }

    @Test(.covers("C-10")) func aReportThatIsSettledSuspendsNothing() throws {
        let found = try standing(
            answers: """
                <answers questionnaire="graphite"><answer question="water">\
                <value>agreed</value></answer></answers>
                """, report: report(on: "water", place: "Mine"),
            verdict: """
                <answers questionnaire="graphite"><accepted question="water"/></answers>
                """)
        #expect(found == ("0.24", []))
    }

    @Test(
        "people harmed at its site suspend it", .covers("C-10", "C-13"),
        arguments: [("Mine", "0", ["people-harmed"]), ("Plant", "0.24", [])])
    func harmed(place: String, credit: String, against: [String]) throws {
        let row = { (place: String) in
            """
            <row><cell column="harm">health</cell><cell column="place">\(place)</cell>\
            <cell column="people">12</cell><cell column="agreed">0</cell>\
            <cell column="counted">trusted</cell></row>
            """
        }
        let found = try standing(
            answers: """
                <answers questionnaire="cross-material"><answer question="health">\
                <value>open</value></answer><answer question="people-harmed">\
                \(row("Quarry"))\(row(place))</answer></answers>
                """)
        #expect(found == (credit, against))
    }

    @Test(.covers("C-11")) func itRaisesNoAnswerThatTellsOfHarm() throws {
        let answer = { (value: String) in
            """
            <answers questionnaire="graphite"><answer question="resettlement"><value>\(value)\
            </value><evidence kind="document" title="P" issued="2026-10-01"/></answer></answers>
            """
        }
        #expect(try standing(of: "resettlement", answers: answer("open")).credit == "0.2")
        #expect(
            try standing(of: "resettlement", answers: answer("not-known-here")).credit == "0.24")
    }

    @Test(
        "it stands for the rows that have its number",
        arguments: [
            ("CN2021250D1DTN7", "0"), ("cn-2021250-d1dtn-7", "0"), ("CN2021250D1DTN8", "1"),
        ])
    func number(said: String, credit: String) throws {
        let library = try Story.library(of: [
            """
            <questionnaire xmlns="urn:assay:questionnaire:1" id="q" version="1.0.0" xml:lang="en">
            <title>Q</title><section id="s"><title>S</title>
            <question id="sites" type="table" tells="count(.[harm = 'yes']) &gt; 0"><text>Sites?</text>
            <column id="name" type="text"><text>Name</text></column>
            <column id="number" type="text" identifier="os-hub"><text>Number</text></column>
            <column id="harm" type="boolean"><text>Harm</text></column></question>
            <question id="water" type="boolean"><text>Water?</text>
            <credit when=". = 'yes'">1</credit><credit>0</credit></question></section>
            <equivalence scheme="irma"><covers question="water" credit="1"/></equivalence>
            </questionnaire>
            """
        ])
        let judged = try #require(
            JudgedSubmission(
                """
                <submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
                <supplier id="1"><name>Example</name></supplier><questionnaire id="q" version="1.0.0"/>
                <answers questionnaire="q"><answer question="sites"><row>
                <cell column="name">Mill of Kisima</cell><cell column="number">\(said)</cell>
                <cell column="harm">yes</cell></row></answer></answers>
                <certificate scheme="irma" site="Kisima" issued="2025-01-10" expires="2028-01-09"
                volume-share="100"><identifier kind="os-hub">CN2021250D1DTN7</identifier>
                </certificate></submission>
                """, with: library))
        let water = judged.assessment.questionnaires.flatMap(\.questions).last
        #expect(water?.credit.description == credit)
    }

    @Test(
        "it counts with no more of the volume than the tables show", .covers("C-12", "C-13"),
        arguments: [(["40"], "0.16"), (["25", "25"], "0.2"), (["60"], "0.24"), (["100"], "0.24")])
    func smaller(shares: [String], credit: String) throws {
        let rows = shares.map {
            """
            <row><cell column="mine">mine</cell><cell column="share">\($0)</cell>\
            <cell column="proof">lot-documents</cell></row>
            """
        }
        let found = try standing(
            answers: """
                <answers questionnaire="graphite"><answer question="natural-origin">\
                \(rows.joined())</answer></answers>
                """)
        #expect(found == (credit, credit == "0.24" ? [] : ["natural-origin"]))
    }
}
