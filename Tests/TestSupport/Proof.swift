import Foundation
public import Testing

/// How thoroughly the generated tests look: the short form in every run, the whole one where
/// `ASSAY_PROOF=full` is set, always from the seed of `ASSAY_SEED`.
public enum Proof {
    /// Whether the whole form is asked for.
    public static let isFull = ProcessInfo.processInfo.environment["ASSAY_PROOF"] == "full"
    /// The seed of everything that is drawn.
    public static let seed =
        ProcessInfo.processInfo.environment["ASSAY_SEED"].flatMap { UInt64($0) } ?? 2_026

    /// A number of cases for the short and the whole form; a tenth of the short one under a
    /// sanitizer, which takes ten times as long.
    public static func cases(_ short: Int, full: Int) -> Int {
        if isFull { return full }
        return Sanitizer.current == nil ? short : Swift.max(2, short / 10)
    }

    /// The numbers of the cases: those of ``cases(_:full:)``, or those that `ASSAY_CASES` names, as in
    /// `ASSAY_CASES=2436,6420`.
    public static func numbers(_ short: Int, full: Int) -> [Int] {
        guard let named = ProcessInfo.processInfo.environment["ASSAY_CASES"] else {
            return Array(0..<cases(short, full: full))
        }
        return named.split(separator: ",").compactMap { Int($0) }
    }

    /// Writes on a line of its own what was looked at.
    public static func tell(_ line: String) {
        FileHandle.standardError.write(Data(("proof: " + line + "\n").utf8))
    }

    /// Notes the failing test with its seed and form, for `make repeat`.
    static func noteFailure() {
        guard let test = Test.current else { return }
        let name = test.name.prefix { $0 != "(" }
        let line =
            "\(seed) \(isFull ? "full" : "short") \(test.sourceLocation.moduleName).*\(name)\n"
        try? Data(line.utf8).write(
            to: URL(fileURLWithPath: Repository.root + "/.build/failed-seed"))
    }
}

extension Trait where Self == IssueHandlingTrait {
    /// The test draws its cases from ``Proof/seed``: `make repeat` runs it again as it failed.
    public static var seeded: Self {
        .compactMapIssues { issue in
            Proof.noteFailure()
            return issue
        }
    }
}
