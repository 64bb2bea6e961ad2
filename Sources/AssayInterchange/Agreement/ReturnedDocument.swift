import AssayDiagnostics
import AssayExpressions
import AssayWorkbooks
import FoundationEssentials

/// Reads a plan that came back as JSON.
///
/// People write `"reply": {"state": "accepted", "person": …, "due": …, "reason": …, "cost": …,
/// "evidence": …, "notes": …}` beside an action, and change its status and days; everything else that
/// is not as it was sent is kept as a note.
extension ReturnedReading {
    mutating func readDocument(_ bytes: [UInt8], sent: [UInt8]) {
        guard let came = plan(in: bytes), let before = plan(in: sent),
            let id = before.members["supplier"]?.members?["id"]?.string,
            came.members["supplier"]?.members?["id"]?.string != nil
        else {
            diagnostics.report(PlanDocumentError.noPlan.diagnostic(at: SourcePlace(file: file)))
            return
        }
        returned.supplier = came.members["supplier"]?.members?["id"]?.string ?? id
        var known: [String: [String: JSONValue]] = [:]
        for (_, action) in before.actions {
            if let id = action["id"]?.string { known[id] = action }
        }
        var seen: Set<String> = []
        for (pointer, action) in came.actions {
            guard let id = action["id"]?.string, let sent = known[id] else {
                keep(
                    JSONValue.object(action).shown, of: nil, heading: nil, at: place(pointer),
                    because: .newRow)
                continue
            }
            guard seen.insert(id).inserted else {
                keep(
                    JSONValue.object(action).shown, of: id, heading: nil, at: place(pointer),
                    because: .actionTwice(id))
                continue
            }
            read(action, pointer, sent, of: id)
        }
        for id in Set(known.keys).subtracting(seen).sorted() {
            report(.rowGone(id), at: place(came.pointer))
        }
        let lists: Set = ["actions", "backlog"]
        compare(
            came.members.filter { !lists.contains($0.key) }, came.pointer,
            with: before.members.filter { !lists.contains($0.key) }, of: nil)
    }

    private typealias Document = (
        pointer: String, members: [String: JSONValue], actions: [(String, [String: JSONValue])]
    )

    /// The plan in a document: the document itself, the only one of several, or that of a report.
    private func plan(in bytes: [UInt8]) -> Document? {
        guard bytes.count <= 64 << 20,
            let whole = try? JSONDecoder().decode([String: JSONValue].self, from: Data(bytes))
        else { return nil }
        var (pointer, members) = ("", whole)
        if let plan = whole["plan"]?.members {
            (pointer, members) = ("/plan", plan)
        } else if let plans = whole["plans"]?.objects, plans.count == 1 {
            (pointer, members) = ("/plans/0", plans[0])
        }
        var actions: [(String, [String: JSONValue])] = []
        for list in ["actions", "backlog"] {
            for (number, action) in (members[list]?.objects ?? []).enumerated() {
                actions.append(("\(pointer)/\(list)/\(number)", action))
            }
        }
        return actions.isEmpty ? nil : (pointer, members, actions)
    }

    private func place(_ pointer: String) -> SourcePlace {
        var place = SourcePlace(file: file)
        place.pointer = pointer
        return place
    }

    private mutating func read(
        _ action: [String: JSONValue], _ pointer: String, _ sent: [String: JSONValue], of id: String
    ) {
        var row = ReturnedRow(action: id)
        row.due = sent["due"]?.string.flatMap { CalendarDate(text: $0) }
        var rest = action
        if let reply = rest.removeValue(forKey: "reply") {
            read(reply, pointer + "/reply", into: &row)
        }
        let progress: [(String, PlanHeading)] = [
            ("status", .status), ("due", .due), ("begun", .begun), ("done", .done),
            ("verified", .verified), ("effective", .effective),
        ]
        for (name, heading) in progress {
            guard let text = rest[name]?.string, text != sent[name]?.string else { continue }
            rest[name] = sent[name]
            row.progress[heading] = TypedCell(
                value: .text(text), heading: name, place: place("\(pointer)/\(name)"))
        }
        take(row)
        compare(rest, pointer, with: sent, of: id)
    }

    private mutating func read(_ reply: JSONValue, _ pointer: String, into row: inout ReturnedRow) {
        let names: [String: AgreementHeading] = [
            "state": .reply, "person": .person, "due": .agreedDate, "reason": .reason,
            "cost": .cost, "evidence": .evidence, "notes": .notes,
        ]
        let members = reply.members ?? ["state": reply]
        for (name, value) in members.sorted(by: { $0.key < $1.key }) where !value.isNull {
            let place = place("\(pointer)/\(name)")
            guard let heading = names[name] else {
                keep(
                    value.shown, of: row.action, heading: name, at: place,
                    because: .newMember(name))
                continue
            }
            row.agreement[heading] = TypedCell(
                value: .text(value.shown), heading: heading.rawValue, place: place)
            row.changedAgreement.insert(heading)
        }
    }

    /// Keeps what is not as it was sent.
    private mutating func compare(
        _ members: [String: JSONValue], _ pointer: String, with sent: [String: JSONValue],
        of action: String?
    ) {
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            let text = value.shown
            guard text != sent[name]?.shown, !value.isNull else {
                continue
            }
            keep(
                text, of: action, heading: name, at: place("\(pointer)/\(name)"),
                because: sent[name] == nil ? .newMember(name) : .changed(heading: name))
        }
    }
}
