import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

#if !hasFeature(Embedded)
    extension Interpretation {
        /// Tells which numbers of registers cannot be right; they are kept, and match nothing else.
        mutating func tellWrongIdentifiers() {
            let submission = reading.submission
            for said in submission.supplier.identifiers { tell(said) }
            for certificate in submission.certificates {
                for said in certificate.identifiers { tell(said) }
            }
            for question in reading.library.questions {
                let entry = Int(entries[Int(question.index.rawValue)])
                guard entry >= 0 else { continue }
                for column in question.columns {
                    guard let kind = column.identifier else { continue }
                    tell(kind, in: column.id, of: submission.answers, at: entry)
                }
            }
        }

        private mutating func tell(
            _ kind: IdentifierKind, in column: String, of store: AnswerStore, at entry: Int
        ) {
            let spelled = Array(column.utf8)
            for row in store.rows[store.answers[entry].content.rows.positions] {
                for cell in store.cells[row.cells.positions]
                where cell.text.count > 0 && store.bytes[cell.column.range].elementsEqual(spelled) {
                    let identifier = Identifier(kind, store.string(cell.text))
                    tell(SaidIdentifier(identifier, origin: cell.origin))
                }
            }
        }

        private mutating func tell(_ said: SaidIdentifier) {
            guard let fault = said.identifier.fault else { return }
            reading.report(.wrongIdentifier(said.identifier, fault), at: said.origin)
        }
    }
#endif
