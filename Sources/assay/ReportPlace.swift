import ArgumentParser
import AssayReports
import AssayWorkbooks
import AssayWorkspaces
import FoundationEssentials
import Glibc

/// Where reports go: standard output, a file, or a folder with a file for each supplier and form.
///
/// A file gets its name when it is whole, so that there is never half of one, and the index is
/// written last.
struct ReportPlace: Sendable {
    /// What was written of one supplier, or why it cannot be.
    struct Written: Sendable {
        var file: String
        var entry: IndexEntry
        var files: [(form: ReportForm, name: String)] = []
        var unwritable: OutputError?
        /// Why it could not be printed.
        var unprintable: String?
        /// Why its workbook could not be made.
        var unmade: String?
        /// Whether signs print as boxes, because no font has them.
        var lacksFonts = false
    }

    private enum Target {
        case output
        case file(String)
        case folder(String)
    }

    private static let index = "index.html"

    private let target: Target
    private let forms: [ReportForm]
    /// What prints, where anything is to be printed.
    private let printer: PagePrinter?
    private let names: ReportNames
    /// Whether a page that orders the suppliers stands beside their reports.
    private let hasIndex: Bool

    init(
        _ path: String?, files: [String], forms: [ReportForm], printer: PagePrinter?,
        sparing inputs: InputFiles, hasIndex: Bool
    ) throws {
        self.forms = forms
        self.printer = printer
        self.hasIndex = hasIndex && files.count != 1
        names = ReportNames(of: files, forms: forms)
        let isSingle = files.count == 1 && forms.count == 1
        guard let path, path != "-" else {
            guard isSingle else {
                throw ValidationError("Name a folder for the reports with --output.")
            }
            target = .output
            return
        }
        let meansFile = isFolder(path).map { !$0 } ?? !path.hasSuffix("/")
        guard !(isSingle && meansFile) else {
            target = .file(path)
            return
        }
        target = .folder(path)
        let present = Set((try? folderEntries(at: path)) ?? [])
        for name in names.all(forms: forms) + (hasIndex ? [Self.index] : [])
        where present.contains(name) {
            if let input = inputs.input(sameAs: path + "/" + name) {
                throw overwriting(input, by: path + "/" + name)
            }
        }
    }

    /// Makes the folder, where there is to be one.
    func prepare() throws {
        guard case .folder(let path) = target else { return }
        try makeOutputFolder(path)
    }

    /// Writes the report of a submission in all forms; called on any thread.
    func write(_ report: SupplierReport, from file: String) -> Written {
        var written = Written(file: file, entry: report.indexEntry)
        do {
            for (form, content) in zip(forms, try report.contents(as: forms)) {
                var bytes = content
                if form == .pdf, let printer {
                    let printed = try printer.print(content, of: report.assessed)
                    bytes = printed.bytes
                    written.lacksFonts = written.lacksFonts || printed.lacksFonts
                }
                let name = names[file, form]
                try Output.write(bytes, to: path(of: name))
                if case .folder = target { written.files.append((form, name)) }
            }
        } catch let error as OutputError {
            written.unwritable = error
        } catch let error as PagePrinter.Failure {
            written.unprintable = error.message
        } catch {
            written.unmade = "\(error)"
        }
        return written
    }

    /// Where the report of a name goes; `nil` for standard output.
    private func path(of name: String) -> String? {
        switch target {
        case .output: nil
        case .file(let path): path
        case .folder(let folder): folder + "/" + name
        }
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
        try Output.write(Array(page.utf8), to: folder + "/" + Self.index)
    }
}
