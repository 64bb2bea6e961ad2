import AssayActionPlans
import AssayResponses

/// Words that people type into a plan, in five languages.
enum TypedWord {
    /// A text as it is compared: small letters, full-width forms as narrow ones, single spaces for
    /// hyphens, white space and what ends a sentence.
    static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.lowercased().inHalfWidth.unicodeScalars {
            switch scalar.value {
            case 0x2010...0x2015, 0x2D, 0x5F: plain.append(" ")
            case 0x200B...0x200F, 0xFEFF: break
            default: plain.unicodeScalars.append(scalar)
            }
        }
        let ends: Set<Character> = [
            ".", "!", ",", ";", ":", "。", "、", "'", "\"", "✓", "✔", "✗", "✘",
        ]
        let isSign = plain.allSatisfy { ends.contains($0) || $0.isWhitespace }
        let words = plain.lowercased().split { $0.isWhitespace || !isSign && ends.contains($0) }
        return words.joined(separator: " ")
    }

    /// What somebody said of an action.
    enum Reply: Hashable {
        /// A word that this side can say.
        case state(AgreementState)
        /// A word that only the other side can say.
        case otherSide(AgreementState)
    }

    /// What a side meant by a word; `nil` for one that is not known.
    ///
    /// Yes and no are each side's own: of the supplier it accepts or disputes, of the buyer it agrees or
    /// returns.
    static func reply(_ text: String, of party: Party) -> Reply? {
        let plain = plain(text)
        guard let meaning = meanings[plain] else { return nil }
        let isSupplier = party == .supplier
        switch meaning {
        case .yes: return .state(isSupplier ? .accepted : .agreed)
        case .no: return .state(isSupplier ? .disputed : .returned)
        case .later: return .state(isSupplier ? .countered : .extended)
        case .own(let state):
            return state.isWord(of: isSupplier ? .supplier : .buyer)
                ? .state(state) : .otherSide(state)
        }
    }

    private enum Meaning {
        case yes, no, later
        case own(AgreementState)
    }

    private static let meanings: [String: Meaning] = {
        var meanings: [String: Meaning] = [:]
        func add(_ meaning: Meaning, _ words: String) {
            for word in words.split(separator: "|") { meanings[plain(String(word))] = meaning }
        }
        add(
            .yes,
            "ok|okay|o.k|k|yes|y|accepted|accept|agreed|agree|approved|confirmed|fine|✓|✔|x"
                + "|ja|in ordnung|einverstanden|angenommen|akzeptiert|zugestimmt|vereinbart|bestätigt|passt"
                + "|sí|si|de acuerdo|aceptado|aceptada|acordado|acordada|aprobado|aprobada|conforme|vale"
                + "|oui|d'accord|d’accord|d accord|accepté|acceptée|convenu|convenue|approuvé|approuvée|entendu"
                + "|是|好|好的|同意|接受|已同意|已接受|可以|确认|行|約定|約好|已确认")
        add(
            .no,
            "no|n|not ok|rejected|reject|refused|declined|not accepted|not agreed|✗|✘"
                + "|nein|abgelehnt|nicht einverstanden|nicht akzeptiert"
                + "|rechazado|rechazada|no aceptado|no aceptada|no de acuerdo"
                + "|non|refusé|refusée|rejeté|rejetée|pas d'accord|pas d’accord"
                + "|否|不|不同意|拒绝|不接受|已拒绝")
        add(
            .later,
            "postponed|postpone|later|delayed|more time|needs more time|reschedule|rescheduled|new date"
                + "|verschoben|später|vertagt|mehr zeit|neues datum"
                + "|aplazado|aplazada|pospuesto|pospuesta|más tarde|más tiempo|nueva fecha"
                + "|reporté|reportée|plus tard|plus de temps|nouvelle date"
                + "|推迟|延期|延后|以后|更多时间")
        add(
            .own(.countered),
            "countered|counter|counterproposal|counter proposal|gegenvorschlag|contrapropuesta"
                + "|contre proposition|contreproposition|反提案|另行提议")
        add(
            .own(.disputed),
            "disputed|dispute|contested|bestritten|strittig|disputado|disputada|impugnado|impugnada"
                + "|contesté|contestée|有异议|异议|有争议|争议")
        add(
            .own(.returned),
            "returned|return|sent back|zurückgegeben|zurückgeschickt|zurück|devuelto|devuelta"
                + "|retourné|retournée|renvoyé|renvoyée|退回|已退回")
        add(
            .own(.extended),
            "extended|extension|verlängert|fristverlängerung|prorrogado|prorrogada|prolongé|prolongée"
                + "|延长|已延长")
        add(
            .own(.waived),
            "waived|waive|dropped|not needed|verzichtet|entfällt|erlassen|renunciado|dispensado"
                + "|abandonné|abandonnée|dispensé|豁免|免除|取消")
        return meanings
    }()

    /// How far an action has come, in a person's words; `nil` for a word that is not known.
    static func status(_ text: String) -> ActionStatus? {
        if let status = PlanStatus.read(text) { return status }
        return statuses[plain(text)]
    }

    private static let statuses: [String: ActionStatus] = {
        var statuses: [String: ActionStatus] = [:]
        func add(_ status: ActionStatus, _ words: String) {
            for word in words.split(separator: "|") { statuses[plain(String(word))] = status }
        }
        add(
            .open,
            "open|not started|to do|offen|nicht begonnen|abierto|abierta|pendiente|ouvert|ouverte|未开始|待办"
        )
        add(
            .inProgress,
            "in progress|started|begun|ongoing|wip|in arbeit|läuft|begonnen|en curso|en proceso|en cours"
                + "|commencé|commencée|进行中|已开始")
        add(
            .doneAsClaimed,
            "done as claimed|done|finished|completed|complete|closed|erledigt|fertig|abgeschlossen|hecho"
                + "|hecha|terminado|terminada|completado|completada|fait|faite|terminé|terminée|fini|完成|已完成"
        )
        add(
            .verified,
            "verified|checked|geprüft|verifiziert|verificado|verificada|vérifié|vérifiée|已核实|已验证")
        add(.effective, "effective|wirksam|eficaz|efectivo|efectiva|efficace|有效|已见效")
        add(.noLongerNeeded, "no longer needed")
        add(.waived, "waived")
        return statuses
    }()

    /// The reason that a text begins with, as a word that can be counted.
    static func reason(_ text: String) -> AgreementReason? {
        let plain = plain(text)
        return AgreementReason.allCases.first { reason in
            let word = Self.plain(reason.rawValue)
            return plain == word || reason != .other && plain.hasPrefix(word + " ")
        }
    }
}
