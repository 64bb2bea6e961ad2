import Foundation

/// Runs libFuzzer with the arguments of the program; `entry` is called with each input.
///
/// The package manager gives programs a `main` of its own name, so libFuzzer's is not used.
public func fuzz(_ entry: @escaping Entry) -> Never {
    var count = CommandLine.argc
    var arguments = UnsafeMutablePointer(CommandLine.unsafeArgv)
    exit(runDriver(&count, &arguments, entry))
}

/// A function that looks at one input and returns 0.
public typealias Entry = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<
        UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    >, _ entry: Entry
) -> CInt
