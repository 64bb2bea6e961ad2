/// The body of a page, from the scores to the sources: what is long.
extension ReportPage {
    func addBody(to page: inout Markup) {
        addScores(to: &page)
        addFindings(to: &page)
        addPlan(to: &page)
        addTimeline(to: &page)
        addActions(to: &page)
        page += finishedSection
        page += openSection
        page += limitSection
        for set in lastResorts { page += set.markup }
        page += sourceSection
    }

    private func addScores(to page: inout Markup) {
        page += """
            <section class="scores" aria-labelledby="scores">
            <h2 id="scores">Scores</h2>
            <ul class="key">
            <li><svg viewBox="0 0 32 14" aria-hidden="true">\
            <rect \(Paint.assured) y="2" width="32" height="10"/></svg>assured by evidence</li>
            <li><svg viewBox="0 0 32 14" aria-hidden="true">\
            <rect \(Paint.claimed) y="2" width="32" height="10"/></svg>claimed beyond that</li>
            <li><svg viewBox="0 0 32 14" aria-hidden="true">\
            <path \(Paint.whisker) d="M1 7H31M1 2v10M31 2v10"/></svg>\
            range while questions are open</li>
            </ul>

            """
        for board in boards { page += board.markup }
        page.add("</section>\n")
    }

    private func addFindings(to page: inout Markup) {
        if findings.isEmpty { return }
        page.add(
            """
            <section class="cards" aria-labelledby="findings">
            <h2 id="findings">Findings by priority</h2>

            """)
        for finding in findings { finding.addCard(to: &page) }
        page.add("</section>\n")
    }

    private func addPlan(to page: inout Markup) {
        if actions.isEmpty { return }
        page.add(
            """
            <section aria-labelledby="plan">
            <h2 id="plan">Plan</h2>
            <table>
            <caption>Open actions in the order of work</caption>
            <thead><tr><th scope="col" class="n">No.</th><th scope="col">Action</th>\
            <th scope="col">Who</th><th scope="col" class="wide">Start</th>\
            <th scope="col">Due</th><th scope="col" class="wide">Class</th>\
            <th scope="col" class="wide">Status</th></tr></thead>
            <tbody>

            """)
        for action in actions { page += action.row }
        page.add("</tbody>\n</table>\n</section>\n")
    }

    private func addTimeline(to page: inout Markup) {
        guard let timeline else { return }
        page += """
            <section aria-labelledby="timeline">
            <h2 id="timeline">Timeline</h2>
            <ul class="key">
            <li><svg viewBox="0 0 32 14" aria-hidden="true">\
            <rect \(Paint.work("")) y="3" width="32" height="8"/></svg>from start to due date</li>
            <li><svg viewBox="0 0 32 14" aria-hidden="true">\
            <path \(Paint.stone) d="M16 2l5 5-5 5-5-5z"/></svg>milestone</li>
            <li><svg viewBox="0 0 32 14" aria-hidden="true">\
            <circle \(Paint.look) cx="16" cy="7" r="4"/></svg>look whether it worked</li>
            </ul>

            """
        timeline.add(to: &page)
        page.add("</section>\n")
    }

    private func addActions(to page: inout Markup) {
        if actions.isEmpty { return }
        page.add(
            """
            <section class="cards" aria-labelledby="actions">
            <h2 id="actions">Each action</h2>

            """)
        for action in actions { action.addCard(to: &page) }
        page.add("</section>\n")
    }

    private var finishedSection: Markup {
        if finished.isEmpty { return "" }
        return """
            <section aria-labelledby="finished">
            <h2 id="finished">Finished or no longer needed</h2>
            <table>
            <thead><tr><th scope="col">Action</th><th scope="col">Status</th></tr></thead>
            <tbody>
            \(each: finished, as: \.row)</tbody>
            </table>
            </section>

            """
    }

    private var openSection: Markup {
        if unknowns.isEmpty { return "" }
        return """
            <section aria-labelledby="unknown">
            <h2 id="unknown">What is not known yet</h2>
            \(each: unknowns, as: \.markup)</section>

            """
    }

    private var limitSection: Markup {
        if limits.isEmpty { return "" }
        return """
            <section aria-labelledby="limits">
            <h2 id="limits">What certificates do not stand for</h2>
            <ul>
            \(each: limits, as: { "<li>\($0)</li>\n" })</ul>
            </section>

            """
    }

    private var sourceSection: Markup {
        if sources.isEmpty { return "" }
        return """
            <section aria-labelledby="sources">
            <h2 id="sources">Sources of the clauses</h2>
            <dl>
            \(each: sources, as: \.markup)</dl>
            </section>

            """
    }
}

extension LastResort {
    fileprivate var markup: Markup {
        """
        <section>
        <h2>\(title)</h2>
        <ul>
        \(each: questions, as: { "<li>\($0)</li>\n" })</ul>
        </section>

        """
    }
}
