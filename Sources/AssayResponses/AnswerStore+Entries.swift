extension AnswerStore {
    // MARK: Putting entries together

    private func said(_ content: Content) -> Said {
        var said = Said()
        said.values = values[content.values.positions].map {
            SaidValue(text: string($0.text), origin: $0.origin)
        }
        said.rows = rows[content.rows.positions].map { row in
            SaidRow(cells: cells[row.cells.positions].map { entry($0) }, origin: row.origin)
        }
        return said
    }

    private func entry(_ cell: Cell) -> SaidCell {
        var entry = SaidCell(
            column: string(cell.column), text: string(cell.text), origin: cell.origin)
        entry.columnOrigin = cell.columnOrigin
        return entry
    }

    private func entry(_ piece: Piece) -> EvidenceEntry {
        var entry = EvidenceEntry(
            kind: string(piece.kind), title: string(piece.title), origin: piece.kindOrigin)
        entry.issuedOrigin = piece.issuedOrigin
        entry.expiresOrigin = piece.expiresOrigin
        entry.file = optional(piece.file)
        entry.address = optional(piece.address)
        entry.sha256 = optional(piece.sha256)
        entry.issued = piece.issued
        entry.expires = piece.expires
        entry.isConfidential = piece.isConfidential
        return entry
    }

    private func entry(_ review: Review) -> ValidatedEntry {
        var entry = ValidatedEntry(by: string(review.by), on: review.on, origin: review.origin)
        entry.onOrigin = review.onOrigin
        entry.state = review.state
        entry.said = said(review.content)
        entry.comment = optional(review.comment)
        return entry
    }

    private func entry(_ answer: Answer) -> AnswerEntry {
        var entry = AnswerEntry(
            questionnaire: string(answer.questionnaire), question: string(answer.question),
            origin: answer.origin)
        entry.questionnaireOrigin = answer.questionnaireOrigin
        entry.questionOrigin = answer.questionOrigin
        entry.stateOrigin = answer.stateOrigin
        entry.state = answer.state
        entry.isConfidential = answer.isConfidential
        entry.isDraft = answer.isDraft
        entry.said = said(answer.content)
        entry.reason = optional(answer.reason)
        entry.evidence = pieces[answer.evidence.positions].map { self.entry($0) }
        entry.comment = optional(answer.comment)
        if answer.review >= 0 { entry.validated = self.entry(reviews[Int(answer.review)]) }
        return entry
    }

    // MARK: Taking entries apart

    /// Keeps values or rows.
    mutating func keep(_ said: Said) -> Content {
        var content = Content()
        let firstValue = Int32(values.count)
        for value in said.values {
            values.append(Value(text: keep(value.text), origin: value.origin))
        }
        content.values = firstValue..<Int32(values.count)
        let firstRow = Int32(rows.count)
        for row in said.rows {
            let firstCell = Int32(cells.count)
            for said in row.cells {
                var cell = Cell(
                    column: keep(said.column), text: keep(said.text), origin: said.origin)
                cell.columnOrigin = said.columnOrigin
                cells.append(cell)
            }
            rows.append(Row(cells: firstCell..<Int32(cells.count), origin: row.origin))
        }
        content.rows = firstRow..<Int32(rows.count)
        return content
    }

    private mutating func piece(_ entry: EvidenceEntry) -> Piece {
        var piece = Piece(
            kind: keep(entry.kind), title: keep(entry.title), origin: entry.kindOrigin)
        piece.issuedOrigin = entry.issuedOrigin
        piece.expiresOrigin = entry.expiresOrigin
        piece.file = keep(entry.file)
        piece.address = keep(entry.address)
        piece.sha256 = keep(entry.sha256)
        piece.issued = entry.issued
        piece.expires = entry.expires
        piece.isConfidential = entry.isConfidential
        return piece
    }

    private mutating func answer(_ entry: AnswerEntry) -> Answer {
        var answer = Answer(
            questionnaire: keep(entry.questionnaire), question: keep(entry.question),
            origin: entry.origin)
        answer.questionnaireOrigin = entry.questionnaireOrigin
        answer.questionOrigin = entry.questionOrigin
        answer.stateOrigin = entry.stateOrigin
        answer.state = entry.state
        answer.isConfidential = entry.isConfidential
        answer.isDraft = entry.isDraft
        answer.content = keep(entry.said)
        answer.reason = keep(entry.reason)
        let firstPiece = Int32(pieces.count)
        for evidence in entry.evidence { pieces.append(piece(evidence)) }
        answer.evidence = firstPiece..<Int32(pieces.count)
        answer.comment = keep(entry.comment)
        if let validated = entry.validated {
            var review = Review(
                by: keep(validated.by), on: validated.on, origin: validated.origin)
            review.onOrigin = validated.onOrigin
            review.state = validated.state
            review.content = keep(validated.said)
            review.comment = keep(validated.comment)
            answer.review = Int32(reviews.count)
            reviews.append(review)
        }
        return answer
    }

    /// Adds an entry after the others.
    public mutating func append(_ entry: AnswerEntry) {
        answers.append(answer(entry))
    }
}

extension AnswerStore: RandomAccessCollection, MutableCollection {
    /// The position of the first entry.
    public var startIndex: Int { 0 }
    /// The number of entries.
    public var endIndex: Int { answers.count }

    /// What is said at a position; each call puts the entry together anew.
    public subscript(position: Int) -> AnswerEntry {
        get { entry(answers[position]) }
        set { answers[position] = answer(newValue) }
    }
}
