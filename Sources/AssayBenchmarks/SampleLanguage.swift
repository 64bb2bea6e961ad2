/// A language that generated comments and titles are written in.
enum SampleLanguage: CaseIterable {
    /// English, all of it ASCII.
    case english
    /// Chinese, three bytes a character.
    case chinese

    var words: [String] {
        switch self {
        case .english:
            [
                "supplier", "audit", "of", "the", "graphite", "mine", "in", "Mozambique", "shows",
                "that", "measures", "against", "dust", "were", "agreed", "with", "workers", "and",
                "neighbours", "report", "follows", "by", "March",
            ]
        case .chinese:
            [
                "供应商", "审计", "石墨", "矿山", "莫桑比克", "表明", "措施", "防尘",
                "已经", "商定", "工人", "和", "邻居", "报告", "随后", "三月",
            ]
        }
    }

    /// What is between two words.
    var separator: String { self == .english ? " " : "" }

    /// A name as suppliers have one.
    var name: String { self == .english ? "Stone and Sons" : "鑫石" }
}
