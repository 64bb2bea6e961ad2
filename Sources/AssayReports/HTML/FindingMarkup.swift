/// A finding as a card with what it rests on.
extension FindingEntry {
    func addCard(to page: inout Markup) {
        page += """
            <article id="\(anchor)"\(" class=\"gate\"", if: isSevereAbuse)>
            <h3>\(title)</h3>
            <p><span class="tag \(findingClass)">\(findingClass)</span>\
            \(" <span class=\"tag critical\">severe abuse</span>", if: isSevereAbuse) \
            <small>priority \(priority) of 20: severity \(severity), likelihood \(likelihood); \
            the supplier \(connection)</small> <code>\(name)</code></p>
            <p>
            """
        page += kept.becausePiece
        page.add("</p>\n<dl>\n")
        if let raised { page += "<dt>Likelihood raised</dt><dd>\(raised)</dd>\n" }
        if let observed {
            page += "<dt>Reported</dt><dd><bdi class=\"said\">\(observed)</bdi></dd>\n"
        }
        addAnswers(to: &page)
        page += kept.groundsPiece
        addRemedies(to: &page)
        page.add("</dl>\n</article>\n")
    }

    private func addAnswers(to page: inout Markup) {
        if answers.isEmpty { return }
        page.add("<dt>Answers</dt><dd><ul class=\"plain\">\n")
        for answer in answers { answer.addItem(to: &page) }
        if hasMoreAnswers { page.add("<li>and others</li>\n") }
        page.add("</ul></dd>\n")
    }

    private func addRemedies(to page: inout Markup) {
        if remedies.isEmpty { return }
        page.add("<dt>Actions</dt><dd class=\"no\">")
        for action in remedies { page += "<a href=\"#\(action.anchor)\">\(action.number)</a> " }
        page.add("</dd>\n")
    }
}

extension FindingWords {
    /// The rule in words and as it is written, and the clauses on which it rests.
    static func grounds(wording: String?, rule: String?, clauses: [FindingEntry.Clause]) -> Markup {
        """
        \(wording, as: { "<dt>Found as</dt><dd>\($0)</dd>\n" })\
        \(rule, as: { "<dt>Rule</dt><dd><code class=\"rule\">\($0)</code></dd>\n" })\
        \(clauseLine(clauses), if: !clauses.isEmpty)
        """
    }

    private static func clauseLine(_ clauses: [FindingEntry.Clause]) -> Markup {
        var line: Markup = "<dt>Clause</dt><dd>"
        for (position, clause) in clauses.enumerated() {
            if position > 0 { line += "; " }
            line += "<a href=\"#source-\(clause.source)\">\(clause.source)</a>, \(clause.at)"
        }
        line += "</dd>\n"
        return line
    }
}

extension FindingEntry.Answer {
    fileprivate func addItem(to page: inout Markup) {
        page.add("<li>")
        if let letter { page += "\(letter). " }
        page += asked.question.opening
        page += "\(said)"
        page += asked.question.closing
    }
}

/// A document that findings cite, in the list of them.
extension SourceEntry {
    var markup: Markup {
        "<dt id=\"source-\(key)\">\(key)</dt><dd>\(heading)</dd>\n"
    }
}
