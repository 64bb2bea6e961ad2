public import AssayActionPlans
import AssayDiagnostics
import AssayExpressions
import AssayResponses
public import AssayWorkbooks

/// An earlier plan in a hidden sheet, from which it is read again exactly as it was.
///
/// Each row begins with its kind; its words are in one cell, separated by spaces. All are plain ASCII
/// characters, others written as `%` and two digits, so that no spreadsheet changes them: not their
/// spaces, not their line breaks, not what looks like a number or a formula.
public enum PlanRecord {
    /// The shape of the sheet; a later one has another name.
    static let shape = "urn:assay:plan-workbook:2"
    /// The shape of plans that have no waves and no backlog.
    static let formerShape = "urn:assay:plan-workbook:1"
    /// The name of the sheet.
    static let sheet = "_assay"
    /// How many bytes of a long word are written into one cell.
    private static let mostBytes = 30_000

    private enum Kind: String {
        case shape, supplier, made, closed, action, said, headings, cells
    }

    // MARK: Writing

    /// The sheet that remembers a plan.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - sheets: the sheets that people see, so that what they change in them is found again.
    public static func sheet(of plan: EarlierPlan, beside sheets: [Sheet] = []) -> Sheet {
        var rows = [
            row(.shape, [shape]), row(.supplier, parts(of: plan.supplier)),
            row(.made, [plan.made.description]),
        ]
        rows += plan.closedFindings.map { row(.closed, parts(of: $0)) }
        rows += plan.actions.map(row)
        rows += plan.actions.flatMap { $0.said }.map { row(.said, parts(ofEncoded: encoded($0))) }
        for (isHeadings, words) in sheets.flatMap({ words(of: $0) }) {
            rows.append(row(isHeadings ? .headings : .cells, words))
        }
        return Sheet(sheet, columns: [], rows: rows, isHidden: true)
    }

    private static func row(_ action: EarlierPlan.Action) -> [Sheet.Cell] {
        var row = Row(.action)
        row.add(encoded(action.identity))
        // Days and statuses need no encoding.
        row.add(action.start.description)
        row.add(action.due.description)
        let standing = action.standing
        row.add(standing.status.rawValue)
        for day in [standing.begun, standing.done, standing.verified, standing.effective] {
            row.add(day?.description ?? encoded(""))
        }
        row.add(encoded(action.findingClass))
        row.add(encoded(String(action.priority)))
        row.add(encoded(String(standing.recurrences)))
        row.add(action.wave?.word ?? encoded(""))
        row.add(action.wave?.year.map { String($0) } ?? encoded(""))
        for finding in action.findings { row.add(encoded(finding)) }
        return row.cells
    }

    private static func row(_ kind: Kind, _ words: [String]) -> [Sheet.Cell] {
        var row = Row(kind)
        for word in words { row.add(word) }
        return row.cells
    }

    /// The words of a row in one cell, or in as many as they fill.
    private struct Row {
        private var full: [Sheet.Cell] = []
        private var last: String

        init(_ kind: Kind) {
            last = kind.rawValue
            last.reserveCapacity(200)
        }

        var cells: [Sheet.Cell] { full + [.text(last)] }

        mutating func add(_ word: String) {
            if last.utf8.count + 1 + word.utf8.count > mostBytes {
                full.append(.text(last))
                last = word
            } else {
                last += " "
                last += word
            }
        }
    }

    /// A word that may be longer than a cell, in as many cells as it takes.
    private static func parts(of word: String) -> [String] { parts(ofEncoded: encoded(word)) }

    private static func parts(ofEncoded word: String) -> [String] {
        var rest = word[...]
        var parts: [String] = []
        while rest.utf8.count > mostBytes {
            parts.append(String(rest.prefix(mostBytes)))
            rest = rest.dropFirst(mostBytes)
        }
        return parts + [String(rest)]
    }

