import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

/// Which documented places match, and that a place is no verdict.
@Suite("Documented places")
struct PlaceTests {
    private static let library = Repository.library()

    /// The answers of a supplier of rare earths and zinc.
    private func judged(_ profile: String, sites: String = "") throws -> JudgedSubmission {
        let library = try #require(Self.library)
        return try #require(
            JudgedSubmission(
                """
                <submission xmlns="urn:assay:submission:1" assessed="2026-03-01">
                  <supplier id="S-1"><name>A</name></supplier>
                  <questionnaire id="supplier-profile" version="1.0.0"/>
                  <questionnaire id="rare-earths" version="1.0.0"/>
                  <answers questionnaire="supplier-profile">
                    <answer question="materials"><value>rare-earths</value></answer>\(profile)
                  </answers>
                  <answers questionnaire="rare-earths">
                    <answer question="residues" state="unknown"/>\(sites)
                  </answers>
                </submission>
                """, with: library))
    }

    private func origin(_ country: String) -> String {
        "<answer question=\"countries-of-origin\"><value>\(country)</value></answer>"
    }

    private func site(_ name: String, _ country: String) -> String {
        """
        <answer question="sites"><row><cell column="site">\(name)</cell>
        <cell column="country">\(country)</cell><cell column="step">mine</cell>
        <cell column="share">100</cell><cell column="proof">estimate</cell></row></answer>
        """
    }

    private func basis(of judged: JudgedSubmission) throws -> PlaceMatch.Basis? {
        let library = try #require(Self.library)
        return judged.response.places.first {
            library.catalogue.places[$0.place].id == "rare-earths-bayan-obo"
        }?.basis
    }

    @Test func theCountryDecidesAndTheSiteSaysMoreExactlyWhere() throws {
        #expect(try basis(of: judged(origin("CN"))) == .country)
        #expect(try basis(of: judged("", sites: site("Mine of BAYAN-OBO (west)", "CN"))) == .site)
        #expect(try basis(of: judged(origin("CN"), sites: site("Bayan", "CN"))) == .country)
        #expect(try basis(of: judged(origin("AU"))) == nil)
        #expect(try basis(of: judged(origin("AU"), sites: site("Bayan Obo", "AU"))) == nil)
    }

    @Test(
        "a number of a register names the site",
        arguments: [("cid 00 1234", true), ("CID001235", false)])
    func number(said: String, isSite: Bool) throws {
        var builder = LibraryBuilder(try #require(Self.library))
        let place = try #require(
            builder.catalogue.places.firstIndex { $0.material == "tantalum" })
        builder.catalogue.places[place].identifiers = [Identifier(.rmiCID, "CID001234")]
        let country = builder.catalogue.places[place].country
        let judged = try #require(
            JudgedSubmission(
                """
                <submission xmlns="urn:assay:submission:1" assessed="2026-03-01">
                  <supplier id="S-1"><name>A</name></supplier>
                  <questionnaire id="supplier-profile" version="1.0.0"/>
                  <questionnaire id="tantalum" version="1.0.0"/>
                  <answers questionnaire="supplier-profile">
                    <answer question="materials"><value>tantalum</value></answer>
                  </answers>
                  <answers questionnaire="tantalum"><answer question="sites"><row>
                    <cell column="smelter-id">\(said)</cell><cell column="country">\(country)</cell>
                    <cell column="step">mine</cell><cell column="share">100</cell>
                    <cell column="proof">estimate</cell></row></answer>
                  </answers>
                </submission>
                """, with: builder.library()))
        let match = judged.response.places.first { $0.place.rawValue == place }
        #expect(match?.basis == (isSite ? .site : .country))
    }

    @Test func whereNoCountryIsNamedThePlacesOfTheMaterialAreAssumed() throws {
        let silent = try judged("")
        #expect(try basis(of: silent) == .assumed)
        let library = try #require(Self.library)
        let named = silent.response.places.filter(\.isMaterialNamed)
        #expect(
            named.allSatisfy { library.catalogue.places[$0.place].material == "rare-earths" })
    }

    @Test func namingASiteIsNeverWorseThanHidingIt() throws {
        let told = try judged(origin("CN"), sites: site("Bayan Obo", "CN"))
        for hidden in [
            try judged(""), try judged(origin("CN")), try judged("", sites: site("Pit", "CN")),
        ] {
            let likelihoods = Dictionary(
                uniqueKeysWithValues: hidden.assessment.findings.map {
                    ($0.identity, $0.likelihood)
                })
            for finding in told.assessment.findings where !finding.places.isEmpty {
                guard let other = likelihoods[finding.identity] else { continue }
                #expect(finding.likelihood <= other, "\(finding.identity)")
            }
        }
    }

    @Test func aPlaceRaisesTheLikelihoodAndNothingElse() throws {
        let library = try #require(Self.library)
        var builder = LibraryBuilder(library)
        builder.catalogue.places = []
        let without = builder.library()
        let told = try judged(origin("CN"))
        let plain = try #require(
            JudgedSubmission(told.response.submission, with: without))
        #expect(
            told.assessment.questionnaires.map(\.score)
                == plain.assessment.questionnaires.map(\.score))
        #expect(
            told.assessment.questionnaires.map { $0.level?.reached }
                == plain.assessment.questionnaires.map { $0.level?.reached })
        let before = Dictionary(
            uniqueKeysWithValues: plain.assessment.findings.map { ($0.identity, $0) })
        let raised = told.assessment.findings.filter { !$0.places.isEmpty }
        #expect(!raised.isEmpty)
        for finding in told.assessment.findings {
            let known = try #require(before[finding.identity])
            #expect(finding.severity == known.severity && finding.isGate == known.isGate)
            #expect(
                finding.likelihood
                    == (finding.places.isEmpty
                        ? known.likelihood
                        : max(known.likelihood, DocumentedPlace.likelihood)))
        }
    }
}
