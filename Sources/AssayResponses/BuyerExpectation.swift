public import AssayDiagnostics
public import AssayExpressions

/// What a buyer expects of one supplier: which materials, how much of each, and what it spends.
///
/// These are the buyer's own figures. What only a supplier says of its amounts changes neither weights
/// nor depth, since a supplier could ask itself less that way.
public struct BuyerExpectation: Sendable {
    /// A material that the buyer expects.
    public struct Material: Sendable {
        /// Its name, as the profile has it.
        public var id: String
        /// Kilograms a year; `nil` where the buyer does not say.
        public var kilograms: Kilograms?
        /// What the buyer spends on it a year, in the currency of the file; `nil` where it does not say.
        public var spend: ExactDecimal?
        /// Where the buyer names it.
        public var place: SourcePlace

        /// Creates a material without amounts.
        public init(id: String, place: SourcePlace) {
            self.id = id
            self.place = place
        }
    }

    /// The number of the supplier, as its submission has it.
    public var supplier: String
    /// What it does for the buyer, in the buyer's words.
    public var role: String?
    /// How many people work for it; what the supplier says counts where this is left out.
    public var people: Int?
    /// The materials, each once.
    public var materials: [Material] = []
    /// A Boolean value indicating whether the supplier has less than 5 % of what the buyer spends, and of
    /// the kilograms of each of its materials, over all suppliers of the file.
    public var isMinorSupplier = false
    /// Where the buyer names the supplier.
    public var place: SourcePlace

    /// Creates an expectation without materials.
    public init(supplier: String, place: SourcePlace) {
        self.supplier = supplier
        self.place = place
    }
}

/// Kilograms a year: a number, or the ends of a range.
public struct Kilograms: Sendable, Hashable {
    /// The least.
    public var least: ExactDecimal
    /// The most; the same as the least for a number.
    public var most: ExactDecimal

    /// Creates an amount; ends in the wrong order are exchanged.
    public init(_ one: ExactDecimal, _ other: ExactDecimal) {
        least = Swift.min(one, other)
        most = Swift.max(one, other)
    }
}

/// What a buyer expects of its suppliers, by supplier.
public struct ExpectationIndex: Sendable {
    private var bySupplier: [String: BuyerExpectation] = [:]
    /// The bytes of the file by its name, for showing its lines.
    public var texts: [String: [UInt8]] = [:]

    /// A Boolean value indicating whether nothing is expected of anybody.
    public var isEmpty: Bool { bySupplier.isEmpty }

    /// Sorts expectations by supplier; of two for one supplier the first counts.
    ///
    /// Shares of all suppliers are worked out here, so all must be given at once.
    public init(_ expectations: [BuyerExpectation]) {
        let spend = Self.total(expectations.flatMap { $0.materials.map { $0.spend } })
        var kilograms: [String: [ExactDecimal?]] = [:]
        for material in expectations.flatMap({ $0.materials }) {
            kilograms[material.id, default: []].append(material.kilograms?.most)
        }
        let totals = kilograms.mapValues { Self.total($0) }
        for expectation in expectations where bySupplier[expectation.supplier] == nil {
            var expectation = expectation
            let own = Self.total(expectation.materials.map { $0.spend })
            expectation.isMinorSupplier =
                !expectation.materials.isEmpty
                && (Exposure.share(of: own, in: spend).map { $0 < Exposure.lowShare } ?? false)
                && expectation.materials.allSatisfy { material in
                    let total = totals[material.id] ?? nil
                    return Exposure.share(of: material.kilograms?.most, in: total).map {
                        $0 < Exposure.lowShare
                    } ?? false
                }
            bySupplier[expectation.supplier] = expectation
        }
    }

    /// Returns what is expected of a supplier; `nil` where the buyer does not name it.
    public subscript(supplier: String) -> BuyerExpectation? { bySupplier[supplier] }

    /// A warning for each supplier of the buyer's without a submission.
    public func missing(besides suppliers: Set<String>) -> [Diagnostic] {
        var diagnostics = DiagnosticCollector()
        for (supplier, expectation) in bySupplier where !suppliers.contains(supplier) {
            diagnostics.report(
                ExpectationError.noSubmission(supplier).diagnostic(at: expectation.place))
        }
        return diagnostics.sorted()
    }

    /// The numbers of the suppliers of which there is no submission, sorted.
    public func suppliers(besides suppliers: Set<String>) -> [String] {
        bySupplier.keys.filter { !suppliers.contains($0) }.sorted()
    }

    /// The sum of amounts; `nil` where one of them is not known.
    static func total(_ amounts: [ExactDecimal?]) -> ExactDecimal? {
        var total = ExactDecimal.zero
        for amount in amounts {
            guard let amount else { return nil }
            total = total + amount
        }
        return total
    }
}
