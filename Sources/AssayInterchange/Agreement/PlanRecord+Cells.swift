import AssayWorkbooks

/// What the sheets say that people see, in the hidden one: a heading each, and a digest of each cell.
extension PlanRecord {
    /// The words of the rows that remember a sheet.
    static func words(of sheet: Sheet) -> [(isHeadings: Bool, words: [String])] {
        let headings = sheet.columns.map(\.heading)
        guard !headings.isEmpty else { return [] }
        let name = encoded(sheet.name)
        let names = headings.firstIndex(of: PlanHeading.key.rawValue)
        var rows = [(true, [name] + headings.map { encoded($0) })]
        for row in sheet.rows {
            var key = encoded("")
            if let names, case .text(let text) = row[names] { key = text }
            let digests = zip(row, headings).compactMap { CellDigest.digest($0, under: $1) }
            rows.append((false, [name, key] + digests.map { String($0, radix: 36) }))
        }
        return rows
    }

    static func take(cells words: [String], into written: inout WrittenCells) -> Bool {
        guard words.count >= 2, let sheet = decoded(words[0]), let key = decoded(words[1]) else {
            return false
        }
        for word in words.dropFirst(2) {
            // Programs that convert what looks like a number may have lost leading zeros only.
            guard let digest = UInt32(word, radix: 36) else { return false }
            written.digests[sheet, default: [:]][key, default: []].insert(digest)
        }
        return true
    }

    static func take(headings words: [String], into written: inout WrittenCells) -> Bool {
        let read = words.compactMap { decoded($0) }
        guard let sheet = read.first, read.count == words.count else { return false }
        written.headings[sheet] = Array(read.dropFirst())
        return true
    }
}
