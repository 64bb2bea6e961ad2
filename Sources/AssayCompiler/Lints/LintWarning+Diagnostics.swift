import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension LintWarning {
    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(id: id, severity: .warning, place: place, message: message, help: help)
    }

    private var id: DiagnosticID {
        switch self {
        case .missingCitation: .missingCitation
        case .missingGuidance: .missingGuidance
        case .missingLayer: .missingLayer
        case .unusedList: .unusedList
        case .staleFact: .staleFact
        case .unusedPlace: .unusedPlace
        case .unusedPractice: .unusedPractice
        case .missingTranslation: .missingTranslation
        case .firesOnNothing: .firesOnNothing
        case .nobodyReads: .nobodyReads
        case .mildForItsWords: .mildForItsWords
        case .unreachableQuestion: .unreachableQuestion
        case .deadEnd: .deadEnd
        case .searchTooWide: .searchTooWide
        case .tellingCosts, .tellingCostsElsewhere, .harmDeducts: .tellingCosts
        case .silencePays: .silencePays
        case .tellingChangesQuestions: .tellingChangesQuestions
        case .gateNeverOpens: .gateNeverOpens
        case .coreTooLong: .coreTooLong
        case .missingRootCause: .missingRootCause
        case .missingAction: .missingAction
        case .missingBuyerAction: .missingBuyerAction
        case .missingOutcomeIndicator: .missingOutcomeIndicator
        case .supplierVerifiesAlone: .supplierVerifiesAlone
        case .missingContainment: .missingContainment
        case .tooLongForClass: .tooLongForClass
        case .titleTooLong: .titleTooLong
        case .stepTooLong: .stepTooLong
        case .tooManySteps: .tooManySteps
        case .noTheme: .noTheme
        case .noEffort: .noEffort
        case .themeMixesKinds: .themeMixesKinds
        case .themeMixesAddressees: .themeMixesAddressees
        case .jointAboutTerms: .jointAboutTerms
        case .jointNotAddressed: .jointNotAddressed
        case .onlyForBuyers: .onlyForBuyers
        case .sameWork: .sameWork
        case .evidenceAfterWindow: .evidenceAfterWindow
        case .statePartner: .statePartner
        case .remedyOnSuspicion: .remedyOnSuspicion
        case .wordToAvoid: .wordToAvoid
        case .civicUnmarked: .civicUnmarked
        case .voicesUnmarked: .voicesUnmarked
        case .nothingWhereClosed: .nothingWhereClosed
        case .verifierAsks: .verifierAsks
        }
    }

    private var message: String {
        switch self {
        case .missingCitation(let subject): subject + " rests on no source"
        case .missingGuidance(let question):
            "question '" + question + "' does not say what a strong answer looks like"
        case .missingLayer(let question): "scored question '" + question + "' has no layer"
        case .unusedList(let list): "no rule uses the list '" + list + "'"
        case .staleFact(let text, let year, let reviewBy, _):
            "'" + text + "' of " + year + " was to be looked up again by " + reviewBy.description
        case .unusedPlace(let place):
            "no finding is about an issue of place '" + place + "' with its material"
        case .unusedPractice(let practice): "no finding names the practice '" + practice + "'"
        case .missingTranslation(let language, let missing, let texts):
            String(missing) + " of " + String(texts) + " texts have no '" + language + "'"
        case .firesOnNothing(let finding):
            "finding '" + finding + "' fires when nothing was answered"
        case .nobodyReads(let question):
            "no rule, score, finding, report or framework reads question '" + question + "'"
        case .mildForItsWords(let finding, let word, let scale):
            "finding '" + finding + "' has scale " + String(scale) + ", and its text says '" + word
                + "'"
        case .unreachableQuestion(let question):
            "no answers were found that put question '" + question + "' to anybody"
        case .deadEnd(let question, let answer, let credit):
            "question '" + question + "' answered with " + answer + " earns "
                + credit.description + " and leads to no action"
        case .searchTooWide(let question, let most, let what):
            "more than " + String(most) + " " + what + " decide about question '" + question
                + "', so it was not searched"
        case .tellingCosts(let question, let answer, let credit, let silence, let most):
            "question '" + question + "' answered with " + answer + " tells of harm and earns "
                + credit.description + ", less than the " + most.description + " of " + silence
        case .tellingCostsElsewhere(
            let question, let answer, let credit, let most, let harm, let telling, let silence):
            "question '" + question + "' answered with " + answer + " earns " + credit.description
                + " where question '" + harm + "' tells of harm with " + telling
                + ", less than the "
                + most.description + " where it is answered with " + silence
        case .silencePays(let question, let answer, let credit, let unknown):
            "question '" + question + "' answered with " + answer
                + " says that nobody looked and earns " + credit.description + ", more than the "
                + unknown.description + " of unknown"
        case .tellingChangesQuestions(let question, let other, let telling, let silence):
            "whether question '" + other + "' counts depends on telling of harm: question '"
                + question + "' answered with " + telling + " or with " + silence + " differ"
        case .gateNeverOpens(let finding):
            "gate '" + finding + "' holds the level whatever containment is told"
        case .harmDeducts(let finding, let points):
            "finding '" + finding + "' tells of harm and takes " + points.description
                + " points off"
        case .coreTooLong(let programme, let minutes, let most):
            "the short path of programme '" + programme + "' takes " + String(minutes)
                + " minutes, more than " + String(most)
        case .missingRootCause(let finding):
            "finding '" + finding + "' has no cause to talk about"
        case .missingAction(let finding): "finding '" + finding + "' leads to no action"
        case .missingBuyerAction(let finding):
            "severe finding '" + finding + "' asks nothing of the buyer"
        case .missingOutcomeIndicator(let finding):
            "severe finding '" + finding + "' has no indicator of what changes"
        case .supplierVerifiesAlone(let action, let finding):
            "action '" + action + "' of severe finding '" + finding
                + "' is confirmed by the supplier alone"
        case .missingContainment(let finding):
            "finding '" + finding + "' has no action that protects people within a week"
        case .tooLongForClass(let action, let within, let limit, let findingClass):
            "action '" + action + "' takes " + within.description + ", longer than "
                + limit.description + " for class " + findingClass.rawValue
        case .titleTooLong(let subject, let words, let most):
            "the title of " + subject + " has " + String(words) + " words, more than "
                + String(most)
        case .stepTooLong(let subject, let words, let most):
            "a sentence of " + subject + " has " + String(words) + " words, more than "
                + String(most)
        case .tooManySteps(let subject, let steps, let most):
            subject + " has " + String(steps) + " steps, more than " + String(most)
        case .noTheme(let action): "action '" + action + "' has no theme"
        case .noEffort(let action):
            "action '" + action + "' does not say how many working days it takes"
        case .themeMixesKinds(let theme, let odd, let other):
            "theme '" + theme + "' has the " + odd.kind.rawValue + " '" + odd.identity
                + "' beside the " + other.kind.rawValue + " '" + other.identity + "'"
        case .themeMixesAddressees(let theme, let odd, let other):
            "theme '" + theme + "' has '" + odd.identity + "' for " + odd.addressee.rawValue
                + " beside '" + other.identity + "' for " + other.addressee.rawValue
        case .jointAboutTerms(let subject, let word):
            subject + " is for several buyers together and says '" + word + "'"
        case .jointNotAddressed(let action, let words, let addressee):
            "action '" + action + "' is for " + addressee.rawValue + " and says '" + words + "'"
        case .onlyForBuyers(let finding):
            "finding '" + finding + "' leads to no action that every supplier can do"
        case .sameWork(let action, let other, let place):
            "action '" + action + "' says much the same as '" + other + "' in " + place.file + ":"
                + String(place.line) + ", and they have no theme in common"
        case .evidenceAfterWindow(let action, let words, let within):
            "evidence of action '" + action + "' takes '" + words + "', and its time is "
                + within.description
        case .statePartner(let subject, let words):
            subject + " is about forces or dissent and names as a partner '" + words + "'"
        case .remedyOnSuspicion(let action, let finding, let kind):
            "remedy '" + action + "' is owed for finding '" + finding + "', which is of kind "
                + kind.rawValue
        case .wordToAvoid(let word, _): "the text says '" + word + "'"
        case .civicUnmarked(let action, let words):
            "action '" + action + "' needs people who speak freely: '" + words + "'"
        case .verifierAsks(let action, let words):
            "who confirms action '" + action + "' asks people: '" + words + "'"
        case .nothingWhereClosed(let action):
            "where nobody can speak freely nothing shows that action '" + action + "' worked"
        case .voicesUnmarked(let action, let words):
            "what shows that action '" + action + "' worked is what people say: '" + words + "'"
        }
    }

    private var help: String {
        switch self {
        case .missingCitation: "Add <cite source=\"…\" at=\"…\"/>."
        case .missingGuidance: "Add <guidance>, with the reason why it is asked."
        case .missingLayer: "Add layer=\"policy\", \"process\" or \"outcome\"."
        case .unusedList: "Compare a question with it, or take it out."
        case .staleFact(_, _, _, let source):
            "Look it up in " + source
                + " or a newer source, and write text, year and review-by anew."
        case .unusedPlace: "Give it the issue and material of findings, or take it out."
        case .unusedPractice: "Name it in practices=\"…\" of a finding, or take it out."
        case .missingTranslation(let language, _, _):
            "Add the elements with xml:lang=\"" + language + "\"."
        case .firesOnNothing: "Ask for an answer first, such as answered($question) and …."
        case .nobodyReads:
            "Let a finding read it, name with <serves> what it is for, or write informs=\"people\"."
        case .mildForItsWords:
            "Give it scale 4, or say in scale-because why it is less grave than it sounds."
        case .unreachableQuestion: "Correct the rule in relevant, or take the question out."
        case .deadEnd(let question, _, _):
            "Let a finding fire for this answer, with an action that addresses \"" + question
                + "\"."
        case .searchTooWide:
            "Read fewer other answers in relevant and in credits, also in what these depend on."
        case .tellingCosts(_, _, _, _, let most):
            "Give what tells of harm at least " + most.description
                + ", and more once a first step is taken."
        case .tellingCostsElsewhere(let question, _, _, _, let harm, _, _):
            "Let the credits of \"" + question + "\" not fall for what is told in \"" + harm + "\"."
        case .silencePays(_, _, _, let unknown):
            "Give it at most " + unknown.description + ", as much as unknown-credit."
        case .tellingChangesQuestions(_, let other, _, _):
            "Put question '" + other + "' to everyone, or take its credits out."
        case .gateNeverOpens:
            "Add an answer that tells of harm from which people are protected, and name it in until."
        case .harmDeducts: "Give it a class for which no points are taken off."
        case .coreTooLong: "Take core=\"true\" from questions that can wait."
        case .missingRootCause: "Add <root-cause> with the question to ask."
        case .missingAction: "Add <action>, or an <action-reference> to one."
        case .missingBuyerAction: "Add an action with addressee=\"buyer\", or a <buyer-part>."
        case .missingOutcomeIndicator: "Add an indicator with kind=\"outcome\"."
        case .supplierVerifiesAlone: "Add <verify> by someone else."
        case .missingContainment:
            "Add an action with kind=\"containment\" and within=\"P7D\" at most."
        case .tooLongForClass:
            "Shorten it, split it, or mark structural work with structural=\"true\"."
        case .titleTooLong: "Say only what is done; the steps say how."
        case .stepTooLong: "Make two sentences of it, or leave out what is not needed on Monday."
        case .tooManySteps: "Leave out steps, or make two actions."
        case .noTheme: "Add theme=\"…\", with a theme of the catalogue."
        case .noEffort: "Add effort-days=\"…\", the working days of the addressee's own people."
        case .themeMixesKinds:
            "Give containment and remedy themes of their own: in a plan a theme is one action."
        case .themeMixesAddressees:
            "Give what buyers do themes of their own: in a plan a theme is one action."
        case .jointAboutTerms:
            "Leave it out, or make it an action of one buyer with addressee=\"buyer\"."
        case .jointNotAddressed:
            "Make it an action with addressee=\"buyers-together\", or let one company do it alone."
        case .onlyForBuyers:
            "Add an action for supplier, operator or customer without a rule in when."
        case .sameWork: "Give both the same theme, or say what is different."
        case .evidenceAfterWindow: "Lengthen within, or ask for evidence that exists sooner."
        case .statePartner: "Take it out, or name somebody whom the people harmed trust."
        case .remedyOnSuspicion:
            "Establish the facts first; put the remedy into a finding of kind harm."
        case .wordToAvoid(_, let better): "Write instead: " + better + "."
        case .civicUnmarked: "Add civic=\"open\", or let research from outside do it."
        case .verifierAsks:
            "Give it method=\"worker-or-community-voice\", which is left out where nobody can speak freely."
        case .nothingWhereClosed:
            "Add an indicator with civic=\"closed\" that counts something else."
        case .voicesUnmarked:
            "Add civic=\"open\", so that it is left out where nobody can speak freely."
        }
    }
}
