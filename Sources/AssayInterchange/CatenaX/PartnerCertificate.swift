import AssayDiagnostics
public import AssayExpressions

/// A certificate of a company, as Catena-X tells it.
public struct PartnerCertificate: Sendable {
    /// Where it was read.
    public var file: String
    /// The JSON pointer to it.
    public var pointer: String
    /// The business partner number of the company.
    public var company: String
    /// The business partner numbers of sites that it encloses.
    public var sites: [String]
    /// What it certifies, such as `ISO14001`.
    public var type: String
    /// The version of the standard.
    public var version: String?
    /// The day from which it holds.
    public var from: CalendarDate
    /// The last day on which it holds.
    public var until: CalendarDate
    /// What else is said, a line each.
    public var remarks: [String]

    init(_ object: inout CatenaXObject) {
        file = object.file
        pointer = object.pointer
        company = object.needed("businessPartnerNumber")
        let type = object.object("type")
        if type.text("certificateType") == nil {
            object.report(
                .missingMember, at: "/type/certificateType", "there is no text 'certificateType'",
                "Add it, as the aspect model of Catena-X asks for it.")
        }
        self.type = type.text("certificateType") ?? ""
        version = type.text("certificateVersion")
        from = object.day("validFrom")
        until = object.day("validUntil")
        let enclosed = object.objects("enclosedSites")
        sites = enclosed.compactMap { $0.text("enclosedSiteBpn") }
        let issuer = object.object("issuer")
        let validator = object.object("validator")
        let document = object.object("document")
        let said: [(String, String?)] = [
            ("company", company), ("type", type.text("certificateType")), ("version", version),
            ("valid", "\(from) to \(until)"),
            ("registration", object.text("registrationNumber")),
            ("issuer", issuer.text("issuerName")), ("issuer number", issuer.text("issuerBpn")),
            ("trust level", object.text("trustLevel")),
            ("validator", validator.text("validatorName")),
            ("validator number", validator.text("validatorBpn")),
            ("uploader", object.text("uploader")), ("document", document.text("documentID")),
            ("document of", document.text("creationDate")),
            ("area", object.text("areaOfApplication")),
        ]
        remarks = said.compactMap { name, text in text.map { name + ": " + $0 } }
        for site in enclosed {
            guard let number = site.text("enclosedSiteBpn") else { continue }
            let area = site.text("areaOfApplication").map { ", " + $0 } ?? ""
            remarks.append("site: " + number + area)
        }
    }
}
