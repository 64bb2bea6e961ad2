import AssayActionPlans
import AssayQuestionnaires
import AssayWording

/// Where to begin by distance and size, and who could join.
extension BuyerPlanWording {
    private static let mostSectors = 3
    private static let mostOwnShares = 6

    /// The order of categories, and why.
    func order() -> String {
        guard let order = plan.position.categoryOrder else {
            return
                "No category of measures comes first: your answers do not say how far from the mine you "
                + "stand and what share of suppliers' sales you take."
        }
        let categories = order.categories.map { Self.word(for: $0) }
        return
            "\(words.text(order.because)) First among what is equally ready: \(categories[0]); last: "
            + "\(categories[categories.count - 1])."
    }

    /// The whole order of categories; nothing where none is known.
    func wholeOrder() -> [String] {
        plan.position.categoryOrder.map { order in
            let categories = order.categories.map { Self.word(for: $0) }.joined(separator: ", ")
            let clauses = order.citations.map { words.clause($0) }.joined(separator: "; ")
            return ["Order of categories for you: \(categories) (\(clauses))."]
        } ?? []
    }

    /// How much of the materials the buyer's own sector uses.
    func ownUse() -> String? {
        guard !plan.ownShares.isEmpty else { return nil }
        let shares = plan.ownShares.map { library.catalogue.useShares[$0] }
        let sized = shares.filter { $0.percent != nil }
        guard !sized.isEmpty else { return nil }
        return "Your sector uses "
            + sized.prefix(Self.mostOwnShares).map { share in
                "\(percent(share)) of \(share.material.spaced) (\(share.year)\(note(share)))"
            }.joined(separator: ", ") + "."
    }

    /// The sectors that use the materials of an issue too, each with its largest share.
    func others(_ bundle: MeasureBundle) -> String? {
        guard !bundle.sectors.isEmpty else { return nil }
        let sectors = bundle.sectors.prefix(Self.mostSectors).map { sector in
            let shares = sector.shares.map { library.catalogue.useShares[$0] }
            let largest = shares.max { $0.percent ?? 0 < $1.percent ?? 0 }
            let use = largest.map { share in
                share.percent == nil
                    ? share.material.spaced
                    : "\(share.material.spaced) \(percent(share)), \(share.year)\(note(share))"
            }
            return "\(sector.sector.spaced) (\(use ?? "")\(through(shares)))"
        }
        return "Ask to join: \(sectors.joined(separator: ", "))."
    }

    /// Through whom a sector is reached: the short name in brackets, where the title has one.
    private func through(_ shares: [UseShare]) -> String {
        guard let initiative = shares.compactMap({ $0.through }).first else { return "" }
        let title = words.text(library.catalogue.initiatives[initiative].title)
        let short = title.last == ")" ? title.dropLast().split(separator: "(").last : nil
        return "; through \(short ?? Substring(title))"
    }

    private func percent(_ share: UseShare) -> String {
        share.percent.map { "\($0) %" } ?? ""
    }

    private func note(_ share: UseShare) -> String {
        let note = words.text(share.note)
        return note.isEmpty ? "" : ", \(note)"
    }
}
