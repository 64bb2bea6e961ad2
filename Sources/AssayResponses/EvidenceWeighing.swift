import AssayExpressions
import AssayQuestionnaires

/// Weighs the pieces of evidence of one answer.
///
/// Evidence without a date counts as none, and one that has expired counts nothing. One that is
/// older than its question allows, or the table where the question allows no age of its own, keeps
/// the part that the table says. What nobody but the supplier has seen counts at most
/// ``EvidenceScale/unreviewed``, whatever its kind. Of the rest two independent kinds count more
/// than one, and on outcome and consent an audit alone is capped. Another piece never lowers what
/// the others give.
struct EvidenceWeighing: ~Copyable {
    private let scale: EvidenceScale
    private let within: CalendarDuration?
    private let needsSecondVoice: Bool
    private let day: CalendarDate
    private var standing: EvidenceStanding
    private var dated = 0
    private var aged = 0
    /// What each kind gives that somebody else has seen, the best piece of it.
    private var seen: [(kind: Int, part: ExactDecimal, number: Int)] = []

    /// - Parameters:
    ///   - scale: the table of the questionnaire.
    ///   - within: how old a piece may be, as its question says.
    ///   - needsSecondVoice: whether the question is about outcome or consent.
    ///   - day: the day of assessment.
    init(
        _ scale: EvidenceScale, within: CalendarDuration?, needsSecondVoice: Bool,
        on day: CalendarDate
    ) {
        self.scale = scale
        self.within = within
        self.needsSecondVoice = needsSecondVoice
        self.day = day
        standing = EvidenceStanding(bareBy: scale)
    }

    /// Adds a piece.
    ///
    /// - Parameters:
    ///   - kind: the position of the kind it counts as; `nil` for one that is not known.
    ///   - number: its position in the answer.
    ///   - isAccepted: whether another party has seen and accepted it as that kind.
    mutating func add(
        _ piece: AnswerStore.Piece, as kind: Int?, number: Int, isAccepted: Bool
    ) {
        guard let issued = piece.issued else { return }
        dated += 1
        var isOld = within.map { issued.isOlder(than: $0, on: day) } ?? false
        if !scale.hasTable {
            if standing.strongestPiece < 0 { standing.strongestPiece = Int32(number) }
        } else if let kind {
            let part = scale.worths[kind].factor * share(issued: issued, expires: piece.expires)
            isOld = isOld || part < scale.worths[kind].factor
            if isAccepted, part > .zero {
                addSeen(kind, part, number)
            } else {
                raise(to: Swift.min(part, scale.unreviewed), as: kind, number, .unseen)
            }
        }
        if isOld { aged += 1 }
    }

    /// Returns what the pieces amount to.
    consuming func result() -> EvidenceStanding {
        let independent = seen.filter { scale.worths[$0.kind].voice != .supplier }
        for piece in seen {
            let voice = scale.worths[piece.kind].voice
            let isAlone = voice == .supplier || independent.count < 2
            var part = piece.part
            var basis = EvidenceStanding.Basis.seen
            if !isAlone {
                part = part + (.one - part) * scale.together
                basis = .together
            } else if needsSecondVoice, voice == .audit, part > scale.auditAlone {
                part = scale.auditAlone
                basis = .auditAlone
            }
            raise(to: part, as: piece.kind, piece.number, basis)
        }
        standing.isAged = dated > 0 && aged == dated
        return standing
    }

    private mutating func addSeen(_ kind: Int, _ part: ExactDecimal, _ number: Int) {
        guard let known = seen.firstIndex(where: { $0.kind == kind }) else {
            seen.append((kind, part, number))
            return
        }
        if part > seen[known].part { seen[known] = (kind, part, number) }
    }

    private mutating func raise(
        to part: ExactDecimal, as kind: Int, _ number: Int, _ basis: EvidenceStanding.Basis
    ) {
        let rank = scale.worths[kind].rank
        let known = standing.strongestPiece < 0 ? 0 : standing.rank
        guard part > .zero, (part, rank) > (standing.factor, known) else { return }
        standing.factor = part
        standing.rank = rank
        standing.strongestPiece = Int32(number)
        standing.basis = basis
    }

    /// Returns what a piece counts by itself while nobody but the supplier has seen it.
    func worth(of piece: AnswerStore.Piece, as kind: Int?) -> PieceWorth {
        let none = PieceWorth(factor: .zero, until: nil)
        guard let kind, kind < scale.worths.count, let issued = piece.issued else { return none }
        let whole = scale.worths[kind].factor
        let factor = Swift.min(
            whole * share(issued: issued, expires: piece.expires), scale.unreviewed)
        guard factor > .zero else { return none }
        let next = scale.decays.first { decay in
            !issued.isOlder(than: age(of: decay), on: day) && whole * decay.factor < factor
        }
        let ends = [next.map { issued.adding(age(of: $0)) }, piece.expires].compactMap { $0 }
        return PieceWorth(factor: factor, until: ends.min())
    }

    /// The share of its worth that a piece has kept.
    private func share(issued: CalendarDate, expires: CalendarDate?) -> ExactDecimal {
        if let expires, expires < day { return .zero }
        let decay = scale.decays.last { issued.isOlder(than: age(of: $0), on: day) }
        return decay?.factor ?? .one
    }

    /// The age at which a decay begins: the first at the age that the question allows, the others as
    /// long after it as in the table.
    private func age(of decay: Decay) -> CalendarDuration {
        guard let within, let first = scale.decays.first else { return decay.after }
        return within.adding(decay.after.subtracting(first.after))
    }
}

extension CalendarDuration {
    fileprivate func adding(_ other: CalendarDuration) -> CalendarDuration {
        CalendarDuration(months: months + other.months, days: days + other.days)
    }

    fileprivate func subtracting(_ other: CalendarDuration) -> CalendarDuration {
        CalendarDuration(months: months - other.months, days: days - other.days)
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
