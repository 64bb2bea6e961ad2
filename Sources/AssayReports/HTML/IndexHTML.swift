import AssayHTML
import AssayInterchange
import AssayWording

/// Writes the page that orders suppliers by whom to call first and leads to their reports.
///
/// - Parameters:
///   - suppliers: what is said of each, with the names of the report files beside the page.
///   - unread: files that hold no submission that could be judged.
public func indexPage(
    of suppliers: [(entry: IndexEntry, files: [(form: ReportForm, name: String)])],
    unread: [String] = []
) -> String {
    let bytes = page(titled: "Suppliers by whom to call first", class: "index") {
        Tag.header {
            Tag.p(["class": "over"]) {
                "Supplier due diligence: scores and corrective action plans"
            }
            Tag.h1 { "Suppliers by whom to call first" }
            Tag.p {
                "Severe abuse comes first, then other grave harm and people to protect at once, then "
                "files in which all is well and nothing is shown or nothing is said, critical "
                "questions without an answer, the priority of what was found, and what is overdue. "
                "The order says where a conversation is most urgent; it "
                "is no ranking of suppliers."
            }
        }
        Tag.main {
            Tag.table {
                Tag.caption { "Suppliers: \(suppliers.count)" }
                IndexEntry.tableHead
                Tag.tbody {
                    let sorted = suppliers.sorted { $0.entry.isBefore($1.entry) }
                    for (position, supplier) in sorted.enumerated() {
                        supplier.entry.row(position + 1, supplier.files)
                    }
                }
            }
            if !unread.isEmpty {
                Tag.h2 { "Files that could not be read" }
                Tag.ul {
                    for file in unread { Tag.li { said(ResultWords.said(FileName.shown(file))) } }
                }
            }
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

extension IndexEntry {
    fileprivate static var tableHead: HTML {
        Tag.thead {
            Tag.tr {
                columnHeading("Call", class: "n")
                columnHeading("Supplier")
                columnHeading("What to talk about first")
                columnHeading(Phrases.english.labels.findingClass, class: "wide")
                columnHeading("First due")
                columnHeading("Overdue", class: "n wide")
                columnHeading("Points", class: "wide")
                columnHeading("Open questions", class: "n wide")
                columnHeading("Forms", class: "wide")
            }
        }
    }

    fileprivate func row(_ rank: Int, _ files: [(form: ReportForm, name: String)]) -> HTML {
        Tag.tr {
            Tag.td(["class": "n"]) { "\(rank)" }
            Tag.th(["scope": "row"]) {
                Tag.a(["href": files.first?.name ?? ""]) { said(name) }
                " "
                Tag.small {
                    said(number)
                    " \(country)"
                }
            }
            Tag.td { reason }
            Tag.td(["class": "wide"]) { classTag(findingClass) }
            Tag.td(["class": "day"]) { due }
            Tag.td(["class": "n wide"]) { "\(overdue)" }
            Tag.td(["class": "wide"]) { scores }
            Tag.td(["class": "n wide"]) { "\(unknown)" }
            Tag.td(["class": "wide"]) {
                for file in files {
                    Tag.a(["href": file.name]) { file.form.rawValue }
                    " "
                }
            }
        }
    }
}
