import AssayWorkbooks

/// A short digest of what the tool wrote into a cell, by which a changed one is found again.
enum CellDigest {
    /// The digest of what is read under a heading; `nil` for a cell in which nothing can be seen.
    static func digest(_ value: ReadWorkbook.Value?, under heading: String) -> UInt32? {
        text(of: value).map { digest($0, heading) }
    }

    /// The digest of what is written under a heading; `nil` for an empty cell.
    static func digest(_ cell: Sheet.Cell, under heading: String) -> UInt32? {
        digest(cell.written, under: heading)
    }

    /// What is in a cell, whatever a program made of its spaces, and of digits behind the third.
    private static func text(of value: ReadWorkbook.Value?) -> String? {
        switch value {
        case nil: return nil
        case .text(let text):
            let words = text.drop { $0 == "'" }.split { $0.isWhitespace }
            return words.isEmpty ? nil : "t" + words.joined(separator: " ")
        case .number(let number): return number.isFinite ? "n\((number * 1000).rounded())" : "n"
        case .truth(let value): return value ? "b1" : "b0"
        case .error(let text): return "e" + text
        }
    }

    /// FNV-1a, which is enough to find changes that nobody hides.
    private static func digest(_ text: String, _ heading: String) -> UInt32 {
        var digest: UInt32 = 2_166_136_261
        func add(_ byte: UInt8) { digest = (digest ^ UInt32(byte)) &* 16_777_619 }
        for byte in heading.utf8 { add(byte) }
        add(0)
        for byte in text.utf8 { add(byte) }
        return digest
    }
}

/// What the tool wrote into the sheets of a plan that people see.
struct WrittenCells {
    /// The headings of each sheet.
    var headings: [String: [String]] = [:]
    /// The cells of each row of a sheet: of the plan by the name of its action, of others all together.
    var digests: [String: [String: Set<UInt32>]] = [:]

    /// A Boolean value indicating whether a plan remembers nothing of it.
    var isEmpty: Bool { headings.isEmpty }

    func has(_ digest: UInt32, on sheet: String, _ row: String = "") -> Bool {
        digests[sheet]?[row]?.contains(digest) ?? false
    }
}
