import AssayExpressions
import CXLSXWriter
import Foundation

/// The workbook that is to be a pattern; libxlsxwriter has the pointer until it is closed.
final class PatternFile {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var isClosed = false

    /// Writes the pattern of a layout and returns the file.
    ///
    /// libxlsxwriter can write files only; nothing of a supplier is in them.
    static func bytes(of layout: [Sheet]) throws(WorkbookError) -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.path
        let path = "\(folder)/assay-\(UUID().uuidString).xlsx"
        defer { unlink(path) }
        let file = try PatternFile(path: path, folder: folder)
        try file.write(layout)
        try file.close()
        guard let data = FileManager.default.contents(atPath: path) else {
            throw WorkbookError("read what was written", reason: "the file '\(path)' is gone")
        }
        return Array(data)
    }

    private init(path: String, folder: String) throws(WorkbookError) {
        guard let folder = strdup(folder) else {
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
    }

    deinit {
        if !isClosed { lxw_workbook_free(book) }
    }

    /// Closes the file, which is whole only now.
    private func close() throws(WorkbookError) {
        isClosed = true
        let code = workbook_close(book)
        if code != LXW_NO_ERROR { throw WorkbookError("save the workbook", code) }
    }

    private func write(_ layout: [Sheet]) throws(WorkbookError) {
        try setProperties()
        let formats = CellFormats(book)
        var isFirst = true
        var hasSamples = false
        for sheet in layout {
            let written = try SheetWriter(sheet, in: book, formats)
            try written.write()
            // The numbers of formats hold in all sheets.
            if !sheet.columns.isEmpty, !hasSamples {
                try written.writeSamples()
                hasSamples = true
            }
            if sheet.isHidden {
                worksheet_hide(written.pointer)
            } else if isFirst {
                worksheet_activate(written.pointer)
                isFirst = false
            }
        }
    }

    private func setProperties() throws(WorkbookError) {
        guard let title = strdup(WorkbookPattern.Placeholder.title) else {
            throw WorkbookError("name the workbook", LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        defer { free(title) }
        var properties = lxw_doc_properties()
        properties.title = title
        // Left out it would be the moment of writing.
        properties.created = time_t(WorkbookPattern.Placeholder.made.dayNumber) * 86_400
        let code = workbook_set_properties(book, &properties)
        if code != LXW_NO_ERROR { throw WorkbookError("name the workbook", code) }
    }
}
