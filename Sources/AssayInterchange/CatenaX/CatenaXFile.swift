public import AssayDiagnostics
import AssayExpressions
import FoundationEssentials

/// What Catena-X says about companies: certificates of business partners, and incidents.
public enum CatenaXEntry: Sendable {
    /// A certificate (`BusinessPartnerCertificate` 3).
    case certificate(PartnerCertificate)
    /// An incident against environmental and social standards (`EssIncident` 4).
    case incident(EssIncident)
}

/// Reads what a file of Catena-X holds: one certificate or incident, or a list of them.
///
/// - Parameters:
///   - bytes: JSON of the aspect models, at most 16 MB.
///   - file: its name, which is in the places of problems.
///   - diagnostics: gets the problems, each with the JSON pointer of its value; `[]` is returned when an
///     error is among them.
public func readCatenaX(
    _ bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> [CatenaXEntry] {
    guard let read = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
        diagnostics.report(
            Diagnostic(
                id: .notCatenaX, place: SourcePlace(file: file), message: "the file is no JSON",
                help: "Give it the JSON of a business partner certificate or of an incident."))
        return []
    }
    var entries: [CatenaXEntry] = []
    let list = read.elements
    for (number, value) in (list ?? [read]).enumerated() {
        var object = CatenaXObject(
            value, file: file, pointer: list == nil ? "" : "/\(number)")
        if object.has("incidentId") {
            entries.append(.incident(EssIncident(&object)))
        } else if object.has("businessPartnerNumber") {
            entries.append(.certificate(PartnerCertificate(&object)))
        } else {
            object.report(
                .notCatenaX, at: "",
                "this is neither a business partner certificate nor an incident",
                "Certificates have a member 'businessPartnerNumber', incidents 'incidentId'.")
        }
        for problem in object.problems { diagnostics.report(problem) }
    }
    return diagnostics.hasErrors ? [] : entries
}

/// An object of a file, whose members are taken one by one.
struct CatenaXObject {
    let file: String
    let pointer: String
    private let values: [String: JSONValue]
    private(set) var problems: [Diagnostic] = []

    init(_ value: JSONValue?, file: String, pointer: String) {
        self.file = file
        self.pointer = pointer
        values = value?.members ?? [:]
    }

    func has(_ name: String) -> Bool { values[name] != nil }

    /// A text that must be there.
    mutating func needed(_ name: String) -> String {
        if let text = text(name) { return text }
        report(
            .missingMember, at: "/" + name, "there is no text '\(name)'",
            "Add it, as the aspect model of Catena-X asks for it.")
        return ""
    }

    /// A text that says something; `nil` where there is none.
    func text(_ name: String) -> String? {
        guard let text = values[name]?.string?.trimmed else { return nil }
        return text.isEmpty ? nil : text
    }

    func flag(_ name: String) -> Bool {
        if case .bool(true) = values[name] { true } else { false }
    }

    /// The day of a date or of a point in time.
    mutating func day(_ name: String) -> CalendarDate {
        let text = needed(name)
        if text.isEmpty { return .last }
        if let day = CalendarDate(text: String(text.prefix(10))) { return day }
        report(
            .invalidValue, at: "/" + name, "'\(text.prefix(40))' is no day",
            "Write a day such as 2026-11-21.")
        return .last
    }

    func object(_ name: String) -> CatenaXObject {
        CatenaXObject(values[name], file: file, pointer: pointer + "/" + name)
    }

    func objects(_ name: String) -> [CatenaXObject] {
        (values[name]?.elements ?? []).enumerated().map { number, value in
            CatenaXObject(value, file: file, pointer: pointer + "/\(name)/\(number)")
        }
    }

    mutating func report(_ id: DiagnosticID, at path: String, _ message: String, _ help: String) {
        problems.append(
            Diagnostic(
                id: id, place: SourcePlace(file: file, pointer: pointer + path), message: message,
                help: help))
    }
}

extension SourcePlace {
    init(file: String, pointer: String) {
        self.init(file: file)
        self.pointer = pointer
    }
}
