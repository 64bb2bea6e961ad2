/// The numbers that the looks of cells have in a pattern, read from what libxlsxwriter wrote.
struct CellStyles: Sendable {
    private var numbers: [[UInt8]] = []

    /// A Boolean value indicating whether no look is known.
    var isEmpty: Bool { numbers.isEmpty }

    /// No looks.
    init() {}

    /// Reads the samples that stand below the heading of a sheet, one a row.
    init(samples: String) throws(WorkbookError) {
        for position in CellFormats.samples.indices {
            let cell = "<c r=\"A\(position + 2)\" s=\""
            guard let found = samples.firstRange(of: cell) else {
                throw WorkbookError(
                    "make the pattern of a workbook", reason: "the sample '\(cell)' is not there")
            }
            numbers.append(Array(samples[found.upperBound...].utf8.prefix { $0 != 0x22 }))
        }
    }

    /// The number of a look, as digits.
    func number(_ kind: CellFormats.Kind, isEntry: Bool) -> [UInt8] {
        numbers[CellFormats.position(of: kind, isEntry: isEntry)]
    }
}
