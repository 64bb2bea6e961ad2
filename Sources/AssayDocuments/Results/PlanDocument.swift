public import AssayActionPlans
public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
import AssayResponses

extension JSONWriter {
    /// Writes a plan in the shape `urn:assay:plan:2`, which `--previous` reads again.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - assessment: what it was made for.
    ///   - library: the library that both were made with.
    ///   - digest: the SHA-256 of the questionnaires, to stand in the document.
    ///   - reviewed: the response where the buyer is to read who reviewed and reported; `nil` in the
    ///     supplier's edition.
    public mutating func write(
        _ plan: ActionPlan, for assessment: Assessment, with library: QuestionnaireLibrary,
        questionnairesSHA256 digest: String? = nil, forBuyer reviewed: Response? = nil
    ) {
        object { json in
            json.member("schema", "urn:assay:plan:2")
            json.questionnaires(sha256: digest)
            json.supplier("supplier", assessment.supplier)
            json.member("made", plan.made.description)
            json.capacity(plan)
            json.array("waves", [ActionWave.first, .second, .third]) { json, wave in
                json.object { json in
                    json.member("id", wave.word)
                    json.member("ends", plan.end(of: wave).description)
                }
            }
            json.quality(plan.quality)
            json.progress(plan.progress)
            json.array("actions", plan.actions) { json, action in
                json.object { $0.members(of: action, assessment, plan.countries, library) }
            }
            json.array("backlog", plan.backlog) { json, action in
                json.object { $0.members(of: action, assessment, plan.countries, library) }
            }
            json.member("closedFindings", plan.closedFindings)
            json.array("certificates", plan.certificateNotes) { json, note in
                let scheme = library.catalogue.schemes[note.scheme]
                json.object { json in
                    json.member("certificate", note.certificate + 1)
                    json.member("scheme", scheme.id)
                    json.member("doesNotCover", scheme.doesNotCover.original)
                }
            }
            json.array("lastResort", plan.lastResort) { json, position in
                json.value(library.catalogue.questionSets[position].id)
            }
            json.buyerMember(reviewed)
        }
    }

    private mutating func capacity(_ plan: ActionPlan) {
        guard let inUse = plan.capacity else { return }
        let capacity = inUse.capacity
        object("capacity") { json in
            json.member("id", capacity.id)
            json.member("version", capacity.version)
            json.member("from", capacity.origin.rawValue)
            json.member("people", inUse.people)
            json.member("open", inUse.open)
            json.member("newInWave", capacity.newInWave)
            json.member("roleInMonth", capacity.roleInMonth)
            json.member("onDay", capacity.onDay)
            json.member("buyer", capacity.buyer)
        }
    }

    private mutating func quality(_ quality: PlanQuality) {
        object("quality") { json in
            json.array("counts", quality.counts) { json, count in
                json.object { json in
                    json.member("id", count.line.rawValue)
                    json.member("count", count.count)
                    json.member("of", count.whole)
                    json.member("lacking", count.lacking)
                }
            }
        }
    }

    private mutating func progress(_ progress: PlanProgress) {
        object("progress") { json in
            json.member("carried", progress.carried)
            json.member("new", progress.new)
            json.member("done", progress.done)
            json.member("verified", progress.verified)
            json.member("effective", progress.effective)
            json.member("overdue", progress.overdue)
            json.member("recurring", progress.recurring)
            json.member("noLongerNeeded", progress.noLongerNeeded)
        }
    }

