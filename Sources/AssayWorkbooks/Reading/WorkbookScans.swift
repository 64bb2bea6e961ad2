import AssayXML

/// Collects the relations of a part.
final class RelationScan: MarkupTaker {
    struct Entry {
        let id: String
        let type: String
        let target: String
    }

    private(set) var entries: [Entry] = []
    var isDone: Bool { false }

    func start(_ name: String, _ attributes: [ScannedAttribute]) {
        guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"]
        else { return }
        entries.append(Entry(id: id, type: type, target: target))
    }

    func text(_ text: String) {}
    func end(_ name: String) {}
}

/// Collects the overview of a workbook: its sheets, and the year from which it counts days.
final class BookScan: MarkupTaker {
    private(set) var sheets: [(name: String, relation: String)] = []
    private(set) var countsFrom1904 = false
    /// What the names of the whole workbook stand for.
    private(set) var definedNames: [String: String] = [:]
    private var definedName: String?
    private var reference = ""
    var isDone: Bool { false }

    func start(_ name: String, _ attributes: [ScannedAttribute]) {
        switch name {
        case "workbookPr":
            let value = attributes["date1904"] ?? "0"
            countsFrom1904 = value == "1" || value == "true"
        case "sheet":
            // Its own id is a number that nothing refers to.
            let relation = attributes.first { $0.name == "id" && $0.hasPrefix }
            guard let title = attributes["name"], let relation else { return }
            sheets.append((title, relation.value))
        case "definedName":
            definedName = attributes["localSheetId"] == nil ? attributes["name"] : nil
            reference = ""
        default: break
        }
    }

    func text(_ text: String) {
        if definedName != nil { reference += text }
    }

    func end(_ name: String) {
        guard name == "definedName", let known = definedName else { return }
        definedNames[known.lowercased()] = reference
        definedName = nil
    }
}

/// Collects the strings that cells share: all runs of a text, without phonetic hints.
final class SharedTextScan: MarkupTaker {
    private(set) var texts: [String] = []
    private var words = TextRuns()
    var isDone: Bool { false }

    func start(_ name: String, _ attributes: [ScannedAttribute]) {
        if name == "si" { words = TextRuns() }
        words.start(name)
    }

    func text(_ text: String) { words.add(text) }

    func end(_ name: String) {
        words.end(name)
        if name == "si" { texts.append(words.text) }
    }
}

/// Gathers a text from its runs.
struct TextRuns {
    private(set) var text = ""
    private var isInText = false
    private var isPhonetic = false

    mutating func start(_ name: String) {
        if name == "rPh" { isPhonetic = true }
        if name == "t" { isInText = !isPhonetic }
    }

    mutating func add(_ part: String) {
        if isInText { text += part }
    }

    mutating func end(_ name: String) {
        if name == "rPh" { isPhonetic = false }
        if name == "t" { isInText = false }
    }
}

extension [ScannedAttribute] {
    /// The value of an attribute without prefix.
    subscript(name: String) -> String? {
        first { $0.name == name && !$0.hasPrefix }?.value
    }
}
