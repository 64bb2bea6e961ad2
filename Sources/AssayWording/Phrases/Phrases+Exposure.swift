import AssayResponses

extension Phrases {
    /// What is said of materials, and of how much was asked about them.
    package struct Exposure: Sendable {
        let leftOut: @Sendable (_ materials: [String]) -> String
        let mainProducers:
            @Sendable (_ material: String, _ countries: String, _ year: Int) -> String
        let bySupplier: @Sendable (_ material: String, _ countries: String) -> String
        let assumed: @Sendable (_ materials: [String]) -> String
        let weighed: @Sendable (_ shares: [String]) -> String
        let share: @Sendable (_ material: String, _ share: String) -> String
        let core: @Sendable (_ reason: String, _ leftOut: Int) -> String
        let flagged: @Sendable (_ reason: String, _ leftOut: Int) -> String
        let chosen: String
        let programme: String
        let smallCompany: String
        let lowExposure: String
        package let coreLevel: @Sendable (_ level: String) -> String
        /// What a source tells of a place that the answers name, or that is assumed.
        let documented:
            @Sendable (
                _ place: [String], _ year: Int, _ note: String, _ clauses: String,
                _ basis: PlaceMatch.Basis
            ) -> String
        package let assumedContext: @Sendable (_ reason: String) -> String
    }
}

extension Phrases.Exposure {
    /// The sentences in English.
    static let english = Phrases.Exposure(
        leftOut: {
            "Expected by the buyer and not named by the supplier: "
                + $0.joined(separator: ", ") + ". The questions about it count as not answered."
        },
        mainProducers: { "\($0) from \($1) (main producing countries of \($2))" },
        bySupplier: { "\($0) from \($1) (by the supplier)" },
        assumed: { "Origin assumed: " + $0.joined(separator: "; ") + "." },
        weighed: {
            "Weighed by exposure, as the buyer states it: " + $0.joined(separator: ", ") + "."
        },
        share: { "\($0) \($1) %" },
        core: { "asked in its core, \($0); \(counted($1, "question")) not asked" },
        flagged: {
            "scored by its core, \($0); asked in full because of what is told, "
                + "\(counted($1, "question")) not scored"
        },
        chosen: "as whoever judges asks", programme: "as the programme asks",
        smallCompany: "because the company is small and delivers little",
        lowExposure: "because the buyer gets little of it", coreLevel: { "\($0) (core)" },
        documented: { place, year, note, clauses, basis in
            let start = "Documented (\(place.joined(separator: ", ")), \(year)), talk about it: "
            let end =
                switch basis {
                case .site: ""
                case .country: place.count > 1 ? " Ask whether it comes from there." : ""
                case .assumed: " No country is named, so this one is assumed."
                }
            return start + note + " (\(clauses))" + end
        },
        assumedContext: { "\($0) (assumed: main producing countries)" })
}
