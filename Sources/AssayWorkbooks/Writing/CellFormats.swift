import CXLSXWriter

/// The styles of cells, by name.
enum CellStyle: Hashable {
    /// What a cell holds, as far as its style depends on it.
    enum Kind: CaseIterable {
        case text, whole, number, exact, date
    }

    /// A heading; that of a column into which people may enter something has another colour.
    case heading(isEntry: Bool)
    /// A cell below a heading; people see by its colour where they may enter something.
    case cell(Kind, isEntry: Bool)
    /// A row that is no row of a table.
    case row(Sheet.RowStyle)
    /// What a row that is overdue, or finished, has on top.
    case overdue, finished
}

/// The styles as formats of one workbook, each made once.
struct CellFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    private var formats: [CellStyle: Format] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        func add(_ style: CellStyle, _ settings: (Format) -> Void) {
            guard let format = workbook_add_format(book) else { return }
            settings(format)
            formats[style] = format
        }
        for isEntry in [false, true] {
            add(.heading(isEntry: isEntry)) { format in
                format_set_bold(format)
                format_set_text_wrap(format)
                format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
                format_set_font_color(format, 0xFFFFFF)
                format_set_bg_color(format, isEntry ? 0x7A4B00 : 0x1F2933)
            }
        }
        add(.row(.title)) { format in
            format_set_bold(format)
            format_set_font_size(format, 16)
        }
        add(.row(.heading)) { format in
            format_set_bold(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            format_set_text_wrap(format)
        }
        add(.row(.note)) { format in
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
        add(.overdue) { format in
            format_set_bg_color(format, 0xF8D0CC)
            format_set_font_color(format, 0x8A1C12)
        }
        add(.finished) { format in
            format_set_bg_color(format, 0xE4EFE4)
            format_set_font_color(format, 0x3E5C41)
        }
        for isEntry in [false, true] {
            for kind in CellStyle.Kind.allCases {
                add(.cell(kind, isEntry: isEntry)) { Self.set($0, for: kind, isEntry: isEntry) }
            }
        }
    }

    subscript(style: CellStyle) -> Format? { formats[style] }

    private static func set(_ format: Format, for kind: CellStyle.Kind, isEntry: Bool) {
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        format_set_bottom(format, UInt8(LXW_BORDER_HAIR.rawValue))
        format_set_bottom_color(format, 0xCBD2D9)
        if isEntry {
            format_set_bg_color(format, 0xFFF8E1)
            format_set_unlocked(format)
        }
        switch kind {
        case .text: format_set_text_wrap(format)
        case .whole: format_set_num_format(format, "0")
        case .number: format_set_num_format(format, "0.0")
        // Shown as it is; where no format is set at all, programs make 0.45 of 45%.
        case .exact: format_set_num_format(format, "General;-General")
        case .date: format_set_num_format(format, "yyyy\\-mm\\-dd")
        }
        let isNumber = kind == .whole || kind == .number || kind == .exact
        let side = isNumber ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT
        format_set_align(format, UInt8(side.rawValue))
    }
}
