import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    /// A finding about a supplier leads to something that the supplier can do, whatever else it says
    /// of itself.
    mutating func lintAddressees() {
        let homes = library.homesForSuppliers
        for (definition, finding) in findings
        where homes.contains(finding.home) && !finding.actions.isEmpty {
            let isForAll = finding.actions.contains { index in
                library.action(index).owner == .supplier && library.action(index).when == nil
            }
            if !isForAll { warn(.onlyForBuyers(finding: finding.id), at: definition.place) }
        }
    }
}
