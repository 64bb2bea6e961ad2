import AssayDiagnostics
import AssayExpressions

/// Reads values of a known shape from JSON and collects every problem of the shape.
///
/// Where a value is not as it must be, the problem is reported and a placeholder returned, so that
/// whoever reads goes on and looks at ``problems`` at the end. Only what is no JSON throws.
struct ShapeReader {
    private var json: JSONReader
    private(set) var input: Input
    private(set) var problems: [Diagnostic] = []
    /// How many of the problems are about entries that were left out.
    private(set) var problemsOfEntries = 0
    /// Whether members may be missing and strings need not have their form yet.
    let isDraft: Bool
    /// The answer in the browser that is being read. While there is one, it is the origin of all
    /// that is read, in place of a JSON pointer.
    var answer: Int?

    /// Creates a reader of a whole JSON text.
    init(_ bytes: [UInt8], of input: Input, isDraft: Bool) throws(JSONError) {
        json = try JSONReader(bytes)
        self.input = input
        self.isDraft = isDraft
    }

    mutating func end() throws(JSONError) {
        try json.end()
    }

    /// The origin of the value that was begun last.
    mutating func origin() -> Origin {
        if let answer { return .answer(UInt32(clamping: answer)) }
        input.pointers.append(json.pointer)
        return .pointer(UInt32(clamping: input.pointers.count - 1))
    }

    // MARK: Objects and arrays

    /// Reads an object; `read` takes the value of each member that is known and not `null`.
    mutating func object(
        needs required: [String] = [], takes optional: [String] = [],
        _ read: (inout ShapeReader, String) throws(JSONError) -> Void
    ) throws(JSONError) {
        guard try isNext(.object, expected: "an object") else { return }
        let place = place
        var missing = required
        try json.beginObject()
        while let name = try json.nextName() {
            guard required.contains(name) || optional.contains(name) else {
                reportUnknown(name, known: required + optional)
                try json.skip()
                continue
            }
            if try json.kind() == .null {
                try json.null()
                continue
            }
            missing.removeAll { $0 == name }
            try read(&self, name)
        }
        for name in missing where answer == nil {
            report(
                .missingMember, at: place, "the object has no member '" + name + "'",
                "Add \"" + name + "\".")
        }
    }

    /// Reports that the array that was read last lacks an element.
    mutating func reportMissing(_ element: String) {
        guard !isDraft else { return }
        report(.missingMember, at: place, "the array is empty", "Add " + element + ".")
    }

    /// Reports that the object that was read last lacks a member that another one asks for.
    mutating func reportMissing(member name: String) {
        report(
            .missingMember, at: place, "the object has no member '" + name + "'",
            "Add \"" + name + "\".")
    }

    /// Reports that the object that was read last has a member that does not go with another one.
    mutating func reportNeedless(member name: String) {
        report(
            .unknownMember, at: place, "the member '" + name + "' means nothing here",
            "Take it out.")
    }

    /// Reads an object whose members may have any name; `read` takes the value of each.
    mutating func anyMembers(
        _ read: (inout ShapeReader, String) throws(JSONError) -> Void
    ) throws(JSONError) {
        guard try isNext(.object, expected: "an object") else { return }
        try json.beginObject()
        while let name = try json.nextName() { try read(&self, name) }
    }

    /// Reads an array; `read` takes each value, of which it gets the position.
    mutating func array(
        _ read: (inout ShapeReader, Int) throws(JSONError) -> Void
    ) throws(JSONError) {
        guard try isNext(.array, expected: "an array") else { return }
        var position = 0
        try json.beginArray()
        while try json.hasNextElement() {
            try read(&self, position)
            position += 1
        }
    }

    /// Reads an array of entries, and takes those that have no problem.
    mutating func entries<Entry>(
        _ read: (inout ShapeReader, Int) throws(JSONError) -> Entry, _ take: (Entry) -> Void
    ) throws(JSONError) {
        try array { (shape, position) throws(JSONError) in
            let before = shape.problems.count
            let entry = try read(&shape, position)
            if shape.problems.count == before { take(entry) }
            shape.problemsOfEntries += shape.problems.count - before
        }
    }

    // MARK: Simple values

    /// Takes a string of a form, as it would come from XML: without white space at its ends, and
    /// with line feeds for other line ends.
    mutating func text(_ form: TextForm = .filled) throws(JSONError) -> String {
        guard try isNext(.string, expected: "a string") else { return "" }
        let text = try json.string().withoutOuterSpace
        check(text, form)
        return text
    }

    /// Reports a string that has not a form, or characters that XML cannot hold.
    mutating func check(_ text: String, _ form: TextForm) {
        // A browser reads nothing but drafts, so forms take no room in its page.
        #if !hasFeature(Embedded)
            guard !isDraft else { return }
            if !form.accepts(text) {
                reportInvalid(text, expected: form.expectation)
            } else if text.unicodeScalars.contains(where: { !$0.isInXML }) {
                reportInvalid(text, expected: "text without control characters")
            }
        #endif
    }

