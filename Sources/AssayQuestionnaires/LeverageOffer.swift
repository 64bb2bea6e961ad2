/// A measure by which a buyer can help.
public struct LeverageOffer: Sendable {
    /// The position of the measure in the catalogue.
    public var measure: MeasureIndex
    /// Offered only when it holds.
    public var when: Rule?

    /// Creates a leverage offer.
    public init(measure: MeasureIndex, when: Rule?) {
        self.measure = measure
        self.when = when
    }
}
