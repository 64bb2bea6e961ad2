import AssayReports
import Foundation
import TestSupport
import Testing

@testable import AssayReports

/// What a supplier writes is shown and never obeyed, in no form.
@Suite(
    "Hostile words", .tags(.noPointers), .sanitizedByTag,
    .covers("U-4"))
struct HostileWordsTests {
    let samples: ReportSamples

    init() throws { samples = try #require(ReportSamples.shared) }

    private static let hostile = [
        "<script>alert(1)</script>", "{{supplier.number}}", "{{{style}}}",
        "</style></title><img src=x onerror=y>", "\" onmouseover=\"x", "\t=cmd|' /C calc'!A0",
        "=1+1", "+1", "-1", "@SUM(1)", "\r=1", "\u{202E}gpj.exe\u{2066}", "a\u{85}b\u{9B}31m",
        "](javascript:x) `x` **x** https://x.example",
        "line\nBEGIN:VEVENT\r\nEND:VCALENDAR", "],\"score\":100,\"x\":[\"",
    ]

    @Test("are inert", arguments: ReportForm.allCases)
    func inert(form: ReportForm) throws {
        for word in Self.hostile {
            let sample = try samples.valley(saying: word)
            let text = sample.text(form)
            // Of a workbook the text has a tab between the cells.
            checkSigns(form == .xlsx ? text.replacing("\t", with: " ") : text)
            switch form {
            case .html, .pdf, .guide, .step5:
                #expect(!text.contains("<script") && !text.contains("<img"))
                #expect(!text.contains(/<[^>]* onmouseover/))
                let tags = { (page: String) in page.count { $0 == "<" } }
                #expect(tags(text) == tags(samples.valley.text(form)))
            case .md, .step5Text:
                let bare = text.replacing(/\\./, with: "")
                #expect(!bare.contains("<") && !bare.contains("](") && !bare.contains("://"))
            case .csv:
                let cells = text.dropFirst().matches(
                    of: /(?:^|,|\n)(?:"((?:[^"]|"")*)"|([^,\r\n"]*))/)
                #expect(cells.count > 100)
                for cell in cells {
                    let words = cell.output.1 ?? cell.output.2 ?? ""
                    #expect(!words.contains(/^\s*[=+\-@\t\r]/), "\(words)")
                }
            case .ics:
                #expect(text.components(separatedBy: "\r\nBEGIN:VEVENT").count == 9)
                #expect(text.components(separatedBy: "\r\nEND:VCALENDAR").count == 2)
            // A workbook's cells are looked at as they are written, in its own tests.
            case .xlsx: break
            case .json:
                let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
                let root = try #require(document as? [String: Any])
                #expect(root.keys.sorted() == (try keys(of: samples.valley.text(form))))
                let assessment = try #require(root["assessment"] as? [String: Any])
                let supplier = try #require(assessment["supplier"] as? [String: Any])
                let name = try #require(supplier["name"] as? String)
                #expect(name == sample.judged.assessment.supplier.name)
            default: break
            }
        }
    }

    @Test("are inert in comparisons and on terminals") func texts() throws {
        for word in Self.hostile {
            let sample = try samples.valley(saying: word)
            let (text, document) = comparison(samples.valley, sample)
            for text in [text, document] + terminal(sample) { checkSigns(text) }
            #expect(throws: Never.self) {
                try JSONSerialization.jsonObject(with: Data(document.utf8))
            }
        }
    }

    @Test("of a hundred kilobytes are cut where people read", arguments: ReportForm.allCases)
    func long(form: ReportForm) throws {
        let sample = try samples.valley(saying: String(repeating: "name ", count: 20_000))
        let growth = sample.text(form).utf8.count - samples.valley.text(form).utf8.count
        #expect(growth < (form == .json ? 900_000 : 12_000))
    }

    @Test("of a hundred kilobytes are cut in comparisons and on terminals") func longTexts() throws
    {
        let sample = try samples.valley(saying: String(repeating: "name ", count: 20_000))
        let (text, document) = comparison(samples.valley, sample)
        for (own, plain) in zip(terminal(sample), terminal(samples.valley)) {
            #expect(own.utf8.count - plain.utf8.count < 12_000)
        }
        #expect(text.utf8.count < 12_000 && document.utf8.count < 24_000)
    }

    /// Nothing that a terminal, a reader or a sheet would obey.
    private func checkSigns(_ text: String) {
        let obeyed = text.unicodeScalars.filter {
            (0x7F...0x9F).contains($0.value)
                || $0.value < 0x20 && !"\r\n".unicodeScalars.contains($0)
                || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        }
        #expect(obeyed.isEmpty, "\(obeyed.map(\.value))")
    }

    private func keys(of document: String) throws -> [String] {
        let root = try JSONSerialization.jsonObject(with: Data(document.utf8))
        return try #require(root as? [String: Any]).keys.sorted()
    }

    private func terminal(_ sample: ReportSamples.Sample) -> [String] {
        let (judged, layout) = (sample.judged, TextLayout())
        return [
            scoreText(judged.assessment, of: judged.response, with: sample.library, layout: layout),
            planText(
                judged.plan, for: judged.assessment, of: judged.response, with: sample.library,
                layout: layout),
        ]
    }

    private func comparison(_ old: ReportSamples.Sample, _ new: ReportSamples.Sample)
        -> (text: String, document: String)
    {
        let comparison = Comparison(
            from: .init(response: old.judged.response, assessment: old.judged.assessment),
            to: .init(response: new.judged.response, assessment: new.judged.assessment),
            plan: new.judged.plan, with: new.library)
        return (
            comparisonText(comparison, layout: TextLayout()), jsonText { $0.write(comparison) }
        )
    }

    @Test(
        "cells that a spreadsheet could compute with",
        arguments: [
            ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\t=1", "\"' =1\""),
            ("\ra", "'␍a"), ("  =1", "\"'  =1\""), ("＝1", "'＝1"), ("a=1", "a=1"), ("", ""),
            ("a\"b", "\"a\"\"b\""), ("a,b", "\"a,b\""), ("a\r\nb", "\"a␍ b\""), ("'a", "'a"),
            ("x;=1+1;y", "\"x;'=1+1;y\""), ("x; =1", "\"x;' =1\""),
            ("x|@a", "x|'@a"), ("x;\"=1\"", "\"x;'\"\"=1\"\"\""), ("a; b|c", "\"a; b|c\""),
        ])
    func cells(words: String, cell: String) {
        #expect(CommaSeparatedText.cell(words) == cell)
    }

    @Test("lines of calendars are folded and escaped") func calendar() {
        var calendar = CalendarText()
        calendar.add(words: "SUMMARY", String(repeating: "石墨, ", count: 40) + "a;b\\c\nd")
        let lines = calendar.text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix(" ") })
        let whole = calendar.text.replacing("\r\n ", with: "")
        #expect(whole.hasSuffix("a\\;b\\\\c\\nd\r\n"))
        #expect(whole.contains("石墨\\, 石墨"))
        #expect(
            samples.examples[0].text(.ics).components(separatedBy: "\r\n").allSatisfy {
                $0.utf8.count <= 75
            })
    }

    @Test(
        "Markdown",
        arguments: [
            ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("1.5", "1.5"), ("- a", "\\- a"),
            ("a - b", "a - b"),
            ("# a", "\\# a"), ("a|b", "a\\|b"), ("www.x.org", "www\\.x.org"), ("a@b", "a\\@b"),
            ("https://x", "https\\:\\//x"), ("<b>", "\\<b\\>"), ("a: b", "a: b"),
            ("===", "\\==="),
        ])
    func markdown(words: String, escaped: String) {
        #expect(Markdown.escaped(words) == escaped)
    }
}
