import FuzzDriver
import FuzzTargets

@main
enum FuzzReviews {
    static func main() {
        fuzz { start, count in
            fuzzReview(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
    }
}
