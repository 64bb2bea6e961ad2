import AssayExpressions
import AssayQuestionnaires
import AssayResponses

/// Where a certificate stands beside the answers and what others report.
struct CertificateStanding {
    /// A Boolean value indicating whether it is valid on the day of assessment.
    let isValid: Bool
    /// What speaks against it: answers that tell of harm at its site, and open reports on what it
    /// covers or from its site. While there is any, it gives nothing.
    private(set) var against: [QuestionIndex] = []
    /// The tables in which its site brings less of the volume than it says.
    private(set) var smaller: [QuestionIndex] = []
    /// The share of the volume that it counts with, 0 to 100: never more than the tables show.
    private(set) var volumeShare: ExactDecimal

    init(of certificate: Certificate, _ response: Response, _ library: QuestionnaireLibrary) {
        isValid = certificate.isValid(on: response.evidenceDay, in: library.catalogue)
        volumeShare = certificate.volumeShare
        guard isValid else { return }
        addReports(on: certificate, response, library)
        readTables(about: certificate, response.sheet, library)
    }

    private mutating func addReports(
        on certificate: Certificate, _ response: Response, _ library: QuestionnaireLibrary
    ) {
        guard !response.openReports.isEmpty else { return }
        let covered = library.questionnaires.flatMap { $0.equivalences }
            .filter { $0.accepts(certificate, in: library.catalogue) }
            .flatMap { $0.covers.map { $0.question } }
        for report in response.openReports {
            let place = response.observations[report.observation].place
            let isThere = place.map { $0.isSamePlace(as: certificate.site) } ?? false
            guard isThere || covered.contains(report.question) else { continue }
            if !against.contains(report.question) { against.append(report.question) }
        }
    }

    /// Reads the rows that name the site: whether they tell of harm, and what share they give it.
    ///
    /// A table with one column in percent says how much of the volume comes from each row. Where
    /// several tables name the site, the greatest share counts.
    private mutating func readTables(
        about certificate: Certificate, _ sheet: AnswerSheet, _ library: QuestionnaireLibrary
    ) {
        var greatest: ExactDecimal?
        var tables: [QuestionIndex] = []
        for question in library.tables.namingTables {
            guard sheet.relevantState(of: question) == .answered else { continue }
            let headings = library.question(question).columns
            let columns = headings.count
            let items = sheet.items(of: question)
            let share = library.tables.shareColumn(of: question)
            var sum: ExactDecimal?
            for start in stride(from: items.startIndex, to: items.endIndex, by: columns) {
                let row = items[start..<start + columns]
                guard certificate.isNamed(in: row, headings) else { continue }
                if library.tellsOfHarm(row, to: question, sheet), !against.contains(question) {
                    against.append(question)
                }
                if let share, case .number(let part) = row[start + share] {
                    sum = (sum ?? .zero) + part
                }
            }
            guard let sum else { continue }
            tables.append(question)
            greatest = greatest.map { Swift.max($0, sum) } ?? sum
        }
        guard let greatest, greatest < certificate.volumeShare else { return }
        smaller = tables
        volumeShare = greatest
    }
}

extension QuestionnaireLibrary {
    /// Returns whether a row of a table tells of harm by itself.
    fileprivate func tellsOfHarm(
        _ row: ArraySlice<AnswerSheet.Item>, to question: QuestionIndex, _ sheet: AnswerSheet
    ) -> Bool {
        var alone = sheet
        alone.setAnswer(question, items: Array(row))
        return tellsOfHarm(row, to: question, on: alone)
    }
}

extension Certificate {
    /// Returns whether a row of a table is about the site: by its name, or by a number where both have one.
    fileprivate func isNamed(in row: ArraySlice<AnswerSheet.Item>, _ columns: [Column]) -> Bool {
        zip(row, columns).contains { item, column in
            guard case .text(let text) = item else { return false }
            guard let kind = column.identifier else { return text.isSamePlace(as: site) }
            return identifiers.contains { $0.identifier == Identifier(kind, text) }
        }
    }
}
