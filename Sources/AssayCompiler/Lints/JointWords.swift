/// English words for what competitors must not agree on, and for doing something with them.
enum JointWords {
    /// What a buyer settles alone: price, volume, terms, award.
    static let terms: [EnglishPhrase] = [
        "price", "prices", "pricing", "priced", "pay more", "premium", "premiums", "discount",
        "discounts", "surcharge", "margin", "margins", "invoice", "invoices", "payment terms",
        "payment days", "volume", "volumes", "tonnage", "quantity", "quantities", "quota", "quotas",
        "market share", "market shares", "share of purchases", "order volume",
        "contract", "contracts", "terms of purchase", "terms of contract", "contract terms",
        "commercial terms", "trade terms", "offtake", "award", "awards", "awarded", "tender",
        "tenders", "bid", "bids", "supplier selection", "choice of supplier", "choose suppliers",
        "switch suppliers", "boycott", "stop buying", "buy less", "buy more", "buy only",
        "buy nothing",
    ]

    /// What takes a word of the list back: it is said that it stays out.
    static let leavingOut: [EnglishPhrase] = [
        "nothing about", "not about", "never about", "without",
    ]

    /// With whom several buyers do something.
    static let together: [EnglishPhrase] = [
        "other customers", "other buyers", "your peers", "with peers", "other purchasers",
        "several customers", "several buyers", "fellow buyers", "competitors",
    ]
}
