import AssayHTML
import AssayQuestionnaires

/// The styles of the parts of drawings: a class for the page's style sheet, and the same in colours
/// of paper for programs that print drawings without it.
enum DrawingStyle {
    static let track: Attributes = ["class": "track", "fill": "#f1f1f1", "stroke": "#bbb"]
    static let claimed: Attributes = ["class": "claimed", "fill": "#b9d4e6"]
    static let assured: Attributes = ["class": "assured", "fill": "#2b5f86"]
    static let halo: Attributes = [
        "class": "halo", "fill": "none", "stroke": "#fff", "stroke-width": "3.5",
    ]
    static let range: Attributes = [
        "class": "whisker", "fill": "none", "stroke": "#000", "stroke-width": "1.5",
    ]
    static let line: Attributes = ["class": "line", "fill": "none", "stroke": "#bbb"]
    static let milestone: Attributes = [
        "class": "stone", "fill": "#fff", "stroke": "#000", "stroke-width": "1.5",
    ]
    static let check: Attributes = [
        "class": "look", "fill": "none", "stroke": "#444", "stroke-width": "1.5",
    ]
    static let axis: Attributes = [
        "class": "axis", "fill": "#444", "font-family": "sans-serif", "font-size": "12",
    ]

    /// The bar of an action whose findings are of a class.
    static func work(_ findingClass: String) -> Attributes {
        let colour =
            switch FindingClass(rawValue: findingClass) {
            case .critical: "#8b1a1a"
            case .priority: "#8f3a00"
            case .major: "#6b4c00"
            default: "#444"
            }
        return ["class": findingClass.isEmpty ? "work" : "work \(findingClass)", "fill": colour]
    }
}
