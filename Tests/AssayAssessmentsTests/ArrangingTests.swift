import TestSupport
import Testing

@testable import AssayAssessments

/// Elements are put in an order without being copied.
@Suite("Arranging")
struct ArrangingTests {
    @Test func everyPlaceGetsTheElementThatTheOrderNames() {
        var random = SeededGenerator(seed: 11)
        for count in 0..<60 {
            let elements = (0..<count).map { "e\($0)" }
            let order = Array(0..<count).shuffled(using: &random)
            var arranged = elements
            arranged.arrange(by: order)
            #expect(arranged == order.map { elements[$0] })
        }
    }
}
