import AssayQuestionnaires

/// The parts of a public report on due diligence, and the clauses that each rests on.
///
/// The parts follow step 5 of the OECD guidance and Article 52 of the EU Battery Regulation. Which
/// question feeds which part follows from the clauses that it serves, and from nothing else.
struct DisclosureOutline: Sendable {
    /// A clause, or all clauses that begin alike.
    struct Clauses: Sendable {
        let framework: String
        let beginnings: [String]

        func contain(_ framework: String, _ clause: String) -> Bool {
            framework == self.framework && beginnings.contains { clause.hasPrefix($0) }
        }
    }

    /// A part of the report.
    struct Part: Sendable {
        let anchor: String
        let heading: String
        /// Questions that serve these feed the part.
        let fedBy: [Clauses]
        /// What the report must say in any case, whatever was answered.
        let asked: [Clauses]
        /// What only the company can write.
        let tasks: [String]
        /// A Boolean value indicating whether certificates are listed in it.
        let listsCertificates: Bool
        /// Where a question feeds several parts, the lowest rank takes it.
        let rank: Int

        init(
            _ anchor: String, _ heading: String, rank: Int, fedBy: [Clauses],
            asked: [Clauses] = [], tasks: [String] = [], listsCertificates: Bool = false
        ) {
            self.anchor = anchor
            self.heading = heading
            self.rank = rank
            self.fedBy = fedBy
            self.asked = asked
            self.tasks = tasks
            self.listsCertificates = listsCertificates
        }
    }

    static let parts = [
        Part(
            "report", "The company and this report", rank: 3,
            fedBy: [battery("52.batteries")], asked: [battery("52.batteries")],
            tasks: [
                "The period that the report covers, and the day of publication.",
                "Where the report stands on the internet, in words that end users understand.",
                "Whom to write to with questions: a name or function, and an address.",
            ]),
        Part(
            "policy", "Policy", rank: 1, fedBy: [oecd("1A"), battery("49.1.ab")],
            tasks: ["Since when the policy is in force, who adopted it, and where it can be read."]),
        Part(
            "management", "Management system and controls", rank: 8,
            fedBy: [
                oecd("1B", "1C", "1D"),
                battery("48.3", "49.1.c", "49.1.d", "49.1.e", "49.2"),
            ], tasks: ["Who in the management answers for due diligence, with which means."]),
        Part(
            "complaints", "Complaints and remedy", rank: 4,
            fedBy: [oecd("1E"), battery("49.1.f")],
            tasks: [
                "How anyone can complain, and how those who do are protected.",
                "How many complaints came, on what, and what became of them; nobody must be "
                    + "recognisable.",
            ]),
        Part(
            "risks", "Risks that were identified", rank: 7,
            fedBy: [oecd("2", "II-", "RF-"), battery("50.1.a", "X.", "52.findings")],
            asked: [battery("52.findings")],
            tasks: [
                "Which significant impacts were found: what, where, whom they reach, how you know.",
                "Which part of the material has no known origin.",
            ]),
        Part(
            "measures", "Measures and what they changed", rank: 6,
            fedBy: [oecd("3", "III"), battery("50.1.b")],
            tasks: [
                "For each impact: what was done, by when, what it changed, and what stays open.",
                "The figures of the year before beside those of this year.",
            ]),
        Part(
            "verification", "Verification by third parties", rank: 5,
            fedBy: [oecd("4"), battery("48.2", "48.4", "51", "52.verification")],
            asked: [battery("52.verification")], listsCertificates: true),
        Part(
            "publication", "Publication, and who receives it", rank: 2,
            fedBy: [
                oecd("5"), battery("52.yearly", "52.downstream", "52.authorities"),
            ],
            asked: [battery("52.yearly", "52.downstream", "52.authorities")]),
    ]

    private static func oecd(_ beginnings: String...) -> Clauses {
        Clauses(framework: "OECD-DDG", beginnings: beginnings)
    }

    private static func battery(_ beginnings: String...) -> Clauses {
        Clauses(framework: "EU-BATT", beginnings: beginnings)
    }

    /// The part that takes a question; `nil` where it serves no clause of the report.
    static func part(
        for question: Question, in library: QuestionnaireLibrary
    ) -> Int? {
        let fitting = parts.indices.filter { position in
            question.serves.contains { served in
                let framework = library.catalogue.frameworks[served.framework]
                return parts[position].fedBy.contains {
                    $0.contain(framework.id, framework.clauses[served.clause].id)
                }
            }
        }
        return fitting.min { parts[$0].rank < parts[$1].rank }
    }
}
