public import AssayActionPlans
import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
import AssayResponses

extension JSONWriter {
    /// Writes a buyer's plan in the shape `urn:assay:buyer-plan:1`.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - library: the library that it was made with.
    ///   - unread: names of files that could not be read.
    ///   - digest: the SHA-256 of the questionnaires, to stand in the document.
    public mutating func write(
        _ plan: BuyerPlan, with library: QuestionnaireLibrary, unread: [String] = [],
        questionnairesSHA256 digest: String? = nil
    ) {
        let document = BuyerPlanDocument(plan: plan, library: library)
        object { json in
            json.member("schema", "urn:assay:buyer-plan:1")
            json.questionnaires(sha256: digest)
            json.supplier("buyer", plan.position.buyer)
            json.member("assessed", plan.position.assessed.description)
            json.member("sharedBy", plan.sharedBy)
            json.array("suppliers", plan.suppliers) { document.partner($1, to: &$0) }
            json.member("unread", unread.sorted())
            json.array("superseded", plan.superseded) { json, old in
                json.object { json in
                    json.member("supplier", old.supplier)
                    json.member("file", old.file)
                    json.member("assessed", old.assessed.description)
                }
            }
            json.array("findings", plan.findings) { document.finding($1, to: &$0) }
            json.array("own", plan.ownParts) { document.ownPart($1, to: &$0) }
            json.array("measures", plan.uses) { document.use($1, to: &$0) }
            json.array("shared", plan.joint) { document.joint($1, to: &$0) }
            json.array("engage", plan.engagements) { document.engagement($1, to: &$0) }
            json.array("lastResort", plan.lastResorts) { document.lastResort($1, to: &$0) }
            json.write(buyersWork: plan, with: library)
        }
    }
}

private struct BuyerPlanDocument {
    let plan: BuyerPlan
    let library: QuestionnaireLibrary

    func partner(_ partner: BuyerPlan.Partner, to json: inout JSONWriter) {
        json.object { json in
            json.supplier("supplier", partner.supplier)
            json.member("assessed", partner.assessed.description)
            json.member("findings", partner.findings)
            json.member("gravest", partner.gravest)
            json.member("severeAbuse", partner.hasGate)
        }
    }

    func finding(_ finding: BuyerPlan.SharedFinding, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", finding.name)
            json.member("severity", finding.severity)
            json.member("priority", finding.priority)
            json.member("severeAbuse", finding.isGate)
            json.member("connection", finding.connection.rawValue)
            suppliers(finding.suppliers, to: &json)
            json.member("weight", finding.weight)
        }
    }

    func ownPart(_ part: BuyerPlan.OwnPart, to json: inout JSONWriter) {
        let definition = part.finding.definition(in: library)
        json.object { json in
            json.member("finding", part.finding.identity)
            json.member("title", definition.title.original)
            json.member("priority", part.finding.priority)
            serves(part.addsTo, to: &json, as: "addsTo")
            json.array("actions", definition.actions) { $0.value(library.action($1).identity) }
        }
    }

    func use(_ use: BuyerPlan.Use, to json: inout JSONWriter) {
        let measure = library.catalogue.measures[use.measure]
        let standing = use.standing
        json.object { json in
            json.member("id", measure.id)
            json.member("category", measure.category.rawValue)
            json.member("step", use.step.rawValue)
            json.object("fit") { json in
                json.member("state", standing.fit.rawValue)
                json.questions("questions", standing.fitQuestions, library)
            }
            json.object("prerequisite") { json in
                json.member("state", standing.prerequisite.rawValue)
                json.questions("questions", standing.prerequisiteQuestions, library)
            }
            json.member("weight", use.weight)
            json.member("severeAbuse", use.servesGate)
            suppliers(use.suppliers, to: &json)
            serves(use.serves, to: &json)
        }
    }

    func joint(_ joint: BuyerPlan.Joint, to json: inout JSONWriter) {
        let finding = plan.findings[joint.finding]
        json.object { json in
            json.member("finding", finding.name)
            json.member("suppliers", finding.suppliers.count)
            json.array("measures", joint.uses) { json, use in
                json.value(library.catalogue.measures[plan.uses[use].measure].id)
            }
        }
    }

    func engagement(_ engagement: BuyerPlan.Engagement, to json: inout JSONWriter) {
        json.object { json in
            json.member(
                "initiative", library.catalogue.initiatives[engagement.initiative].id)
            json.member("participation", engagement.participation.rawValue)
            json.member("weight", engagement.weight)
            json.member("severeAbuse", engagement.servesGate)
            suppliers(engagement.suppliers, to: &json)
            json.array("topics", engagement.topics) { json, topic in
                json.object { json in
                    json.member("material", topic.material)
                    json.member("issue", topic.issue)
                    serves(topic.serves, to: &json)
                }
            }
        }
    }

    func lastResort(_ resort: BuyerPlan.LastResort, to json: inout JSONWriter) {
        let check = resort.check
        let sets = resort.isOffered ? plan.questionSets : []
        json.object { json in
            json.member("supplier", plan.suppliers[resort.supplier].supplier.id)
            json.member("severeFindings", check.severe)
            json.member("earlierPlan", check.hasEarlierPlan)
            json.key("triedInVain")
            if check.hasEarlierPlan { json.value(check.wasTriedInVain) } else { json.null() }
            json.member("ownActions", check.ownActions)
            json.member("ownActionsOpen", check.ownActionsOpen)
            json.array("untriedMeasures", resort.untried) { json, measure in
                json.value(library.catalogue.measures[measure].id)
            }
            let questions = sets.flatMap { library.catalogue.questionSets[$0].questions }
            json.array("questions", questions) { $0.value($1.original) }
        }
    }

    private func suppliers(_ positions: [Int], to json: inout JSONWriter) {
        json.array("suppliers", positions) { $0.value(plan.suppliers[$1].supplier.id) }
    }

    private func serves(
        _ served: [BuyerPlan.Served], to json: inout JSONWriter, as name: StaticString = "serves"
    ) {
        json.array(name, served) { json, part in
            json.object { json in
                json.member("finding", plan.findings[part.finding].name)
                suppliers(part.suppliers, to: &json)
            }
        }
    }
}
