import AssayActionPlans
import AssayAssessments
import AssayDiagnostics
import AssayDocuments
import AssayEngine
import AssayQuestionnaires
import AssayResponses
import TestSupport
import Testing

/// A library as bytes: the same library comes out, and nothing else gets in.
@Suite("Encoding")
struct EncodingTests {
    private func decoded(_ bytes: [UInt8]) -> Result<QuestionnaireLibrary, LibraryDecodingError> {
        do throws(LibraryDecodingError) {
            return .success(try QuestionnaireLibrary(decoding: bytes))
        } catch {
            return .failure(error)
        }
    }

    private func documents(
        _ submission: Submission, with library: QuestionnaireLibrary
    ) -> [String] {
        var diagnostics = DiagnosticCollector()
        let judged = Engine(library).judge(submission, diagnostics: &diagnostics)
        guard let judged else { return diagnostics.sorted().map(\.message) }
        return [
            jsonText { $0.write(judged.assessment, of: judged.response, with: library) },
            jsonText { $0.write(judged.plan(), for: judged.assessment, with: library) },
        ]
    }

    @Test func whatIsReadJudgesAsWhatWasWritten() throws {
        let library = try #require(Repository.library())
        let bytes = library.encoded()
        let read = try decoded(bytes).get()
        #expect(read.encoded() == bytes)
        let count = Proof.isFull ? 200 : 10
        for seed in 0..<count {
            var drawn = DrawnSubmission(from: library, seed: UInt64(seed))
            let submission = drawn.submission()
            let documents = documents(submission, with: library)
            #expect(documents.count == 2)
            #expect(documents == self.documents(submission, with: read), "seed \(seed)")
        }
        Proof.tell(
            "\(count) submissions judged alike by the library and by its \(bytes.count) bytes")
    }

    @Test func everySampleIsReadAgain() throws {
        let samples = Repository.sampleLibraries()
        #expect(samples.count == 8)
        for sample in samples {
            let bytes = sample.encoded()
            #expect(try decoded(bytes).get().encoded() == bytes)
        }
    }

    @Test func bytesThatEndEarlyOrGoOnAreRefused() throws {
        let bytes = try #require(Repository.sampleLibraries().first).encoded()
        for length in stride(from: 0, to: bytes.count, by: Proof.isFull ? 1 : 13) {
            #expect(throws: LibraryDecodingError.self) {
                try decoded(Array(bytes[..<length])).get()
            }
        }
        #expect(decoded(bytes + [0]).error == .inconsistent)
        #expect(decoded([]).error == .notALibrary)
        #expect(
            decoded(Array("assay-library-7\n".utf8) + bytes.dropFirst(16)).error == .notALibrary)
        let large = bytes + [UInt8](repeating: 0, count: QuestionnaireLibrary.mostBytes)
        #expect(decoded(large).error == .tooLarge)
    }

    /// A byte that is changed is refused, or gives another library that is as sound as any.
    @Test func changedBytesAreRefusedOrSound() throws {
        var refused = 0
        var sound = 0
        for sample in Repository.sampleLibraries() {
            let bytes = sample.encoded()
            for position in stride(from: 0, to: bytes.count, by: Proof.isFull ? 1 : 29) {
                for change: UInt8 in [0x01, 0x7F, 0xFF] {
                    var changed = bytes
                    changed[position] ^= change
                    guard case .success(let library) = decoded(changed) else {
                        refused += 1
                        continue
                    }
                    sound += 1
                    #expect(library.encoded() == changed, "byte \(position), \(change)")
                    var drawn = DrawnSubmission(from: library, seed: 3)
                    _ = documents(drawn.submission(), with: library)
                }
            }
        }
        #expect(refused > 0 && sound > 0)
        Proof.tell(
            "\(refused + sound) changed bytes of encoded libraries: \(refused) refused, the others "
                + "give libraries that can be used")
    }
}

extension Result {
    fileprivate var error: Failure? {
        if case .failure(let error) = self { return error }
        return nil
    }
}
