import AssayAssessments
import AssayResponses
import AssayWording

/// Writes the plan as comma-separated values: one row an action, those of the backlog last.
func commaSeparatedPlan(_ report: SupplierReport) -> String {
    let supplier = report.assessment.supplier
    let table = PlanTable(
        report.plan, report.words, supplierNumber: supplier.id,
        supplier: TextLayout.cut(supplier.name, to: 200))
    let columns = [PlanColumn].commaSeparated
    var text = CommaSeparatedText()
    text.add(columns.map(\.heading))
    for row in table.rows + table.backlogRows {
        text.add(columns.map { $0.value(row).text(separator: "; ") })
    }
    return text.text
}
