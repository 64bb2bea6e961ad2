import ArgumentParser
import AssayReports
import AssayWorkbooks
import Foundation

/// Where reports go: standard output, a file, or a folder with a file for each supplier and form.
///
/// A file gets its name when it is whole, so that there is never half of one, and the index is
/// written last.
struct ReportPlace: Sendable {
    /// What was written of one supplier, or the file that cannot be.
    struct Written: Sendable {
        var file: String
        var entry: IndexEntry
        var files: [(form: ReportForm, name: String)] = []
        var unwritable: String?
        /// Why it could not be printed.
        var unprintable: String?
        /// Whether signs print as boxes, because no font has them.
        var lacksFonts = false
    }

    private enum Target {
        case output
        case file(String)
        case folder(String)
    }

    private let target: Target
    private let forms: [ReportForm]
    /// What prints, where anything is to be printed.
    private let printer: PagePrinter?
    /// The name without ending of the reports of each submission.
    private let names: [String: String]
    private let hasIndex: Bool
    /// What stood in the folder before.
    private let taken: Set<String>

    init(
        _ path: String?, files: [String], forms: [ReportForm], printer: PagePrinter?
    ) throws {
        self.forms = forms
        self.printer = printer
        hasIndex = files.count != 1
        names = Self.names(of: files)
        let isSingle = files.count == 1 && forms.count == 1
        taken = Set(path.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? [])
        guard let path, path != "-" else {
            guard isSingle else {
                throw ValidationError("Name a folder for the reports with --output.")
            }
            target = .output
            return
        }
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let meansFile = exists ? !isFolder.boolValue : !path.hasSuffix("/")
        target = isSingle && meansFile ? .file(path) : .folder(path)
    }

    /// Makes the folder, where there is to be one.
    func prepare() throws {
        guard case .folder(let path) = target else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            printError("The folder '\(path)' cannot be made.")
            throw ExitCode(73)
        }
    }

    /// Writes the report of a submission in all forms; called on any thread.
    func write(_ report: SupplierReport, from file: String) -> Written {
        var written = Written(file: file, entry: report.indexEntry)
        let contents: [[UInt8]]
        do throws(WorkbookError) {
            contents = try report.contents(as: forms)
        } catch {
            printError("The workbook of '\(file)' is not made: \(error).")
            written.unwritable = "\(names[file] ?? "report").xlsx"
            return written
        }
        for (form, content) in zip(forms, contents) {
            var bytes = content
            if form == .pdf, let printer {
                do throws(PagePrinter.Failure) {
                    let printed = try printer.print(content, of: report.assessed)
                    bytes = printed.bytes
                    written.lacksFonts = written.lacksFonts || printed.lacksFonts
                } catch {
                    written.unprintable = error.message
                    return written
                }
            }
            switch target {
            case .output: FileHandle.standardOutput.write(Data(bytes))
            case .file(let path):
                guard OutputFile(path).write(bytes) else {
                    written.unwritable = path
                    return written
                }
            case .folder(let folder):
                let name = "\(names[file] ?? "report").\(form.fileEnding)"
                let output = OutputFile(folder + "/" + name, isNew: !taken.contains(name))
                guard output.write(bytes) else {
                    written.unwritable = folder + "/" + name
                    return written
                }
                written.files.append((form, name))
            }
        }
        return written
    }

    /// Writes the index of a folder.
    func finish(_ written: [Written], unread: [String]) throws {
        if written.contains(where: \.lacksFonts) {
            printError(
                "Some signs are in no font of this machine and print as boxes; these fonts have "
                    + "most: sudo apt-get install fonts-noto-cjk fonts-noto-core")
        }
        guard hasIndex, case .folder(let folder) = target else { return }
        let page = indexPage(of: written.map { ($0.entry, $0.files) }, unread: unread)
        guard OutputFile(folder + "/index.html").write(Array(page.utf8)) else {
            throw OutputOptions.cannotWrite(folder + "/index.html")
        }
    }

    /// A name for each file: its own, with signs that are safe in any folder and address; a number
    /// tells files of the same name in different folders apart.
    private static func names(of files: [String]) -> [String: String] {
        var names: [String: String] = [:]
        var taken: Set<String> = ["index"]
        for file in files.sorted() where names[file] == nil {
            let last = file == "-" ? "report" : (file.split(separator: "/").last ?? "report")
            let ending = submissionEndings.first { last.hasSuffix("." + $0) }
            let stem = last.dropLast(ending.map { $0.count + 1 } ?? 0)
            var name = String(
                stem.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
            if name.hasPrefix(".") { name = "report" + name }
            var number = 2
            var distinct = name
            while !taken.insert(distinct.lowercased()).inserted {
                distinct = "\(name)-\(number)"
                number += 1
            }
            names[file] = distinct
        }
        return names
    }
}
