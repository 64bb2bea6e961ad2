import AssayHTML

/// The questions of a questionnaire that are open, as a table.
extension OpenQuestions {
    var html: HTML {
        Tag.table {
            Tag.caption { title }
            Tag.thead {
                Tag.tr {
                    columnHeading("Question")
                    columnHeading("State")
                    columnHeading("Points it can bring", class: "n")
                }
            }
            Tag.tbody { for entry in entries { entry.row } }
        }
    }
}

extension OpenQuestions.Entry {
    fileprivate var row: HTML {
        Tag.tr {
            Tag.th(["scope": "row"]) {
                "\(question) "
                Tag.code { name }
                if let comment {
                    Tag.br()
                    Tag.small {
                        "“"
                        said(comment)
                        "”"
                    }
                }
            }
            Tag.td { state }
            Tag.td(["class": "n"]) { points ?? "" }
        }
    }
}
