import AssayDiagnostics
import TestSupport
import Testing

/// Origins said as places that people can go to.
@Suite("Origins")
struct OriginTests {
    private func place(of origin: Origin, in text: String) -> SourcePlace {
        var input = Input(file: "f")
        input.bytes = Array(text.utf8)
        var places = PlaceFinder(in: input)
        return places.place(of: origin)
    }

    @Test(
        "in bytes are counted in lines and characters from one",
        arguments: [
            ("", 0..<0, "1:1", 0), ("abc", 0..<1, "1:1", 1), ("abc", 2..<3, "1:3", 1),
            ("a\nb", 2..<3, "2:1", 1), ("a\n\nb", 2..<2, "2:1", 0), ("石墨<", 6..<7, "1:3", 1),
            ("é\n石墨<", 3..<9, "2:1", 2), ("abc", 99..<101, "1:4", 0), ("abc", 1..<9, "1:2", 2),
            ("a\nbc\nd", 3..<6, "2:2", 1),
        ])
    func bytes(text: String, range: Range<Int>, expected: String, length: Int) {
        let place = place(of: .bytes(range), in: text)
        #expect(place.descriptionInFile == expected && place.length == length)
    }

    /// The same as walking from the beginning, wherever blocks of the file begin and end.
    @Test func agreeWithAWalk() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<20 {
            let letters = ["a", "é", "石", "\n", "🪨", " "]
            let text = (0..<random.below(3_000)).map { _ in random.pick(letters) }.joined()
            let bytes = Array(text.utf8)
            var input = Input(file: "f")
            input.bytes = bytes
            var places = PlaceFinder(in: input)
            for _ in 0..<50 {
                let offset = random.below(bytes.count + 1)
                var (line, column) = (1, 1)
                for byte in bytes[..<offset] {
                    if byte == 0x0A {
                        (line, column) = (line + 1, 1)
                    } else if byte & 0xC0 != 0x80 {
                        column += 1
                    }
                }
                let place = places.place(of: .bytes(offset..<offset))
                #expect(place.line == line && place.column == column)
            }
        }
    }

    @Test(
        "of every kind have a name",
        arguments: [
            (Origin.input, "f"), (.bytes(2..<3), "f:2:1"),
            (.cell(sheet: 1, row: 7, column: 3), "f: Plan!C7"),
            (.cell(sheet: 1, row: 7, column: 0), "f: Plan!7:7"),
            (.cell(sheet: 9, row: 7, column: 3), "f"),
            (.field(row: 3, column: 2), "f: row 3, column 2"),
            (.field(row: 3, column: 0), "f: row 3"),
            (.pointer(0), "f: /answers/3"), (.pointer(1), "f: /"), (.pointer(7), "f"),
            (.answer(0), "f: answer 1"),
        ])
    func names(origin: Origin, expected: String) {
        var input = Input(file: "f")
        input.bytes = Array("a\nb".utf8)
        input.sheets = ["Score", "Plan"]
        input.pointers = ["/answers/3", ""]
        var places = PlaceFinder(in: input)
        #expect(places.place(of: origin).description == expected)
        input.record = 7
        places = PlaceFinder(in: input)
        let rest = expected.dropFirst(expected.hasPrefix("f:2") ? 2 : 3)
        #expect(
            places.place(of: origin).description
                == "f: record 7" + (rest.isEmpty ? "" : ": " + rest))
    }

    @Test func areSmall() {
        #expect(MemoryLayout<Origin>.stride == 12)
    }
}
