import AssayExpressions
import AssayQuestionnaires

extension EvidenceScale {
    /// The standing of an answer without any evidence.
    var bareStanding: EvidenceStanding {
        var standing = EvidenceStanding()
        (standing.rank, standing.factor) = (bare.rank, bare.factor)
        return standing
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
            let (rank, factor) = (worths[kind].rank, worths[kind].factor)
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
