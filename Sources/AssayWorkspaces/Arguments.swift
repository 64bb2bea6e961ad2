import AssayInterchange
import FoundationEssentials
import Glibc

extension CommandLine {
    /// The arguments behind the program's name, as `FileName` spells them: those that are not UTF-8
    /// come back as they were.
    public static var exactArguments: [String] {
        (1..<Swift.max(1, Int(argc))).compactMap { position in
            unsafeArgv[position].map { start in
                FileName.text(
                    UnsafeBufferPointer(start: start, count: strlen(start))
                        .map { UInt8(bitPattern: $0) })
            }
        }
    }
}
