import AssayExpressions
import AssayQuestionnaires
import AssayResponses
import AssayWorkbooks

extension AnswerWorkbook {
    /// The empty rows that a sheet has beside those that are filled.
    private static let spareRows = 30

    /// The sheet of a table, a row a row.
    mutating func tableSheet(of question: Question) -> Sheet {
        let key = library.qualifiedID(of: question.index)
        let answer = answers[key]
        let number = numbers[question.index] ?? 0
        let name = names.name(
            Self.name(of: number) + " " + question.text.text(in: language))
        let parts = (library.questionnaires[question.questionnaire].id, question.id)
        let content = SheetContent.table(questionnaire: parts.0, question: parts.1)
        contents.append(content)
        let kinds = question.columns.map { kind(of: $0.type, $0.options) }
        let marks = zip(question.columns, kinds).map {
            SheetColumnMark(column: $0.id, $1)
        }
        let columns = zip(question.columns, kinds).map { column, kind in
            let limits = limits(of: column.type, column.limits)
            var heading = column.text.text(in: language)
            if column.isRequired { heading += " *" }
            if !limits.isEmpty { heading += "\n" + limits }
            return Sheet.Column(heading, width: width(for: kind), entry: .anything)
        }
        let filled = answer?.said.rows ?? []
        let cells = AnswerCells(lists: lists)
        return tableOfEntries(
            named: name, content, columns: columns, marks,
            filled: filled.enumerated().map { position, row in
                [.text(String(position + 1))]
                    + zip(question.columns, kinds).map { cells.cell($0.id, $1, of: row) }
            },
            spare: Swift.max(0, Swift.min(Self.spareRows, question.maximumRows - filled.count)),
            entries: zip(question.columns, kinds).map { column, kind in
                entry(for: kind, column.limits, column.type)
            })
    }

    private func width(for kind: CellKind) -> Int {
        switch kind {
        case .text: 40
        case .line: 28
        case .number, .share, .date, .mark: 16
        case .choice, .several: 28
        }
    }

    /// A sheet whose every column takes one kind of entry.
    private func tableOfEntries(
        named name: String, _ content: SheetContent, columns: [Sheet.Column],
        _ marks: [SheetColumnMark], filled: [[Sheet.Cell]], spare: Int,
        entries: [Sheet.Column.Entry]
    ) -> Sheet {
        var draft = SheetDraft()
        let width = columns.count + 1
        _ = draft.add([.text(content.mark)] + marks.map { .text($0.mark) }, width: width)
        for row in filled { _ = draft.add(row, width: width) }
        for _ in 0..<spare { _ = draft.add([], width: width) }
        var sheet = Sheet(
            name,
            columns: [Sheet.Column(word(.hidden), width: 12, isHidden: true)] + columns,
            rows: draft.rows)
        let last = draft.rows.count - 1
        if last >= 1 {
            sheet.areas = entries.enumerated().map { position, entry in
                Sheet.EntryArea(rows: 1...last, column: position + 1, entry: entry)
            }
        }
        sheet.hiddenRows = [0]
        return sheet
    }

    // MARK: Evidence and certificates

    /// A column for something that is the same in each row.
    typealias RoleColumn = (
        role: SheetRole, kind: CellKind, heading: SheetWord, width: Int
    )

    private static let evidenceColumns: [RoleColumn] = [
        (.question, .choice(FixedList.questions.rawValue), .question, 50),
        (.kind, .choice(FixedList.kinds.rawValue), .kind, 28), (.title, .line, .title, 40),
        (.file, .line, .file, 28), (.address, .line, .address, 34),
        (.issued, .date, .issued, 14), (.expires, .date, .expires, 14),
        (.confidential, .choice(FixedList.truth.rawValue), .confidential, 14),
        (.digest, .line, .digest, 24),
    ]

    /// The sheet of documents and other proof, a row a piece.
    mutating func evidenceSheet() -> Sheet {
        let cells = AnswerCells(lists: lists)
        var filled: [[Sheet.Cell]] = []
        for answer in submission.answers where isAsked(answer.key) {
            for (position, piece) in answer.evidence.enumerated() {
                filled.append(
                    [.text(answer.key + " " + String(position + 1))]
                        + Self.evidenceColumns.map {
                            cells.cell($0.role, $0.kind, of: piece, for: answer.key)
                        })
            }
        }
        contents.append(.evidence)
        return sheet(named: .evidence, .evidence, Self.evidenceColumns, filled)
    }

    /// Whether a question has cells.
    private func isAsked(_ key: String) -> Bool {
        lists[FixedList.questions.rawValue]?.label(of: key) != nil
    }

