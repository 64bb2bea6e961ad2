import ArgumentParser
import AssayInterchange
import AssayReports
import Foundation

/// Where reports go: standard output, a file, or a folder with a file for each supplier and form.
///
/// A file gets its name when it is whole, so that there is never half of one, and the index is
/// written last.
struct ReportPlace: Sendable {
    /// What was written of one supplier, or the file that cannot be.
    struct Written: Sendable {
        var entry: IndexEntry
        var files: [(form: ReportForm, name: String)] = []
        var unwritable: String?
    }

    private enum Target {
        case output
        case file(String)
        case folder(String)
    }

    private let target: Target
    private let forms: [ReportForm]
    /// The name without ending of the reports of each submission.
    private let names: [String: String]
    private let hasIndex: Bool

    init(_ path: String?, files: [String], forms: [ReportForm]) throws {
        self.forms = forms
        hasIndex = files.count != 1
        names = Self.names(of: files)
        let isSingle = files.count == 1 && forms.count == 1
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
        var written = Written(entry: report.indexEntry)
        let contents: [[UInt8]]
        do throws(WorkbookError) {
            contents = try report.contents(as: forms)
        } catch {
            printError("The workbook of '\(file)' is not made: \(error).")
            written.unwritable = "\(names[file] ?? "report").xlsx"
            return written
        }
        for (form, bytes) in zip(forms, contents) {
            switch target {
            case .output: FileHandle.standardOutput.write(Data(bytes))
            case .file(let path):
                guard Self.writeWhole(bytes, to: path) else {
                    written.unwritable = path
                    return written
                }
            case .folder(let folder):
                let name = "\(names[file] ?? "report").\(form.fileEnding)"
                guard Self.writeWhole(bytes, to: folder + "/" + name) else {
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
        guard hasIndex, case .folder(let folder) = target else { return }
        let page = indexPage(of: written.map { ($0.entry, $0.files) }, unread: unread)
        guard Self.writeWhole(Array(page.utf8), to: folder + "/index.html") else {
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
            let stem = last.hasSuffix(".xml") ? last.dropLast(4) : last[...]
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

    private static func writeWhole(_ bytes: [UInt8], to path: String) -> Bool {
        let temporary = path + ".\(getpid()).part"
        guard write(bytes, to: temporary), rename(temporary, path) == 0 else {
            unlink(temporary)
            return false
        }
        return true
    }

    /// Writes a file without waiting for the disk, which hundreds of reports would do for long.
    private static func write(_ bytes: [UInt8], to path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { return false }
        let isWhole = bytes.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = Foundation.write(
                    file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
        return close(file) == 0 && isWhole
    }
}
