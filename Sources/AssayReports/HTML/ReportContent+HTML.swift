import AssayHTML
import AssayWording

/// The report as a page.
extension ReportContent {
    /// The page, which needs nothing else.
    var html: [UInt8] {
        page(titled: "\(supplier.name): due diligence report of \(supplier.assessed)") {
            Tag.header {
                Tag.p(["class": "over"]) {
                    "Supplier due diligence: corrective action plan"
                        + (confidential.isEmpty ? "" : ", for the buyer alone")
                }
                Tag.h1 { said(supplier.name) }
                supplier.line
                Tag.nav(["aria-label": "Parts of the report"]) { Tag.ul { contents } }
            }
            Tag.main {
                plan
                more
                annex
            }
            Tag.footer(["aria-labelledby": ReportPart.method.rawValue]) {
                ReportPart.method.htmlHeading
                Tag.ul {
                    for note in method { Tag.li { note } }
                    for sentence in quality { Tag.li { sentence } }
                }
            }
        }
    }

    /// Links to the parts. Where an optional part is missing, its line is empty.
    @HTMLBuilder private var contents: [HTML] {
        ReportPart.plan.link
        ReportPart.summary.link
        letters.isEmpty ? HTML.text("\n") : ReportPart.letters.link
        backlog.isEmpty ? HTML.text("\n") : ReportPart.backlog.link
        actions.isEmpty ? HTML.text("\n") : ReportPart.actions.link
        timeline == nil ? HTML.text("\n") : ReportPart.timeline.link
        findings.isEmpty ? HTML.text("\n") : ReportPart.findings.link
        ReportPart.scores.link
        unknowns.isEmpty ? HTML.text("\n") : ReportPart.unknown.link
        ReportPart.method.link
    }

    /// The waves, and what the customer does.
    @HTMLBuilder private var plan: [HTML] {
        Tag.section(["class": "plan", "aria-labelledby": ReportPart.plan.rawValue]) {
            ReportPart.plan.htmlHeading
            if actions.isEmpty { Tag.p { Phrases.english.summary.nothingToDo } }
            if let carries { Tag.p(["class": "soft"]) { carries } }
            if let progress { Tag.p(["class": "soft"]) { progress } }
            for wave in waves {
                Tag.h3 { wave.heading }
                Tag.ul(["class": "wave"]) { for action in wave.actions { action.item } }
            }
        }
        if !customers.isEmpty || !shared.isEmpty {
            ReportPart.customer.section {
                Tag.ul(["class": "lines"]) {
                    for action in customers {
                        Tag.li {
                            Tag.a(["class": "no", "href": "#\(action.anchor)"]) {
                                "\(action.number)"
                            }
                            " \(action.action), "
                            Tag.span(["class": "day"]) { action.day }
                        }
                    }
                    for action in shared {
                        Tag.li {
                            Tag.a(["class": "no", "href": "#\(action.anchor)"]) {
                                "\(action.number)"
                            }
                            " \(action.buyerPart)"
                        }
                    }
                }
            }
        }
    }

    /// Where the supplier stands, letters, what waits and what is finished.
    @HTMLBuilder private var more: [HTML] {
        ReportPart.summary.section {
            for sentence in standing { Tag.p { sentence } }
            for sentence in summary { Tag.p(["class": "soft"]) { sentence } }
        }
        if !letters.isEmpty {
            ReportPart.letters.section { for letter in letters { letter.html } }
        }
        if !backlog.isEmpty {
            ReportPart.backlog.section {
                Tag.p { Phrases.english.waves.backlogHelp }
                Tag.ul(["class": "lines"]) { for entry in backlog { entry.item } }
            }
        }
        if !finished.isEmpty {
            ReportPart.finished.section {
                Tag.table {
                    Tag.thead {
                        Tag.tr {
                            columnHeading(Phrases.english.labels.action)
                            columnHeading(Phrases.english.labels.status)
                        }
                    }
                    Tag.tbody { for action in finished { action.row } }
                }
            }
        }
    }

    /// What each action rests on, each finding once, the scores and the sources.
    @HTMLBuilder private var annex: [HTML] {
        Tag.div(["class": "annex"]) {
            if !actions.isEmpty {
                Tag.section(["class": "cards", "aria-labelledby": ReportPart.actions.rawValue]) {
                    ReportPart.actions.htmlHeading
                    for action in actions { action.card }
                }
            }
            if let timeline {
                ReportPart.timeline.section {
                    Timeline.key
                    timeline.html
                }
            }
            if !findings.isEmpty {
                Tag.section(["class": "cards", "aria-labelledby": ReportPart.findings.rawValue]) {
                    ReportPart.findings.htmlHeading
                    for finding in findings { finding.card }
                }
            }
            Tag.section(["class": "scores", "aria-labelledby": ReportPart.scores.rawValue]) {
                ReportPart.scores.htmlHeading
                ScoreBar.key
                for board in boards { board.html }
            }
            notes
        }
    }

    /// Whom to engage, what is not known, not covered, to think through, and cited.
    @HTMLBuilder private var notes: [HTML] {
        if !bodies.isEmpty {
            ReportPart.bodies.section {
                Tag.ul(["class": "lines"]) {
                    for body in bodies {
                        Tag.li {
                            Tag.strong { body.title }
                            ": \(body.summary) "
                            body.actions.pieces(separatedBy: " ") { action in
                                Tag.a(["class": "no", "href": "#\(action.anchor)"]) {
                                    "\(action.number)"
                                }
                            }
                        }
                    }
                }
            }
        }
        if !practices.isEmpty {
            ReportPart.practices.section { for practice in practices { practice.html } }
        }
        if !unknowns.isEmpty {
            ReportPart.unknown.section { for open in unknowns { open.html } }
        }
        if !limits.isEmpty {
            ReportPart.limits.section { Tag.ul { for limit in limits { Tag.li { limit } } } }
        }
        for set in lastResorts {
            Tag.section {
                Tag.h2 { set.title }
                Tag.ul { for question in set.questions { Tag.li { question } } }
            }
        }
        if !sources.isEmpty {
            ReportPart.sources.section {
                Tag.dl {
                    for source in sources {
                        Tag.dt(["id": "source-\(source.key)"]) { source.key }
                        Tag.dd { source.heading }
                    }
                }
            }
        }
        if !confidential.isEmpty {
            ReportPart.confidential.section {
                Tag.ul { for line in confidential { Tag.li { line } } }
            }
        }
    }
}

extension ReadyLetter {
    fileprivate var html: HTML {
        Tag.article {
            Tag.h3 {
                Tag.a(["class": "no", "href": "#\(ActionLink(number: number).anchor)"]) {
                    "\(number)"
                }
                " \(title)"
            }
            Tag.p { opening }
            Tag.ul { for line in asked { Tag.li { line } } }
            Tag.p { closing }
        }
    }
}

extension ReportPart {
    var htmlHeading: HTML { Tag.h2(["id": rawValue]) { heading } }

    var link: HTML { Tag.li { Tag.a(["href": "#\(rawValue)"]) { shortHeading } } }

    func section(@HTMLBuilder content: () -> [HTML]) -> HTML {
        Tag.section(["aria-labelledby": rawValue]) {
            htmlHeading
            content()
        }
    }
}

extension SupplierHeading {
    fileprivate var line: HTML {
        Tag.p(["class": "soft"]) {
            "Assessed on \(assessed) · number "
            said(number)
            if let country {
                " · "
                Tag.span(["class": "said"]) { country }
            }
            if let site {
                " · "
                said(site)
            }
            if let respondent {
                " · answered by "
                said(respondent)
            }
        }
    }
}
