public import AssayExpressions

/// How much of each material there is and where it comes from.
public struct Exposure: Sendable {
    /// Below this share of spend and of kilograms, in percent, an exposure is low.
    public static let lowShare = ExactDecimal(5)
    /// From so many people on a company is not small.
    public static let smallCompany = 50

    /// Where a material comes from.
    public enum Origin: Sendable, Hashable {
        /// The supplier names countries, or says of no material where it is from.
        case named
        /// The supplier assumes the countries.
        case assumedBySupplier
        /// Nobody names a country; the main producing countries of this year are assumed.
        case mainProducers(year: Int)
    }

    /// A material that the supplier names or the buyer expects.
    public struct Material: Sendable {
        /// Its name.
        public var id: String
        /// Kilograms a year, as the supplier says.
        public var kilograms: Kilograms?
        /// Its share of what the customer buys from the supplier, in percent, as the supplier says.
        public var said: ExactDecimal?
        /// The countries of extraction that are known, by code.
        public var countries: [String] = []
        /// The countries that are assumed, by code.
        public var assumedCountries: [String] = []
        /// Who assumes them.
        public var origin = Origin.named
        /// A Boolean value indicating whether the supplier names it.
        public var isNamed = true
        /// A Boolean value indicating whether the buyer expects it.
        public var isExpected = false
        /// The buyer's share of spend for it with this supplier, in percent; `nil` where not known.
        public var spendShare: ExactDecimal?
        /// Its share of the kilograms that the buyer gets from this supplier, in percent; `nil` where not
        /// known.
        public var kilogramShare: ExactDecimal?

        /// The larger of both shares, in percent; `nil` where neither is known.
        public var share: ExactDecimal? {
            guard let spendShare else { return kilogramShare }
            return kilogramShare.map { Swift.max($0, spendShare) } ?? spendShare
        }

        /// A Boolean value indicating whether both shares are known and low.
        public var isLow: Bool {
            guard let spendShare, let kilogramShare else { return false }
            return spendShare < Exposure.lowShare && kilogramShare < Exposure.lowShare
        }

        /// Creates a material of which nothing else is known.
        public init(id: String) { self.id = id }
    }

    /// The countries of extraction that the supplier names for all materials together, by code.
    var countriesOfOrigin: [String] = []
    /// The materials, by name.
    public var materials: [Material] = []
    /// A Boolean value indicating whether the company is small and a minor supplier, so that the short
    /// path is enough.
    public var isSmall = false
    /// A Boolean value indicating whether an origin is a red flag.
    public var hasRedFlag = false

    /// Creates the exposure of a supplier that names nothing.
    public init() {}

    /// Returns a material by its name.
    public func material(_ id: String) -> Material? { materials.first { $0.id == id } }

    /// Returns by how much the weight of what is asked about a material counts: its share as the buyer
    /// states it, at least 0.05; 1 where the share is not known.
    public func weight(of material: String?) -> ExactDecimal {
        guard let material, let share = self.material(material)?.share else { return .one }
        return Swift.max(share, Exposure.lowShare) / .hundred
    }

    /// The codes of the countries that are only assumed, in rising order.
    public var assumedCountries: [String] {
        Set(materials.flatMap { $0.assumedCountries }).sorted()
    }

    /// Returns the share of an amount in a total, in percent; `nil` where one is not known or the total
    /// is nothing.
    static func share(of amount: ExactDecimal?, in total: ExactDecimal?) -> ExactDecimal? {
        guard let amount, let total, total > .zero, total.isFinite else { return nil }
        return amount / total * .hundred
    }
}
