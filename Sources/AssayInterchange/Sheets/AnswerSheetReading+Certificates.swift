import AssayDiagnostics
import AssayExpressions
import AssayResponses
import AssayWorkbooks

extension AnswerSheetReading {
    /// The certificates: those of before with what was changed, then new ones.
    mutating func certificates(of written: Submission) -> [Certificate] {
        let sheets = sheets.filter { $0.content == .certificates }
        guard !sheets.isEmpty else { return written.certificates }
        var found: [Certificate] = []
        var used: Set<Int> = []
        for sheet in sheets {
            for row in sheet.rows {
                let number = AnswerCells.position(sheet.key(of: row))
                let isKnown =
                    number.map {
                        written.certificates.indices.contains($0) && used.insert($0).inserted
                    } ?? false
                let former = isKnown ? number.map { written.certificates[$0] } : nil
                if let certificate = certificate(sheet, row, former) { found.append(certificate) }
            }
        }
        return found
    }

    private mutating func certificate(
        _ sheet: MarkedSheet, _ row: Int, _ former: Certificate?
    ) -> Certificate? {
        let cells = AnswerCells(lists: lists)
        var typed: [SheetRole: [String]] = [:]
        var changed: Set<SheetRole> = []
        var isFilled = false
        for (column, mark) in sheet.columns {
            guard let role = mark.role, let kind = mark.kind else { continue }
            let value = value(sheet, row, column)
            if value != nil { isFilled = true }
            if let former, SheetText.isSame(value, as: cells.cell(role, kind, of: former)) {
                continue
            }
            changed.insert(role)
            typed[role] = sheet.texts(value, kind, lists)
            if kind == .share, let value { doubt(value, sheet, row, column) }
        }
        guard isFilled else { return nil }
        var certificate =
            former
            ?? Certificate(
                scheme: "", site: "", issued: .last, expires: .last, volumeShare: .zero,
                origin: .input)
        func origin(_ role: SheetRole) -> Origin {
            sheet.origin(row, sheet.column(role)?.column ?? 0)
        }
        certificate.schemeOrigin = origin(.scheme)
        certificate.issuedOrigin = origin(.issued)
        certificate.expiresOrigin = origin(.expires)
        certificate.volumeShareOrigin = origin(.volumeShare)
        for role in SheetRole.allCases where changed.contains(role) {
            set(role, typed[role] ?? [], of: &certificate, sheet, row)
        }
        return certificate
    }

    private mutating func set(
        _ role: SheetRole, _ texts: [String], of certificate: inout Certificate,
        _ sheet: MarkedSheet, _ row: Int
    ) {
        let text = texts.first
        let column = sheet.column(role)?.column ?? 0
        if text == nil, [.scheme, .site, .issued, .expires, .volumeShare].contains(role) {
            return needs(role, sheet, row)
        }
        switch role {
        case .scheme:
            certificate.scheme = text ?? ""
            if let schemes = lists[FixedList.schemes.rawValue], let text,
                schemes.label(of: text) == nil
            {
                report(.notOneOf(schemes.choices.map(\.label), found: text), sheet, row, column)
            }
        case .site: certificate.site = text ?? ""
        case .version: certificate.version = text
        case .address: certificate.address = text
        case .issued: certificate.issued = day(text, role, sheet, row) ?? .last
        case .expires: certificate.expires = day(text, role, sheet, row) ?? .last
        case .level:
            certificate.level = text
            checkIDs(texts, sheet, row, column)
        case .materials:
            certificate.materials = texts
            checkIDs(texts, sheet, row, column)
        case .issues:
            certificate.issues = texts
            checkIDs(texts, sheet, row, column)
        case .volumeShare:
            guard let number = text.flatMap({ ExactDecimal(text: $0) }) else {
                return report(
                    .invalid(text ?? "", expected: "a number of percent"), sheet, row, column)
            }
            certificate.volumeShare = number
        case .openFindings:
            certificate.openFindings = text.flatMap { Int($0) }
            if let text, (certificate.openFindings ?? -1) < 0 {
                report(.invalid(text, expected: "a whole number"), sheet, row, column)
            }
        case .confidential: readFlag(&certificate.isConfidential, text, sheet, row, column)
        default: break
        }
    }

    /// Tells of names that no file could hold.
    mutating func checkIDs(
        _ texts: [String], _ sheet: MarkedSheet, _ row: Int, _ column: Int
    ) {
        for text in texts where !Self.isID(text) {
            report(.invalid(text, expected: "a short name such as irma-50"), sheet, row, column)
        }
    }

    /// A letter, then letters, digits, `-`, `.` and `_`, at most 64 in all.
    private static func isID(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic
        else { return false }
        return text.utf8.count <= 64
            && text.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
                        || ["-", ".", "_"].contains($0))
            }
    }
}
