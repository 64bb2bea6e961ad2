import TestSupport
import Testing

@testable import AssayXML

/// The check of letters agrees with the standard library, wherever in a word they stand.
@Suite("Check of letters", .tags(.oneThread), .sanitizedByTag)
struct LetterCheckTests {
    /// What UTF-8 and XML say: `String` reads it, and no letter is U+FFFE or U+FFFF.
    private func isAdmitted(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self).map {
            !$0.unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF }
        } ?? false
    }

    /// Bytes at which something changes: what may begin a letter, what may follow.
    private static let turning: [UInt8] = [
        0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBD, 0xBE, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0,
        0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]

    @Test("two bytes at the end of a word and of a file", arguments: [0, 6, 7, 15, 16])
    func twoBytes(start: Int) {
        let before = [UInt8](repeating: 0x20, count: start)
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                let file = before + [first, second]
                let (said, known) = (LetterCheck.admits(file), isAdmitted(file))
                #expect(said == known, "\(first) \(second) at \(start)")
                if said != known { return }
            }
        }
    }

    @Test func everyTurnOfFourBytes() {
        var random = SeededGenerator(seed: 5)
        for first in Self.turning {
            for second in Self.turning {
                for third in Self.turning {
                    for fourth in [0x20] + Self.turning {
                        let before = [UInt8](repeating: 0x61, count: random.below(18))
                        let behind = [UInt8](repeating: 0x61, count: random.below(18))
                        let file = before + [first, second, third, fourth] + behind
                        let (said, known) = (LetterCheck.admits(file), isAdmitted(file))
                        #expect(said == known, "\(file)")
                        if said != known { return }
                    }
                }
            }
        }
    }

    /// The parts of a letter with ASCII between them are no letter, however far apart.
    @Test("parts far apart", arguments: [1, 7, 8, 9, 15, 16, 17, 40, 64])
    func apart(gap: Int) {
        let between = [UInt8](repeating: 0x20, count: gap)
        for start in 0..<9 {
            let before = [UInt8](repeating: 0x20, count: start)
            #expect(!LetterCheck.admits(before + [0xC3] + between + [0xBC]))
            #expect(!LetterCheck.admits(before + [0xE7, 0x9F] + between + [0xB3]))
            #expect(LetterCheck.admits(before + [0xC3, 0xBC] + between + [0xE7, 0x9F, 0xB3]))
        }
    }

    @Test func withoutLetters() {
        #expect(LetterCheck.admits([]))
        for count in 1..<40 {
            #expect(LetterCheck.admits([UInt8](repeating: 0x7F, count: count)))
            #expect(
                !LetterCheck.admits([UInt8](repeating: 0x20, count: count) + [0xF0, 0x9F, 0xAA]))
        }
    }
}
