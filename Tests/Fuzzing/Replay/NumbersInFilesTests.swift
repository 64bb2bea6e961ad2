import FuzzTargets
import TestSupport
import Testing

/// Every number and day of a file in turn replaced by one at an end of its type, for each reader.
@Suite("Numbers at their ends in files", .tags(.oneThread), .sanitizedByTag)
struct NumbersInFilesTests {
    static let numbers = [
        "0", "-1", "127", "128", "255", "256", "32768", "2147483647", "2147483648", "-2147483648",
        "4294967295", "4294967296", "9223372036854775807", "-9223372036854775808",
        "9223372036854775808", "18446744073709551616", "999999999999999999999999",
        "-999999999999999999999999.999999999999", "170141183460469231731687303.715884105727",
        "0.000000000001", "1e15", "1e400", "NaN",
    ]
    static let days = [
        "0001-01-01", "9999-12-31", "0000-00-00", "10000-01-01", "-0001-01-01", "1900-02-28",
    ]

    @Test(.seeded) func inEarlierPlans() {
        for seed in planSeeds() { replace(in: seed, cases: 20, fuzzPlan) }
    }

    @Test(.seeded) func inWorkbooks() {
        for seed in workbookSeeds().dropFirst() { replace(in: seed, cases: 8, fuzzWorkbook) }
    }

    @Test(.seeded) func inSubmissions() {
        let folder = "Examples/Submissions/"
        for name in Repository.files(in: folder, ending: ".xml").prefix(3) {
            replace(in: Repository.bytes(folder + name), cases: 6, fuzzSubmission)
        }
    }

    @Test(.seeded) func inSubmissionsInJSON() {
        let file = Repository.bytes("Tests/AssayDocumentsTests/submission.json")
        replace(in: file, cases: 20, fuzzSubmission)
    }

    @Test(.seeded) func inDefinitions() {
        let folder = "Tests/Corpus/Definitions/good/"
        for name in Repository.files(in: folder, ending: ".xml") {
            replace(in: Repository.bytes(folder + name), cases: 20, fuzzDefinition)
        }
    }

    @Test(.seeded) func inEncodedLibraries() {
        // The longest numbers of 32 and 64 bits, with and without a sign.
        let ends: [[UInt8]] = [
            [0xFE, 0xFF, 0xFF, 0xFF, 0x0F], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
            [0xFE] + Array(repeating: 0xFF, count: 8) + [0x01],
            Array(repeating: 0xFF, count: 9) + [0x01],
        ]
        var generator = SeededGenerator(seed: Proof.seed)
        for seed in encodedSeeds() {
            for _ in 0..<Proof.cases(40, full: 3_000) {
                var changed = seed
                let place = generator.below(changed.count)
                changed.replaceSubrange(place...place, with: generator.pick(ends))
                fuzzEncoding(changed)
            }
        }
    }

    private func replace(in file: [UInt8], cases: Int, _ read: ([UInt8]) -> Void) {
        let text = String(decoding: file, as: UTF8.self)
        let places = text.ranges(of: /[0-9]+(-[0-9]+)*(\.[0-9]+)?/)
        var generator = SeededGenerator(seed: Proof.seed)
        for _ in 0..<Proof.cases(cases, full: cases * 50) {
            let place = generator.pick(places)
            let isDay = text[place].count == 10 && text[place].contains("-")
            let end = generator.pick(isDay ? Self.days + ["1"] : Self.numbers)
            read(Array(text.replacingCharacters(in: place, with: end)))
        }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with part: String)
        -> String.UTF8View
    {
        var changed = self
        changed.replaceSubrange(range, with: part)
        return changed.utf8
    }
}
