import AssayQuestionnaires

/// The looks of the parts of drawings: a class for the page's style, and the same in colours of paper
/// for programs that print drawings without that style.
enum Paint {
    static let track: Markup = ##"class="track" fill="#f1f1f1" stroke="#bbb""##
    static let claimed: Markup = ##"class="claimed" fill="#b9d4e6""##
    static let assured: Markup = ##"class="assured" fill="#2b5f86""##
    static let halo: Markup = ##"class="halo" fill="none" stroke="#fff" stroke-width="3.5""##
    static let whisker: Markup = ##"class="whisker" fill="none" stroke="#000" stroke-width="1.5""##
    static let line: Markup = ##"class="line" fill="none" stroke="#bbb""##
    static let stone: Markup = ##"class="stone" fill="#fff" stroke="#000" stroke-width="1.5""##
    static let look: Markup = ##"class="look" fill="none" stroke="#444" stroke-width="1.5""##
    static let axis: Markup =
        ##"class="axis" fill="#444" font-family="sans-serif" font-size="12""##
    private static let colours = [
        FindingClass.critical.rawValue: "#8b1a1a", FindingClass.priority.rawValue: "#8f3a00",
        FindingClass.major.rawValue: "#6b4c00",
    ]

    private static let works = Dictionary(
        uniqueKeysWithValues: FindingClass.allCases.map { ($0.rawValue, bar($0.rawValue)) })

    /// The bar of an action whose findings are of a class.
    static func work(_ findingClass: String) -> Markup {
        works[findingClass] ?? bar(findingClass)
    }

    private static func bar(_ findingClass: String) -> Markup {
        """
        class="work\(" ", if: !findingClass.isEmpty)\(findingClass)" \
        fill="\(colours[findingClass] ?? "#444")"
        """
    }
}