    private static let certificateColumns: [RoleColumn] = [
        (.scheme, .choice(FixedList.schemes.rawValue), .scheme, 30),
        (.version, .line, .version, 14), (.level, .line, .level, 16), (.site, .line, .site, 30),
        (.issued, .date, .issued, 14), (.expires, .date, .expires, 14),
        (.volumeShare, .share, .volumeShare, 18), (.openFindings, .number, .openFindings, 16),
        (.materials, .several(FixedList.materials.rawValue), .materials, 26),
        (.issues, .several(FixedList.issues.rawValue), .issues, 26),
        (.address, .line, .address, 34),
        (.confidential, .choice(FixedList.truth.rawValue), .confidential, 14),
    ]

    /// The sheet of certificates, a row a certificate.
    mutating func certificateSheet() -> Sheet {
        let cells = AnswerCells(lists: lists)
        let filled = submission.certificates.enumerated().map { position, certificate in
            [Sheet.Cell.text(String(position + 1))]
                + Self.certificateColumns.map { cells.cell($0.role, $0.kind, of: certificate) }
        }
        contents.append(.certificates)
        return sheet(named: .certificates, .certificates, Self.certificateColumns, filled)
    }

    /// A sheet whose columns are the same in each row.
    mutating func sheet(
        named name: SheetWord, _ content: SheetContent, _ columns: [RoleColumn],
        _ filled: [[Sheet.Cell]]
    ) -> Sheet {
        tableOfEntries(
            named: names.name(word(name)), content,
            columns: columns.map {
                Sheet.Column(heading(of: $0), width: $0.width, entry: .anything)
            },
            columns.map { SheetColumnMark($0.role, $0.kind) }, filled: filled,
            spare: Self.spareRows,
            entries: columns.map {
                switch $0.role {
                case .volumeShare: .number(least: 0, greatest: 100, isWhole: false)
                case .openFindings: .number(least: 0, greatest: nil, isWhole: true)
                default: entry(for: $0.kind, ValueLimits(), nil)
                }
            })
    }

    private func heading(of column: RoleColumn) -> String {
        let heading = word(column.heading)
        if case .several = column.kind { return heading + "\n(" + word(.oneEach) + ")" }
        return heading
    }

    // MARK: The first sheet

    /// A row of the first sheet that asks something.
    struct OpeningField {
        var key: String
        var kind: CellKind
        var label: String
        var help: String = ""
        var cell: Sheet.Cell
    }

    /// The sheet that says what to do and asks who answers.
    func openingSheet(named name: String) -> Sheet {
        let cells = AnswerCells(lists: lists)
        return openingSheet(
            named: name, title,
            [.fillIn, .whereNotKnown, .sometimes, .evidenceFirst, .isKept, .sendBack],
            asking: .respondent,
            SupplierField.allCases.map { field in
                let isKnown = !isBlank || (field == .day && submission.assessed != .last)
                return OpeningField(
                    key: field.rawValue, kind: field.kind,
                    label: word(field.label) + (field.isRequired ? " *" : ""),
                    help: field.help.map { word($0) } ?? "",
                    cell: isKnown ? cells.cell(field, of: submission) : .empty)
            })
    }

    /// The first sheet: what to do, some fields, and what is asked.
    func openingSheet(
        named name: String, _ title: String, _ lines: [SheetWord], asking: SheetWord,
        _ fields: [OpeningField]
    ) -> Sheet {
        let width = 6
        var draft = SheetDraft()
        func note(_ text: String, _ style: Sheet.RowStyle = .note) {
            let row = draft.add([.text(Self.noKey), .empty, .text(text)], width: width)
            draft.styles[row] = style
        }
        let mark = draft.add(
            [
                .text(SheetContent.who.mark), .text(SheetColumnMark(.kind).mark),
                .text(SheetColumnMark.unread.mark), .text(SheetColumnMark(.answer).mark),
                .text(SheetColumnMark.unread.mark),
            ], width: width)
        note("")
        note(title, .title)
        note("")
        for line in lines { note("•  " + word(line)) }
        note("")
        note(word(asking), .title)
        for field in fields {
            let row = draft.add(
                [
                    .text(field.key), .text(field.kind.word), .text(field.label), field.cell,
                    .text(field.help),
                ], width: width)
            draft.open(row, 3, entry(for: field.kind, ValueLimits(), nil))
        }
        if !sections.isEmpty {
            note("")
            note(word(.whatIsAsked), .title)
        }
        var questionnaire = ""
        for section in sections {
            if section.questionnaire != questionnaire {
                questionnaire = section.questionnaire
                note(questionnaire, .heading)
            }
            note("\(section.sheet)  ·  \(section.questions) \(word(.questions))")
        }
        var sheet = Sheet(
            name,
            columns: [
                Sheet.Column(word(.hidden), width: 10, isHidden: true),
                Sheet.Column(word(.hidden), width: 10, isHidden: true),
                Sheet.Column("Assay", width: 34), Sheet.Column("", width: 44),
                Sheet.Column("", width: 60), Sheet.Column("", width: 4),
            ], rows: draft.rows)
        sheet.areas = draft.areas
        sheet.rowStyles = draft.styles
        sheet.hiddenRows = [mark]
        return sheet
    }
}
