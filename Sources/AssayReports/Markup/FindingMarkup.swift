/// A finding as a card with what it rests on.
extension FindingEntry {
    var markup: Markup {
        """
        <article id="\(anchor)"\(" class=\"gate\"", if: isSevereAbuse)>
        <h3>\(title)</h3>
        <p><span class="tag \(findingClass)">\(findingClass)</span>\
        \(" <span class=\"tag critical\">severe abuse</span>", if: isSevereAbuse) \
        <small>priority \(priority) of 20: severity \(severity), likelihood \(likelihood); \
        the supplier \(connection)</small> <code>\(name)</code></p>
        <p>\(kept.becausePiece)</p>
        <dl>
        \(raised, as: { "<dt>Likelihood raised</dt><dd>\($0)</dd>\n" })\
        \(observed, as: { "<dt>Reported</dt><dd><bdi class=\"said\">\($0)</bdi></dd>\n" })\
        \(answerList, if: !answers.isEmpty)\(kept.groundsPiece)\
        \(remedyLine, if: !remedies.isEmpty)</dl>
        </article>

        """
    }

    private var answerList: Markup {
        """
        <dt>Answers</dt><dd><ul class="plain">
        \(each: answers, as: \.markup)\("<li>and others</li>\n", if: hasMoreAnswers)</ul></dd>

        """
    }

    private var remedyLine: Markup {
        """
        <dt>Actions</dt><dd class="no">\
        \(each: remedies, as: { "<a href=\"#\($0.anchor)\">\($0.number)</a> " })</dd>

        """
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
    fileprivate var markup: Markup {
        """
        <li>\(letter, as: { "\($0). " })\(asked.question.opening)\(said)\(asked.question.closing)
        """
    }
}

/// A document that findings cite, in the list of them.
extension SourceEntry {
    var markup: Markup {
        "<dt id=\"source-\(key)\">\(key)</dt><dd>\(heading)</dd>\n"
    }
}
