/// A cell of a workbook, by its sheet and its number there, or by the name that the workbook gives it.
public enum SheetPlace: Sendable, Hashable {
    /// A cell; row and column count from 1.
    case cell(sheet: String, row: Int, column: Int)
    /// The first cell of a named range.
    case named(String)
}

extension SheetPlace {
    /// The row and the column of a name such as `K12`; `nil` for anything else.
    package static func cell(_ name: String) -> (row: Int, column: Int)? {
        let letters = name.prefix { $0.isASCII && $0.isUppercase }
        guard let column = column(String(letters)), let row = Int(name.dropFirst(letters.count)),
            (1...1_048_576).contains(row)
        else { return nil }
        return (row, column)
    }

    /// The number of a column such as `AA`, from 1; `nil` for anything else.
    package static func column(_ name: String) -> Int? {
        var column = 0
        for byte in name.utf8 {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte), column < 1_000 else {
                return nil
            }
            column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
        }
        return (1...16_384).contains(column) ? column : nil
    }
}
