/// English words for work that needs people who speak freely.
enum CivicWords {
    /// People are asked.
    static let asking = EnglishPattern(
        verbs: [
            "ask", "hear", "interview", "interviews with", "survey", "speak with", "speak to",
            "talk with", "talk to", "listen to",
        ],
        fillers: fillers, objects: asked)

    /// Who confirms an action asks people.
    static let verifierAsks = EnglishPattern(
        verbs: ["asks", "hears", "interviews", "surveys", "speaks with", "talks with"],
        fillers: fillers, objects: asked)

    /// Something is done together with people who may object to it.
    static let agreeing = EnglishPattern(
        verbs: ["meet", "agree with", "together with"], fillers: fillers, objects: residents)

    /// In a sentence with one of these nobody is asked.
    static let nobody: [EnglishPhrase] = [
        "send nobody", "question nobody", "ask nobody", "do not ask",
    ]

    /// Something is shown by what people say of it.
    static let saying = EnglishPattern(
        verbs: speakers.map { EnglishPhrase($0) }, fillers: betweenSpeakersAndWords,
        objects: [
            "say", "says", "said", "confirm", "call", "know", "accept", "agree", "trust", "feel",
            "tell", "heard", "notice", "would", "gave", "comment", "comments", "word", "view",
            "views", "answer", "answers", "satisfied", "find",
        ])

    /// Something is shown by the word of people.
    static let wordOf = EnglishPattern(
        verbs: [
            "word of", "view of", "views of", "comment of", "comments of", "answers of",
            "survey of", "interviews with", "interviews of", "consent of", "satisfaction of",
            "confirmed by", "signed by",
        ],
        fillers: fillers, objects: Set(speakers))

    /// Something is shown by asking.
    static let wordsOfAsking: [EnglishPhrase] =
        [
            "own word", "a survey", "worker interviews", "interviews", "survey without names",
            "were asked", "talks without names", "notes without names", "answers without names",
            "own account", "who was heard",
        ] + speakers.flatMap { [EnglishPhrase($0 + " asked"), EnglishPhrase($0 + " interviewed")] }

    private static let speakers = [
        "workers", "crews", "crew", "contractors", "miners", "diggers", "mothers", "women",
        "people", "union", "unions", "residents", "neighbours", "villagers", "villages",
        "communities", "families", "defenders", "peoples", "users", "complainants", "households",
        "herders", "fishers", "claimants", "councils", "collectors", "drivers", "survivors",
        "parents", "members", "representatives", "cooperatives", "they", "both", "those",
    ]
    private static let betweenSpeakersAndWords: Set<String> = [
        "who", "whose", "that", "there", "asked", "at", "near", "in", "by", "from", "with", "to",
        "under", "below", "for", "the", "a", "and", "or", "also", "still", "them", "themselves",
        "were", "was", "are", "have", "plant", "place", "mine", "site", "sites", "main", "named",
        "local", "safety", "harmed", "affected", "organisation", "residents", "neighbours", "of",
        "groups", "their", "organisations",
    ]

    private static let fillers: Set<String> = [
        "the", "a", "an", "your", "new", "former", "some", "these", "those", "local", "affected",
        "contract", "furnace", "moved", "and", "or", "one", "two", "trade", "workers",
    ]
    private static let asked = residents.union([
        "workers", "crews", "contractors", "miners", "diggers", "mothers", "women", "people",
    ])
    private static let residents: Set<String> = [
        "union", "unions", "residents", "neighbours", "villagers", "villages", "communities",
        "families", "defenders", "peoples",
    ]
}
