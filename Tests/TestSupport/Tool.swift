import Foundation

/// The built tool, run as a person runs it.
public struct Tool {
    /// What a run gave.
    public struct Outcome: Sendable {
        /// The exit code, or the signal as a shell tells it.
        public var code: Int32
        /// Standard output.
        public var output: String
        /// Standard error.
        public var problems: String
    }

    /// Runs the tool in the checkout.
    ///
    /// - Parameters:
    ///   - arguments: what stands behind its name.
    ///   - input: standard input, empty when left out.
    ///   - environment: variables beside `PATH` and `TZ`.
    ///   - megabytes: the most address space that it may take, when there is a limit.
    public static func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
        megabytes: Int? = nil
    ) throws -> Outcome {
        let process = Process()
        // A sanitizer maps far more than it uses, and what it would say goes to standard error.
        if let megabytes, ProcessInfo.processInfo.environment["ASSAY_SANITIZED"] == nil {
            // A minute is more than any of them needs; a run that hangs is killed.
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            let limits = "ulimit -v \(megabytes * 1024); exec timeout -s KILL 60 \"$0\" \"$@\""
            process.arguments = ["-c", limits, url.path] + arguments
        } else {
            process.executableURL = url
            process.arguments = arguments
        }
        process.currentDirectoryURL = URL(fileURLWithPath: Repository.root)
        process.environment = [
            "PATH": "/usr/bin:/bin", "TZ": "UTC", "ASAN_OPTIONS": "detect_leaks=0",
        ].merging(environment) { $1 }
        let files = (0..<3).map { _ in
            FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        for file in files { try Data().write(to: file) }
        try Data(input).write(to: files[0])
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            problems: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }

    /// Runs a script of the shell in which `$ASSAY` is the tool and `$ROOT` the checkout.
    ///
    /// - Parameters:
    ///   - script: what the shell runs; what it writes is collected.
    ///   - folder: where it runs.
    ///   - environment: variables beside `PATH` and `TZ`.
    public static func shell(
        _ script: String, in folder: String, environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = [
            "PATH": "/usr/bin:/bin", "TZ": "UTC", "ASAN_OPTIONS": "detect_leaks=0",
            "ASSAY": url.path, "ROOT": Repository.root,
        ].merging(environment) { $1 }
        let files = (0..<2).map { _ in
            FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        for file in files { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: files[0]), as: UTF8.self),
            problems: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
    }

    /// Where the tool was built.
    public static var url: URL {
        for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
            let tool = bundle.bundleURL.deletingLastPathComponent().appendingPathComponent("assay")
            if FileManager.default.fileExists(atPath: tool.path) { return tool }
        }
        let folder = Bundle.main.executableURL?.deletingLastPathComponent()
        let beside = folder?.appendingPathComponent("assay")
        if let beside, FileManager.default.fileExists(atPath: beside.path) { return beside }
        return URL(fileURLWithPath: Repository.root + "/.build/debug/assay")
    }
}
