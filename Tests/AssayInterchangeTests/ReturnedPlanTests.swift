import AssayActionPlans
import AssayDiagnostics
import AssayExpressions
import AssayInterchange
import AssayReports
import AssayResponses
import AssayWorkbooks
import TestSupport
import Testing

/// What people write into a plan comes back as a reply, a decision or a note, and none of it is lost.
@Suite("Plans that came back")
struct ReturnedPlanTests {
    let samples: PlanSamples
    init() throws { samples = try #require(PlanSamples.shared) }

    /// The plan of the sample as somebody filled it in.
    struct Filled {
        var workbook: EditedWorkbook
        private var columns: [String: Int] = [:]

        init(_ sample: PlanSamples.Sample) throws {
            workbook = try sample.edited()
            let sheet = try #require(try ReadWorkbook(try sample.workbook).sheet("Plan"))
            for (column, cell) in sheet.rows[1] ?? [:] {
                if case .text(let text) = cell.value { columns[text] = column }
            }
            // The workbook may have no columns for replies yet.
            var next = 60
            for heading in AgreementHeading.allCases.map(\.rawValue) where columns[heading] == nil {
                try addColumn(heading, at: next)
                next += 1
            }
        }

        mutating func addColumn(_ heading: String, at column: Int = 80) throws {
            columns[heading] = column
            try workbook.put(name(column, 1), .text(heading))
        }

        private func name(_ column: Int, _ row: Int) -> String {
            SourcePlace.cell(line: row, column: column)
        }

        mutating func write(_ heading: String, _ row: Int, _ content: EditedWorkbook.Content) throws
        {
            let column = try #require(columns[heading])
            try workbook.put(name(column, row), content)
        }
    }

    func read(
        _ bytes: [UInt8], file: String = "plan.xlsx", as party: Party = .supplier,
        sent: [UInt8]? = nil
    ) throws -> (plan: ReturnedPlan?, told: String) {
        var diagnostics = DiagnosticCollector()
        let day = try #require(CalendarDate(year: 2026, month: 12, day: 5))
        let side = PlanSide(party: party, by: "Li Wei", on: day)
        let plan = readReturnedPlan(
            bytes, file: file, by: side, sent: sent, of: samples.valley.earlier.supplier,
            diagnostics: &diagnostics)
        let told = diagnosticText(
            diagnostics.sorted(), texts: [:], layout: TextLayout(), most: 60)
        return (plan, told)
    }

    @Test func whatNobodyFilledInSaysNothing() throws {
        for sample in [samples.valley] + samples.examples {
            var diagnostics = DiagnosticCollector()
            let read = readReturnedPlan(
                try sample.workbook, file: "p.xlsx",
                by: PlanSide(party: .buyer, by: "", on: sample.earlier.made), sent: nil,
                of: sample.earlier.supplier, diagnostics: &diagnostics)
            let plan = try #require(read)
            #expect(plan.isEmpty && diagnostics.sorted() == [], "\(plan.notes.prefix(3))")
        }
    }

    /// Words of replies, and what they mean from a supplier and from a buyer.
    static let words: [(String, AgreementState?, AgreementState?)] = [
        ("ok", .accepted, .agreed), (" OK! ", .accepted, .agreed), ("ＯＫ", .accepted, .agreed),
        ("Yes", .accepted, .agreed), ("accepted", .accepted, .agreed),
        ("Agreed.", .accepted, .agreed),
        ("rejected", .disputed, .returned), ("NO", .disputed, .returned), ("x", .accepted, .agreed),
        ("disputed", .disputed, nil), ("countered", .countered, nil),
        ("Counter-proposal", .countered, nil),
        ("postponed", .countered, .extended), ("extended", nil, .extended),
        ("waived", nil, .waived),
        ("returned", nil, .returned), ("einverstanden", .accepted, .agreed),
        ("abgelehnt", .disputed, .returned),
        ("verschoben", .countered, .extended), ("De acuerdo", .accepted, .agreed),
        ("SÍ", .accepted, .agreed),
        ("rechazado", .disputed, .returned), ("aplazado", .countered, .extended),
        ("D’accord", .accepted, .agreed), ("refusé", .disputed, .returned),
        ("reporté", .countered, .extended),
        ("同意", .accepted, .agreed), ("不同意", .disputed, .returned), ("延期", .countered, .extended),
        ("有异议", .disputed, nil), ("maybe", nil, nil), ("??", nil, nil),
    ]

    @Test("words are understood as each side means them", arguments: words.indices)
    func understood(position: Int) throws {
        let (word, supplier, buyer) = Self.words[position]
        for (party, state) in [(Party.supplier, supplier), (.buyer, buyer)] {
            var filled = try Filled(samples.valley)
            try filled.write("Reply", 3, .text(word))
            try filled.write("Reason", 3, .text("needs time: since"))
            try filled.write("Agreed date", 3, .text("2031-03-01"))
            let (plan, told) = try read(filled.workbook.bytes, as: party)
            let found = try #require(plan)
            // Who takes it on by a later day asks for one.
            let expected = state == .accepted ? .countered : state
            #expect(found.entries.map(\.state) == [expected].compactMap { $0 }, "\(told)")
            if let entry = found.entries.first {
                #expect(entry.due?.description == "2031-03-01" && entry.reason == .needsTime)
            } else {
                #expect(
                    found.notes.map(\.text).contains(word.trimmingPrefix(" ").description)
                        && told.contains("kept-as-note"))
            }
        }
    }

