import Mustache

/// The parts of the page that are set into its frame.
extension ReportPage {
    /// The page, which needs nothing else.
    var bytes: [UInt8] {
        PageFrame.report.filled { part, page in
            switch part {
            case .name: page += "\(supplier.name)"
            case .assessed: page += "\(supplier.assessed)"
            case .aboutLine: page += supplier.line
            case .contents: page += contents
            case .summaryText: page += summaryText
            case .body: addBody(to: &page)
            case .methodList: page += "\(each: method, as: { "<li>\($0)</li>\n" })\(quality.line)"
            }
        }
    }

    /// Links to the parts that there are.
    private var contents: Markup {
        """
        <li><a href="#summary">Summary</a></li>
        <li><a href="#scores">Scores</a></li>
        \("<li><a href=\"#findings\">Findings</a></li>", if: !findings.isEmpty)
        \("<li><a href=\"#plan\">Plan</a></li>", if: !actions.isEmpty)
        \("<li><a href=\"#timeline\">Timeline</a></li>", if: timeline != nil)
        \("<li><a href=\"#actions\">Each action</a></li>", if: !actions.isEmpty)
        \("<li><a href=\"#unknown\">Not known yet</a></li>", if: !unknowns.isEmpty)
        <li><a href="#method">Method</a></li>

        """
    }

    private var summaryText: Markup {
        """
        \(each: summary, as: { "<p>\($0)</p>\n" })\
        \(progress, as: { "<p class=\"soft\">\($0)</p>\n" })
        """
    }
}

extension SupplierHeading {
    fileprivate var line: Markup {
        """
        <p class="soft">Assessed on \(assessed) · number <bdi class="said">\(number)</bdi>\
        \(country, as: { " · <span class=\"said\">\($0)</span>" })\
        \(site, as: { " · <bdi class=\"said\">\($0)</bdi>" })\
        \(respondent, as: { " · answered by <bdi class=\"said\">\($0)</bdi>" })</p>

        """
    }
}

extension PlanQualityEntry {
    fileprivate var line: Markup {
        var list = Markup()
        for (position, mark) in marks.enumerated() {
            list += "\(", ", if: position > 0)\(mark.line) \(mark.points)"
        }
        return "<li>Quality of this plan as a plan: \(points) of 20 (\(list)).</li>\n"
    }
}

extension Markup: MustacheCustomRenderable {
    var renderText: String { String(decoding: bytes, as: UTF8.self) }
    /// A section of a template is left out where there is nothing to set in.
    var isNull: Bool { bytes.isEmpty }
}
