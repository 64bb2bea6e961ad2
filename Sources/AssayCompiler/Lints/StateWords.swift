/// English words for making a partner of the state in which harm is done.
enum StateWords {
    static let partner = EnglishPattern(
        verbs: [
            "ask", "tell", "inform", "notify", "warn", "invite", "involve", "include", "add",
            "call",
            "with", "through", "write to", "report to", "speak to", "turn to", "together with",
        ],
        fillers: [
            "the", "a", "local", "host", "national", "regional", "labour", "mining", "competent",
            "public", "state", "country's", "and", "or",
        ],
        objects: [
            "authority", "authorities", "police", "army", "military", "soldiers", "ministry",
            "ministries", "government", "governor", "mayor", "prosecutor", "prosecutors",
            "officials",
            "embassy",
        ])

    /// The measure by which a buyer speaks with that state.
    static let measure = "host-authorities"
    /// The topics in which the state or its forces may be those who do harm.
    static let issues: Set<String> = ["security", "dissent", "defenders"]
    /// The beginnings of themes of the same kind.
    static let themes = ["security-", "defender-"]
}
