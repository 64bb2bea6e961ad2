/// What a column of a sheet for answers is for; a hidden row says it, so that columns may move.
enum SheetRole: String, CaseIterable {
    case part, kind, answer, state, reason, comment, confidential
    case question, piece, title, file, address, digest, issued, expires
    case scheme, version, level, site, volumeShare, openFindings, materials, issues
    case verdict, correction, seenAs, id, day, source, place, text
}

/// A sheet for answers by what it holds; the first cell of its hidden row says it.
enum SheetContent: Hashable {
    /// Who answers, and when.
    case who
    /// The questions of a section.
    case section(questionnaire: String, section: String)
    /// The rows of a table.
    case table(questionnaire: String, question: String)
    /// Documents and other proof.
    case evidence
    /// Certificates of schemes.
    case certificates
    /// What a review says about answers.
    case verdicts
    /// What others report.
    case observations

    private static let prefix = "assay:"

    /// The mark of the sheet.
    var mark: String {
        switch self {
        case .who: Self.prefix + "who"
        case .section(let questionnaire, let section):
            Self.prefix + "section " + questionnaire + ":" + section
        case .table(let questionnaire, let question):
            Self.prefix + "table " + questionnaire + ":" + question
        case .evidence: Self.prefix + "evidence"
        case .certificates: Self.prefix + "certificates"
        case .verdicts: Self.prefix + "verdicts"
        case .observations: Self.prefix + "observations"
        }
    }

    /// Reads a mark; `nil` for any other text.
    init?(mark: String) {
        guard mark.hasPrefix(Self.prefix) else { return nil }
        let words = mark.dropFirst(Self.prefix.count).split(separator: " ")
        let names = words.dropFirst().first?.split(separator: ":").map(String.init) ?? []
        switch (words.first, names.count) {
        case ("who", 0): self = .who
        case ("section", 2): self = .section(questionnaire: names[0], section: names[1])
        case ("table", 2): self = .table(questionnaire: names[0], question: names[1])
        case ("evidence", 0): self = .evidence
        case ("certificates", 0): self = .certificates
        case ("verdicts", 0): self = .verdicts
        case ("observations", 0): self = .observations
        default: return nil
        }
    }

    /// Whether a text begins as a mark does.
    static func isMark(_ text: String) -> Bool { text.hasPrefix(prefix) }
}

/// A column of a sheet for answers: what it is for, and what its cells hold where all hold the same.
struct SheetColumnMark: Hashable {
    /// What it is for; the id of the column of a table, which begins with a sign.
    var name: String
    var kind: CellKind?

    init(_ role: SheetRole, _ kind: CellKind? = nil) {
        (name, self.kind) = (role.rawValue, kind)
    }

    /// A column that people read and that is not read again.
    static let unread = SheetColumnMark()

    private init() { (name, kind) = (".", nil) }

    /// A column of a table.
    init(column: String, _ kind: CellKind) {
        (name, self.kind) = ("#" + column, kind)
    }

    /// The id of the column of a table.
    var column: String? { name.hasPrefix("#") ? String(name.dropFirst()) : nil }

    /// What it is for; `nil` for the column of a table, and for one that is not read.
    var role: SheetRole? { SheetRole(rawValue: name) }

    /// The mark in the hidden row.
    var mark: String { name + (kind.map { " " + $0.word } ?? "") }

    /// Reads a mark; `nil` for any other text.
    init?(mark: String) {
        let words = mark.split(separator: " ")
        guard let name = words.first, words.count <= 2 else { return nil }
        self.name = String(name)
        kind = words.dropFirst().first.flatMap { CellKind(word: $0) }
        guard words.count == 1 || kind != nil else { return nil }
        guard column != nil || role != nil || self.name == "." else { return nil }
    }
}
