import AssayDiagnostics

/// The rows of comma-separated values (RFC 4180), with the mistakes that keep them from being read.
struct CommaSeparatedRows {
    /// What keeps a file from being read.
    enum Mistake: Error {
        /// A quoted field never ends; the row in which it begins, from 1.
        case openQuote(row: Int)
        /// Something stands behind the quote that ends a field.
        case textBehindQuote(row: Int, column: Int)
    }

    /// What can stand between fields.
    static let separators: [UInt8] = Array(",;\t|".utf8)

    /// What stands between fields, in ASCII.
    let separator: UInt8
    private(set) var rows: [[String]] = []

    /// Reads all rows; blank ones stay, so that a row keeps its number.
    ///
    /// - Parameters:
    ///   - text: the file, decoded, without a byte order mark.
    ///   - separator: what stands between fields, in ASCII; what the first row has most of when left out,
    ///     as spreadsheets write semicolons in countries with a decimal comma.
    init(_ text: String, separator: UInt8? = nil) throws(Mistake) {
        let bytes = Array(text.utf8)
        let separator = separator ?? Self.separator(in: bytes)
        self.separator = separator
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var wasQuoted = false
        var start = 1
        var next = 0
        func follows(_ byte: Unicode.Scalar) -> Bool {
            next < bytes.count && bytes[next] == UInt8(ascii: byte)
        }
        while next < bytes.count {
            let byte = bytes[next]
            next += 1
            let isEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if follows("\"") {
                    field.append(byte)
                    next += 1
                } else {
                    (isQuoted, wasQuoted) = (false, true)
                }
            } else if byte == separator || isEnd {
                row.append(String(decoding: field, as: UTF8.self))
                (field, wasQuoted) = ([], false)
                guard isEnd else { continue }
                if byte == UInt8(ascii: "\r"), follows("\n") { next += 1 }
                rows.append(row)
                row = []
            } else if wasQuoted {
                throw .textBehindQuote(row: rows.count + 1, column: row.count + 1)
            } else if byte == UInt8(ascii: "\""), field.isEmpty {
                isQuoted = true
                start = rows.count + 1
            } else {
                field.append(byte)
            }
        }
        if isQuoted { throw .openQuote(row: start) }
        if !field.isEmpty || !row.isEmpty || wasQuoted {
            rows.append(row + [String(decoding: field, as: UTF8.self)])
        }
    }

    /// The separator that the first row has most of outside of quotes; a comma where it has none.
    private static func separator(in bytes: [UInt8]) -> UInt8 {
        var counts = [Int](repeating: 0, count: separators.count)
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if let position = separators.firstIndex(of: byte) { counts[position] += 1 }
        }
        let most = counts.max() ?? 0
        return separators[counts.firstIndex(of: most) ?? 0]
    }
}
