import AssayAssessments
import AssayQuestionnaires

/// A sector that uses the same materials as the buyer, so that it could be asked to join.
public struct SharingSector: Sendable {
    /// The name of the sector.
    public var sector: String
    /// Positions of its shares of use in the catalogue, by material.
    public var shares: [Int]
}

/// Gathers the other sectors that use some of the materials: those of most materials first, then those with
/// the largest shares.
func sharingSectors(
    of materials: [String], besides own: [String], in library: QuestionnaireLibrary
) -> [SharingSector] {
    let shares = library.catalogue.useShares
    var sectors: [SharingSector] = []
    for position in shares.indices {
        let share = shares[position]
        guard materials.contains(share.material), !own.contains(share.sector) else { continue }
        if let place = sectors.firstIndex(where: { $0.sector == share.sector }) {
            sectors[place].shares.append(position)
        } else {
            sectors.append(SharingSector(sector: share.sector, shares: [position]))
        }
    }
    return sectors.sorted { left, right in
        if left.shares.count != right.shares.count { return left.shares.count > right.shares.count }
        let percents = [left, right].map { sector in
            sector.shares.reduce(0) { $0 + (shares[$1].percent ?? 0) }
        }
        return percents[0] == percents[1]
            ? left.sector < right.sector : percents[0] > percents[1]
    }
}

extension BuyerPlan {
    /// The materials of some of its findings, sorted.
    func materials(
        of places: some Sequence<Int>, in library: QuestionnaireLibrary
    ) -> [String] {
        Set(places.compactMap { library.definition(at: findings[$0].source).material }).sorted()
    }

    /// Positions of what the buyer's own sectors use of the materials that its findings are about.
    func ownShares(in library: QuestionnaireLibrary) -> [Int] {
        let shares = library.catalogue.useShares
        let materials = materials(of: findings.indices, in: library)
        return shares.indices.filter {
            position.sectors.contains(shares[$0].sector) && materials.contains(shares[$0].material)
        }
    }
}
