public import AssayExpressions

/// An incident against environmental and social standards, as Catena-X tells it.
public struct EssIncident: Sendable {
    /// Where it was read.
    public var file: String
    /// The JSON pointer to it.
    public var pointer: String
    /// Its number, as people read it where it has such a one.
    public var id: String
    /// The day on which it happened.
    public var day: CalendarDate
    /// What happened.
    public var text: String
    /// The kind of incident, such as `Child labour`.
    public var kind: String
    /// The raw material, in the words of the file.
    public var material: String?
    /// The business partner numbers of the company and its site.
    public var companies: [String]
    /// The name of the company.
    public var companyName: String?
    /// Where it happened.
    public var place: String?
    /// Who told it; `nil` where the person wants to stay unknown. The supplier must never read it.
    public var source: String?
    /// What else is said, a line each; the supplier must never read it.
    public var remarks: [String]

    init(_ object: inout CatenaXObject) {
        file = object.file
        pointer = object.pointer
        let number = object.needed("incidentId")
        id = object.text("incidentDisplayId") ?? number
        day = object.day("incidentDate")
        kind = object.needed("incidentSubcategory")
        let description = object.needed("incidentDescription")
        text = [object.text("incidentSubject"), description].compactMap { $0 }
            .joined(separator: ": ")
        material = object.text("rawMaterial")
        companies = ["essOriginatorBpnL", "essOriginatorBpnS", "essOriginatorBpnA"].compactMap {
            object.text($0)
        }
        companyName = object.text("essOriginatorCompanyName")
        let address = object.object("essOriginatorAddress")
        let site = object.text("essOriginatorBpnS") ?? address.object("premise").text("value")
        let parts = [
            site, address.object("locality").text("value"),
            object.text("essOriginatorCountrySubdivision"),
        ]
        let said = parts.compactMap { $0 }.joined(separator: ", ")
        place = said.isEmpty ? nil : said
        // Who wants to stay unknown is not even in the buyer's file.
        let isAnonymous = object.flag("flagAnonymous")
        let names = ["essIncidentIssuerFirstName", "essIncidentIssuerLastName"].compactMap {
            object.text($0)
        }
        source = isAnonymous || names.isEmpty ? nil : names.joined(separator: " ")
        let others: [(String, String?)] = [
            ("incident", number), ("status", object.text("incidentStatusInformation")),
            ("category", object.text("incidentCategory")), ("kind", kind),
            ("company", companyName), ("numbers", companies.joined(separator: " ")),
            ("industry", object.text("industry")), ("raw material", material),
            ("product", object.text("productDescription")),
            ("commodity", object.text("productCommodity")),
            ("told on", object.text("systemDate")),
            ("attachment", object.text("incidentAttachment")),
            ("for others", object.text("incidentExternalSubject")),
            ("for others", object.text("incidentExternalNotes")),
            ("parent incident", object.text("masterOpCoId")),
        ]
        remarks = others.compactMap { name, text in
            text.flatMap { $0.isEmpty ? nil : name + ": " + $0 }
        }
    }
}
