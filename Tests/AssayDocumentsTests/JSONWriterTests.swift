import AssayDocuments
import AssayExpressions
import TestSupport
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    private func write(_ json: inout JSONWriter) {
        json.object { json in
            json.member("text", "a")
            json.array("empty", [String]()) { $0.value($1) }
            json.object("inner") { json in
                json.array("numbers", [1, -20]) { $0.value($1) }
                json.member("none", nil as String?)
            }
        }
    }

    @Test func laysOutDocuments() {
        #expect(
            jsonText(write) == """
                {
                  "text": "a",
                  "empty": [],
                  "inner": {
                    "numbers": [
                      1,
                      -20
                    ],
                    "none": null
                  }
                }

                """)
    }

    @Test func laysOutOneLine() {
        let line = String(decoding: JSONWriter.bytes(.compact, write), as: UTF8.self)
        #expect(line == #"{"text":"a","empty":[],"inner":{"numbers":[1,-20],"none":null}}"#)
    }

    @Test func escapesNamesThatAreData() {
        let line = JSONWriter.bytes(.compact) { json in
            json.object { json in
                json.key(data: "a\"b")
                json.value(true)
                json.key(data: "c")
                json.object { $0.member("d", 1) }
            }
        }
        #expect(String(decoding: line, as: UTF8.self) == #"{"a\"b":true,"c":{"d":1}}"#)
    }

    @Test func laysOutParts() {
        let part = JSONWriter.bytes(.part(depth: 2)) { $0.array(["a"]) }
        #expect(String(decoding: part, as: UTF8.self) == "    [\n      \"a\"\n    ]")
    }

    @Test(arguments: [
        ("plain", "plain"), ("\"\\", #"\"\\"#), ("\n\r\t", #"\n\r\t"#),
        ("\u{0}\u{1F}\u{7F}", #"\u0000\u001f\u007f"#), ("\u{85}\u{A0}", "\\u0085\u{A0}"),
        ("\u{61C}ش", "\\u061cش"), ("\u{200E}\u{2028}\u{202E}", #"\u200e\u2028\u202e"#),
        ("\u{2066}–\u{2010}镍😀", "\\u2066–\u{2010}镍😀"),
    ])
    func escapesWhatIsObeyed(string: String, escaped: String) {
        #expect(jsonText { $0.value(string) } == "\"\(escaped)\"\n")
    }

    @Test(arguments: [
        "0", "0.5", "-3", "-0.000000000001", "100", "33.333333333333", "999999999999999999",
        "123456789012345678901234.000000000001", "1000000000000000000", "18446744.073709551615",
        "18446744.073709551616",
    ])
    func writesExactNumbers(digits: String) throws {
        let number = try #require(ExactDecimal(text: digits))
        #expect(jsonText { $0.value(number) } == digits + "\n")
        #expect(number.description == digits)
    }

    @Test func writesNoNumberAsNull() {
        for number in [ExactDecimal.infinity, .minusInfinity, .notANumber] {
            #expect(jsonText { $0.value(number) } == "null\n")
        }
        #expect(jsonText { $0.value(Int.min) } == "\(Int.min)\n")
    }
}