    /// Takes an array of strings of a form.
    mutating func texts(_ form: TextForm) throws(JSONError) -> [String] {
        var texts: [String] = []
        try array { (shape, _) throws(JSONError) in texts.append(try shape.text(form)) }
        return texts
    }

    /// Takes a string, a number as it is written, or true and false as yes and no.
    mutating func plainText() throws(JSONError) -> String {
        switch try json.kind() {
        case .number: return try json.number()
        case .bool: return try json.bool() ? "yes" : "no"
        default: return try text(.anything)
        }
    }

    /// Takes true or false.
    mutating func flag() throws(JSONError) -> Bool {
        try isNext(.bool, expected: "true or false") ? try json.bool() : false
    }

    /// Takes a day.
    mutating func day() throws(JSONError) -> CalendarDate {
        guard try isNext(.string, expected: "a string") else { return .last }
        let text = try json.string()
        guard let day = CalendarDate(text: text) else {
            reportInvalid(text, expected: "a day such as 2026-11-21")
            return .last
        }
        return day
    }

    /// Takes a decimal, as a number or as a string.
    mutating func decimal() throws(JSONError) -> ExactDecimal {
        let text = try plainText()
        guard let number = ExactDecimal(text: text) else {
            reportInvalid(text, expected: "a decimal such as 12.5")
            return .zero
        }
        return number
    }

    /// Takes a whole number of at most nine digits, as a number or as a string.
    mutating func count() throws(JSONError) -> Int {
        let text = try plainText()
        guard (1...9).contains(text.utf8.count), let count = Int(text), count >= 0 else {
            reportInvalid(text, expected: "a whole number of 0 or more")
            return 0
        }
        return count
    }

    /// Takes one of some words.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ word: Word.Type, except excluded: Word? = nil
    ) throws(JSONError) -> Word where Word.RawValue == String {
        let words = Word.allCases.filter { $0.rawValue != excluded?.rawValue }
        return words[try position(in: words.map { $0.rawValue })]
    }

    /// Takes one of some words; the position of the first for another one.
    private mutating func position(in words: [String]) throws(JSONError) -> Int {
        let text = try text(.anything)
        if let position = words.firstIndex(of: text) { return position }
        reportInvalid(text, expected: "one of " + words.joined(separator: ", "))
        return 0
    }

    // MARK: Problems

    private var place: SourcePlace {
        var place = SourcePlace(file: input.file)
        place.answer = answer
        if answer == nil { place.pointer = json.pointer }
        return place
    }

    /// Whether the next value is of a kind; another one is reported and passed over.
    private mutating func isNext(
        _ kind: JSONReader.Kind, expected: String
    ) throws(JSONError) -> Bool {
        let found = try json.kind()
        if found == kind { return true }
        report(
            .wrongKind, at: place, "here is " + found.name + ", expected " + expected,
            "Write " + expected + ".")
        try json.skip()
        return false
    }

    private mutating func reportUnknown(_ name: String, known: [String]) {
        let nearest = nearestSpelling(to: name, among: known)
        report(
            .unknownMember, at: place, "the object has no member '" + name + "'",
            nearest.map { "Did you mean '" + $0 + "'?" }
                ?? "The members are: " + known.joined(separator: ", ") + ".")
    }

    /// Reports that the value that was read last is not what was expected.
    mutating func reportInvalid(_ text: String, expected: String) {
        report(
            .invalidValue, at: place,
            "the value is '" + String(text.unicodeScalars.prefix(60)) + "', expected " + expected,
            "Write " + expected + ".")
    }

    private mutating func report(
        _ id: DiagnosticID, at place: SourcePlace, _ message: String, _ help: String
    ) {
        problems.append(Diagnostic(id: id, place: place, message: message, help: help))
    }
}

extension JSONReader.Kind {
    /// What it is called in messages.
    fileprivate var name: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension String {
    /// The string with line feeds for other line ends and without white space at its ends.
    fileprivate var withoutOuterSpace: String {
        guard utf8.contains(where: { $0 <= 0x20 }) else { return self }
        var bytes: [UInt8] = []
        for byte in utf8 {
            if byte == 0x0A, bytes.last == 0x0D { bytes.removeLast() }
            bytes.append(byte)
        }
        let isSpace = { (byte: UInt8) in
            byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
        }
        let kept = bytes.drop(while: isSpace).map { $0 == 0x0D ? 0x0A : $0 }
        let end = (kept.lastIndex { !isSpace($0) } ?? -1) + 1
        return String(decoding: kept[..<end], as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// Whether XML can hold the character.
    fileprivate var isInXML: Bool {
        value >= 0x20 && value != 0xFFFE && value != 0xFFFF || value == 0x09 || value == 0x0A
    }
}
