import Foundation
public import Testing

/// A sanitizer under which the tests run; `make sanitize` names it in `ASSAY_SANITIZED`.
public enum Sanitizer: String, Sendable {
    /// Finds reads and writes outside of what was allocated.
    case address
    /// Finds unguarded access from two threads.
    case thread

    /// The sanitizer of this run, if there is one.
    public static let current = ProcessInfo.processInfo.environment["ASSAY_SANITIZED"]
        .flatMap { Sanitizer(rawValue: $0) }
    /// Whether tags leave nothing out, as `make sanitize-all` asks for.
    static let watchesAll = ProcessInfo.processInfo.environment["ASSAY_SANITIZE_ALL"] != nil
}

extension Tag {
    /// The code under test shares nothing between threads, so the thread sanitizer leaves it out.
    @Tag public static var oneThread: Self
    /// The code under test is Swift without pointers, so the address sanitizer leaves it out.
    @Tag public static var noPointers: Self
}

/// Leaves a test out under the sanitizer that, by the test's tags, would find nothing in it.
///
/// A test must not have both tags: one of the two sanitizers watches every test.
public struct TaggedForSanitizers: TestTrait, SuiteTrait {
    /// Applies to the tests of a suite one by one.
    public let isRecursive = true

    /// Skips the test where its tags say so.
    public func prepare(for test: Test) async throws {
        let tags = test.tags
        if tags.contains(.oneThread), tags.contains(.noPointers) {
            Issue.record("\(test.name) is left out of both sanitizers")
        }
        if Sanitizer.watchesAll { return }
        if Sanitizer.current == .thread, tags.contains(.oneThread) {
            try await skip("It shares nothing between threads.").prepare(for: test)
        }
        if Sanitizer.current == .address, tags.contains(.noPointers) {
            try await skip("It is Swift without pointers.").prepare(for: test)
        }
    }

    private func skip(_ reason: Comment) -> ConditionTrait { .disabled(reason) }
}

extension Trait where Self == TaggedForSanitizers {
    /// Chooses by tags which sanitizer watches the test: `.tags(.oneThread), .sanitizedByTag`.
    public static var sanitizedByTag: Self { TaggedForSanitizers() }
}
