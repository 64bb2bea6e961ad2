import AssayDocuments
import Foundation
import TestSupport
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
    /// Why a text is no JSON; `nil` where it is.
    private func refusal(of bytes: [UInt8]) -> JSONError? {
        do throws(JSONError) {
            var json = try JSONReader(bytes)
            try json.skip()
            try json.end()
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "null", " true ", "false", "0", "-0", "12.50", "1e9", "1E+9", "-0.1e-7", "\"\"",
        #""\"\\\/\b\f\n\r\t\u00e4\uD83D\ude00""#, "\"\u{7F}ä镍😀\"", "[]", "[ ]", "[1, [2], {}]",
        "{}", #"{"a": 1, "": [{}], "ä": null}"#, "\u{FEFF}1",
    ])
    func takes(text: String) {
        #expect(refusal(of: Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("", JSONError.Reason.isEmpty, 0), (" ", .endsEarly, 1), ("nul", .valueExpected, 0),
        ("nulll", .goesOn, 4), ("1 2", .goesOn, 2), ("+1", .valueExpected, 0),
        ("01", .notANumber, 0), ("1.", .notANumber, 0), (".5", .valueExpected, 0),
        ("1e", .notANumber, 0), ("-", .notANumber, 0), ("NaN", .valueExpected, 0),
        ("\"a", .endsEarly, 2), ("\"\t\"", .control, 1), (#""\x""#, .badEscape, 1),
        (#""\u12g4""#, .badEscape, 1), (#""\u12"#, .endsEarly, 5),
        (#""\ud800""#, .loneSurrogate, 1),
        (#""\ud800\u0041""#, .loneSurrogate, 1), (#""\udc00""#, .loneSurrogate, 1),
        ("[1,]", .valueExpected, 3), ("[1 2]", .expected(","), 3), ("[", .endsEarly, 1),
        ("{1: 2}", .expected("\""), 1), (#"{"a" 1}"#, .expected(":"), 5),
        (#"{"a": 1,}"#, .expected("\""), 8), (#"{"a": 1, "a": 2}"#, .nameTwice, 9),
        (#"[{"a": {"b": 1, "\u0062": 2}}]"#, .nameTwice, 16), ("'a'", .valueExpected, 0),
        ("// a\n1", .valueExpected, 0),
    ])
    func refuses(text: String, reason: JSONError.Reason, offset: Int) {
        #expect(refusal(of: Array(text.utf8)) == JSONError(reason: reason, offset: offset))
    }

    @Test(arguments: [
        ([0x22, 0xFF, 0x22], 1), ([0x22, 0xC3, 0x22], 1), ([0x22, 0xC0, 0x80, 0x22], 1),
        ([0x22, 0xED, 0xA0, 0x80, 0x22], 1), ([0x31, 0x80], 1),
    ])
    func refusesWhatIsNotUTF8(bytes: [UInt8], offset: Int) {
        #expect(refusal(of: bytes) == JSONError(reason: .notUTF8, offset: offset))
    }

    @Test func limitsDepth() {
        let depth = JSONReader.mostDepth
        func nested(_ depth: Int) -> [UInt8] {
            Array(repeating: UInt8(ascii: "["), count: depth)
                + Array(repeating: UInt8(ascii: "]"), count: depth)
        }
        #expect(refusal(of: nested(depth)) == nil)
        #expect(refusal(of: nested(depth + 1)) == JSONError(reason: .tooDeep, offset: depth))
        #expect(refusal(of: nested(1_000_000))?.reason == .tooDeep)
    }

    @Test func keepsNumbersAsTheyAreWritten() throws {
        let digits = "-12.500" + String(repeating: "0", count: 10_000) + "e-77"
        var json = try JSONReader(Array(digits.utf8))
        #expect(try json.number() == digits)
    }

    @Test func decodesStrings() throws {
        var json = try JSONReader(Array(#""a\u00e4\ud83d\ude00\/\n\u0000""#.utf8))
        #expect(try json.string() == "aä😀/\n\u{0}")
    }

    @Test func namesValuesByPointers() throws {
        var json = try JSONReader(Array(#"{"a/b": [0, {"c~": 1}]}"#.utf8))
        #expect(json.pointer == "")
        try json.beginObject()
        #expect(try json.nextName() == "a/b")
        #expect(json.pointer == "/a~1b")
        try json.beginArray()
        #expect(try json.hasNextElement())
        #expect(json.pointer == "/a~1b/0")
        try json.skip()
        #expect(try json.hasNextElement())
        try json.beginObject()
        #expect(try json.nextName() == "c~")
        #expect(json.pointer == "/a~1b/1/c~0")
    }

    private func isBracket(_ bytes: [UInt8], _ offset: Int) -> Bool {
        offset < bytes.count && "]}".utf8.contains(bytes[offset])
    }

    /// Foundation's parser is the oracle, of documents that are cut and changed at random.
    @Test func agreesWithFoundation() throws {
        var random = SeededGenerator(seed: Proof.seed)
        let samples = [
            #"{"a": [1, -2.5e+3, "x\u00e4\\\"", true], "b": {"c": null, "d": [[], {}]}}"#,
            #"[{"ä": "\ud83d\ude00"}, "镍", 0.125, false, "\t\/"]"#,
        ].map { Array($0.utf8) }
        var taken = 0
        for round in 0..<Proof.cases(20_000, full: 1_000_000) {
            var bytes = samples[round % samples.count]
            for _ in 0...random.below(3) {
                let position = random.below(bytes.count)
                switch random.below(4) {
                case 0: bytes.remove(at: position)
                case 1: bytes.insert(random.pick(Array("\"\\[]{},:e-0 u".utf8)), at: position)
                case 2: bytes[position] = UInt8(random.below(256))
                default: bytes.swapAt(position, random.below(bytes.count))
                }
            }
            let refusal = refusal(of: bytes)
            // Foundation takes two members with one name, and a comma before a bracket.
            if let refusal, refusal.reason == .nameTwice || isBracket(bytes, refusal.offset) {
                continue
            }
            let oracle = try? JSONSerialization.jsonObject(
                with: Data(bytes), options: .fragmentsAllowed)
            #expect((refusal == nil) == (oracle != nil), "\(bytes)")
            if refusal == nil { taken += 1 }
        }
        #expect(taken > 100)
    }
}
