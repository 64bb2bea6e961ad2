import Foundation
import FuzzDriver
import FuzzTargets

@main
enum FuzzEncoded {
    static func main() {
        // Libraries are no text that could stand among the seeds, so the seeds are made here.
        for (number, seed) in encodedSeeds().enumerated() {
            let file = ".build-fuzz/corpus/encoded/seed-\(number)"
            FileManager.default.createFile(atPath: file, contents: Data(seed))
        }
        fuzz { start, count in
            fuzzEncoding(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
    }
}
