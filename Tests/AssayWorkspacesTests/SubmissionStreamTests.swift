import AssayDocuments
import AssayWorkspaces
import Foundation
import Synchronization
import TestSupport
import Testing

/// Submissions that are judged as they come.
@Suite("Streams of submissions")
struct SubmissionStreamTests {
    private let judging: Judging

    init() throws {
        judging = try Batch([], in: try Workspace(at: Repository.root + "/Questionnaires")).judging
    }

    private static let examples = Repository.files(in: "Examples/Submissions", ending: ".xml")

    /// A record with an example, or a broken one.
    private func record(_ number: Int) -> [UInt8] {
        guard number % 5 != 3 else { return Array("{\"id\":\(number),\"xml\":\"<\"}\n".utf8) }
        let name = Self.examples[number % Self.examples.count]
        let xml = String(
            decoding: Repository.bytes("Examples/Submissions/" + name), as: UTF8.self)
        return JSONWriter.bytes(.compact) { json in
            json.object { json in
                json.member("id", number)
                json.member("xml", xml)
            }
        } + [UInt8(ascii: "\n")]
    }

    @Test("answers are in the order of the records", arguments: [1, 2, 5])
    func order(threads: Int) throws {
        try withTemporaryFolder { folder in
            let count = 60
            let path = try folder.write((0..<count).flatMap(record), "records")
            let descriptor = open(path, O_RDONLY)
            defer { close(descriptor) }
            var lines: [String] = []
            let problem = SubmissionStream(by: judging, threads: threads).run(
                reading: descriptor
            ) { judged in
                JSONWriter.bytes(.compact) { $0.value(judged.assessment.supplier.id) }
            } take: {
                lines.append(String(decoding: $0, as: UTF8.self))
            }
            #expect(problem == nil && lines.count == count)
            for (number, line) in lines.enumerated() {
                #expect(line.hasPrefix("{\"record\":\(number + 1),\"id\":\(number),"))
                #expect(line.contains("\"result\"") == (number % 5 != 3))
            }
        }
    }

    @Test func noMoreThanAWindowIsReadAhead() throws {
        struct Enough: Error {}
        try withTemporaryFolder { folder in
            let path = try folder.write((0..<200).flatMap { _ in record(0) }, "records")
            let descriptor = open(path, O_RDONLY)
            defer { close(descriptor) }
            let judged = Atomic(0)
            #expect(throws: Enough.self) {
                try SubmissionStream(by: judging, threads: 2).run(reading: descriptor) { _ in
                    judged.wrappingAdd(1, ordering: .relaxed)
                    return []
                } take: { _ in
                    Thread.sleep(forTimeInterval: 0.5)
                    throw Enough()
                }
            }
            // Two threads are eight records each ahead, and one record was answered.
            #expect(judged.load(ordering: .relaxed) <= 17)
        }
    }

    @Test func anAnswerWaitsForNoOtherRecord() throws {
        let pipe = Pipe()
        let input = pipe.fileHandleForWriting
        var count = 0
        try input.write(contentsOf: record(0))
        _ = SubmissionStream(by: judging, threads: 2).run(
            reading: pipe.fileHandleForReading.fileDescriptor
        ) { _ in
            []
        } take: { _ in
            count += 1
            // The next record comes only after the answer to this one.
            if count < 4 { input.write(Data(record(count))) } else { input.closeFile() }
        }
        #expect(count == 4)
    }

    @Test func whatCannotBeReadIsTold() throws {
        let folder = open("/", O_RDONLY)
        defer { close(folder) }
        let problem = SubmissionStream(by: judging, threads: 2).run(reading: folder) { _ in
            []
        } take: { _ in
        }
        #expect(problem?.code == EISDIR)
    }
}
