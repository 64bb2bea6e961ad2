import Testing

@testable import AssayReports

/// What excerpts of broken submissions hide.
@Suite("Masked sources") struct SourceMaskTests {
    @Test(
        "an excerpt hides who reported something",
        arguments: [
            (
                #"<observation id="o" source="Ana Núñez" date="2026-01-01">"#,
                #"<observation id="o" source="*********" date="2026-01-01">"#
            ),
            (
                #"<s:observation source='镍 "x"'/><name id="a"/>"#,
                #"<s:observation source='*****'/><name id="a"/>"#
            ),
            (
                #"<observation sorce="Ana" question="q">"#,
                #"<observation sorce="***" question="q">"#
            ),
            (#"<observation  source = "A>B""#, #"<observation  source = "***""#),
            (
                #"<observation source="Ana <answer question="q">"#,
                #"<observation source="*********************"q"*"#
            ),
            (
                #"<observations source="Ana"><evidence title="Ana">"#,
                #"<observations source="Ana"><evidence title="Ana">"#
            ),
        ])
    func masks(_ line: String, _ expected: String) {
        let bytes = Array(line.utf8)
        let masked = SourceMask.masked(0..<bytes.count, of: bytes)
        #expect(String(decoding: masked, as: UTF8.self) == expected)
    }
}
