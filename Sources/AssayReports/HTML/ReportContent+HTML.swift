import AssayHTML
import AssayWording

/// The report as a page.
extension ReportContent {
    /// The page, which needs nothing else.
    var html: [UInt8] {
        page(titled: "\(supplier.name): due diligence report of \(supplier.assessed)") {
            Tag.header {
                Tag.p(["class": "over"]) {
                    "Supplier due diligence: scores and corrective action plan"
                }
                Tag.h1 { said(supplier.name) }
                supplier.line
                Tag.nav(["aria-label": "Parts of the report"]) { Tag.ul { contents } }
            }
            Tag.main {
                Tag.section(["class": "lead", "aria-labelledby": ReportPart.summary.rawValue]) {
                    ReportPart.summary.htmlHeading
                    for sentence in summary { Tag.p { sentence } }
                    if let progress { Tag.p(["class": "soft"]) { progress } }
                }
                results
                plan
                notes
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
        ReportPart.summary.link
        ReportPart.scores.link
        findings.isEmpty ? HTML.text("\n") : ReportPart.findings.link
        actions.isEmpty ? HTML.text("\n") : ReportPart.plan.link
        timeline == nil ? HTML.text("\n") : ReportPart.timeline.link
        actions.isEmpty ? HTML.text("\n") : ReportPart.actions.link
        backlog.isEmpty ? HTML.text("\n") : ReportPart.backlog.link
        unknowns.isEmpty ? HTML.text("\n") : ReportPart.unknown.link
        ReportPart.method.link
    }

    /// The scores and what was found.
    @HTMLBuilder private var results: [HTML] {
        Tag.section(["class": "scores", "aria-labelledby": ReportPart.scores.rawValue]) {
            ReportPart.scores.htmlHeading
            ScoreBar.key
            for board in boards { board.html }
        }
        if !findings.isEmpty {
            Tag.section(["class": "cards", "aria-labelledby": ReportPart.findings.rawValue]) {
                ReportPart.findings.htmlHeading
                for finding in findings { finding.card }
            }
        }
    }

    /// The open actions as a table, on the axis of time and one by one.
    @HTMLBuilder private var plan: [HTML] {
        if !actions.isEmpty {
            ReportPart.plan.section {
                Tag.table {
                    Tag.caption { "Open actions by wave, in the order of work" }
                    ActionEntry.tableHead
                    for wave in waves {
                        Tag.tbody {
                            ActionEntry.waveRow(wave.heading)
                            for action in wave.actions { action.row }
                        }
                    }
                }
            }
        }
        if let timeline {
            ReportPart.timeline.section {
                Timeline.key
                timeline.html
            }
        }
        if !actions.isEmpty {
            Tag.section(["class": "cards", "aria-labelledby": ReportPart.actions.rawValue]) {
                ReportPart.actions.htmlHeading
                for action in actions { action.card }
            }
        }
    }

    /// The open actions by wave.
    private var waves: [(heading: String, actions: [ActionEntry])] {
        var waves: [(heading: String, actions: [ActionEntry])] = []
        for action in actions {
            if waves.last?.heading != action.wave { waves.append((action.wave, [])) }
            waves[waves.count - 1].actions.append(action)
        }
        return waves
    }

    /// What is finished, not known, not covered, to think through, and cited.
    @HTMLBuilder private var notes: [HTML] {
        if !backlog.isEmpty {
            ReportPart.backlog.section {
                Tag.p { Phrases.english.waves.backlogHelp }
                Tag.table {
                    BacklogEntry.tableHead
                    Tag.tbody { for entry in backlog { entry.row } }
                }
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
