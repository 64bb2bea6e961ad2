import AssayQuestionnaires

extension Phrases {
    /// What the page for those affected says.
    ///
    /// Nothing in it names a company, a country, a person or a suspicion: it may be found on whoever
    /// carries it.
    package struct Voices: Sendable {
        package let title: String
        package let before: [String]
        package let change: String
        package let changes: [String]
        package let promise: String
        package let promises: [String]
        package let measure: String
        package let partner: String
        package let partnerAsks: [String]
        package let afterwards: [String]
        /// A topic in plain words.
        package let topic: @Sendable (_ issue: String) -> String
        /// Told to who prints the page, not on it.
        package let closed: @Sendable (_ countries: [String]) -> String
    }
}

extension Phrases.Voices {
    package static let english = Phrases.Voices(
        title: "How are things going here?",
        before: [
            "You do not have to answer, and you can leave out whatever you like.",
            "Answer with a partner you trust: a union, a committee, a group from your place. The partner "
                + "can read it to you, and can keep the page in place of you.",
            "Write no names, no numbers of people and nothing by which somebody would be known.",
            "If it is not safe to carry this page, do not carry it. Tell your partner, who can write it "
                + "down elsewhere.",
        ],
        change: "Compared with a year ago, this is",
        changes: ["better", "the same", "worse", "I do not know"],
        promise: "What was promised to us was",
        promises: ["kept", "kept in part", "not kept", "nothing was promised"],
        measure: "What should be measured, and how would we see that it is better?",
        partner: "For the partner",
        partnerAsks: [
            "In which month did you ask?", "How did you ask: together, one by one, from memory?",
            "Is there something that must not be done with these answers?",
        ],
        afterwards: [
            "The partner hands this to the customer who asked for it. Only the people there who work on "
                + "these topics read it.",
            "The company where you work or live beside does not get this page. It may hear, months later, "
                + "that a topic was raised; never by whom, by which partner or on which day.",
            "Your partner is told what was changed because of it. You can ask the partner to take it back.",
        ],
        topic: { issue in topics.first { $0.issue == issue }?.words ?? issue.spaced },
        closed: { countries in
            "People cannot speak freely in \(countries.joined(separator: ", ")): do not hand the page out "
                + "there. Have research done from outside."
        })

    private static let topics = [
        (issue: "air-and-waste", words: "Air, dust and waste"),
        (issue: "biodiversity", words: "Forests, animals and plants"),
        (issue: "child-labour", words: "School and young people"),
        (issue: "climate-and-energy", words: "Power, heat and smoke"),
        (issue: "community", words: "Life in the neighbourhood"),
        (issue: "artisanal-mining", words: "Small-scale mining"),
        (issue: "forced-labour", words: "Contracts, papers and wages"),
        (issue: "grievance-and-remedy", words: "Being heard when something goes wrong"),
        (issue: "health-and-safety", words: "Health and safety"),
        (issue: "indigenous-rights", words: "Land, customs and consent"),
        (issue: "labour-rights", words: "Working hours, pay and talking with managers"),
        (issue: "resettlement", words: "Homes and fields"),
        (issue: "stakeholder-engagement", words: "Being asked before things change"),
        (issue: "tailings", words: "Dams and what is stored behind them"),
        (issue: "water", words: "Water"),
    ]
}
