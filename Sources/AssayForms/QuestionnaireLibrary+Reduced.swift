import AssayQuestionnaires

extension QuestionnaireLibrary {
    /// The library without what a page never shows: what frameworks say that questions serve, sources that nothing
    /// cites, what scoring and certificates rest on, why questions are retired, how answers of before are brought
    /// to today, what a buyer's answers say about measures, what to ask about causes, letters, what only several
    /// buyers can do, and what catalogues say beyond a title or of what nothing in the library names. Which options
    /// say that nobody looked is kept only where a gate asks.
    ///
    /// Scores, findings and plans stay the same.
    func reduced() -> QuestionnaireLibrary {
        var reduced = LibraryBuilder(self)
        for number in reduced.questionnaires.indices {
            reduced.questionnaires[number].readiness = []
            reduced.questionnaires[number].memberships = []
            reduced.questionnaires[number].categoryOrders = []
            reduced.questionnaires[number].ownSectors = []
            reduced.questionnaires[number].scoring.citations = []
            for place in reduced.questionnaires[number].equivalences.indices {
                reduced.questionnaires[number].equivalences[place].citations = []
            }
            for place in reduced.questionnaires[number].findings.indices {
                reduced.questionnaires[number].findings[place].rootCauses = []
            }
            for place in reduced.questionnaires[number].retired.indices {
                reduced.questionnaires[number].retired[place].reason = LocalizedText()
            }
        }
        for number in reduced.questions.indices {
            reduced.questions[number].serves = []
            reduced.questions[number].formerAnswers = []
            guard !reduced.questions[number].isBehindGate else { continue }
            for option in reduced.questions[number].options.indices {
                reduced.questions[number].options[option].saysNobodyLooked = false
            }
        }
        // What only several buyers can do is in no supplier's plan.
        for number in reduced.actions.indices
        where reduced.actions[number].addressee == .buyersTogether {
            reduced.actions[number].title = LocalizedText()
            reduced.actions[number].steps = [LocalizedText()]
            reduced.actions[number].buyerPart = LocalizedText()
            reduced.actions[number].indicators = []
            reduced.actions[number].closesWith = LocalizedText()
            reduced.actions[number].verifications = []
        }
        reduced.catalogue.reduceThemes(of: reduced.actions)
        let findings =
            reduced.catalogue.standingFindings + reduced.questionnaires.flatMap { $0.findings }
        reduced.catalogue.reducePractices(to: Set(findings.flatMap { $0.practices }))
        reduced.catalogue.reduce(
            citing: Set(questions.flatMap { $0.citations.map(\.source) }))
        return reduced.library()
    }
}

extension Catalogue {
    /// Takes the words away of themes that no action has, nor takes the place of one, and the steps where
    /// there are never two pieces of own work to join.
    fileprivate mutating func reduceThemes(of actions: [ActionTemplate]) {
        var own = [Int](repeating: 0, count: themes.count)
        var named: Set<Int> = []
        for action in actions where action.addressee != .buyersTogether {
            guard let theme = action.theme?.rawValue else { continue }
            named.insert(theme)
            if action.addressee != .customer { own[theme] += 1 }
        }
        let outside = Set(named.compactMap { themes[$0].outside?.rawValue })
        for index in themes.indices where !outside.contains(index) {
            if own[index] < 2 { themes[index].steps = [LocalizedText()] }
            guard !named.contains(index) else { continue }
            themes[index].title = LocalizedText()
            themes[index].request = LocalizedText()
        }
    }

    /// Takes the words away of practices that no finding names.
    fileprivate mutating func reducePractices(to named: Set<PracticeIndex>) {
        for index in practices.indices where !named.contains(PracticeIndex(rawValue: index)) {
            practices[index] = Practice(
                id: practices[index].id, year: practices[index].year, title: LocalizedText())
        }
    }

    fileprivate mutating func reduce(citing cited: Set<String>) {
        // What rests on a law enters a plan first.
        frameworks = frameworks.filter { $0.isLaw }
        for number in frameworks.indices {
            frameworks[number].title = LocalizedText()
            frameworks[number].note = LocalizedText()
            frameworks[number].clauses = []
        }
        capacity?.citations = []
        useShares = []
        for number in holidays.indices { holidays[number].citations = [] }
        sources = sources.filter { cited.contains($0.id) }
        for number in sources.indices {
            sources[number].publisher = LocalizedText()
            sources[number].note = LocalizedText()
        }
        for number in measures.indices {
            measures[number].summary = LocalizedText()
            measures[number].prerequisite = LocalizedText()
            measures[number].fits = LocalizedText()
            measures[number].record = LocalizedText()
            measures[number].cost = LocalizedText()
            measures[number].benefit = LocalizedText()
            measures[number].citations = []
        }
        for number in initiatives.indices {
            initiatives[number].summary = LocalizedText()
            initiatives[number].citations = []
        }
        for number in places.indices { places[number].citations = [] }
        for number in practices.indices { practices[number].citations = [] }
        for number in questionSets.indices {
            questionSets[number].title = LocalizedText()
            questionSets[number].summary = LocalizedText()
            questionSets[number].questions = []
            questionSets[number].citations = []
        }
        for number in standingFindings.indices { standingFindings[number].rootCauses = [] }
        for number in letters.indices {
            letters[number].opening = LocalizedText()
            letters[number].closing = LocalizedText()
        }
        for number in schemes.indices {
            schemes[number].summary = LocalizedText()
            schemes[number].citations = []
        }
    }
}
