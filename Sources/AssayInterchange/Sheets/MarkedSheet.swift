import AssayDiagnostics
import AssayWorkbooks

/// A sheet for answers as it came back: its cells, and what its hidden row says of them.
struct MarkedSheet {
    /// The position of the sheet in the workbook.
    let number: Int
    let name: String
    let content: SheetContent
    let cells: ReadWorkbook.Sheet
    /// The hidden row.
    let markRow: Int
    /// The column of the keys.
    let keyColumn: Int
    /// The columns that the hidden row names, the leftmost first.
    let columns: [(column: Int, mark: SheetColumnMark)]
    private let byRole: [SheetRole: (column: Int, kind: CellKind?)]

    /// Looks for the hidden row of a sheet; `nil` where it has none.
    init?(_ cells: ReadWorkbook.Sheet, named name: String, number: Int) {
        for row in cells.rows.keys.sorted() {
            for (column, cell) in (cells.rows[row] ?? [:]).sorted(by: { $0.key < $1.key }) {
                guard case .text(let text)? = cell.value, SheetContent.isMark(text),
                    let content = SheetContent(mark: text)
                else { continue }
                self.init(cells, named: name, number: number, content, row, column)
                return
            }
        }
        return nil
    }

    private init(
        _ cells: ReadWorkbook.Sheet, named name: String, number: Int, _ content: SheetContent,
        _ row: Int, _ keyColumn: Int
    ) {
        (self.cells, self.name, self.number, self.content) = (cells, name, number, content)
        (markRow, self.keyColumn) = (row, keyColumn)
        columns = (cells.rows[row] ?? [:]).sorted { $0.key < $1.key }.compactMap { column, cell in
            guard column != keyColumn, case .text(let text)? = cell.value else { return nil }
            return SheetColumnMark(mark: text).map { (column, $0) }
        }
        byRole = Dictionary(
            columns.compactMap { column, mark in
                mark.role.map { ($0, (column, mark.kind)) }
            }
        ) { first, _ in first }
    }

    /// The column for something, and what its cells hold.
    func column(_ role: SheetRole) -> (column: Int, kind: CellKind?)? { byRole[role] }

    /// The rows below the hidden one.
    var rows: [Int] { cells.rows.keys.filter { $0 > markRow }.sorted() }

    /// The key of a row; empty for none.
    func key(of row: Int) -> String {
        guard case .text(let text)? = cells[row, keyColumn]?.value else { return "" }
        return text.trimmed
    }

    /// What a hidden cell of a row says.
    func word(_ role: SheetRole, in row: Int) -> String {
        guard let column = byRole[role]?.column,
            case .text(let text)? = cells[row, column]?.value
        else { return "" }
        return text.trimmed
    }

    func origin(_ row: Int, _ column: Int) -> Origin {
        .cell(
            sheet: UInt16(clamping: number), row: UInt32(clamping: row),
            column: UInt16(clamping: column))
    }

    /// The heading of a column.
    func heading(of column: Int) -> String? {
        guard case .text(let text)? = cells[markRow - 1, column]?.value else { return nil }
        return text
    }
}
