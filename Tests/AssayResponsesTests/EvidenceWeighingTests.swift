import AssayExpressions
import TestSupport
import Testing

@testable import AssayQuestionnaires
@testable import AssayResponses

@Suite("What evidence counts", .tags(.oneThread))
struct EvidenceWeighingTests {
    /// Evidence of one answer, and the part of the credit that it assures.
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let pieces: [Piece]
        var isOutcome = false
        var within: Int?
        let factor: String
        let rank: UInt8
        var isAged = false
        var testDescription: String { name }
    }

    /// A piece of evidence as a word: kind, months of age, and what makes it different.
    struct Piece: Sendable {
        let kind: String
        var age: Int? = 2
        var isAccepted = false
        var isExpired = false
    }

    static func seen(_ kind: String, age: Int? = 2) -> Piece {
        Piece(kind: kind, age: age, isAccepted: true)
    }

    static let rows = [
        Row(name: "none", pieces: [], factor: "0.25", rank: 1),
        Row(name: "its own document", pieces: [Piece(kind: "document")], factor: "0.4", rank: 3),
        Row(name: "its own audit", pieces: [Piece(kind: "public")], factor: "0.4", rank: 5),
        Row(
            name: "two of its own", pieces: [Piece(kind: "audit"), Piece(kind: "document")],
            factor: "0.4", rank: 4),
        Row(name: "undated", pieces: [Piece(kind: "public", age: nil)], factor: "0.25", rank: 1),
        Row(name: "undated and seen", pieces: [seen("public", age: nil)], factor: "0.25", rank: 1),
        Row(name: "seen document", pieces: [seen("document")], factor: "0.6", rank: 3),
        Row(name: "seen audit", pieces: [seen("audit")], factor: "0.8", rank: 4),
        Row(
            name: "audit alone on outcome", pieces: [seen("audit")], isOutcome: true,
            factor: "0.6", rank: 4),
        Row(
            name: "two audits of a kind", pieces: [seen("audit"), seen("audit")], isOutcome: true,
            factor: "0.6", rank: 4),
        Row(
            name: "audit and those affected", pieces: [seen("audit"), seen("affected")],
            isOutcome: true, factor: "0.9", rank: 4),
        Row(
            name: "those affected alone", pieces: [seen("affected")], isOutcome: true,
            factor: "0.8", rank: 4),
        Row(
            name: "audit and own template", pieces: [seen("audit"), seen("template")],
            isOutcome: true, factor: "0.6", rank: 4),
        Row(
            name: "one seen, one not", pieces: [seen("document"), Piece(kind: "public")],
            factor: "0.6", rank: 3),
        Row(
            name: "aged document", pieces: [seen("document", age: 13)], factor: "0.3", rank: 3,
            isAged: true),
        Row(
            name: "old audit", pieces: [seen("audit", age: 25)], factor: "0.25", rank: 1,
            isAged: true),
        Row(
            name: "expired", pieces: [Piece(kind: "audit", isExpired: true)], factor: "0.25",
            rank: 1, isAged: true),
        Row(
            name: "aged and fresh", pieces: [seen("audit", age: 25), seen("document")],
            factor: "0.6", rank: 3),
        Row(
            name: "within its question", pieces: [seen("document", age: 29)], within: 36,
            factor: "0.6", rank: 3),
        Row(
            name: "older than its question", pieces: [seen("document", age: 37)], within: 36,
            factor: "0.3", rank: 3, isAged: true),
        Row(
            name: "older by another year", pieces: [seen("document", age: 49)], within: 36,
            factor: "0.25", rank: 1, isAged: true),
        Row(
            name: "asked to be newer", pieces: [seen("document", age: 4)], within: 3,
            factor: "0.3", rank: 3, isAged: true),
        Row(name: "not known", pieces: [Piece(kind: "rumour")], factor: "0.25", rank: 1),
    ]

    @Test(.covers("S-28", "S-29", "S-30", "S-31"), arguments: rows)
    func countsAsTheTableSays(row: Row) throws {
        let standing = Self.standing(
            row.pieces, isOutcome: row.isOutcome, within: row.within)
        #expect(standing.factor == ExactDecimal(text: row.factor))
        #expect(standing.rank == row.rank)
        #expect(standing.isAged == row.isAged)
    }

    @Test(arguments: rows) func anotherPieceNeverLowers(row: Row) {
        for (other, isOutcome) in Self.rows.flatMap({ [($0, false), ($0, true)] }) {
            let alone = Self.standing(row.pieces, isOutcome: isOutcome)
            let both = Self.standing(row.pieces + other.pieces, isOutcome: isOutcome)
            let turned = Self.standing(other.pieces + row.pieces, isOutcome: isOutcome)
            #expect(both.factor >= alone.factor)
            #expect(both.factor == turned.factor)
            #expect(both.rank == turned.rank)
        }
    }

    @Test(
        "it counts the same until its last day, and less on the next",
        arguments: ["template", "document", "audit", "public"], [0, 2, 6, 11, 13, 20, 23])
    func countsUntil(kind: String, age: Int) throws {
        let piece = Self.stored(Piece(kind: kind, age: age))
        let worth = Self.worth(of: piece, kind, on: Self.day)
        #expect(worth.factor > .zero && worth.factor <= ExactDecimal(text: "0.4")!)
        let until = try #require(worth.until)
        #expect(Self.worth(of: piece, kind, on: until) == worth)
        let next = CalendarDate(dayNumber: until.dayNumber + 1)
        #expect(Self.worth(of: piece, kind, on: next).factor < worth.factor)
    }

    @Test func expiryEndsWhatAPieceCounts() {
        var piece = Self.stored(Piece(kind: "audit"))
        piece.expires = CalendarDate(dayNumber: Self.day.dayNumber + 3)
        #expect(Self.worth(of: piece, "audit", on: Self.day).until == piece.expires)
        piece.expires = CalendarDate(dayNumber: Self.day.dayNumber - 1)
        #expect(
            Self.worth(of: piece, "audit", on: Self.day) == PieceWorth(factor: .zero, until: nil))
    }

    private static func worth(
        of piece: AnswerStore.Piece, _ kind: String, on day: CalendarDate
    ) -> PieceWorth {
        let scale = EvidenceScale(table, of: [])
        let weighing = EvidenceWeighing(scale, within: nil, needsSecondVoice: false, on: day)
        return weighing.worth(of: piece, as: scale.kinds.firstIndex(of: kind))
    }

    private static func standing(
        _ pieces: [Piece], isOutcome: Bool, within: Int? = nil
    ) -> EvidenceStanding {
        let scale = EvidenceScale(table, of: [])
        var weighing = EvidenceWeighing(
            scale, within: within.map { CalendarDuration(months: $0, days: 0) },
            needsSecondVoice: isOutcome, on: day)
        for (number, piece) in pieces.enumerated() {
            weighing.add(
                stored(piece), as: scale.kinds.firstIndex(of: piece.kind), number: number,
                isAccepted: piece.isAccepted)
        }
        return weighing.result()
    }

    private static let day = CalendarDate(year: 2026, month: 6, day: 15)!

    private static func stored(_ piece: Piece) -> AnswerStore.Piece {
        var stored = AnswerStore.Piece(kind: .none, title: .none, origin: .input)
        stored.issued = piece.age.map { CalendarDate(dayNumber: day.dayNumber - Int32($0) * 31) }
        if piece.isExpired { stored.expires = CalendarDate(dayNumber: day.dayNumber - 1) }
        return stored
    }

    private static func decimal(_ text: String) -> ExactDecimal { ExactDecimal(text: text)! }

    private static let table: AssuranceTable = {
        let kinds: [(String, UInt8, ExactDecimal, EvidenceVoice)] = [
            ("none", 0, decimal("0"), .supplier), ("self-statement", 1, decimal("0.25"), .supplier),
            ("template", 2, decimal("0.4"), .supplier), ("document", 3, decimal("0.6"), .other),
            ("affected", 4, decimal("0.8"), .other), ("audit", 4, decimal("0.8"), .audit),
            ("public", 5, decimal("1"), .audit),
        ]
        var table = AssuranceTable(
            id: "ladder", version: "2",
            kinds: kinds.map { id, rank, factor, voice in
                var kind = EvidenceKind(
                    id: id, rank: rank, factor: factor, title: LocalizedText())
                kind.voice = voice
                return kind
            },
            decays: [
                Decay(after: CalendarDuration(months: 12, days: 0), factor: decimal("0.5")),
                Decay(after: CalendarDuration(months: 24, days: 0), factor: .zero),
            ])
        table.unreviewed = decimal("0.4")
        table.together = decimal("0.5")
        table.auditAlone = decimal("0.6")
        return table
    }()
}
