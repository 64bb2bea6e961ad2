import AssayDiagnostics
import AssayExpressions

/// Sets cells in the XML of a sheet and takes computed values away; other bytes stay as they are.
///
/// The sheet was parsed before, so that its tags are sound; here they are only found again.
struct SheetEditing {
    private let bytes: [UInt8]
    private let part: String
    private let changes: [Int: [Int: WorkbookEditing.Value]]
    private var output: [UInt8] = []
    /// Up to where the bytes are in the output.
    private var done = 0

    init(_ bytes: [UInt8], part: String, _ changes: [Int: [Int: WorkbookEditing.Value]]) {
        self.bytes = bytes
        self.part = part
        self.changes = changes
        output.reserveCapacity(bytes.count)
    }

    func edited() throws(WorkbookProblem) -> [UInt8] {
        var editing = self
        try editing.run()
        return editing.output
    }

    private mutating func run() throws(WorkbookProblem) {
        var waitingRows = changes.keys.sorted()[...]
        var row = 0
        var waitingCells: ArraySlice<Int> = []
        var position = 0
        while let tag = nextTag(from: position) {
            position = tag.upperBound
            switch name(of: tag) {
            case "row":
                row = number(in: tag) ?? row + 1
                while let waiting = waitingRows.first, waiting < row {
                    waitingRows.removeFirst()
                    copy(upTo: tag.lowerBound)
                    append(row: waiting)
                }
                if waitingRows.first == row {
                    waitingRows.removeFirst()
                    waitingCells = (changes[row] ?? [:]).keys.sorted()[...]
                    if isEmpty(tag) {
                        copy(upTo: tag.upperBound - 2)
                        output.append(UInt8(ascii: ">"))
                        appendCells(&waitingCells, row, below: .max)
                        output += Array("</row>".utf8)
                        done = tag.upperBound
                    }
                } else {
                    waitingCells = []
                }
            case "c":
                guard let reference = attribute("r", in: tag),
                    let place = SheetScan.place(reference)
                else { throw .wrongCell(part: part, "") }
                let end = isEmpty(tag) ? tag.upperBound : end(of: "c", from: position)
                guard let end else { throw .brokenPart(part) }
                copy(upTo: tag.lowerBound)
                appendCells(&waitingCells, row, below: place.column)
                if waitingCells.first == place.column, let value = changes[row]?[place.column] {
                    waitingCells.removeFirst()
                    if let formula = element("f", in: tag.upperBound..<end),
                        attribute("ref", in: formula) != nil
                    {
                        throw .wrongCell(part: part, reference)
                    }
                    append(value, at: reference, style: attribute("s", in: tag))
                    done = end
                } else if element("f", in: tag.upperBound..<end) != nil {
                    appendWithoutValue(tag, upTo: end)
                }
                position = end
            case "/row":
                copy(upTo: tag.lowerBound)
                appendCells(&waitingCells, row, below: .max)
            case "/sheetData":
                copy(upTo: tag.lowerBound)
                while let waiting = waitingRows.popFirst() { append(row: waiting) }
            case "sheetData" where isEmpty(tag) && !waitingRows.isEmpty:
                copy(upTo: tag.upperBound - 2)
                output.append(UInt8(ascii: ">"))
                while let waiting = waitingRows.popFirst() { append(row: waiting) }
                output += Array("</sheetData>".utf8)
                done = tag.upperBound
            default: break
            }
        }
        copy(upTo: bytes.count)
        guard waitingRows.isEmpty else { throw .brokenPart(part) }
    }

    // MARK: Writing

    private mutating func copy(upTo end: Int) {
        guard end > done else { return }
        output += bytes[done..<end]
        done = end
    }

    private mutating func append(row: Int) {
        output += Array("<row r=\"\(row)\">".utf8)
        var cells = (changes[row] ?? [:]).keys.sorted()[...]
        appendCells(&cells, row, below: .max)
        output += Array("</row>".utf8)
    }

    private mutating func appendCells(_ waiting: inout ArraySlice<Int>, _ row: Int, below: Int) {
        while let column = waiting.first, column < below, let value = changes[row]?[column] {
            waiting.removeFirst()
            append(value, at: SourcePlace.cell(line: row, column: column), style: nil)
        }
    }

