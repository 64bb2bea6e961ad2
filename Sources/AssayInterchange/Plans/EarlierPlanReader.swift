public import AssayActionPlans
public import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import FoundationEssentials

/// Reads earlier plans: from JSON, one of the shape `urn:assay:plan:2` or `urn:assay:plan:1`, several of
/// `urn:assay:plans:1` or the one in a report of `urn:assay:report:1`; or from the workbook of a
/// report, with the progress that people entered.
///
/// Returns nothing after reporting what is wrong; half a history would mislead. Warnings come
/// beside what was read.
public func readEarlierPlans(
    _ bytes: [UInt8], file: String, diagnostics: inout DiagnosticCollector
) -> [EarlierPlan] {
    func report(_ error: PlanDocumentError, pointer: String = "") {
        var place = SourcePlace(file: file)
        place.pointer = pointer.isEmpty ? nil : pointer
        diagnostics.report(error.diagnostic(at: place))
    }
    guard bytes.count <= mostPlanBytes else {
        report(.tooLarge(most: mostPlanBytes))
        return []
    }
    // Every ZIP file begins with these two letters, and no JSON does.
    if bytes.starts(with: Array("PK".utf8)) {
        return readPlanWorkbook(bytes, file: file, diagnostics: &diagnostics).map { [$0] } ?? []
    }
    let documents: [PlanOnDisk]
    do {
        documents = try plansOnDisk(in: Data(bytes))
    } catch {
        report(.noPlan)
        return []
    }
    for document in documents where !planShapes.contains(document.schema) {
        report(.otherShape(document.schema))
        return []
    }
    var suppliers: Set<String> = []
    for document in documents {
        if !suppliers.insert(document.supplier.id).inserted {
            report(
                .planTwice(supplier: document.supplier.id),
                pointer: document.pointer + "/supplier/id")
        }
        var names: Set<String> = []
        for (pointer, action) in document.places {
            if !names.insert(action.id).inserted {
                report(.actionTwice(action.id), pointer: pointer + "/id")
            }
            for number in action.unsoundNumbers {
                report(.numberOutOfRange(number), pointer: "\(pointer)/\(number.name)")
            }
        }
    }
    guard !diagnostics.hasErrors else { return [] }
    let plans = documents.compactMap { $0.plan }
    guard plans.count == documents.count else {
        report(.unreadableValue)
        return []
    }
    return plans
}

/// The most bytes of an earlier plan; a plan of a thousand actions has half a million.
private let mostPlanBytes = 64 << 20

/// Plans of the first shape have no waves and no backlog.
private let planShapes = ["urn:assay:plan:1", "urn:assay:plan:2"]

private func plansOnDisk(in data: Data) throws -> [PlanOnDisk] {
    let decoder = JSONDecoder()
    switch try decoder.decode(ShapeOnDisk.self, from: data).schema {
    case "urn:assay:plans:1":
        var plans = try decoder.decode(PlansOnDisk.self, from: data).plans
        for position in plans.indices { plans[position].pointer = "/plans/\(position)" }
        return plans
    case "urn:assay:report:1":
        var plan = try decoder.decode(ReportOnDisk.self, from: data).plan
        plan.pointer = "/plan"
        return [plan]
    default: return [try decoder.decode(PlanOnDisk.self, from: data)]
    }
}

private struct ShapeOnDisk: Decodable {
    var schema: String
}

private struct PlansOnDisk: Decodable {
    var plans: [PlanOnDisk]
}

private struct ReportOnDisk: Decodable {
    var plan: PlanOnDisk
}

private struct PlanOnDisk: Decodable {
    struct Supplier: Decodable {
        struct Number: Decodable {
            var kind: String
            var text: String
        }

        var id: String
        var identifiers: [Number]?
    }

    struct Action: Decodable {
        var id: String
        var findings: [String]
        var start: String
        var due: String
        var `class`: String
        var priority: Int
        var status: String
        var begun: String?
        var done: String?
        var verified: String?
        var effective: String?
        var recurrences: Int
        var wave: String?
        var year: Int?
        var agreement: AgreementOnDisk?
    }

