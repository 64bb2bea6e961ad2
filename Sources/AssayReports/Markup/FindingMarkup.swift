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
        <p>\(because)</p>
        <dl>
        \(raised, as: { "<dt>Likelihood raised</dt><dd>\($0)</dd>\n" })\
        \(observed, as: { "<dt>Reported</dt><dd><bdi class=\"said\">\($0)</bdi></dd>\n" })\
        \(answerList, if: !answers.isEmpty)\
        \(wording, as: { "<dt>Found as</dt><dd>\($0)</dd>\n" })\
        \(rule, as: { "<dt>Rule</dt><dd><code class=\"rule\">\($0)</code></dd>\n" })\
        \(clauseLine, if: !clauses.isEmpty)\(remedyLine, if: !remedies.isEmpty)</dl>
        </article>

        """
    }

    private var answerList: Markup {
        """
        <dt>Answers</dt><dd><ul class="plain">
        \(each: answers, as: \.markup)\("<li>and others</li>\n", if: hasMoreAnswers)</ul></dd>

        """
    }

    private var clauseLine: Markup {
        var line: Markup = "<dt>Clause</dt><dd>"
        for (position, clause) in clauses.enumerated() {
            if position > 0 { line += "; " }
            line += "<a href=\"#source-\(clause.source)\">\(clause.source)</a>, \(clause.at)"
        }
        line += "</dd>\n"
        return line
    }

    private var remedyLine: Markup {
        """
        <dt>Actions</dt><dd class="no">\
        \(each: remedies, as: { "<a href=\"#\($0.anchor)\">\($0.number)</a> " })</dd>

        """
    }
}

extension FindingEntry.Answer {
    fileprivate var markup: Markup {
        """
        <li>\(letter, as: { "\($0). " })\(question) \
        <strong class="said"><bdi>\(said)</bdi></strong> <code>\(name)</code></li>

        """
    }
}

/// A document that findings cite, in the list of them.
extension SourceEntry {
    var markup: Markup {
        "<dt id=\"source-\(key)\">\(key)</dt><dd>\(heading)</dd>\n"
    }
}
