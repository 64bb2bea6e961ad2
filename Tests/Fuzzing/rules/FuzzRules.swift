import FuzzDriver
import FuzzTargets

@main
enum FuzzRules {
    static func main() {
        fuzz { start, count in
            fuzzRule(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
    }
}
