/// The words of a workbook for answers that are no part of a questionnaire.
enum SheetWord: CaseIterable {
    case start, evidence, certificates
    case yes, no, unknown, notApplicable
    case hidden, number, question, guidance, answer, limits, noAnswer, reason, comment, confidential
    case kind, title, file, address, digest, issued, expires
    case scheme, version, level, site, volumeShare, openFindings, materials, issues
    case day, dayHelp, supplierNumber, supplierNumberHelp, company, country, ownSite, ownSiteHelp
    case respondent, respondentHelp
    case fillIn, whereNotKnown, sometimes, evidenceFirst, sendBack, isKept
    case whatIsAsked, questions, markAll, onSheet, severalCountries, oneEach, atMost, dependsOn,
        expected
    case notADay, notADayHelp, notInList, notInListHelp, notANumber, notANumberHelp
    case whatWasSaid, verdict, accepted, corrected, sentBack, correction, sendBackReason, piece,
        seenAs
    case observations, observation, observedOn, source, reviewer, function, party, reviewDay,
        reviewHelp
    case buyer, thirdParty, affectedPeople, nothingShown
    case evidenceMissing, evidenceExpired, wrongScope, doesNotSayIt, unreadable, contradicts,
        otherReason

    /// The languages that have these words.
    static let languages = ["en", "de", "es", "fr", "zh-Hans"]

    /// The word in a language, by its whole tag or its first part; in English where it has none.
    func text(in language: String?) -> String {
        let wanted = language ?? "en"
        let number =
            Self.languages.firstIndex(of: wanted)
            ?? Self.languages.firstIndex { $0.prefix { $0 != "-" } == wanted.prefix { $0 != "-" } }
        return texts[number ?? 0]
    }

    /// Every way in which the word is written.
    var spellings: [String] { texts }
}
