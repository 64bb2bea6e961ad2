import FuzzDriver
import FuzzTargets

@main
enum FuzzDefinitions {
    static func main() {
        fuzz { start, count in
            fuzzDefinition(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
    }
}
