/// Says origins of one input as places that people can go to.
///
/// The lines of the input are found when the first origin in bytes is asked for.
public struct PlaceFinder: Sendable {
    private let input: Input
    private var lines: LineIndex?

    /// Creates a finder for an input.
    public init(in input: Input) {
        self.input = input
    }

    /// Returns the place of an origin; an origin outside of its input is the input as a whole.
    public mutating func place(of origin: Origin) -> SourcePlace {
        var place = SourcePlace(file: input.file)
        place.record = input.record
        switch origin {
        case .input: break
        case .bytes(let start, let count):
            let lines = lines ?? LineIndex(of: input.bytes)
            self.lines = lines
            (place.line, place.column) = lines.position(of: Int(start))
            place.length = lines.length(from: Int(start), count: Int(count))
        case .cell(let sheet, let row, let column):
            guard input.sheets.indices.contains(Int(sheet)) else { break }
            place.grid = .sheet(input.sheets[Int(sheet)])
            (place.line, place.column) = (Int(row), Int(column))
        case .field(let row, let column):
            place.grid = .table
            (place.line, place.column) = (Int(row), Int(column))
        case .pointer(let position):
            guard input.pointers.indices.contains(Int(position)) else { break }
            place.pointer = input.pointers[Int(position)]
        case .answer(let position): place.answer = Int(position)
        }
        return place
    }
}
