import FuzzDriver
import FuzzTargets

@main
enum FuzzSubmissions {
    static func main() {
        fuzz { start, count in
            fuzzSubmission(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
    }
}
