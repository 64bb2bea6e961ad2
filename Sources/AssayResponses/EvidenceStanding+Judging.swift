import AssayExpressions
import AssayQuestionnaires

/// What evidence is worth in a questionnaire: its table, without texts.
struct EvidenceScale {
    private struct Kind {
        var id: String
        var rank: UInt8
        var factor: ExactDecimal
    }

    private var kinds: [Kind] = []
    private var decays: [Decay] = []
    /// What an answer without evidence is worth; `nil` without a table, where all is assured.
    fileprivate var statement: (rank: UInt8, factor: ExactDecimal)?
    /// The kinds that a submission may name.
    private(set) var knownKinds: [String] = []

    init() {}

    /// The scale of a questionnaire; one without a table may name the kinds of all tables.
    init(of questionnaire: Questionnaire, in library: QuestionnaireLibrary) {
        let table = questionnaire.scoring.assurance
        let tables = table.map { [$0] } ?? library.catalogue.assuranceTables
        knownKinds = tables.flatMap { $0.kinds.map { $0.id } }
        guard let table else { return }
        kinds = table.kinds.map { Kind(id: $0.id, rank: $0.rank, factor: $0.factor) }
        decays = table.decays
        statement = (0, .zero)
        for kind in kinds where kind.rank == 1 { statement = (1, kind.factor) }
    }

    func knows(_ kind: String) -> Bool {
        knownKinds.contains(kind)
    }

    /// The rank and factor of a piece of evidence, and what age has left of the factor.
    fileprivate func worth(
        of piece: EvidenceEntry, on day: CalendarDate
    ) -> (rank: UInt8, factor: ExactDecimal, part: ExactDecimal)? {
        guard let kind = kinds.first(where: { $0.id == piece.kind }) else { return nil }
        var part = kind.factor
        if let expires = piece.expires, expires < day {
            part = .zero
        } else if let issued = piece.issued {
            for decay in decays where issued.isOlder(than: decay.after, on: day) {
                part = kind.factor * decay.factor
            }
        }
        return (kind.rank, kind.factor, part)
    }
}

extension EvidenceStanding {
    /// Judges the evidence of an answer on the day of assessment.
    ///
    /// An answer without evidence that holds is a statement of the supplier (rank 1). A piece that
    /// has expired counts nothing; one that has aged keeps the part that the table says. The piece
    /// with the greatest part counts, so that adding evidence never lowers it.
    init(of pieces: [EvidenceEntry], by scale: EvidenceScale, on day: CalendarDate) {
        self.init()
        guard let statement = scale.statement else {
            rank = 1
            factor = .one
            strongest = pieces.isEmpty ? nil : 0
            return
        }
        (rank, factor) = statement
        for (position, piece) in pieces.enumerated() {
            guard let worth = scale.worth(of: piece, on: day) else { continue }
            if worth.part < worth.factor { aged.append(position) }
            guard worth.part > .zero,
                (worth.part, worth.rank) > (factor, strongest == nil ? 0 : rank)
            else { continue }
            factor = worth.part
            rank = worth.rank
            strongest = position
        }
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
