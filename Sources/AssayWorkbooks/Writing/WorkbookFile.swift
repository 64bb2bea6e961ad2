import AssayExpressions
import CXLSXWriter
import FoundationEssentials
import Glibc
import Synchronization

extension Workbook {
    /// Returns the workbook as an XLSX file; the same bytes for the same content, on any day.
    ///
    /// libxlsxwriter writes to files only. They are in a folder that nobody else can read, which is
    /// removed whether writing succeeds or not.
    ///
    /// - Throws: ``WorkbookError`` if a sheet has a name or a size that spreadsheets refuse, or if
    ///   the temporary files cannot be written.
    public func bytes() throws(WorkbookError) -> [UInt8] {
        try bytes(temporaryFilesIn: FileManager.default.temporaryDirectory.path)
    }

    func bytes(temporaryFilesIn parent: String) throws(WorkbookError) -> [UInt8] {
        let folder = try TemporaryFolder(in: parent)
        defer { folder.remove() }
        let path = folder.path + "/workbook.xlsx"
        let file = try WorkbookFile(path: path, temporaryFiles: folder.path)
        try file.write(self)
        try file.close()
        guard let data = FileManager.default.contents(atPath: path) else {
            throw WorkbookError("read what was written", reason: "the file '\(path)' is gone")
        }
        return Array(data)
    }
}

/// A folder for the files of one workbook, which only its user can read.
private struct TemporaryFolder {
    let path: String

    init(in parent: String) throws(WorkbookError) {
        path = "\(parent)/assay-\(UUID().uuidString)"
        guard mkdir(path, 0o700) == 0 else {
            throw WorkbookError(
                "make the folder '\(path)'", reason: String(cString: strerror(errno)))
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}

/// A workbook that is being written; libxlsxwriter owns the pointer until it is closed.
private final class WorkbookFile {
    /// libxlsxwriter formats the day of making with `gmtime`, which returns a buffer that all
    /// threads share, and it does so while it closes a workbook.
    private static let closing = Mutex(())

    private let book: UnsafeMutablePointer<lxw_workbook>
    private var isClosed = false

    init(path: String, temporaryFiles: String) throws(WorkbookError) {
        var options = lxw_workbook_options()
        options.tmpdir = strdup(temporaryFiles)
        defer { free(options.tmpdir) }
        guard let book = workbook_new_opt(path, &options) else {
            throw WorkbookError("make a workbook", reason: "there is no memory")
        }
        self.book = book
    }

    deinit {
        if !isClosed { lxw_workbook_free(book) }
    }

    func write(_ workbook: Workbook) throws(WorkbookError) {
        try setProperties(of: workbook)
        let formats = CellFormats(book)
        for sheet in workbook.sheets { try sheet.checkSize() }
        var isFirst = true
        for sheet in workbook.sheets {
            let writer = try SheetWriter(sheet, of: workbook, in: book, formats)
            try writer.write()
            if sheet.isHidden {
                worksheet_hide(writer.pointer)
            } else if isFirst {
                worksheet_activate(writer.pointer)
                isFirst = false
            }
        }
    }

    /// Closes the file, which is complete only now.
    func close() throws(WorkbookError) {
        isClosed = true
        let code = Self.closing.withLock { _ in workbook_close(book) }
        if code != LXW_NO_ERROR { throw WorkbookError("save the workbook", code) }
    }

    private func setProperties(of workbook: Workbook) throws(WorkbookError) {
        var properties = lxw_doc_properties()
        properties.title = strdup(SpreadsheetText.line(workbook.title, most: 250))
        defer { free(properties.title) }
        // To libxlsxwriter the second 0 means now, and files know no moment before it.
        properties.created = Swift.max(1, time_t(workbook.made.dayNumber) * 86_400)
        let code = workbook_set_properties(book, &properties)
        if code != LXW_NO_ERROR { throw WorkbookError("name the workbook", code) }
    }
}

extension Sheet {
    private static let mostRows = 1_048_576
    private static let mostColumns = 16_384

    fileprivate func checkSize() throws(WorkbookError) {
        let height = rows.count + (columns.isEmpty ? 0 : 1)
        let width = rows.reduce(columns.count) { Swift.max($0, $1.count) }
        guard height <= Self.mostRows, width <= Self.mostColumns else {
            throw WorkbookError(
                "write the sheet '\(name)'",
                reason: "a sheet has at most \(Self.mostRows) rows and \(Self.mostColumns) columns")
        }
    }
}
