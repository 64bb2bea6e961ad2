import AssayHTML

/// The scores of a programme or questionnaire with a bar for each.
extension ScoreBoard {
    var html: HTML {
        Tag.section {
            Tag.h3 {
                "\(title) "
                Tag.small { version }
            }
            if let coverage { Tag.p(["class": "soft"]) { "\(coverage)." } }
            if let level, let asClaimed {
                Tag.p {
                    "Level: "
                    Tag.strong { level }
                    "; \(asClaimed)"
                    if let next { ". What separates from “\(next)”:" }
                }
            }
            if !shortfalls.isEmpty {
                Tag.ul { for shortfall in shortfalls { Tag.li { shortfall } } }
            }
            if !rows.isEmpty { table }
            for remark in remarks { Tag.p { remark } }
        }
    }

    private var table: HTML {
        Tag.table {
            Tag.caption { "\(title): claimed, assured and range" }
            Tag.thead {
                Tag.tr {
                    columnHeading("Part")
                    columnHeading("Claimed", class: "n")
                    columnHeading("Assured", class: "n")
                    columnHeading("Range", class: "n")
                    columnHeading("Drawn", class: "drawn")
                }
            }
            Tag.tbody { for row in rows { row.html } }
        }
    }
}

extension ScoreRow {
    fileprivate var html: HTML {
        Tag.tr(["class": kind]) {
            Tag.th(["scope": "row"]) { name }
            Tag.td(["class": "n"]) { claimed }
            Tag.td(["class": "n"]) { assured }
            Tag.td(["class": "n"]) { range }
            Tag.td(["class": "drawn"]) { bar.html }
        }
    }
}

extension ScoreBar {
    /// What the parts of a bar say.
    static var key: HTML {
        Tag.ul(["class": "key"]) {
            Tag.li {
                keyDrawing(
                    Tag.rect(DrawingStyle.assured + ["y": "2", "width": "32", "height": "10"]))
                "assured by evidence"
            }
            Tag.li {
                keyDrawing(
                    Tag.rect(DrawingStyle.claimed + ["y": "2", "width": "32", "height": "10"]))
                "claimed beyond that"
            }
            Tag.li {
                keyDrawing(Tag.path(DrawingStyle.range + ["d": "M1 7H31M1 2v10M31 2v10"]))
                "range while questions are open"
            }
        }
    }

    fileprivate var html: HTML {
        Tag.svg([
            "viewBox": "0 0 200 14", "preserveAspectRatio": "none", "aria-hidden": "true",
        ]) {
            Tag.rect(DrawingStyle.track + ["width": "200", "height": "14"])
            Tag.rect(DrawingStyle.claimed + ["y": "2", "width": claimed, "height": "10"])
            Tag.rect(DrawingStyle.assured + ["y": "2", "width": assured, "height": "10"])
            if hasRange {
                // A line with ends, on a halo that sets it off from the bar.
                let line: Attributes = [
                    "vector-effect": "non-scaling-stroke",
                    "d": "M\(lowest) 7H\(highest)M\(lowest) 2v10M\(highest) 2v10",
                ]
                Tag.path(DrawingStyle.halo + line)
                Tag.path(DrawingStyle.range + line)
            }
        }
    }
}

/// A small drawing in the key of a larger one.
func keyDrawing(_ shape: HTML) -> HTML {
    Tag.svg(["viewBox": "0 0 32 14", "aria-hidden": "true"]) { shape }
}
