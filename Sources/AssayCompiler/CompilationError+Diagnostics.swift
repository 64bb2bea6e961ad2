import AssayDiagnostics
import AssayQuestionnaires

extension CompilationError {
    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(id: id, place: place, message: message, help: help)
    }

    private var id: DiagnosticID {
        switch self {
        case .duplicate: .duplicateId
        case .unknown: .unknownReference
        case .notAllowedForType: .notForType
        case .missingForType: .missingForType
        case .tooFewOptions: .tooFewOptions
        case .minimumAboveMaximum: .minimumAboveMaximum
        case .creditOutsideRange: .creditOutsideRange
        case .creditNeedsOneAmount: .creditAmount
        case .unreachableCredit: .unreachableCredit
        case .relevanceCycle: .relevanceCycle
        case .actionCycle: .actionCycle
        case .noWeight: .noWeight
        case .deductionNeedsScheme: .deductionNeedsScheme
        case .baseNeedsScheme: .baseNeedsDeductions
        case .untilNeedsGate: .untilNeedsGate
        case .contextRaisesNothing: .contextRaisesNothing
        case .levelOutOfOrder: .levelOutOfOrder
        case .capacityOutOfOrder: .capacityOutOfOrder
        case .unknownCountry: .unknownCountry
        case .selfUse: .selfUse
        case .retiredIsAsked: .retiredIsAsked
        case .formerIsAsked: .formerIsAsked
        case .formerSaysNothing: .formerSaysNothing
        case .sinceLaterVersion: .sinceLaterVersion
        case .servedTwice: .servedTwice
        case .newerEvent: .unknownReference
        case .wrongIdentifier: .wrongIdentifier
        case .prefillNeedsOneSource: .prefillSource
        case .prefillUnfit: .prefillUnfit
        case .workbookPlace, .noCell: .workbookPlace
        case .letterNeeded: .letterNeeded
        case .sitesNeeded: .sitesNeeded
        case .sitesNotAllowed: .sitesNotAllowed
        }
    }

    private var message: String {
        switch self {
        case .duplicate(let kind, let id, let line, let file):
            "the " + kind + " '" + id + "' is already defined in " + file + " on line "
                + String(line)
        case .unknown(let kind, let id, _): "there is no " + kind + " '" + id + "'"
        case .notAllowedForType(let what, let type, _):
            "a question of type '" + type + "' takes no " + what
        case .missingForType(let what, let type):
            "a question of type '" + type + "' needs " + what
        case .tooFewOptions(let count):
            "there " + (count == 1 ? "is 1 option" : "are " + String(count) + " options")
                + ", expected at least 2"
        case .minimumAboveMaximum(let minimum, let maximum):
            "the minimum " + minimum + " is above the maximum " + maximum
        case .creditOutsideRange(let text): "the credit '" + text + "' is not between 0 and 1"
        case .creditNeedsOneAmount: "a credit needs either a number inside it or a share"
        case .unreachableCredit: "this credit stands behind one that always holds"
        case .relevanceCycle(let names):
            "whether to ask these questions depends on one another: "
                + names.joined(separator: " → ")
        case .actionCycle(let names):
            "these actions wait for one another: " + names.joined(separator: " → ")
        case .noWeight(let section):
            "the scored questions of section '" + section + "' have no weight"
        case .deductionNeedsScheme: "deductions only count in the scheme 'deductions'"
        case .baseNeedsScheme: "a base only counts in the scheme 'deductions'"
        case .untilNeedsGate: "'until' only counts for a finding that is a gate"
        case .contextRaisesNothing(let finding):
            "the circumstance raises nothing of finding '" + finding + "'"
        case .levelOutOfOrder(let id): "level '" + id + "' asks for less than the one below it"
        case .capacityOutOfOrder(let text):
            "'" + text + "' is less than what stands before it"
        case .unknownCountry(let code): "'" + code + "' is no country of ISO 3166-1"
        case .selfUse: "the questionnaire uses itself"
        case .retiredIsAsked(let id): "the retired question '" + id + "' is still asked"
        case .formerIsAsked(let id): "the former id '" + id + "' is a question that is asked"
        case .formerSaysNothing: "this names no earlier question and no earlier value"
        case .sinceLaterVersion(let since, let version):
            "version " + since + " comes after " + version + ", that of the questionnaire"
        case .servedTwice(let framework, let clause):
            "the question names clause '" + clause + "' of " + framework + " twice"
        case .letterNeeded(let theme):
            "theme '" + theme + "' has a request and does not say by which letter"
        case .sitesNeeded(let action):
            "action '" + action + "' does not say who runs the site it is about"
        case .sitesNotAllowed(let addressee):
            "an action for the " + addressee + " is about no site"
        case .newerEvent(let text): "there is no event '" + text + "'"
        case .wrongIdentifier(let identifier, let fault): identifier.message(of: fault)
        case .prefillNeedsOneSource: "it is not said once what is filled in"
        case .prefillUnfit(let what, let target): "'" + target + "' takes no " + what
        case .workbookPlace: "it is not said where in the workbook this stands"
        case .noCell(let text): "'" + text + "' is no cell or column of a sheet"
        }
    }

    private var help: String {
        switch self {
        case .duplicate: "Give one of them another id."
        case .unknown(let kind, _, let nearest):
            nearest.map { "Did you mean '" + $0 + "'?" } ?? "Define the " + kind
                + ", or name another."
        case .notAllowedForType(_, _, let allowed):
            "Take it out, or change the type to " + allowed + "."
        case .missingForType(let what, _): "Add " + what + "."
        case .tooFewOptions: "Add what else can be answered."
        case .minimumAboveMaximum: "Exchange them, or correct one."
        case .creditOutsideRange: "Write a decimal from 0 to 1."
        case .creditNeedsOneAmount: "Write <credit>0.5</credit> or <credit share=\"…\"/>."
        case .unreachableCredit: "Move it up, or take it out."
        case .relevanceCycle: "Let one of them be asked always, or by another question."
        case .actionCycle: "Take one 'after' out."
        case .noWeight: "Give at least one question a weight above 0."
        case .deductionNeedsScheme, .baseNeedsScheme:
            "Take it out, or write scheme=\"deductions\"."
        case .untilNeedsGate: "Take it out, or write gate=\"true\"."
        case .contextRaisesNothing:
            "Give it a higher scale, scope, irremediability or likelihood, or a closer connection, "
                + "than the finding has."
        case .levelOutOfOrder: "Order levels from the lowest to the highest."
        case .capacityOutOfOrder:
            "Order sizes and waves from the smallest to the largest, and let no larger company carry "
                + "less."
        case .unknownCountry: "Write the code of two capital letters, such as MZ."
        case .selfUse: "Name its own questions without a prefix."
        case .retiredIsAsked: "Take out the question or the retirement."
        case .formerIsAsked: "Take out the <formerly>, or rename the other question."
        case .formerSaysNothing:
            "Write question=\"…\" with the id that it had, or <value from=\"…\" to=\"…\"/>."
        case .sinceLaterVersion: "Raise the version of the questionnaire, or correct this one."
        case .servedTwice: "Take one of them out."
        case .letterNeeded: "Write letter=\"…\" with the id of a <letter>."
        case .sitesNeeded:
            "Write the roles of the profile that run it, such as sites=\"mine refiner\"."
        case .sitesNotAllowed:
            "Take 'sites' out, or write addressee=\"operator\" or addressee=\"customer\"."
        case .wrongIdentifier(let identifier, let fault): identifier.help(with: fault)
        case .newerEvent: "Name an event that the schema lists."
        case .prefillNeedsOneSource:
            "Write one of value, state, copy and rows; of a cell one of copy and value; cells only with "
                + "rows."
        case .prefillUnfit: "Fill in what the question takes, or take the prefill out."
        case .workbookPlace:
            "Write sheet=\"…\" and at=\"D8\", or name=\"…\" for a named range; of a table also column."
        case .noCell: "Write a cell such as D8, or a column such as D."
        }
    }
}