    /// The JSON pointer to the plan; empty for the whole file.
    var pointer = ""
    var schema: String
    var supplier: Supplier
    var made: String
    var actions: [Action]
    var backlog: [Action]?
    var closedFindings: [String]

    private enum CodingKeys: CodingKey {
        case schema, supplier, made, actions, backlog, closedFindings
    }

    /// The actions with the lists that they are in.
    var places: [(pointer: String, action: Action)] {
        func places(_ list: String, _ actions: [Action]) -> [(String, Action)] {
            actions.enumerated().map { ("\(pointer)/\(list)/\($0.offset)", $0.element) }
        }
        return places("actions", actions) + places("backlog", backlog ?? [])
    }

    var plan: EarlierPlan? {
        guard let made = CalendarDate(text: made) else { return nil }
        let places = self.places
        let actions = places.compactMap { $0.action.action }
        guard actions.count == places.count else { return nil }
        var plan = EarlierPlan(
            supplier: supplier.id, made: made, actions: actions, closedFindings: closedFindings)
        plan.identifiers = (supplier.identifiers ?? []).compactMap { number in
            IdentifierKind(rawValue: number.kind).map { Identifier($0, number.text) }
        }
        return plan
    }
}

extension PlanOnDisk.Action {
    fileprivate var unsoundNumbers: [PlanNumber] {
        PlanNumber.unsound(priority: priority, recurrences: recurrences, of: id)
    }

    fileprivate var action: EarlierPlan.Action? {
        guard let start = CalendarDate(text: start), let due = CalendarDate(text: due),
            let status = ActionStatus(rawValue: status)
        else { return nil }
        let wave = wave.flatMap { ActionWave(word: $0, year: year) }
        guard (wave == nil) == (self.wave == nil) else { return nil }
        var standing = ActionStanding()
        standing.status = status
        standing.isNew = false
        standing.recurrences = recurrences
        let dates = [begun, done, verified, effective]
        let read = dates.map { $0.flatMap { CalendarDate(text: $0) } }
        for (text, date) in zip(dates, read) where text != nil && date == nil { return nil }
        (standing.begun, standing.done) = (read[0], read[1])
        (standing.verified, standing.effective) = (read[2], read[3])
        let said = agreement?.history.map { $0.entry(of: id) } ?? []
        guard said.allSatisfy({ $0 != nil }) else { return nil }
        var action = EarlierPlan.Action(
            identity: id, findings: findings, start: start, due: due, standing: standing,
            findingClass: `class`, priority: priority, wave: wave)
        action.said = said.compactMap { $0 }
        return action
    }
}

/// What both sides said about an action.
private struct AgreementOnDisk: Decodable {
    struct Entry: Decodable {
        var state: String
        var on: String
        var by: String?
        var party: String
        var person: String?
        var due: String?
        var reason: String?
        var explanation: String?
        var cost: String?
        var evidence: String?
        var comment: String?
    }

    var history: [Entry]
}

extension AgreementOnDisk.Entry {
    fileprivate func entry(of action: String) -> AgreementEntry? {
        guard let state = AgreementState(rawValue: state), let on = CalendarDate(text: on),
            let party = Party(rawValue: party)
        else { return nil }
        var entry = AgreementEntry(
            action: action, state: state, on: on, by: by ?? "", party: party)
        /// What says nothing is left out, as everywhere.
        func filled(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
        entry.person = filled(person)
        entry.due = due.flatMap { CalendarDate(text: $0) }
        entry.reason = reason.flatMap { AgreementReason(rawValue: $0) }
        guard (entry.due == nil) == (due == nil), (entry.reason == nil) == (reason == nil)
        else { return nil }
        entry.explanation = filled(explanation)
        entry.cost = filled(cost)
        entry.evidence = filled(evidence)
        entry.comment = filled(comment)
        return entry
    }
}
