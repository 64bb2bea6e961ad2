import AssayQuestionnaires

/// What can be wrong with definitions that are well written one by one: the facts.
enum CompilationError {
    case duplicate(kind: String, id: String, firstLine: Int, firstFile: String)
    case unknown(kind: String, id: String, nearest: String?)
    case notAllowedForType(what: String, type: String, allowed: String)
    case missingForType(what: String, type: String)
    case tooFewOptions(count: Int)
    case minimumAboveMaximum(minimum: String, maximum: String)
    case creditOutsideRange(String)
    case creditNeedsOneAmount
    case unreachableCredit
    case relevanceCycle([String])
    case actionCycle([String])
    case noWeight(section: String)
    case deductionNeedsScheme
    case baseNeedsScheme
    case untilNeedsGate
    case contextRaisesNothing(finding: String)
    case levelOutOfOrder(String)
    case capacityOutOfOrder(String)
    case unknownCountry(String)
    case selfUse
    case retiredIsAsked(String)
    case formerIsAsked(String)
    case formerSaysNothing
    case sinceLaterVersion(String, version: String)
    case letterNeeded(theme: String)
    case sitesNeeded(action: String)
    case sitesNotAllowed(addressee: String)
    case servedTwice(framework: String, clause: String)
    case newerEvent(String)
    case wrongIdentifier(Identifier, IdentifierFault)
    case prefillNeedsOneSource
    case prefillUnfit(what: String, target: String)
    case workbookPlace
    case noCell(String)
}
