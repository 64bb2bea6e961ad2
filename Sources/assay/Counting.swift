import AssayDefinitions

extension [DefinitionFile] {
    /// Such as "3 questionnaires, 7 catalogues, 1 programme"; workbooks of others only where there are some.
    var counted: String {
        var counts = [0, 0, 0, 0]
        for file in self {
            switch file {
            case .questionnaire: counts[0] += 1
            case .catalogue: counts[1] += 1
            case .programme: counts[2] += 1
            case .workbook: counts[3] += 1
            }
        }
        return zip(counts, ["questionnaire", "catalogue", "programme", "workbook"])
            .filter { $0 > 0 || $1 != "workbook" }
            .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
    }
}
