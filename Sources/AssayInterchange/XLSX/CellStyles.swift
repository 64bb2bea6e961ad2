/// The numbers that the looks of cells have in a pattern, read from what libxlsxwriter wrote.
struct CellStyles: Sendable {
    private var numbers: [[UInt8]] = []

    /// A Boolean value indicating whether no look is known.
    var isEmpty: Bool { numbers.isEmpty }

    /// No looks.
    init() {}

    /// Reads the samples that stand below the heading of a sheet, one a row.
    init(samples: PatternCutter) throws(WorkbookError) {
        var samples = samples
        for position in CellFormats.samples.indices {
            try samples.go(behind: "<c r=\"A\(position + 2)\" s=\"")
            numbers.append(Array(try samples.text(before: "\"").utf8))
        }
    }

    /// The number of a look, as digits.
    func number(_ kind: CellFormats.Kind, isEntry: Bool) -> [UInt8] {
        numbers[CellFormats.position(of: kind, isEntry: isEntry)]
    }
}
