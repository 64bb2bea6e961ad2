import Foundation
import FuzzDriver
import FuzzTargets

@main
enum FuzzPlans {
    static func main() {
        // The seeds are plans that are written today, so they are made here.
        for (number, seed) in planSeeds().enumerated() {
            let file = ".build-fuzz/corpus/plans/seed-\(number)"
            FileManager.default.createFile(atPath: file, contents: Data(seed))
        }
        fuzz { start, count in
            fuzzPlan(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
    }
}
