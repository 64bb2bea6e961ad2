/// The body of a page, from the scores to the sources: what is long.
extension ReportPage {
    var body: Markup {
        Markup(joining: [
            scores, findingSection, planSection, timelineSection, actionSection, finishedSection,
            openSection, limitSection, Markup(of: lastResorts, \.markup), sourceSection,
        ])
    }

    private var scores: Markup {
        """
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
        \(each: boards, as: \.markup)</section>

        """
    }

    private var findingSection: Markup {
        if findings.isEmpty { return "" }
        return """
            <section class="cards" aria-labelledby="findings">
            <h2 id="findings">Findings by priority</h2>
            \(Markup(of: findings, \.markup))</section>

            """
    }

    private var planSection: Markup {
        if actions.isEmpty { return "" }
        return """
            <section aria-labelledby="plan">
            <h2 id="plan">Plan</h2>
            <table>
            <caption>Open actions in the order of work</caption>
            <thead><tr><th scope="col" class="n">No.</th><th scope="col">Action</th>\
            <th scope="col">Who</th><th scope="col" class="wide">Start</th>\
            <th scope="col">Due</th><th scope="col" class="wide">Class</th>\
            <th scope="col" class="wide">Status</th></tr></thead>
            <tbody>
            \(Markup(of: actions, \.row))</tbody>
            </table>
            </section>

            """
    }

    private var timelineSection: Markup {
        guard let timeline else { return "" }
        return """
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
            \(timeline.markup)</section>

            """
    }

    private var actionSection: Markup {
        if actions.isEmpty { return "" }
        return """
            <section class="cards" aria-labelledby="actions">
            <h2 id="actions">Each action</h2>
            \(Markup(of: actions, \.card))</section>

            """
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
