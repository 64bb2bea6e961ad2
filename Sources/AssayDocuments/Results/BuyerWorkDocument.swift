import AssayActionPlans
import AssayExpressions
import AssayQuestionnaires
import AssayResponses

extension JSONWriter {
    /// Writes what a buyer does for all its suppliers: together with others, and with its own team.
    mutating func write(buyersWork plan: BuyerPlan, with library: QuestionnaireLibrary) {
        let document = BuyerWorkDocument(plan: plan, library: library)
        if let order = plan.position.categoryOrder {
            object("categoryOrder") { json in
                json.array("categories", order.categories) { $0.value($1.rawValue) }
                json.member("because", order.because.original)
            }
        }
        array("ownShares", plan.ownShares) { document.share($1, to: &$0) }
        array("together", plan.jointLines) { document.line($1, to: &$0) }
        array("bundles", plan.bundles) { document.bundle($1, to: &$0) }
        object("workload") { json in
            let workload = plan.workload
            if let capacity = plan.capacity {
                json.member("capacity", capacity.id)
                json.member("version", capacity.version)
                json.member("from", capacity.origin.rawValue)
                json.member("team", workload.most)
            }
            json.array("functions", workload.functions) { $0.value($1.original) }
            json.array("tasks", workload.entries) { document.task($1, to: &$0) }
        }
        array("places", plan.places) { json, place in
            json.object { json in
                json.member("name", place.name)
                json.member("country", place.country)
                document.suppliers(place.suppliers, to: &json)
            }
        }
        array("examples", plan.examples) { json, example in
            json.object { json in
                json.member("finding", plan.findings[example.finding].name)
                json.array("closedBy", example.closedBy) {
                    $0.value(plan.suppliers[$1].supplier.id)
                }
                document.suppliers(plan.findings[example.finding].suppliers, to: &json)
            }
        }
    }
}

private struct BuyerWorkDocument {
    let plan: BuyerPlan
    let library: QuestionnaireLibrary

    func line(_ line: JointLine, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", line.identity)
            json.member("listed", line.isListed)
            json.member("title", line.title(in: library).original)
            json.array("steps", line.steps(in: library)) { $0.value($1.original) }
            json.member("severity", line.severity)
            json.member("severeAbuse", line.isGate)
            suppliers(line.suppliers, to: &json)
            json.member("materials", line.materials)
            json.array("measures", line.measures) {
                $0.value(library.catalogue.measures[$1].id)
            }
        }
    }

    func bundle(_ bundle: MeasureBundle, to json: inout JSONWriter) {
        json.object { json in
            json.member("issue", bundle.issue)
            json.member("severity", bundle.severity)
            json.array("findings", bundle.findings) { $0.value(plan.findings[$1].name) }
            suppliers(bundle.suppliers, to: &json)
            json.array("measures", bundle.uses) { json, place in
                let use = plan.uses[place]
                json.object { json in
                    json.member("id", library.catalogue.measures[use.measure].id)
                    json.member("step", use.step.rawValue)
                }
            }
            json.member("materials", bundle.materials)
            json.array("sectors", bundle.sectors) { json, sector in
                json.object { json in
                    json.member("sector", sector.sector)
                    json.array("shares", sector.shares) { share($1, to: &$0) }
                }
            }
        }
    }

    func share(_ position: Int, to json: inout JSONWriter) {
        let share = library.catalogue.useShares[position]
        json.object { json in
            json.member("material", share.material)
            json.member("sector", share.sector)
            if let percent = share.percent { json.member("percent", percent) }
            json.member("year", share.year)
            if let through = share.through {
                json.member("through", library.catalogue.initiatives[through].id)
            }
        }
    }

    func task(_ entry: BuyerWorkload.Entry, to json: inout JSONWriter) {
        let (year, month, _) = entry.month.parts
        json.object { json in
            json.member("month", "\(year)-" + (month < 10 ? "0" : "") + "\(month)")
            json.member("function", entry.task.person.original)
            json.member("supplier", plan.suppliers[entry.supplier].supplier.id)
            json.member("action", entry.task.identity)
            json.member("title", entry.task.title.original)
            json.member("due", entry.task.due.description)
            json.member("moved", entry.isMoved)
            json.member("severity", entry.task.severity)
            json.member("severeAbuse", entry.task.isGate)
        }
    }

    func suppliers(_ positions: [Int], to json: inout JSONWriter) {
        json.array("suppliers", positions) { $0.value(plan.suppliers[$1].supplier.id) }
    }
}
