/// A sequence of numbers that is the same on every run.
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A number from 0 to below the limit.
    mutating func next(below limit: Int) -> Int {
        // splitmix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014).
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[next(below: elements.count)]
    }

    /// Words as a respondent writes them, without meaning.
    mutating func words(_ count: Int, in language: SampleLanguage) -> String {
        (0..<count).map { _ in pick(language.words) }.joined(separator: language.separator)
    }
}
