import Foundation

/// How thoroughly the generated tests look: the short form in every run, the whole one where
/// `ASSAY_PROOF=full` is set, always from the seed of `ASSAY_SEED`.
public enum Proof {
    /// Whether the whole form is asked for.
    public static let isFull = ProcessInfo.processInfo.environment["ASSAY_PROOF"] == "full"
    /// Whether a sanitizer watches, which takes ten times as long and watches what is Swift or C here.
    public static let isSanitized = ProcessInfo.processInfo.environment["ASSAY_SANITIZED"] != nil
    /// The seed of everything that is drawn.
    public static let seed =
        ProcessInfo.processInfo.environment["ASSAY_SEED"].flatMap { UInt64($0) } ?? 2_026

    /// A number of cases for the short and the whole form.
    public static func cases(_ short: Int, full: Int) -> Int { isFull ? full : short }

    /// Says on a line of its own what was looked at.
    public static func tell(_ line: String) {
        FileHandle.standardError.write(Data(("proof: " + line + "\n").utf8))
    }
}
