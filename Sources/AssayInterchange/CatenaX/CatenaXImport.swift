public import AssayDiagnostics
import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

/// A submission that takes certificates of Catena-X, and what incidents are observed about its supplier.
///
/// Only what names the supplier by a business partner number of its own, or a company of the same name where
/// it names none, is taken; the rest is told. Nothing is invented: a certificate does not say which
/// share of the volume its site brings, so it has 0 until somebody says.
public struct CatenaXImport: Sendable {
    /// The submission with the certificates.
    public private(set) var submission: Submission
    /// How many certificates were added, those kept as notes too.
    public private(set) var certificates = 0
    /// What incidents say; for a review, never for the supplier.
    public private(set) var observations: [Observation] = []
    /// What else incidents say, for notes of the review.
    public private(set) var notes: [PlanNote] = []
    private let library: QuestionnaireLibrary

    /// Begins with a submission.
    public init(into submission: Submission, with library: QuestionnaireLibrary) {
        self.submission = submission
        self.library = library
    }

    /// Takes what a file holds.
    public mutating func take(_ entry: CatenaXEntry, diagnostics: inout DiagnosticCollector) {
        switch entry {
        case .certificate(let certificate): take(certificate, diagnostics: &diagnostics)
        case .incident(let incident): take(incident, diagnostics: &diagnostics)
        }
    }

    // MARK: Certificates

    private mutating func take(
        _ certificate: PartnerCertificate, diagnostics: inout DiagnosticCollector
    ) {
        let place = SourcePlace(file: certificate.file, pointer: certificate.pointer)
        guard isOwn([certificate.company] + certificate.sites, name: nil) else {
            return diagnostics.report(stranger(certificate.company, at: place))
        }
        certificates += 1
        submission.notes.append(
            PlanNote(
                at: certificate.file + certificate.pointer,
                heading: "Catena-X certificate", text: certificate.remarks.joined(separator: "\n")))
        let spelled = Self.letters(of: certificate.type)
        guard
            let scheme = library.catalogue.schemes.first(where: {
                Self.letters(of: $0.id) == spelled
            })
        else {
            return diagnostics.report(
                Diagnostic(
                    id: .keptAsNote, severity: .warning, place: place,
                    message:
                        "there is no scheme '\(certificate.type)'; the certificate is kept as a note",
                    help:
                        "Nothing needs to be done; a certificate counts for what its scheme was read to cover."
                ))
        }
        let sites: [String?] = certificate.sites.isEmpty ? [nil] : certificate.sites.map { $0 }
        for number in sites {
            let name = number ?? submission.supplier.site ?? submission.supplier.name
            var added = Certificate(
                scheme: scheme.id, site: name, issued: certificate.from, expires: certificate.until,
                volumeShare: .zero, origin: .input)
            added.version = certificate.version
            added.identifiers = [
                SaidIdentifier(Identifier(.bpn, number ?? certificate.company), origin: .input)
            ]
            submission.certificates.append(added)
            diagnostics.report(
                Diagnostic(
                    id: .shareUnknown, severity: .warning, place: place,
                    message:
                        "the certificate does not say which share of the volume '\(name)' brings, and "
                        + "counts for nothing",
                    help:
                        "Write the share into volume-share of the certificate, and name the site as tables do."
                ))
        }
    }

    private static func letters(of text: String) -> [UInt8] {
        Array(text.lowercased().utf8).filter { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        }
    }

    // MARK: Incidents

    private mutating func take(_ incident: EssIncident, diagnostics: inout DiagnosticCollector) {
        let place = SourcePlace(file: incident.file, pointer: incident.pointer)
        guard isOwn(incident.companies, name: incident.companyName) else {
            let company = incident.companyName ?? incident.companies.first ?? "nobody"
            return diagnostics.report(stranger(company, at: place))
        }
        let id =
            "ess-"
            + String(incident.id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        var observation = Observation(
            id: String(id.prefix(64)), questionnaire: questionnaire(for: incident),
            date: incident.day, source: incident.source ?? "", text: incident.text, origin: .input)
        observation.place = incident.place
        observations.append(observation)
        notes.append(
            PlanNote(
                at: incident.file + incident.pointer, heading: "Catena-X incident " + incident.id,
                text: incident.remarks.joined(separator: "\n")))
    }

    /// The questionnaire of the submission that asks about the material, else one with findings of such an
    /// issue, those of harm first.
    private func questionnaire(for incident: EssIncident) -> String {
        let issue = Self.issues[Self.letters(of: incident.kind)]
        let material = incident.material.map { Self.letters(of: $0) }
        let answered = submission.questionnaires.compactMap { name in
            library.questionnaires.first { $0.id == name.id }
        }
        let fitting = answered.filter { $0.findings.contains { $0.issue == issue } }
        let chosen =
            answered.first { Self.letters(of: $0.id) == material }
            ?? fitting.first { $0.findings.contains { $0.issue == issue && $0.kind == .harm } }
            ?? fitting.first ?? answered.first { !$0.findings.isEmpty } ?? answered.first
        return chosen?.id ?? ""
    }

    /// The issues of findings, by the kinds of incidents.
    private static let issues: [[UInt8]: String] = {
        let kinds = [
            ("Child labour", "child-labour"), ("Forced labour", "forced-labour"),
            ("Slavery", "forced-labour"), ("Work safety", "health-and-safety"),
            ("Freedom of association", "labour-rights"), ("Discrimination", "labour-rights"),
            ("Minimum wage", "labour-rights"), ("Environmental pollution", "air-and-waste"),
            ("Forced eviction", "resettlement"), ("Force by state security", "security"),
            ("Usage of Mercury", "artisanal-mining"),
            ("Usage of harmful chemicals", "air-and-waste"),
            ("Non-environmental friendly handling of waste", "air-and-waste"),
            ("Import and export of hazardous waste", "air-and-waste"),
        ]
        return Dictionary(
            uniqueKeysWithValues: kinds.map { (Self.letters(of: $0.0), $0.1) })
    }()

    // MARK: Whose it is

    /// Whether a business partner number is the supplier's own; where it names none, whether the company has its
    /// name.
    private func isOwn(_ numbers: [String], name: String?) -> Bool {
        let own = submission.supplier.identifiers.map(\.identifier).filter { $0.kind == .bpn }
        guard own.isEmpty else { return numbers.contains { own.contains(Identifier(.bpn, $0)) } }
        return name?.isSamePlace(as: submission.supplier.name) ?? false
    }

    private func stranger(_ company: String, at place: SourcePlace) -> Diagnostic {
        let hasNumber = submission.supplier.identifiers.contains { $0.identifier.kind == .bpn }
        return Diagnostic(
            id: .ofAnotherCompany, severity: .warning, place: place,
            message: "this is about '\(company)' and not about the supplier; it is left out",
            help: hasNumber
                ? "Compare the business partner numbers, or name the submission of that company."
                : "Write the supplier's number as <identifier kind=\"bpn\"> into the submission.")
    }
}
