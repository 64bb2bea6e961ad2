import AssayExpressions
import AssayInterchange
import AssayWorkbooks

/// A column of a plan as a table: the same in comma-separated values, workbooks and Markdown.
struct PlanColumn: Sendable {
    /// What a row says in a column.
    enum Value {
        case text(String)
        /// Several entries of one cell.
        case list([String])
        case whole(Int?)
        case day(CalendarDate?)
    }

    /// Its heading, how many characters of it a workbook shows, and what people may enter there.
    private(set) var column: Sheet.Column
    let value: @Sendable (PlanRow) -> Value

    init(
        _ heading: String, width: Int, isHidden: Bool = false, entry: Sheet.Column.Entry = .none,
        hint: String? = nil, _ value: @escaping @Sendable (PlanRow) -> Value
    ) {
        column = Sheet.Column(heading, width: width, isHidden: isHidden, entry: entry, hint: hint)
        self.value = value
    }

    /// A column that is read back from a workbook.
    init(
        _ heading: PlanHeading, width: Int, isHidden: Bool = false,
        entry: Sheet.Column.Entry = .none, hint: String? = nil,
        _ value: @escaping @Sendable (PlanRow) -> Value
    ) {
        self.init(
            heading.rawValue, width: width, isHidden: isHidden, entry: entry, hint: hint, value)
    }

    var heading: String { column.heading }

    /// The column folded away with its neighbours.
    var folded: PlanColumn {
        var column = self
        column.column.isFolded = true
        return column
    }

    /// The column with another heading.
    func titled(_ heading: String) -> PlanColumn {
        var column = self
        column.column.heading = heading
        return column
    }
}

extension PlanColumn.Value {
    /// The value as text; several entries with a separator between them.
    func text(separator: String) -> String {
        switch self {
        case .text(let text): text
        case .list(let entries): entries.joined(separator: separator)
        case .whole(let number): number.map(String.init) ?? ""
        case .day(let day): day?.description ?? ""
        }
    }

    /// The value as a cell of a workbook; several entries have a line each.
    var cell: Sheet.Cell {
        switch self {
        case .text, .list: .text(text(separator: "\n"))
        case .whole(let number): number.map { .whole($0) } ?? .empty
        case .day(let day): day.map { .date($0) } ?? .empty
        }
    }
}
