import AssayDefinitions

extension [DefinitionFile] {
    /// Such as "3 questionnaires, 7 catalogues, 1 programme".
    var counted: String {
        var counts = [0, 0, 0]
        for file in self {
            switch file {
            case .questionnaire: counts[0] += 1
            case .catalogue: counts[1] += 1
            case .programme: counts[2] += 1
            }
        }
        return zip(counts, ["questionnaire", "catalogue", "programme"])
            .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
    }
}
