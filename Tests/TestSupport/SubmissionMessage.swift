import AssayExpressions
public import AssayResponses

/// Writes a submission as a page hands it to the browser's engine.
public func submissionMessage(_ submission: Submission) -> [UInt8] {
    var writer = MessageWriter()
    writer.text(submission.assessed.description)
    let supplier = submission.supplier
    writer.texts(
        [supplier.id, supplier.name, supplier.country, supplier.site, supplier.respondent])
    writer.list(submission.programme.map { [$0] } ?? []) { $1.texts([$0.id, $0.version]) }
    writer.list(submission.questionnaires) { $1.texts([$0.id, $0.version]) }
    writer.list(Array(submission.answers)) { answer, writer in
        writer.texts([answer.questionnaire, answer.question, answer.state.rawValue])
        writer.texts([answer.isConfidential ? "yes" : nil])
        writer.said(answer.said)
        writer.texts([answer.reason, answer.comment])
        writer.list(answer.evidence) { piece, writer in
            writer.texts([
                piece.kind, piece.title, piece.file, piece.address, piece.sha256,
                piece.issued?.description, piece.expires?.description,
                piece.isConfidential ? "yes" : nil,
            ])
        }
        writer.list(answer.validated.map { [$0] } ?? []) { review, writer in
            writer.texts([review.by, review.on.description, review.state.rawValue])
            writer.said(review.said)
            writer.texts([review.comment])
        }
    }
    writer.list(submission.certificates) { certificate, writer in
        writer.texts([
            certificate.scheme, certificate.version, certificate.level, certificate.site,
            certificate.issued.description, certificate.expires.description,
            certificate.volumeShare.description, certificate.openFindings.map { String($0) },
            certificate.address, certificate.isConfidential ? "yes" : nil,
        ])
        writer.list(certificate.materials) { $1.texts([$0]) }
        writer.list(certificate.issues) { $1.texts([$0]) }
    }
    writer.list(submission.observations) { observation, writer in
        writer.texts([
            observation.id, observation.questionnaire, observation.question,
            observation.date.description, observation.source, observation.text,
        ])
    }
    writer.list(submission.progress) { entry, writer in
        writer.texts([
            entry.action, entry.state.rawValue, entry.on.description, entry.by,
            entry.role.rawValue, entry.note,
        ])
    }
    return writer.coder.bytes
}

private struct MessageWriter {
    var coder = ByteCoder()

    mutating func text(_ text: String) {
        var text = text
        coder.code(&text)
    }

    mutating func texts(_ texts: [String?]) {
        for text in texts { self.text(text ?? "") }
    }

    mutating func list<Element>(
        _ elements: [Element], _ write: (Element, inout MessageWriter) -> Void
    ) {
        var count = UInt64(elements.count)
        coder.code(&count)
        for element in elements { write(element, &self) }
    }

    mutating func said(_ said: Said) {
        list(said.values) { $1.texts([$0.text]) }
        list(said.rows.map(\.cells)) { row, writer in
            writer.list(row) { $1.texts([$0.column, $0.text]) }
        }
    }
}
