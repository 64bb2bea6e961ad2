import AssayWorkbooks

/// What can be chosen in a cell: what people see, and what it means.
struct ChoiceList {
    /// An entry of a list.
    struct Choice: Hashable {
        var id: String
        var label: String
        /// Other ways in which it is written, such as the same in another language.
        var spellings: [String] = []
    }

    let choices: [Choice]
    /// The ids by what is written for them; of two choices that are written alike none is meant.
    private let meanings: [String: String?]
    private let labels: [String: String]

    init(_ choices: [Choice]) {
        var seen: Set<String> = []
        self.choices = choices.map { choice in
            var choice = choice
            // A cell shows one line, and two that look alike are told apart by their ids.
            choice.label = choice.label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if choice.label.isEmpty { choice.label = choice.id }
            if !seen.insert(TypedWord.plain(choice.label)).inserted {
                choice.label += " (\(choice.id))"
            }
            return choice
        }
        var meanings: [String: String?] = [:]
        func add(_ text: String, _ id: String) {
            let plain = TypedWord.plain(text)
            if let known = meanings[plain], known != id {
                meanings[plain] = .some(nil)
            } else {
                meanings[plain] = id
            }
        }
        for choice in self.choices { choice.spellings.forEach { add($0, choice.id) } }
        // What people see goes before how it may be written, and the name of a choice before both.
        for choice in self.choices { meanings[TypedWord.plain(choice.label)] = choice.id }
        for choice in self.choices { meanings[TypedWord.plain(choice.id)] = choice.id }
        self.meanings = meanings
        labels = Dictionary(self.choices.map { ($0.id, $0.label) }) { first, _ in first }
    }

    /// What people see for an id.
    func label(of id: String) -> String? { labels[id] }

    /// The id that somebody means; `nil` where none or several could be meant.
    func id(of text: String) -> String? {
        if labels[text] != nil { return text }
        return meanings[TypedWord.plain(text)] ?? nil
    }
}

/// The lists of a workbook by name, in a hidden sheet that drop-down lists point to.
struct ChoiceLists {
    /// The name of the sheet.
    static let sheet = "_lists"
    /// The columns that a list takes: what people see, the ids, and other ways to write them.
    private static let width = 3

    private(set) var names: [String] = []
    private var lists: [String: ChoiceList] = [:]
    private var known: [[ChoiceList.Choice]: String] = [:]

    init() {}

    subscript(name: String) -> ChoiceList? { lists[name] }

    /// Adds a list under a name of its own.
    mutating func add(_ choices: [ChoiceList.Choice], named name: String) {
        names.append(name)
        lists[name] = ChoiceList(choices)
    }

    /// Adds a list unless it is there; returns its name.
    mutating func add(_ choices: [ChoiceList.Choice]) -> String {
        if let name = known[choices] { return name }
        let name = "l" + String(known.count + 1)
        known[choices] = name
        add(choices, named: name)
        return name
    }

    /// The cells that a drop-down list shows.
    func cells(of name: String) -> String? {
        guard let position = names.firstIndex(of: name), let list = lists[name],
            !list.choices.isEmpty
        else { return nil }
        let column = Self.letters(of: position * Self.width + 1)
        return "'\(Self.sheet)'!$\(column)$2:$\(column)$\(list.choices.count + 1)"
    }

    private static func letters(of column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// The hidden sheet.
    func hiddenSheet() -> Sheet {
        let height = lists.values.map { $0.choices.count }.max() ?? 0
        var rows = [[Sheet.Cell]](
            repeating: Array(repeating: .empty, count: names.count * Self.width),
            count: height + 1)
        for (position, name) in names.enumerated() {
            let column = position * Self.width
            rows[0][column] = .text(name)
            for (number, choice) in (lists[name]?.choices ?? []).enumerated() {
                rows[number + 1][column] = .text(choice.label)
                rows[number + 1][column + 1] = .text(choice.id)
                if !choice.spellings.isEmpty {
                    rows[number + 1][column + 2] = .text(
                        choice.spellings.joined(separator: "\n"))
                }
            }
        }
        return Sheet(Self.sheet, columns: [], rows: rows, isHidden: true)
    }

    /// Reads the lists of a hidden sheet.
    init(reading sheet: ReadWorkbook.Sheet) {
        for (column, cell) in (sheet.rows[1] ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let name = cell.value?.plainText, lists[name] == nil else { continue }
            var choices: [ChoiceList.Choice] = []
            // A list ends with its first empty cell.
            var row = 1
            while let label = sheet[row + 1, column]?.value?.plainText,
                let id = sheet[row + 1, column + 1]?.value?.plainText
            {
                row += 1
                let spellings = sheet[row, column + 2]?.value?.plainText ?? ""
                choices.append(
                    ChoiceList.Choice(
                        id: id, label: label,
                        spellings: spellings.split(separator: "\n").map(String.init)))
            }
            add(choices, named: name)
        }
    }
}

extension ReadWorkbook.Value {
    /// The text of a cell that a program wrote, without the apostrophe that keeps it from being a formula.
    var plainText: String? {
        guard case .text(let text) = self else { return nil }
        return SheetText.withoutApostrophe(text)
    }
}