    @Test func nothingThatAnybodyWroteIsLost() throws {
        var filled = try Filled(samples.valley)
        try filled.addColumn("My own")
        var marks: [String] = []
        func mark() -> EditedWorkbook.Content {
            marks.append("mark\(marks.count)x")
            return .text(marks[marks.count - 1])
        }
        for heading in ["Person", "Reason", "Cost", "Evidence link", "Notes"] {
            try filled.write(heading, 2, mark())
            try filled.write(heading, 3, mark())
            try filled.write(heading, 4, mark())
        }
        try filled.write("Reply", 2, .text("ok"))
        try filled.write("Reply", 4, mark())
        for heading in [
            "Agreed date", "Status", "Due", "Begun", "Done", "Verified", "Effective", "Action",
            "Owner", "Role",
            "Why", "My own", "Key", "Action name",
        ] {
            try filled.write(heading, heading.hasPrefix("Key") ? 6 : 5, mark())
        }
        try filled.write("Person", 7, .formula("\"mark\""))
        try filled.write("Reply", 8, .number("17.25"))
        try filled.workbook.append(
            "<row r=\"30\">" + EditedWorkbook.xml("C30", mark())
                + EditedWorkbook.xml("AZ30", mark()) + "</row>")
        try filled.workbook.set("C3", mark(), in: EditedWorkbook.sheet(3))
        try filled.workbook.set("A2", mark(), in: EditedWorkbook.sheet(4))
        let (plan, told) = try read(filled.workbook.bytes)
        let found = try #require(plan)
        var text = found.notes.map { "\($0)" }.joined() + found.entries.map { "\($0)" }.joined()
        for mark in marks { #expect(text.contains(mark), "\(mark)") }
        text += found.notes.map(\.text).joined(separator: "\n")
        #expect(text.contains("17.25") && text.contains("=\"mark\""))
        #expect(matchesSnapshot(told, "Tests/AssayInterchangeTests/Outputs/returned.txt"))
    }

    @Test func progressIsTakenFromWhoMaySayIt() throws {
        var filled = try Filled(samples.valley)
        try filled.write("Status", 2, .text("läuft"))
        try filled.write("Status", 3, .text("erledigt"))
        try filled.write("Done", 3, .text("5.12.2026"))
        try filled.write("Status", 4, .text("verified"))
        let supplier = try #require(try read(filled.workbook.bytes).plan)
        #expect(supplier.progress.map(\.state) == [.inProgress, .done])
        #expect(supplier.progress[1].on.description == "2026-12-05")
        #expect(supplier.notes.map(\.text) == ["verified"])
        let buyer = try #require(try read(filled.workbook.bytes, as: .buyer).plan)
        #expect(buyer.progress.map(\.state) == [.verified])
        #expect(buyer.notes.count == 3)
    }

    @Test func daysAreUnderstoodWhereTheyMeanOneDay() throws {
        let days: [(String, String?)] = [
            ("2027-03-01", "2027-03-01"), ("2027/3/1", "2027-03-01"), ("1.3.2027", "2027-03-01"),
            ("31/12/2027", "2027-12-31"), ("12/31/2027", "2027-12-31"), ("3/4/2027", nil),
            ("2027年3月1日", "2027-03-01"), ("２０２７-０３-０１", "2027-03-01"),
            ("2027-03-01T00:00:00", "2027-03-01"),
            ("March", nil), ("2027", nil), ("30.2.2027", nil), ("1.1.0001", nil), ("-1", nil),
            ("99999999999999999999.1.2027", nil),
        ]
        for (text, day) in days {
            var filled = try Filled(samples.valley)
            try filled.write("Reply", 2, .text("countered"))
            try filled.write("Agreed date", 2, .text(text))
            let plan = try #require(try read(filled.workbook.bytes).plan)
            #expect(plan.entries.first?.due?.description == day, "\(text)")
            #expect(plan.notes.map(\.text) == (day == nil ? [text] : []), "\(text)")
        }
    }

    @Test func aPreviousPlanTellsOfReplies() throws {
        var filled = try Filled(samples.valley)
        try filled.write("Reply", 2, .text("ok"))
        try filled.write("Notes", 3, .text("Call"))
        let (plan, told) = readPlan(filled.workbook.bytes)
        #expect(plan == samples.valley.earlier)
        #expect(matchesSnapshot(told, "Tests/AssayInterchangeTests/Outputs/replies-not-read.txt"))
    }

    @Test func commaSeparatedValuesAreReadLikeTheWorkbook() throws {
        let sent = try samples.valley.report.contents(as: [.csv])[0]
        let lines = String(decoding: sent, as: UTF8.self).components(separatedBy: "\r\n")
        // The columns come back in another order: the new ones first.
        let added = [
            "Reply,Person,Agreed date,Mine,", "ja,Li Wei,,first,", ",,2027-05-01,,", "perhaps,,,,",
        ]
        let came =
            lines.enumerated().map { number, line in
                line.isEmpty
                    ? line
                    : (number < added.count ? added[number] : ",,,,")
                        + line.replacing("\u{FEFF}", with: "")
            }.joined(separator: "\r\n") + "yes,Zoe,,,S,\"A, B\"\r\n"
        let (plan, told) = try read(Array(came.utf8), file: "back.csv", sent: sent)
        let found = try #require(plan)
        #expect(found.entries.map(\.state) == [.accepted] && found.entries[0].person == "Li Wei")
        let notes = found.notes.map(\.text)
        #expect(notes == ["Mine", "first", "2027-05-01", "perhaps", notes.last], "\(notes)")
        #expect(notes.last?.contains("Zoe") == true && notes.last?.contains("A, B") == true)
        #expect(told.contains("back.csv: row 3, column 3"), "\(told)")
        #expect(try read(sent, file: "back.csv", sent: sent).plan?.isEmpty == true)
    }

    @Test func documentsAreReadLikeTheWorkbook() throws {
        let sent = try samples.valley.report.contents(as: [.json])[0]
        let text = String(decoding: sent, as: UTF8.self)
        let name = samples.valley.judged.plan.actions[0].identity
        let came = text.replacing(
            "\"id\": \"\(name)\",",
            with: """
                "id": "\(name)", "reply": {"state": "yes", "person": "Li Wei", "mood": "good"}, "todo": [1, 2],
                """)
        let (plan, told) = try read(Array(came.utf8), file: "back.json", sent: sent)
        let found = try #require(plan)
        #expect(found.entries.map(\.person) == ["Li Wei"])
        #expect(found.notes.map(\.text) == ["good", "[1,2]"], "\(told)")
        #expect(try read(sent, file: "back.json", sent: sent).plan?.isEmpty == true)
    }

    @Test func whatIsNoPlanIsRefused() throws {
        let sent = try samples.valley.report.contents(as: [.json, .csv])
        let hostile: [(String, [UInt8])] = [
            ("a.xlsx", []), ("a.xlsx", Array("PK".utf8)), ("a.json", Array("{".utf8)),
            ("a.json", Array("{\"actions\": 5}".utf8)),
            ("a.json", Array(repeating: UInt8(ascii: "["), count: 100_000)),
            ("a.csv", [0xFF, 0xFE]), ("a.csv", Array("\"open".utf8)), ("a.csv", []),
            ("a.csv", Array((String(repeating: "x,y\n", count: 5_000)).utf8)),
        ]
        for (file, bytes) in hostile {
            let (plan, told) = try read(
                bytes, file: file, sent: file.hasSuffix("csv") ? sent[1] : sent[0])
            #expect(plan == nil && told.contains("error["), "\(file) \(bytes.count)")
        }
        var diagnostics = DiagnosticCollector()
        let other = readReturnedPlan(
            try samples.valley.workbook, file: "p.xlsx",
            by: PlanSide(party: .buyer, by: "", on: samples.valley.earlier.made), sent: nil,
            of: "other",
            diagnostics: &diagnostics)
        #expect(other == nil && diagnostics.sorted().map(\.id) == [.notAPlan])
    }
}
