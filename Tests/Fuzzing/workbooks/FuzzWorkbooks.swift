import Foundation
import FuzzDriver
import FuzzTargets

@main
enum FuzzWorkbooks {
    static func main() {
        // Workbooks are no text that could stand among the seeds, so the seeds are made here.
        for (number, seed) in workbookSeeds().enumerated() {
            let file = ".build-fuzz/corpus/workbooks/seed-\(number)"
            FileManager.default.createFile(atPath: file, contents: Data(seed))
        }
        fuzz { start, count in
            fuzzWorkbook(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
    }
}
