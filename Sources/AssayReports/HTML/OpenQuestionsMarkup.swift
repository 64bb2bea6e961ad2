/// The questions of a questionnaire that are open, as a table.
extension OpenQuestions {
    var markup: Markup {
        """
        <table>
        <caption>\(title)</caption>
        <thead><tr><th scope="col">Question</th><th scope="col">State</th>\
        <th scope="col" class="n">Points it can bring</th></tr></thead>
        <tbody>
        \(each: entries, as: \.markup)</tbody>
        </table>

        """
    }
}

extension OpenQuestions.Entry {
    fileprivate var markup: Markup {
        """
        <tr><th scope="row">\(question) <code>\(name)</code>\
        \(comment, as: { "<br><small>“<bdi class=\"said\">\($0)</bdi>”</small>" })</th>\
        <td>\(state)</td><td class="n">\(points)</td></tr>

        """
    }
}
