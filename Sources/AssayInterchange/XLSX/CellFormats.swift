import CXLSXWriter

/// The looks of cells, each made once for a pattern.
struct CellFormats {
    /// What a cell holds, as far as its look depends on it.
    enum Kind: Int, CaseIterable {
        case text, whole, number, date
    }

    typealias Format = UnsafeMutablePointer<lxw_format>

    let heading: Format?
    let entryHeading: Format?
    let overdue: Format?
    let finished: Format?
    /// The looks of all cells that are no heading.
    let samples: [Format?]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        let (ink, lines) = (lxw_color_t(0x1F2933), lxw_color_t(0xCBD2D9))
        func make(_ settings: (Format) -> Void) -> Format? {
            guard let format = workbook_add_format(book) else { return nil }
            settings(format)
            return format
        }
        func cell(_ kind: Kind, fill: lxw_color_t?) -> Format? {
            make { format in
                format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
                format_set_bottom(format, UInt8(LXW_BORDER_HAIR.rawValue))
                format_set_bottom_color(format, lines)
                if let fill {
                    format_set_bg_color(format, fill)
                    format_set_unlocked(format)
                }
                switch kind {
                case .text: format_set_text_wrap(format)
                case .whole: format_set_num_format(format, "0")
                case .number: format_set_num_format(format, "0.0")
                case .date: format_set_num_format(format, "yyyy\\-mm\\-dd")
                }
                let isNumber = kind == .whole || kind == .number
                let side = isNumber ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT
                format_set_align(format, UInt8(side.rawValue))
            }
        }
        func heading(_ fill: lxw_color_t) -> Format? {
            make { format in
                format_set_bold(format)
                format_set_text_wrap(format)
                format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
                format_set_font_color(format, lxw_color_t(0xFFFFFF))
                format_set_bg_color(format, fill)
            }
        }
        self.heading = heading(ink)
        entryHeading = heading(0x7A4B00)
        overdue = make { format in
            format_set_bg_color(format, 0xF8D0CC)
            format_set_font_color(format, 0x8A1C12)
        }
        finished = make { format in
            format_set_bg_color(format, 0xE4EFE4)
            format_set_font_color(format, 0x3E5C41)
        }
        samples = Self.samples.map { cell($0.kind, fill: $0.isEntry ? 0xFFF8E1 : nil) }
    }

    /// What a cell may hold, in the writer's columns and then in those of others; people see by the
    /// colour where they may write.
    static let samples =
        Kind.allCases.map { (kind: $0, isEntry: false) }
        + Kind.allCases.map { (kind: $0, isEntry: true) }

    /// Where the look of a cell stands among the samples.
    static func position(of kind: Kind, isEntry: Bool) -> Int {
        kind.rawValue + (isEntry ? Kind.allCases.count : 0)
    }
}
