/// The scores of a programme or questionnaire with a bar for each.
extension ScoreBoard {
    var markup: Markup {
        """
        <section>
        <h3>\(title) <small>\(version)</small></h3>
        \(coverage, as: { "<p class=\"soft\">\($0).</p>\n" })\(level, as: levelLine)\
        \(Self.list(shortfalls))\(table, if: !rows.isEmpty)\
        \(each: remarks, as: { "<p>\($0)</p>\n" })</section>

        """
    }

    private func levelLine(_ level: String) -> Markup {
        """
        <p>Level: <strong>\(level)</strong>\
        \(next, as: { ". What separates from “\($0)”:" })</p>

        """
    }

    private static func list(_ lines: [String]) -> Markup {
        lines.isEmpty ? "" : "<ul>\n\(each: lines, as: { "<li>\($0)</li>\n" })</ul>\n"
    }

    private var table: Markup {
        """
        <table>
        <caption>\(title): claimed, assured and range</caption>
        <thead><tr><th scope="col">Part</th><th scope="col" class="n">Claimed</th>\
        <th scope="col" class="n">Assured</th><th scope="col" class="n">Range</th>\
        <th scope="col" class="drawn">Drawn</th></tr></thead>
        <tbody>
        \(each: rows, as: \.markup)</tbody>
        </table>

        """
    }
}

extension ScoreRow {
    fileprivate var markup: Markup {
        """
        <tr class="\(kind)"><th scope="row">\(name)</th><td class="n">\(claimed)</td>\
        <td class="n">\(assured)</td><td class="n">\(range)</td>\
        <td class="drawn">\(bar.markup)</td></tr>

        """
    }
}

extension ScoreBar {
    fileprivate var markup: Markup {
        """
        <svg viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">\
        <rect \(Paint.track) width="200" height="14"/>\
        <rect \(Paint.claimed) y="2" width="\(claimed)" height="10"/>\
        <rect \(Paint.assured) y="2" width="\(assured)" height="10"/>\
        \(range, if: hasRange)</svg>
        """
    }

    /// A line with ends, on a halo that sets it off from the bar.
    private var range: Markup {
        let path: Markup =
            "d=\"M\(lowest) 7H\(highest)M\(lowest) 2v10M\(highest) 2v10\""
        return """
            <path \(Paint.halo) vector-effect="non-scaling-stroke" \(path)/>\
            <path \(Paint.whisker) vector-effect="non-scaling-stroke" \(path)/>
            """
    }
}
