public import AssayDiagnostics
public import AssayExpressions
public import AssayResponses

/// What people wrote into a plan that came back.
public struct ReturnedPlan: Sendable {
    /// The number of the supplier that the plan is of, where the file says it.
    public var supplier: String?
    /// Replies or decisions, in the order of the plan.
    public var entries: [AgreementEntry] = []
    /// How far actions have come.
    public var progress: [ProgressEntry] = []
    /// Everything else; nothing that anybody wrote is left out.
    public var notes: [PlanNote] = []

    /// A Boolean value indicating whether nobody wrote anything.
    public var isEmpty: Bool { entries.isEmpty && progress.isEmpty && notes.isEmpty }
}

/// Who filled a plan in, and when.
public struct PlanSide: Sendable {
    /// The supplier, or another who decides.
    public var party: Party
    /// The name of the person who speaks for it; for a buyer, one that the supplier may read.
    public var by: String
    /// The day on which it speaks.
    public var on: CalendarDate

    /// Creates a side.
    public init(party: Party, by: String, on: CalendarDate) {
        self.party = party
        self.by = by
        self.on = on
    }

    var isSupplier: Bool { party == .supplier }
}

/// The forms of files in which a plan comes back.
public enum ReturnedPlanForm: String, CaseIterable, Sendable {
    /// The workbook of a report, which remembers what was written into it.
    case xlsx
    /// Comma-separated values.
    case csv
    /// The plan as data.
    case json

    /// The form of a file that people named; by its first bytes where the ending says nothing.
    public init(ofFile file: String, _ bytes: [UInt8]) {
        if let form = Self.allCases.first(where: { file.lowercased().hasSuffix("." + $0.rawValue) })
        {
            self = form
        } else if bytes.starts(with: Array("PK".utf8)) {
            self = .xlsx
        } else {
            self = bytes.first { $0 > 0x20 } == UInt8(ascii: "{") ? .json : .csv
        }
    }
}

/// Reads what people wrote into a plan; `nil` after reporting why it cannot be read.
///
/// What cannot be used is reported with its place, as a warning, and is among the notes.
///
/// - Parameters:
///   - bytes: the file that came back.
///   - file: its name, which says the form and is in the places of problems.
///   - side: who wrote.
///   - sent: the same plan as it was sent, which comma-separated values and JSON need.
///   - supplier: the number of the supplier that it must be of.
///   - diagnostics: gets the problems.
public func readReturnedPlan(
    _ bytes: [UInt8], file: String, by side: PlanSide, sent: [UInt8]?, of supplier: String,
    diagnostics: inout DiagnosticCollector
) -> ReturnedPlan? {
    var reading = ReturnedReading(file: file, side: side)
    switch ReturnedPlanForm(ofFile: file, bytes) {
    case .xlsx: reading.readWorkbook(bytes)
    case .csv: reading.readTable(bytes, sent: sent ?? [])
    case .json: reading.readDocument(bytes, sent: sent ?? [])
    }
    if let found = reading.returned.supplier, found != supplier {
        diagnostics.report(
            ReturnedPlanError.otherSupplier(found, expected: supplier).diagnostic(
                at: SourcePlace(file: file)))
        return nil
    }
    if reading.holdsTooMuch {
        diagnostics.report(ReturnedPlanError.anotherPlan.diagnostic(at: SourcePlace(file: file)))
        return nil
    }
    diagnostics.report(contentsOf: reading.diagnostics)
    return reading.diagnostics.hasErrors ? nil : reading.returned
}
