/// An action as a row of the plan and as a card.
extension ActionEntry {
    var row: Markup {
        """
        <tr><td class="n no"><a href="#\(anchor)">\(number)</a></td>\
        <th scope="row">\(actionPiece)</th><td>\(owner)</td><td class="day wide">\(start)</td>\
        <td class="day">\(due)</td>\
        <td class="wide"><span class="tag \(findingClass)">\(findingClass)</span></td>\
        <td class="wide\(" late", if: isOverdue)">\(status)</td></tr>

        """
    }

    func addCard(to page: inout Markup) {
        page += """
            <article id="\(anchor)">
            <h3><span class="no">\(number).</span> \(actionPiece)</h3>
            <p><span class="tag \(findingClass)">\(findingClass)</span> \
            <small>\(kind), priority \(priority) of 20, \
            <span\(" class=\"late\"", if: isOverdue)>\(status)</span></small> \
            <code>\(name)</code></p>
            <dl>

            """
        if !reasons.isEmpty { page += why }
        for detail in details { detail.add(to: &page) }
        page.add("</dl>\n</article>\n")
    }

    private var actionPiece: Markup { kept?.textPiece ?? "\(action)" }

    private var why: Markup {
        """
        <dt>Why</dt><dd><ul class="plain">
        \(each: reasons, as: { "<li><a href=\"#\($0.anchor)\">\($0.title)</a></li>\n" })</ul></dd>

        """
    }
}

extension ActionEntry.Detail {
    func add(to page: inout Markup) {
        if let piece { page += piece } else { page += Self.markup(label, lines) }
    }

    static func markup(_ label: String, _ lines: [String]) -> Markup {
        // Most have one.
        if lines.count == 1 { return "<dt>\(label)</dt><dd><p>\(lines[0])</p></dd>\n" }
        return "<dt>\(label)</dt><dd>\(each: lines, as: { "<p>\($0)</p>" })</dd>\n"
    }
}

/// An action on which no more work is expected, as a row.
extension FinishedEntry {
    var row: Markup {
        """
        <tr><th scope="row">\(action) <code>\(name)</code></th><td>\(status)</td></tr>

        """
    }
}
