import AssayExpressions
import AssayQuestionnaires
public import AssayResponses

extension JSONWriter {
    /// Writes the materials with their amounts and origins; nothing where there are none.
    mutating func exposure(_ exposure: Exposure) {
        guard !exposure.materials.isEmpty else { return }
        array("materials", exposure.materials) { json, material in
            json.object { $0.members(of: material) }
        }
    }

    private mutating func members(of material: Exposure.Material) {
        member("id", material.id)
        member("named", material.isNamed)
        member("expected", material.isExpected)
        if let kilograms = material.kilograms {
            object("kilograms") { json in
                json.member("least", kilograms.least)
                json.member("most", kilograms.most)
            }
        }
        if let said = material.said { member("saidShare", said) }
        if let share = material.spendShare { member("spendShare", share) }
        if let share = material.kilogramShare { member("kilogramShare", share) }
        member("countries", material.countries)
        switch material.origin {
        case .named: break
        case .assumedBySupplier: member("assumed", "by the supplier")
        case .mainProducers(let year):
            member("assumed", "main producing countries")
            member("assumedOf", year)
        }
        if !material.assumedCountries.isEmpty {
            member("assumedCountries", material.assumedCountries)
        }
    }

    /// Writes how much of a questionnaire was asked; nothing where everything was.
    public mutating func depth(_ depth: AskedDepth) {
        guard depth.depth == .core else { return }
        object("depth") { json in
            json.member("asked", depth.depth.rawValue)
            json.member("reason", depth.reason.rawValue)
            json.member("flagged", depth.isFlagged)
            json.member("leftOut", depth.leftOut)
        }
    }
}
