import AssayReports
import FoundationEssentials

/// The names of the reports of many submissions, in one folder.
///
/// No two reports share a name, not even on disks that take some names for the same: capital and small
/// letters, and the spellings that a letter with an accent has.
struct ReportNames: Sendable {
    /// The most bytes of a name without its endings; file systems take 255 with them.
    private static let mostBytes = 200

    /// The name without ending of the reports of each submission, by the bytes of the file's name:
    /// texts are equal that spell é in two ways, which two files may.
    private let stems: [[UInt8]: String]

    /// Names the reports, the same in any order of the files.
    ///
    /// A report is named as its submission, with characters that are safe in any folder and address;
    /// a number tells the second of a name from the first.
    init(of files: [String], forms: [ReportForm]) {
        self.init(of: files, endings: forms.map(\.fileEnding))
    }

    /// Names files of some endings as the submissions they are made from.
    init(of files: [String], endings: [String]) {
        var stems: [[UInt8]: String] = [:]
        var taken: Set<String> = []
        var nextNumbers: [String: Int] = [:]
        let names = { (stem: String) in endings.map { Self.folded(stem + "." + $0) } }
        taken.formUnion(names("index") + [Self.folded("index.html")])
        for file in files.map({ Array($0.utf8) }).sorted(by: { $0.lexicographicallyPrecedes($1) })
        where stems[file] == nil {
            let name = Self.stem(of: String(decoding: file, as: UTF8.self))
            var distinct = name
            while names(distinct).contains(where: taken.contains) {
                let number = nextNumbers[Self.folded(name), default: 2]
                nextNumbers[Self.folded(name)] = number + 1
                distinct = Self.cut(name, to: Self.mostBytes - 12) + "-\(number)"
            }
            taken.formUnion(names(distinct))
            stems[file] = distinct
        }
        self.stems = stems
    }

    /// The name of a submission's report.
    subscript(file: String, form: ReportForm) -> String { self[file, form.fileEnding] }

    /// The name of the file of an ending that is made from a submission.
    subscript(file: String, ending: String) -> String {
        (stems[Array(file.utf8)] ?? "report") + "." + ending
    }

    /// All names.
    func all(forms: [ReportForm]) -> [String] {
        stems.values.flatMap { stem in forms.map { stem + "." + $0.fileEnding } }.sorted()
    }

    private static func stem(of file: String) -> String {
        let last = file == "-" ? "report" : (file.split(separator: "/").last ?? "report")
        let ending = submissionEndings.first { last.hasSuffix("." + $0) }
        let stem = last.dropLast(ending.map { $0.count + 1 } ?? 0)
        var name = String(stem.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
        if name.isEmpty || name.hasPrefix(".") { name = "report" + name }
        return cut(name, to: mostBytes)
    }

    /// The characters from the start that have room; a single one that has not is no name.
    private static func cut(_ name: String, to most: Int) -> String {
        guard name.utf8.count > most else { return name }
        var (cut, count) = ("", 0)
        for character in name {
            count += character.utf8.count
            if count > most { break }
            cut.append(character)
        }
        return cut.isEmpty ? "report" : cut
    }

    /// A key that names share which some disk takes for the same; texts are equal in any spelling of
    /// accents.
    private static func folded(_ name: String) -> String { name.uppercased().lowercased() }
}
