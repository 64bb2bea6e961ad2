public import AssayActionPlans
public import AssayAssessments
public import AssayQuestionnaires
public import AssayResponses

extension JSONWriter {
    /// Writes an assessment with its plan in the shape `urn:assay:report:1`.
    ///
    /// - Parameters:
    ///   - assessment: the assessment.
    ///   - response: what was assessed.
    ///   - plan: what to do.
    ///   - library: the library that all were made with.
    ///   - digest: the SHA-256 of the questionnaires, to stand in the document.
    ///   - isForBuyer: whether it is the edition that says who reviewed and reported.
    public mutating func writeReport(
        _ assessment: Assessment, of response: Response, plan: ActionPlan,
        with library: QuestionnaireLibrary, questionnairesSHA256 digest: String? = nil,
        isForBuyer: Bool = false
    ) {
        let open = plan.actions.filter { !$0.standing.status.isFinished }
        func count(_ holds: (ActionTemplate) -> Bool) -> Int {
            open.count { action in action.template.map { holds(library.action($0)) } ?? false }
        }
        object { json in
            json.member("schema", "urn:assay:report:1")
            json.questionnaires(sha256: digest)
            json.object("summary") { json in
                json.member("findings", assessment.findings.count)
                json.member("openActions", open.count)
                json.member("backlog", plan.backlog.count)
                json.member("containment", count { $0.kind == .containment })
                json.member("supplierActions", count { $0.owner == .supplier })
                json.member("buyerActions", count { $0.owner == .buyer })
            }
            json.key("assessment")
            json.write(assessment, of: response, with: library)
            json.key("plan")
            json.write(plan, for: assessment, with: library)
            json.buyerMember(isForBuyer ? response : nil)
        }
    }
}
