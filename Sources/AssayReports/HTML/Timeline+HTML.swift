import AssayHTML
import AssayWording

/// The open actions, each with its bar on the axis of time.
extension Timeline {
    /// What the parts of a row say.
    static var key: HTML {
        Tag.ul(["class": "key"]) {
            Tag.li {
                keyDrawing(
                    Tag.rect(DrawingStyle.work("") + ["y": "3", "width": "32", "height": "8"]))
                "from start to due date"
            }
            Tag.li {
                keyDrawing(Tag.path(DrawingStyle.milestone + ["d": "M16 2l5 5-5 5-5-5z"]))
                "milestone"
            }
            Tag.li {
                keyDrawing(Tag.circle(DrawingStyle.check + ["cx": "16", "cy": "7", "r": "4"]))
                "look whether it worked"
            }
        }
    }

    var html: HTML {
        Tag.table(["class": "gantt", "role": "table"]) {
            Tag.caption { "From \(first) to \(last)" }
            Tag.thead(["role": "rowgroup"]) {
                Tag.tr(["role": "row"]) {
                    heading(class: "what label") { Phrases.english.labels.action }
                    heading(class: "label") { Phrases.english.labels.due }
                    heading(class: "drawn") { axis }
                }
            }
            Tag.tbody(["role": "rowgroup"]) {
                let grid = ticks.map { "M\($0.place) 0v16" }.joined()
                for row in rows { row.html(on: grid) }
            }
        }
    }

    private func heading(class: String, @HTMLBuilder content: () -> [HTML]) -> HTML {
        Tag.th(["scope": "col", "role": "columnheader", "class": `class`], content: content)
    }

    private var axis: HTML {
        Tag.svg(["viewBox": "0 0 480 18", "role": "img", "aria-label": "Months"]) {
            Tag.path(
                DrawingStyle.line + ["d": ticks.map { "M\($0.place) 12v6" }.joined()])
            for tick in ticks {
                Tag.text(DrawingStyle.axis + ["x": tick.place, "y": "11"]) { tick.month }
            }
        }
    }
}

extension Timeline.Row {
    fileprivate func html(on grid: String) -> HTML {
        Tag.tr(["role": "row"]) {
            Tag.th(["scope": "row", "role": "rowheader", "class": "what"]) {
                Tag.a(["class": "no", "href": "#\(anchor)"]) { "\(number)" }
                " \(action)"
            }
            Tag.td(["role": "cell", "class": "day"]) { due }
            Tag.td(["role": "cell", "class": "drawn"]) {
                Tag.svg(["viewBox": "0 0 480 16", "aria-hidden": "true"]) {
                    Tag.path(DrawingStyle.line + ["d": grid])
                    Tag.rect(
                        DrawingStyle.work(findingClass)
                            + ["x": from, "y": "4", "width": length, "height": "8"])
                    for place in milestones {
                        Tag.path(DrawingStyle.milestone + ["d": "M\(place) 3l5 5-5 5-5-5z"])
                    }
                    Tag.circle(DrawingStyle.check + ["cx": check, "cy": "8", "r": "4"])
                }
            }
        }
    }
}
