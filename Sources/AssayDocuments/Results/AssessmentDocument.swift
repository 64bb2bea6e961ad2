public import AssayAssessments
import AssayExpressions
public import AssayQuestionnaires
public import AssayResponses

extension JSONWriter {
    /// Writes an assessment in the shape `urn:assay:assessment:1`.
    ///
    /// Scores are exact numbers, not rounded. Keys are never renamed or taken away within a shape.
    ///
    /// - Parameters:
    ///   - assessment: the assessment.
    ///   - response: what was assessed.
    ///   - library: the library that both were made with.
    ///   - digest: the SHA-256 of the questionnaires, to stand in the document.
    ///   - reviewed: the response once more where the buyer is to read who reviewed and reported; `nil` in
    ///     the supplier's edition.
    public mutating func write(
        _ assessment: Assessment, of response: Response, with library: QuestionnaireLibrary,
        questionnairesSHA256 digest: String? = nil, forBuyer reviewed: Response? = nil
    ) {
        object { json in
            json.member("schema", "urn:assay:assessment:1")
            json.questionnaires(sha256: digest)
            json.member("formulaVersion", Assessment.formulaVersion)
            json.supplier("supplier", assessment.supplier)
            json.member("assessed", assessment.assessed.description)
            if assessment.evidenceDay != assessment.assessed {
                json.member("evidenceAgedTo", assessment.evidenceDay.description)
            }
            json.programme(assessment.programme, library)
            json.exposure(response.exposure)
            json.array("questionnaires", assessment.questionnaires) { json, result in
                json.object { json in
                    json.members(of: result, library)
                    json.depth(response.depth(of: result.questionnaire))
                }
            }
            json.array("findings", assessment.findings) { json, finding in
                json.object { $0.members(of: finding, library) }
            }
            json.array("schemes", assessment.schemes) { json, scheme in
                json.object { json in
                    json.member("id", scheme.scheme)
                    json.member("strength", scheme.strength)
                    json.member("basis", scheme.checked == nil ? "default" : "buyer")
                    json.member("checked", scheme.checked?.description)
                }
            }
            json.reviews(of: response, library)
            json.buyerMember(reviewed)
        }
    }

    private mutating func programme(_ result: ProgrammeResult?, _ library: QuestionnaireLibrary) {
        key("programme")
        guard let result else { return null() }
        let programme = library.programmes[result.programme]
        object { json in
            json.member("id", programme.id)
            json.member("version", programme.version)
            json.score(result.score)
            json.array("weights", result.weights) { json, weight in
                json.object { json in
                    json.member("questionnaire", library.questionnaires[weight.questionnaire].id)
                    json.member("weight", weight.weight)
                    if let exposure = weight.exposure { json.member("exposure", exposure) }
                }
            }
        }
    }

    private mutating func members(
        of result: QuestionnaireResult, _ library: QuestionnaireLibrary
    ) {
        let questionnaire = library.questionnaires[result.questionnaire]
        member("id", questionnaire.id)
        member("version", questionnaire.version)
        object("scoring") { json in
            json.member("scheme", questionnaire.scoring.scheme.rawValue)
            json.member("version", questionnaire.scoring.version)
            json.member("assurance", questionnaire.scoring.assurance?.id)
            json.member("assuranceVersion", questionnaire.scoring.assurance?.version)
        }
        score(result.score)
        coverage(of: result)
        level(result.level, of: questionnaire, library)
        member("paperToOutcomeGap", result.paperToOutcomeGap)
        array("sections", result.sections) { json, section in
            json.object { json in
                json.member("id", questionnaire.sections[section.section].id)
                json.member("weight", section.weight)
                json.score(section.score)
            }
        }
        array("layers", result.layers) { json, layer in
            json.object { json in
                json.member("id", layer.layer.rawValue)
                json.score(layer.score)
            }
        }
        array("deductions", result.deductions) { json, deduction in
            json.object { json in
                json.member("class", deduction.findingClass.rawValue)
                json.member("count", deduction.count)
                json.member("points", deduction.points)
                json.member("total", deduction.total)
            }
        }
        array("questions", result.questions) { json, question in
            json.object { $0.members(of: question, library) }
        }
    }

