/// English words for work that needs people who speak freely.
enum CivicWords {
    /// People are asked.
    static let asking = EnglishPattern(
        verbs: [
            "ask", "hear", "interview", "interviews with", "survey", "speak with", "speak to",
            "talk with", "talk to", "listen to",
        ],
        fillers: fillers,
        objects: residents.union([
            "workers", "crews", "contractors", "miners", "diggers", "mothers", "women", "people",
        ]))

    /// Something is done together with people who may object to it.
    static let agreeing = EnglishPattern(
        verbs: ["meet", "agree with", "together with"], fillers: fillers, objects: residents)

    /// In a sentence with one of these nobody is asked.
    static let nobody: [EnglishPhrase] = [
        "send nobody", "question nobody", "ask nobody", "do not ask",
    ]

    private static let fillers: Set<String> = [
        "the", "a", "an", "your", "new", "former", "some", "these", "those", "local", "affected",
        "contract", "furnace", "moved", "and", "or", "one", "two", "trade", "workers",
    ]
    private static let residents: Set<String> = [
        "union", "unions", "residents", "neighbours", "villagers", "villages", "communities",
        "families", "defenders", "peoples",
    ]
}