    private mutating func members(
        of action: PlannedAction, _ assessment: Assessment, _ countries: [String],
        _ library: QuestionnaireLibrary
    ) {
        let template = action.template.map(library.action)
        member("id", action.identity)
        member("wave", action.wave?.word)
        member("year", action.wave?.year)
        member("kind", template?.kind.rawValue)
        member("title", action.title(in: library)?.original)
        member("steps", action.steps(in: library).map { $0.original })
        array("joins", action.parts) { json, part in
            let joined = library.action(part.action)
            json.object { json in
                json.member("action", joined.identity)
                json.member("title", joined.title.original)
                json.member("request", part.isRequest)
                json.member("materials", action.materials(of: part, in: assessment, library))
            }
        }
        member("theme", action.theme.map { library.catalogue.themes[$0].id })
        member("addressee", template?.addressee.rawValue)
        member("owner", template?.owner.rawValue)
        member("person", action.person.isEmpty ? nil : action.person.original)
        member("effortDays", template?.effort)
        member("buyerPart", template.flatMap { $0.buyerPart.isEmpty ? nil : $0.buyerPart.original })
        member("class", action.findingClass.rawValue)
        member("priority", action.priority)
        member("severity", action.severity)
        member("gate", action.isGate)
        members(of: action.schedule)
        agreement(action.agreement)
        member("findings", action.findingNames(in: assessment))
        questions("questions", action.questions(in: assessment), library)
        indicators(action.indicators(in: library))
        member("closesWith", action.closesWith(in: library)?.original)
        array("verification", action.verifications(in: library)) { json, verification in
            json.object { json in
                json.member("by", verification.by.rawValue)
                json.member("method", verification.method.rawValue)
                json.member("text", verification.text.original)
            }
        }
        array("leverage", action.leverage) { $0.value(library.catalogue.measures[$1].id) }
        let initiatives = action.initiatives(in: assessment, of: library, at: countries)
        array("initiatives", initiatives) { $0.value(library.catalogue.initiatives[$1].id) }
        let practices = action.practices(in: assessment, of: library, at: countries)
        array("practices", practices) { $0.value(library.catalogue.practices[$1].id) }
        array("uplift", action.uplift) { json, uplift in
            json.object { json in
                json.member(
                    "questionnaire", uplift.questionnaire.map { library.questionnaires[$0].id })
                json.member("points", uplift.points)
            }
        }
        members(of: action.standing)
    }

    private mutating func members(of schedule: ActionSchedule) {
        member("start", schedule.start.description)
        member("due", schedule.due.description)
        member("dueBecause", schedule.reason.rawValue)
        member("waitsFor", schedule.waitsFor)
        member("milestones", schedule.milestones.map { $0.description })
        member("effectivenessCheck", schedule.effectivenessCheck.description)
    }

    private mutating func indicators(_ indicators: [PlannedIndicator]) {
        array("indicators", indicators) { json, planned in
            let indicator = planned.definition
            json.object { json in
                json.member("text", indicator.text.original)
                json.member("kind", indicator.kind.rawValue)
                json.member("unit", indicator.unit)
                json.member("baseline", planned.today)
                json.member("target", indicator.target)
                json.member("direction", indicator.direction.rawValue)
            }
        }
    }

    private mutating func members(of standing: ActionStanding) {
        member("status", standing.status.rawValue)
        member("new", standing.isNew)
        member("begun", standing.begun?.description)
        member("done", standing.done?.description)
        member("verified", standing.verified?.description)
        member("effective", standing.effective?.description)
        member("daysOverdue", standing.daysOverdue)
        member("recurrences", standing.recurrences)
    }

    /// Writes where both sides stand, once somebody has said anything.
    private mutating func agreement(_ agreement: Agreement) {
        guard !agreement.history.isEmpty else { return }
        object("agreement") { json in
            json.member("state", agreement.state.rawValue)
            json.member("person", agreement.person)
            json.member("due", agreement.due?.description)
            json.member("asked", agreement.asked?.description)
            json.member("extended", agreement.isExtended)
            json.array("history", agreement.history) { json, step in
                json.object { json in
                    json.members(of: step.entry)
                    json.member("counted", step.refusal == nil)
                    json.said("because", step.refusal?.rawValue)
                }
            }
        }
    }

    private mutating func members(of entry: AgreementEntry) {
        member("state", entry.state.rawValue)
        member("on", entry.on.description)
        if !entry.by.isEmpty { member("by", entry.by) }
        member("party", entry.party.rawValue)
        said("person", entry.person)
        said("due", entry.due?.description)
        said("reason", entry.reason?.rawValue)
        said("explanation", entry.explanation)
        said("cost", entry.cost)
        said("evidence", entry.evidence)
        said("comment", entry.comment)
    }
}
