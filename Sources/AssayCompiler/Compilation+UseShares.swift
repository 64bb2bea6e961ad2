import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Compilation {
    /// Compiles how much of each material sectors use; initiatives must be sorted before.
    mutating func compileUseShares() {
        let initiatives = library.catalogue.initiatives
        var first: [String: SourcePlace] = [:]
        for catalogue in catalogues {
            for part in catalogue.useShares {
                check(part.citations)
                let name = part.material.word + " " + part.sector.word
                if let place = first[name] {
                    report(
                        .duplicate(
                            kind: "share of use", id: name, firstLine: place.line,
                            firstFile: place.file), at: part.sector.start)
                    continue
                }
                first[name] = part.sector.start
                var share = UseShare(
                    material: part.material.word, sector: part.sector.word,
                    year: part.year.integer ?? 0)
                share.percent = part.percent?.integer
                if let through = part.through {
                    share.through = initiatives.libraryIndex { $0.id == through.word }
                    if share.through == nil {
                        reportUnknown("initiative", through, among: initiatives.map { $0.id })
                    }
                }
                share.note = localized(part.note, catalogue.language.word)
                share.citations = part.citations.compiled
                library.catalogue.useShares.append(share)
            }
        }
        library.catalogue.useShares.sort { left, right in
            if left.material != right.material { return left.material < right.material }
            if left.percent != right.percent { return left.percent ?? 0 > right.percent ?? 0 }
            return left.sector < right.sector
        }
    }
}
