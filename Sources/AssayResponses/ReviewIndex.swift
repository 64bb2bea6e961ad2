public import AssayDiagnostics
import AssayExpressions

/// The reviews of a run, by the supplier that they are about.
public struct ReviewIndex: Sendable {
    private var bySupplier: [String: [Review]] = [:]

    /// A Boolean value indicating whether there is no review at all.
    public var isEmpty: Bool { bySupplier.isEmpty }

    /// Sorts reviews by their suppliers.
    public init(_ reviews: [Review]) {
        for review in reviews { bySupplier[review.supplier, default: []].append(review) }
    }

    /// Returns the reviews of a submission; those of another version of it are told and left out.
    ///
    /// - Parameters:
    ///   - supplier: the supplier; a review may name it by a number that a register gives it.
    ///   - digest: the SHA-256 of the bytes of the submission, as a review has it.
    ///   - diagnostics: gets a warning for each review of another version.
    public func reviews(
        of supplier: Supplier, digest: String, diagnostics: inout DiagnosticCollector
    ) -> [Review] {
        var found: [Review] = []
        for review in names(of: supplier).flatMap({ bySupplier[$0] ?? [] }) {
            if review.submission == digest {
                found.append(review)
                continue
            }
            var places = PlaceFinder(in: review.input)
            diagnostics.report(
                ReviewError.ofAnotherVersion(supplier: supplier.id).diagnostic(
                    at: places.place(of: review.submissionOrigin)))
        }
        return found
    }

    /// The names under which there are reviews of a supplier, its own number first.
    public func names(of supplier: Supplier) -> [String] {
        guard !supplier.identifiers.isEmpty else { return [supplier.id] }
        let others = bySupplier.keys.filter { $0 != supplier.id && supplier.isNamed($0) }
        return [supplier.id] + others.sorted()
    }

    /// The bytes of the reviews of a supplier, or of all, by file, for showing their lines; JSON has
    /// places of another kind and none.
    public func texts(of supplier: Supplier? = nil) -> [String: [UInt8]] {
        var texts: [String: [UInt8]] = [:]
        let meant =
            supplier.map { names(of: $0).flatMap { bySupplier[$0] ?? [] } }
            ?? bySupplier.values.flatMap { $0 }
        for review in meant where !review.input.bytes.isEmpty {
            texts[review.file] = review.input.bytes
        }
        return texts
    }

    /// A warning for each review that is about none of some suppliers.
    public func strangers(to suppliers: Set<String>) -> [Diagnostic] {
        var diagnostics = DiagnosticCollector()
        for (supplier, reviews) in bySupplier where !suppliers.contains(supplier) {
            for review in reviews {
                var places = PlaceFinder(in: review.input)
                diagnostics.report(
                    ReviewError.ofNobody(supplier: supplier).diagnostic(
                        at: places.place(of: review.supplierOrigin)))
            }
        }
        return diagnostics.sorted()
    }
}

extension Review {
    /// Orders by day, then by file name: the later counts for the same answer or piece.
    static func isEarlier(_ left: Review, _ right: Review) -> Bool {
        if left.day != right.day { return left.day < right.day }
        return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
    }
}
