/// Returns the candidate nearest in spelling to what was written, or `nil` when none is near.
///
/// Near means at most a third of the written length, and never more than three edits, where an
/// edit inserts, removes or replaces one character or swaps two neighbours. Of equally near
/// candidates the first in alphabetical order is taken, so that the answer never varies.
public func nearestSpelling(to written: String, among candidates: some Sequence<String>) -> String?
{
    // No name is so long; what was written may be a whole text.
    guard written.utf8.count <= 256 else { return nil }
    let limit = Swift.min(3, Swift.max(1, written.unicodeScalars.count / 3))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != written {
        let distance = editDistance(written, candidate, limit: limit)
        guard distance <= limit else { continue }
        if let known = best, (known.distance, known.candidate) <= (distance, candidate) { continue }
        best = (distance, candidate)
    }
    return best?.candidate
}

/// The number of single edits between two texts; anything above `limit` is `limit + 1`.
private func editDistance(_ left: String, _ right: String, limit: Int) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
        var current = [row + 1]
        for column in 0..<right.count {
            var cost = Swift.min(last[column + 1] + 1, current[column] + 1)
            cost = Swift.min(cost, last[column] + (left[row] == right[column] ? 0 : 1))
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = Swift.min(cost, beforeLast[column - 1] + 1)
            }
            current.append(cost)
        }
        beforeLast = last
        last = current
    }
    return Swift.min(last[right.count], limit + 1)
}
