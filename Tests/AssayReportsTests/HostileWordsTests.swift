import AssayReports
import Foundation
import TestSupport
import Testing

@testable import AssayReports

/// What a supplier writes is shown and never obeyed, in no form.
@Suite("Hostile words")
struct HostileWordsTests {
    let samples: ReportSamples

    init() throws { samples = try #require(ReportSamples.shared) }

    private static let escaped = "Valley Mine &amp; Söhne 镍"

    @Test("are inert", arguments: ReportForm.allCases.filter { $0 != .json && $0 != .pdf })
    func inert(form: ReportForm) throws {
        let words = [
            "&lt;script&gt;alert(1)&lt;/script&gt;", "{{supplier.number}}", "{{{style}}}",
            "&lt;/style&gt;&lt;img src=x onerror=y&gt;", "&#9;=cmd|' /C calc'!A0", "@SUM(1)",
            "\u{202E}gpj.exe\u{2066}", "a&#x85;b&#x9B;31m",
            "](javascript:x) `x` **x** https://x.example",
            "line&#10;BEGIN:VEVENT&#13;&#10;END:VCALENDAR",
        ]
        for word in words {
            let sample = try samples.valley(replacing: Self.escaped, with: word)
            let text = sample.text(form)
            let scalars = text.unicodeScalars
            #expect(!scalars.contains { (0x7F...0x9F).contains($0.value) || $0.value == 0x1B })
            #expect(!scalars.contains { (0x202A...0x202E).contains($0.value) })
            #expect(!scalars.contains { (0x2066...0x2069).contains($0.value) })
            switch form {
            case .html, .pdf, .guide, .step5:
                #expect(!text.contains("<script") && !text.contains("<img"))
                let tags = { (page: String) in page.count { $0 == "<" } }
                #expect(tags(text) == tags(samples.valley.text(form)))
            case .md, .step5Text:
                let bare = text.replacing(/\\./, with: "")
                #expect(!bare.contains("<") && !bare.contains("](") && !bare.contains("://"))
            case .csv:
                for row in text.dropFirst().split(separator: "\r\n").dropFirst() {
                    let cell = row.split(separator: ",")[1].drop { $0 == "\"" }
                    let first = try #require(cell.first)
                    #expect(!"=+-@\t".contains(first), "\(row)")
                }
            case .ics:
                #expect(text.components(separatedBy: "\r\nBEGIN:VEVENT").count == 9)
                #expect(text.components(separatedBy: "\r\nEND:VCALENDAR").count == 2)
            // A workbook's cells are looked at as they are written, in its own tests.
            case .xlsx, .json: break
            }
        }
    }

    @Test("of a hundred kilobytes are cut where they are a name", arguments: ReportForm.allCases)
    func long(form: ReportForm) throws {
        let name = String(repeating: "name ", count: 20_000)
        let sample = try samples.valley(replacing: Self.escaped, with: name)
        let growth = sample.text(form).utf8.count - samples.valley.text(form).utf8.count
        #expect(growth < (form == .json ? 210_000 : 6_000))
    }

    @Test(
        "cells that a spreadsheet could compute with",
        arguments: [
            ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\t=1", "\"' =1\""),
            ("\ra", "'␍a"), ("  =1", "\"'  =1\""), ("＝1", "'＝1"), ("a=1", "a=1"), ("", ""),
            ("a\"b", "\"a\"\"b\""), ("a,b", "\"a,b\""), ("a\r\nb", "\"a␍ b\""), ("'a", "'a"),
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
            ("https://x", "https\\://x"), ("<b>", "\\<b\\>"), ("a: b", "a: b"),
            ("===", "\\==="),
        ])
    func markdown(words: String, escaped: String) {
        #expect(MarkdownEscaping().escapeText(words) == escaped)
    }
}
