public import AssayActionPlans
import AssayDiagnostics
import AssayExpressions

/// An earlier plan in a hidden sheet, from which it is read again exactly as it was.
///
/// Each row begins with what it tells; its words stand in one cell, parted by spaces. All are in
/// plain ASCII signs, others as `%` and two digits, so that no spreadsheet changes them: not their
/// spaces, not their line breaks, not what looks like a number or a formula.
public enum PlanRecord {
    /// The shape of the sheet; a later one has another name.
    static let shape = "urn:assay:plan-workbook:1"
    /// The name of the sheet.
    static let sheet = "_assay"
    /// How much of a long word stands in a cell.
    private static let mostSigns = 30_000

    private enum Kind: String {
        case shape, supplier, made, closed, action
    }

    // MARK: Writing

    /// The sheet that remembers a plan.
    public static func sheet(of plan: EarlierPlan) -> Sheet {
        var rows: [[Sheet.Cell]] = [
            row(.shape, [shape]), row(.supplier, parts(of: plan.supplier)),
            row(.made, [plan.made.description]),
        ]
        rows += plan.closedFindings.map { row(.closed, parts(of: $0)) }
        for action in plan.actions {
            let standing = action.standing
            let days = [standing.begun, standing.done, standing.verified, standing.effective]
            // Days and statuses need no signs of their own.
            let facts =
                [action.start.description, action.due.description, standing.status.rawValue]
                + days.map { $0?.description ?? encoded("") } + [
                    encoded(action.findingClass), encoded(String(action.priority)),
                    encoded(String(standing.recurrences)),
                ]
            rows.append(
                row(
                    .action,
                    [encoded(action.identity)] + facts + action.findings.map(encoded)))
        }
        return Sheet(Self.sheet, columns: [], rows: rows, isHidden: true)
    }

    /// The words of a row in one cell, or in as many as they fill: a cell costs as much to write as
    /// fifty signs.
    private static func row(_ kind: Kind, _ words: [String]) -> [Sheet.Cell] {
        var cells: [Sheet.Cell] = []
        var cell = Array(kind.rawValue.utf8)
        for word in words {
            if cell.count + 1 + word.utf8.count > mostSigns {
                cells.append(.text(String(decoding: cell, as: UTF8.self)))
                cell = Array(word.utf8)
            } else {
                cell.append(0x20)
                cell += word.utf8
            }
        }
        return cells + [.text(String(decoding: cell, as: UTF8.self))]
    }

    /// A word that may be longer than a cell, in as many cells as it takes.
    private static func parts(of word: String) -> [String] {
        var rest = encoded(word)[...]
        var parts: [String] = []
        while rest.utf8.count > mostSigns {
            parts.append(String(rest.prefix(mostSigns)))
            rest = rest.dropFirst(mostSigns)
        }
        return parts + [String(rest)]
    }

    /// The word in signs that stay what they are; an empty one is `%`.
    public static func encoded(_ word: String) -> String {
        let bytes = word.utf8
        guard let first = bytes.first else { return "%" }
        if first != hyphen, bytes.allSatisfy(isKept) { return word }
        var text: [UInt8] = []
        for byte in bytes {
            if isKept(byte), byte != hyphen || !text.isEmpty {
                text.append(byte)
            } else {
                text += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let hyphen = UInt8(ascii: "-")

    /// A Boolean value indicating whether a sign stays as it is; a hyphen does behind another sign.
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
        var supplier: String?
        var made: CalendarDate?
        var hasShape = false
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
                guard rest == [shape] else { throw Unreadable(.otherShape(rest.first ?? "")) }
                hasShape = true
            case .supplier: supplier = decoded(rest.joined())
            case .made: made = rest.first.flatMap { CalendarDate(text: $0) }
            case .closed:
                guard let finding = decoded(rest.joined()) else {
                    throw Unreadable(.recordChanged("\(place) is no finding"))
                }
                closed.append(finding)
            case .action:
                guard let action = action(rest) else {
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

        init(_ reason: PlanSheetError) { self.reason = reason }
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

    private static func action(_ words: [String]) -> EarlierPlan.Action? {
        guard words.count >= 11, let identity = decoded(words[0]),
            let start = CalendarDate(text: words[1]), let due = CalendarDate(text: words[2]),
            let status = ActionStatus(rawValue: words[3]), let findingClass = decoded(words[8]),
            let priority = Int(words[9]), let recurrences = Int(words[10])
        else { return nil }
        let days = words[4...7].map { CalendarDate(text: $0) }
        for (word, day) in zip(words[4...7], days) where word != "%" && day == nil { return nil }
        let findings = words[11...].compactMap(decoded)
        guard findings.count == words.count - 11 else { return nil }
        var standing = ActionStanding()
        standing.status = status
        standing.isNew = false
        standing.recurrences = recurrences
        (standing.begun, standing.done) = (days[0], days[1])
        (standing.verified, standing.effective) = (days[2], days[3])
        return EarlierPlan.Action(
            identity: identity, findings: findings, start: start, due: due, standing: standing,
            findingClass: findingClass, priority: priority)
    }
}
