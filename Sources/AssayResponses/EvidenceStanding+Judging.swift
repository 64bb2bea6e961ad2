import AssayExpressions
import AssayQuestionnaires

extension EvidenceStanding {
    /// Judges the evidence of an answer by a table, on the day of assessment.
    ///
    /// An answer without evidence that holds is a statement of the supplier (rank 1). A piece that
    /// has expired counts nothing; one that has aged keeps the part that the table says. The piece
    /// with the greatest part counts, so that adding evidence never lowers it.
    init(of entry: AnswerEntry, by table: AssuranceTable?, on day: CalendarDate) {
        self.init()
        guard let table else {
            rank = 1
            factor = .one
            strongest = entry.evidence.isEmpty ? nil : 0
            return
        }
        for kind in table.kinds where kind.rank == 1 {
            rank = 1
            factor = kind.factor
        }
        for (position, piece) in entry.evidence.enumerated() {
            guard let kind = table.kinds.first(where: { $0.id == piece.kind }) else { continue }
            var part = kind.factor
            if let expires = piece.expires, expires < day {
                part = .zero
            } else if let issued = piece.issued {
                for decay in table.decays where issued.adding(decay.after) < day {
                    part = kind.factor * decay.factor
                }
            }
            if part < kind.factor { aged.append(position) }
            guard part > .zero, (part, kind.rank) > (factor, strongest == nil ? 0 : rank) else {
                continue
            }
            factor = part
            rank = kind.rank
            strongest = position
        }
    }
}
