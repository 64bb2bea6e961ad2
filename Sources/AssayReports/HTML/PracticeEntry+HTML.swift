import AssayHTML

extension PracticeEntry {
    /// The practice with its details and the actions that it helps with.
    var html: HTML {
        Tag.article {
            Tag.h3 {
                "\(title) "
                actions.pieces(separatedBy: " ") { action in
                    Tag.a(["class": "no", "href": "#\(action.anchor)"]) { "\(action.number)" }
                }
            }
            Tag.dl {
                for (label, text) in details {
                    Tag.dt { label }
                    Tag.dd { text }
                }
            }
        }
    }
}