    private mutating func append(
        _ value: WorkbookEditing.Value, at reference: String, style: String?
    ) {
        let start = "<c r=\"\(reference)\"" + (style.map { " s=\"\($0)\"" } ?? "")
        switch value {
        case .empty: output += Array((start + "/>").utf8)
        case .date(let day):
            let value = SpreadsheetDate.serial(of: day).map {
                WorkbookEditing.Value.number(Double($0))
            }
            append(value ?? .text(day.description), at: reference, style: style)
        case .number(let number):
            let text =
                number == number.rounded() && abs(number) < 1e15
                ? String(Int(number)) : String(number)
            output += Array((start + "><v>\(text)</v></c>").utf8)
        case .text(let text):
            output += Array(
                (start + " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(Self.escaped(text))"
                    + "</t></is></c>").utf8)
        }
    }

    /// Appends a cell with its formula, without what was computed and the type of that.
    private mutating func appendWithoutValue(_ tag: Range<Int>, upTo end: Int) {
        if let type = attributeRange("t", in: tag) {
            // The blank before it goes with it.
            copy(upTo: type.lowerBound - 1)
            done = type.upperBound
        }
        if let value = element("v", in: tag.upperBound..<end) {
            copy(upTo: value.lowerBound)
            done =
                isEmpty(value) ? value.upperBound : self.end(of: "v", from: value.upperBound) ?? end
        }
        copy(upTo: end)
    }

    /// A text as XML has it; what XML cannot hold is replaced, and what looks like an escape of a
    /// spreadsheet is escaped itself.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.replacing(/_x(?=[0-9A-Fa-f]{4}_)/, with: "_x005F_x").unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case "\r": escaped += "\n"
            case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE:
                escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    // MARK: Finding

    /// The next tag, from its `<` to behind its `>`; comments and the like are tags of no name.
    private func nextTag(from position: Int) -> Range<Int>? {
        guard let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
        if bytes[start...].starts(with: Array("<!--".utf8)) {
            return find("-->", from: start).map { start..<$0 }
        }
        if bytes[start...].starts(with: Array("<![CDATA[".utf8)) {
            return find("]]>", from: start).map { start..<$0 }
        }
        var quote: UInt8?
        for end in start..<bytes.count {
            let byte = bytes[end]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return start..<(end + 1)
            }
        }
        return nil
    }

    private func find(_ mark: String, from start: Int) -> Int? {
        let mark = Array(mark.utf8)
        var position = start
        while position + mark.count <= bytes.count {
            if bytes[position...].starts(with: mark) { return position + mark.count }
            position += 1
        }
        return nil
    }

    private func name(of tag: Range<Int>) -> String {
        let rest = bytes[(tag.lowerBound + 1)..<tag.upperBound]
        let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
        // Only the names that matter become strings.
        guard name.count <= 11 else { return "" }
        let text = String(decoding: name, as: UTF8.self)
        return text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    private func isEmpty(_ tag: Range<Int>) -> Bool {
        bytes[tag.upperBound - 2] == UInt8(ascii: "/")
    }

    /// The end of the element whose start tag ends at a position.
    private func end(of name: String, from position: Int) -> Int? {
        var position = position
        while let tag = nextTag(from: position) {
            if self.name(of: tag) == "/" + name { return tag.upperBound }
            position = tag.upperBound
        }
        return nil
    }

    /// The start tag of the first element of a name in a range.
    private func element(_ name: String, in range: Range<Int>) -> Range<Int>? {
        var position = range.lowerBound
        while position < range.upperBound, let tag = nextTag(from: position),
            tag.upperBound <= range.upperBound
        {
            if self.name(of: tag) == name { return tag }
            position = tag.upperBound
        }
        return nil
    }

    private func number(in tag: Range<Int>) -> Int? { attribute("r", in: tag).flatMap { Int($0) } }

    private func attribute(_ name: String, in tag: Range<Int>) -> String? {
        guard let range = attributeRange(name, in: tag) else { return nil }
        return String(decoding: bytes[range], as: UTF8.self).split(separator: "=", maxSplits: 1)
            .last
            .map { String($0.dropFirst().dropLast()) }
    }

    /// The bytes of an attribute, from its name to behind its value.
    private func attributeRange(_ name: String, in tag: Range<Int>) -> Range<Int>? {
        let wanted = Array((name + "=").utf8)
        var position = tag.lowerBound + 1
        var quote: UInt8?
        while position < tag.upperBound {
            let byte = bytes[position]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte <= 0x20, bytes[(position + 1)...].starts(with: wanted) {
                let start = position + 1
                let value = start + wanted.count
                guard value < tag.upperBound,
                    let end = bytes[(value + 1)..<tag.upperBound].firstIndex(of: bytes[value])
                else { return nil }
                return start..<(end + 1)
            }
            position += 1
        }
        return nil
    }
}
