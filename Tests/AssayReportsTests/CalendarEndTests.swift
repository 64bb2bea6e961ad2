import Foundation
import TestSupport
import Testing

@Suite("Ends of a calendar's entries")
struct CalendarEndTests {
    @Test("lie behind their days", arguments: ["2026-11-21", "9999-12-30"])
    func ends(assessed: String) throws {
        let samples = try #require(ReportSamples.shared)
        let sample = try samples.valley(
            replacing: "assessed=\"2026-11-21\"", with: "assessed=\"\(assessed)\"")
        let entries = sample.text(.ics).components(separatedBy: "BEGIN:VEVENT").dropFirst()
        let starts = entries.compactMap { $0.firstMatch(of: /DTSTART;VALUE=DATE:([0-9]+)/)?.1 }
        #expect(starts.count == entries.count && !starts.isEmpty)
        for (entry, start) in zip(entries, starts) {
            let end = entry.firstMatch(of: /DTEND;VALUE=DATE:([0-9]+)/)?.1
            #expect(start == "99991231" ? end == nil : end.map { $0 > start } == true, "\(entry)")
        }
        #expect(starts.contains("99991231") == (assessed == "9999-12-30"))
    }
}
