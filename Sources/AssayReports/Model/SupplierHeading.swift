import AssayAssessments
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWording

/// Who a report is about.
struct SupplierHeading: Sendable {
    let name: String
    let number: String
    let country: String?
    let site: String?
    let respondent: String?
    let assessed: String
}

extension SupplierReport {
    func supplier() -> SupplierHeading {
        let supplier = assessment.supplier
        let country = supplier.country.map { code in
            Country.all.first { $0.code == code }.map { "\($0.name) (\(code))" }
                ?? ResultWords.said(code)
        }
        return SupplierHeading(
            name: words.supplierName, number: ResultWords.said(supplier.id, most: 60),
            country: country, site: supplier.site.map { ResultWords.said($0) },
            respondent: supplier.respondent.map { ResultWords.said($0) },
            assessed: assessment.assessed.description)
    }
}