    private mutating func coverage(of result: QuestionnaireResult) {
        let completeness = result.completeness
        object("coverage") { json in
            json.member("percent", completeness.coverage)
            json.member("applicable", completeness.applicable)
            json.member("answered", completeness.answered)
            json.member("unknown", completeness.unknown)
            json.member("notApplicable", completeness.notApplicable)
            json.member("unanswered", completeness.unanswered)
            json.member("notApplicablePercent", completeness.notApplicableShare)
            json.member("reviewNotApplicable", result.reviewsNotApplicable)
        }
    }

    private mutating func members(of result: QuestionResult, _ library: QuestionnaireLibrary) {
        member("id", library.question(result.question).id)
        member("state", result.state.name)
        member("counts", result.counts)
        guard result.counts else { return }
        member("credit", result.credit)
        member("assuredCredit", result.assuredCredit)
        member("worst", result.worst)
        member("best", result.best)
        member("creditRule", result.creditRule.map { $0 + 1 })
        member("certificate", result.certificate.map { $0 + 1 })
        member("assuranceFactor", result.assuranceFactor)
        if result.isContradicted { member("contradicted", true) }
        member("weight", result.weight)
        member("share", result.share)
    }

    private mutating func level(
        _ level: LevelResult?, of questionnaire: Questionnaire, _ library: QuestionnaireLibrary
    ) {
        key("level")
        guard let level else { return null() }
        object { json in
            json.member("reached", level.reached.map { questionnaire.levels[$0].id })
            json.member("claimed", level.claimed.map { questionnaire.levels[$0].id })
            json.member("step", level.reached.map { $0 + 1 })
            json.member("steps", questionnaire.levels.count)
            json.member("next", level.next.map { questionnaire.levels[$0].id })
            json.array("shortfalls", level.shortfalls) { json, shortfall in
                json.object { $0.members(of: shortfall, questionnaire, library) }
            }
        }
    }

    private mutating func members(
        of shortfall: LevelResult.Shortfall, _ questionnaire: Questionnaire,
        _ library: QuestionnaireLibrary
    ) {
        switch shortfall {
        case .section(let section, let score, let minimum):
            member("section", questionnaire.sections[section].id)
            member("score", score)
            member("minimum", minimum)
        case .critical(let question, let credit, let minimum):
            member("question", library.question(question).id)
            member("credit", credit)
            member("minimum", minimum)
        case .coverage(let coverage, let minimum):
            member("coverage", coverage)
            member("minimum", minimum)
        case .gate(let finding):
            member("gate", finding)
        case .silence(let question):
            member("silence", library.question(question).id)
        }
    }

    private mutating func members(of result: FindingResult, _ library: QuestionnaireLibrary) {
        let definition = result.definition(in: library)
        var rule: String?
        if case .rule(let text) = definition.trigger { rule = text.text }
        member("id", result.identity)
        member("title", definition.title.original)
        member("because", definition.because.original)
        member("kind", definition.kind.rawValue)
        member("class", result.findingClass.rawValue)
        member("severity", result.severity)
        member("scale", result.impact.scale)
        member("scope", result.impact.scope)
        member("irremediability", result.impact.irremediability)
        member("likelihood", result.likelihood)
        member("priority", result.priority)
        member("gate", result.isGate)
        member("connection", result.connection.rawValue)
        member("issue", definition.issue)
        member("material", definition.material)
        member("count", result.count)
        member("rule", rule)
        let reasons = result.contexts.map { definition.contexts[$0].reason.original }
        member("context", reasons.isEmpty ? nil : reasons.joined(separator: " "))
        if !result.assumedContexts.isEmpty { member("contextAssumed", true) }
        if !result.places.isEmpty {
            array("documented", result.places) { json, match in
                json.object { json in
                    json.member("place", library.catalogue.places[match.place].id)
                    json.member("basis", match.basis.rawValue)
                }
            }
        }
        questions("questions", result.questions, library)
        citations(definition.citations)
        array("actions", definition.actions) { $0.value(library.action($1).identity) }
    }
}
