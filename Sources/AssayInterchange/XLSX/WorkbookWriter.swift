import AssayExpressions
import CXLSXWriter
import Foundation

extension Workbook {
    /// Returns the workbook as a file; the same for the same content, on any day.
    public func bytes() throws(WorkbookError) -> [UInt8] {
        let path = "\(ScratchFolder.path)/assay-\(UUID().uuidString).xlsx"
        defer { unlink(path) }
        let file = try WorkbookFile(path: path)
        try file.write(self)
        try file.close()
        guard let data = FileManager.default.contents(atPath: path) else {
            throw WorkbookError("read what was written", reason: "the file '\(path)' is gone")
        }
        return Array(data)
    }
}

/// A workbook that is being written; libxlsxwriter has the pointer until it is closed.
private final class WorkbookFile {
    /// libxlsxwriter asks the C library for the parts of a date, which keeps them in one place for
    /// all threads.
    private static let closing = NSLock()

    private let book: UnsafeMutablePointer<lxw_workbook>
    private var isClosed = false
    private var formats: CellFormats

    init(path: String) throws(WorkbookError) {
        guard let folder = strdup(ScratchFolder.path) else {
            throw WorkbookError("make a workbook", LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        var options = lxw_workbook_options()
        options.tmpdir = folder
        // It copies the name of the folder.
        defer { free(folder) }
        guard let book = workbook_new_opt(path, &options) else {
            throw WorkbookError("make a workbook", reason: "there is no memory")
        }
        self.book = book
        formats = CellFormats(book)
    }

    deinit {
        if !isClosed { lxw_workbook_free(book) }
    }

    /// Closes the file, which is whole only now.
    func close() throws(WorkbookError) {
        isClosed = true
        let code = Self.closing.withLock { workbook_close(book) }
        if code != LXW_NO_ERROR { throw WorkbookError("save the workbook", code) }
    }

    func write(_ workbook: Workbook) throws(WorkbookError) {
        try setProperties(workbook)
        var isFirst = true
        for sheet in workbook.sheets {
            let written = try SheetWriter(sheet, of: workbook, in: book, formats)
            try written.write()
            if sheet.isHidden {
                worksheet_hide(written.pointer)
            } else if isFirst {
                worksheet_activate(written.pointer)
                isFirst = false
            }
        }
    }

    private func setProperties(_ workbook: Workbook) throws(WorkbookError) {
        guard let title = strdup(SpreadsheetText.line(workbook.title, most: 250)) else {
            throw WorkbookError("name the workbook", LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        defer { free(title) }
        var properties = lxw_doc_properties()
        properties.title = title
        // Left out it would be the moment of writing. The number 0 means that as well.
        properties.created = Swift.max(1, time_t(workbook.made.dayNumber) * 86_400)
        let code = workbook_set_properties(book, &properties)
        if code != LXW_NO_ERROR { throw WorkbookError("name the workbook", code) }
    }
}