    /// The word in ASCII characters that no spreadsheet changes; an empty one is `%`.
    public static func encoded(_ word: String) -> String {
        if word.isEmpty { return "%" }
        var text: [UInt8] = []
        for byte in word.utf8 {
            if isKept(byte), byte != hyphen || !text.isEmpty {
                text.append(byte)
            } else {
                text += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let hyphen = UInt8(ascii: "-")

    /// A Boolean value indicating whether a byte is written as it is; a hyphen is after another one.
    private static func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "#"):
            true
        default: false
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    static func decoded(_ text: String) -> String? {
        if text == "%" { return "" }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let digits = String(validating: rest.prefix(2), as: UTF8.self),
                let value = UInt8(digits, radix: 16)
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension PlanRecord {
    // MARK: Reading

    /// Reads the plan as it was written.
    static func read(_ sheet: ReadWorkbook.Sheet) throws(Unreadable) -> EarlierPlan {
        var written = WrittenCells()
        return try read(sheet, &written)
    }

    /// Reads the plan as it was written, and what the sheets said that people see.
    static func read(
        _ sheet: ReadWorkbook.Sheet, _ written: inout WrittenCells
    ) throws(Unreadable) -> EarlierPlan {
        var supplier: String?
        var made: CalendarDate?
        var hasShape = false
        var hasWaves = true
        var actions: [EarlierPlan.Action] = []
        var closed: [String] = []
        for number in sheet.rows.keys.sorted() {
            let words = try words(sheet.rows[number] ?? [:], row: number)
            let place = "row \(number)"
            guard let name = words.first, let kind = Kind(rawValue: name) else {
                throw Unreadable(.recordChanged("\(place) begins with no word that it knows"))
            }
            let rest = Array(words.dropFirst())
            switch kind {
            case .shape:
                hasWaves = rest == [shape]
                guard hasWaves || rest == [formerShape] else {
                    throw Unreadable(.otherShape(rest.first ?? ""))
                }
                hasShape = true
            case .supplier: supplier = decoded(rest.joined())
            case .made: made = rest.first.flatMap { CalendarDate(text: $0) }
            case .closed:
                guard let finding = decoded(rest.joined()) else {
                    throw Unreadable(.recordChanged("\(place) is no finding"))
                }
                closed.append(finding)
            case .headings:
                guard take(headings: rest, into: &written) else {
                    throw Unreadable(.recordChanged("\(place) has no headings"))
                }
            case .cells:
                guard take(cells: rest, into: &written) else {
                    throw Unreadable(.recordChanged("\(place) is about no row"))
                }
            case .said:
                guard let entry = entry(rest.joined()),
                    let position = actions.firstIndex(where: { $0.identity == entry.action })
                else { throw Unreadable(.recordChanged("\(place) is no reply and no decision")) }
                actions[position].said.append(entry)
            case .action:
                guard let action = try action(rest, hasWaves: hasWaves, row: number) else {
                    throw Unreadable(.recordChanged("\(place) is no action"))
                }
                actions.append(action)
            }
        }
        guard hasShape else { throw Unreadable(.noPlanInside) }
        guard let supplier, let made else {
            throw Unreadable(.recordChanged("the supplier or the day of the plan is missing"))
        }
        guard Set(actions.map(\.identity)).count == actions.count else {
            throw Unreadable(.recordChanged("an action is there twice"))
        }
        return EarlierPlan(
            supplier: supplier, made: made, actions: actions, closedFindings: closed)
    }

    /// Why the record cannot be read.
    struct Unreadable: Error {
        let reason: PlanSheetError
        /// The row of the sheet; 0 where the reason says it, or it lies in no row.
        let row: Int

        init(_ reason: PlanSheetError, row: Int = 0) { (self.reason, self.row) = (reason, row) }
    }

    private static func words(_ cells: [Int: ReadWorkbook.Cell], row: Int) throws(Unreadable)
        -> [String]
    {
        var words: [String] = []
        for column in 1...Swift.max(1, cells.keys.max() ?? 1) {
            guard let cell = cells[column], !cell.hasFormula, let value = cell.value else {
                throw Unreadable(
                    .recordChanged(
                        "\(SourcePlace.cell(line: row, column: column)) is empty or holds a formula"
                    ))
            }
            switch value {
            case .text(let text): words += text.split(separator: " ").map(String.init)
            // Programs that convert what looks like a number give its digits back.
            case .number(let number) where number.rounded() == number && abs(number) < 1e15:
                words.append(String(Int(number)))
            case .number, .truth, .error:
                throw Unreadable(
                    .recordChanged("\(SourcePlace.cell(line: row, column: column)) is no text"))
            }
        }
        return words
    }

    private static func action(
        _ words: [String], hasWaves: Bool, row: Int
    ) throws(Unreadable) -> EarlierPlan.Action? {
        let count = hasWaves ? 13 : 11
        guard words.count >= count, let identity = decoded(words[0]),
            let start = CalendarDate(text: words[1]), let due = CalendarDate(text: words[2]),
            let status = ActionStatus(rawValue: words[3]), let findingClass = decoded(words[8]),
            let priority = Int(words[9]), let recurrences = Int(words[10])
        else { return nil }
        if let number = PlanNumber.unsound(
            priority: priority, recurrences: recurrences, of: identity
        ).first {
            throw Unreadable(.numberOutOfRange(number), row: row)
        }
        let days = words[4...7].map { CalendarDate(text: $0) }
        for (word, day) in zip(words[4...7], days) where word != "%" && day == nil { return nil }
        let findings = words[count...].compactMap(decoded)
        guard findings.count == words.count - count else { return nil }
        let wave = hasWaves ? ActionWave(word: words[11], year: Int(words[12])) : nil
        guard !hasWaves || words[11] == "%" || wave != nil else { return nil }
        var standing = ActionStanding()
        standing.status = status
        standing.isNew = false
        standing.recurrences = recurrences
        (standing.begun, standing.done) = (days[0], days[1])
        (standing.verified, standing.effective) = (days[2], days[3])
        return EarlierPlan.Action(
            identity: identity, findings: findings, start: start, due: due, standing: standing,
            findingClass: findingClass, priority: priority, wave: wave)
    }
}
