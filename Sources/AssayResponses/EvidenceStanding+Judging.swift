import AssayExpressions
import AssayQuestionnaires

/// What evidence is worth in a questionnaire: its table, without texts.
struct EvidenceScale {
    private var names = SpelledNames()
    private var worths: [(rank: UInt8, factor: ExactDecimal)] = []
    private var decays: [Decay] = []
    /// Whether there is a table; without one all is assured.
    private var hasTable = false
    /// The kinds that a submission may name; those of the table first.
    private(set) var knownKinds: [String] = []

    /// The standing of an answer without any evidence.
    private(set) var bare = EvidenceStanding()

    init() {}

    /// The scale of a questionnaire with an assurance table; one without may name the kinds of all
    /// tables.
    init(_ table: AssuranceTable?, of all: [AssuranceTable]) {
        let tables = table.map { [$0] } ?? all
        knownKinds = tables.flatMap { $0.kinds.map { $0.id } }
        names = SpelledNames(knownKinds)
        guard let table else {
            (bare.rank, bare.factor) = (1, .one)
            return
        }
        worths = table.kinds.map { ($0.rank, $0.factor) }
        decays = table.decays
        hasTable = true
        for kind in table.kinds where kind.rank == 1 { (bare.rank, bare.factor) = (1, kind.factor) }
    }

    /// The position of a kind among those that are known.
    func position(of kind: UnsafeBufferPointer<UInt8>) -> Int? {
        names.firstMatch(kind)
    }

    /// Lets a piece of evidence raise a standing.
    ///
    /// An answer without evidence that holds is a statement of the supplier (rank 1). A piece that
    /// has expired counts nothing; one that has aged keeps the part that the table says. The piece
    /// with the greatest part counts, so that adding evidence never lowers it.
    ///
    /// - Parameters:
    ///   - standing: what the pieces before it gave.
    ///   - kind: the position of its kind; `nil` for one that is not known.
    ///   - number: its position in the answer.
    ///   - within: how old it may be, as its question says.
    ///   - day: the day of assessment.
    func raise(
        _ standing: inout EvidenceStanding, by piece: AnswerStore.Piece, _ kind: Int?,
        number: Int, within: CalendarDuration?, on day: CalendarDate
    ) {
        if number == 0 { standing.isAged = true }
        var isOld = false
        if let within, let issued = piece.issued { isOld = issued.isOlder(than: within, on: day) }
        if !hasTable {
            standing.strongestPiece = 0
        } else if let kind {
            let (rank, factor) = worths[kind]
            var part = factor
            if let expires = piece.expires, expires < day {
                part = .zero
            } else if let issued = piece.issued {
                for decay in decays where issued.isOlder(than: decay.after, on: day) {
                    part = factor * decay.factor
                }
            }
            isOld = isOld || part < factor
            let known = standing.strongestPiece < 0 ? 0 : standing.rank
            if part > .zero, (part, rank) > (standing.factor, known) {
                standing.factor = part
                standing.rank = rank
                standing.strongestPiece = Int32(number)
            }
        }
        if !isOld { standing.isAged = false }
    }
}

extension CalendarDate {
    /// Returns whether a duration has gone by since this day; the calendar is only asked where the
    /// lengths of months decide.
    fileprivate func isOlder(than duration: CalendarDuration, on day: CalendarDate) -> Bool {
        let age = days(until: day) - duration.days
        if age > duration.months * 31 { return true }
        if age <= duration.months * 28 { return false }
        return adding(duration) < day
    }
}
