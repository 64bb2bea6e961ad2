import Testing

@testable import AssayInterchange

/// Words that are looked through for bytes, and words that need not be looked at closer.
@Suite("Bytes in words")
struct ByteSetTests {
    @Test(arguments: [0, 1, 15, 16, 17, 40])
    func everyPlaceIsLookedAt(length: Int) {
        let set = ByteSet { $0 == UInt8(ascii: "<") || $0 == 0xC3 }
        let letters = [Character](repeating: "a", count: length)
        #expect(!set.isAny(in: String(letters)))
        for position in 0..<length {
            for sign: Character in ["<", "é"] {
                var words = letters
                words[position] = sign
                #expect(set.isAny(in: String(words)))
            }
        }
    }

    @Test func simpleWordsStandInCellsAsTheyAre() {
        for value in UInt8.min..<0x80 {
            let sign = String(UnicodeScalar(value))
            for words in [sign, "a\(sign)", "a\(sign)x", "a_x0041_\(sign)"]
            where SpreadsheetText.isSimple(words) {
                var markup: [UInt8] = []
                markup.append(markup: SpreadsheetText.cell(words))
                #expect(markup == Array(words.utf8))
                #expect(!words.hasPrefix(" ") && !words.hasSuffix(" "))
            }
        }
        #expect(SpreadsheetText.isSimple("Plan 7, of (2026): 80 %"))
        #expect(!SpreadsheetText.isSimple("") && !SpreadsheetText.isSimple("=1"))
    }
}
