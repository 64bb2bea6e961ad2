/// A version of a questionnaire as numbers, for what came first.
public struct VersionNumbers: Sendable, Hashable, Comparable {
    private let numbers: [Int]

    /// Reads a version such as `1.2.0`; what is no number counts as 0.
    public init(_ version: String) {
        numbers = version.utf8.split(separator: UInt8(ascii: ".")).map { Int(Substring($0)) ?? 0 }
    }

    /// Returns whether a version came before another.
    public static func < (first: VersionNumbers, second: VersionNumbers) -> Bool {
        first.numbers.lexicographicallyPrecedes(second.numbers)
    }
}
