import ArgumentParser
import AssayExpressions
import AssayReports
import FoundationEssentials
import Glibc

/// Prints pages to PDF by the program that is installed for it.
struct PagePrinter: Sendable {
    /// Why a page could not be printed.
    struct Failure: Error {
        let message: String
    }

    /// What a printed page is, with what the reader must know of it.
    struct Printed {
        var bytes: [UInt8]
        /// Signs for which no font has a shape print as boxes.
        var lacksFonts: Bool
    }

    private let engine: PrintingEngine
    private let path: String
    private let seconds: Int
    private let environment: [String: String]

    /// Looks for the program; WeasyPrint comes first, for it gives the same bytes each time.
    ///
    /// - Throws: `ExitCode(69)` where there is none, having told what to install.
    init(_ options: PrintingOptions) throws {
        environment = ProcessInfo.processInfo.environment
        seconds = options.pdfSeconds
        let wanted = try options.pdfEngine ?? Self.engine(in: environment)
        for engine in wanted.map({ [$0] }) ?? PrintingEngine.allCases {
            if let path = engine.path(in: environment) {
                self.engine = engine
                self.path = path
                return
            }
        }
        printError(
            (wanted.map { "\($0.rawValue) is not installed." }
                ?? "No program that prints pages is installed.")
                + "\nInstall one: sudo apt-get install "
                + "\(wanted?.rawValue ?? PrintingEngine.weasyprint.rawValue)"
                + "\nOr write --format html and print the page from a browser.")
        throw ExitCode(69)
    }

    private static func engine(in environment: [String: String]) throws -> PrintingEngine? {
        guard let name = environment["ASSAY_PDF_ENGINE"], !name.isEmpty else { return nil }
        guard let engine = PrintingEngine(rawValue: name) else {
            throw ValidationError(
                "ASSAY_PDF_ENGINE is '\(shown(name))'; it can be "
                    + PrintingEngine.allCases.map(\.rawValue).joined(separator: " or ") + ".")
        }
        return engine
    }

    /// Prints a page that was made on a day; called on any thread.
    func print(_ page: [UInt8], of day: CalendarDate) throws(Failure) -> Printed {
        guard let folder = Self.makeFolder() else {
            throw Failure(message: "no folder for passing files can be made")
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        guard mkdir(folder + "/empty", 0o700) == 0,
            FileManager.default.createFile(
                atPath: folder + "/page.html", contents: Data(page))
        else { throw Failure(message: "the page cannot be handed over in '\(shown(folder))'") }
        let run = ProgramRun(
            path: path, arguments: engine.arguments(in: folder),
            environment: environment.merging([
                "SOURCE_DATE_EPOCH": String(Swift.max(0, Int(day.dayNumber)) * 86_400),
                "LC_ALL": "C.UTF-8", "TZ": "UTC",
            ]) { $1 }, log: folder + "/log")
        let outcome = run.run(seconds: seconds)
        let told = Self.told(folder + "/log")
        switch outcome {
        case .ended(code: 0): break
        case .ended(let code):
            throw Failure(message: "\(name) ended with code \(code)\(Self.last(told))")
        case .killed(let signal):
            throw Failure(message: "\(name) was ended by signal \(signal)\(Self.last(told))")
        case .tookTooLong:
            throw Failure(
                message: "\(name) took longer than \(seconds) seconds; --pdf-seconds allows more")
        case .notStarted(let error):
            throw Failure(message: "\(name) cannot be started: \(String(cString: strerror(error)))")
        }
        guard let bytes = FileManager.default.contents(atPath: folder + "/page.pdf"),
            bytes.starts(with: Data("%PDF-".utf8))
        else { throw Failure(message: "\(name) wrote no PDF\(Self.last(told))") }
        return Printed(bytes: Array(bytes), lacksFonts: told.contains("notdef"))
    }

    private var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// A folder that nobody else can look into.
    private static func makeFolder() -> String? {
        let base = FileManager.default.temporaryDirectory.path
        var template = Array((base + "/assay-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        return template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    }

    /// What the program said, not more of it than anybody reads.
    private static func told(_ log: String) -> String {
        let most = 1 << 20
        guard let file = fopen(log, "r") else { return "" }
        defer { fclose(file) }
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            count = fread(buffer.baseAddress, 1, most, file)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func last(_ told: String) -> String {
        let line = told.split(whereSeparator: \.isNewline).last { !$0.allSatisfy(\.isWhitespace) }
        return line.map { ": " + TextLayout.cut(TextLayout.inert(String($0)), to: 300) } ?? ""
    }
}

/// The arguments of commands that print.
struct PrintingOptions: ParsableArguments {
    @Option(
        help: "What prints PDF: weasyprint or chromium; by default whichever is installed.")
    var pdfEngine: PrintingEngine?
    @Option(help: "The most seconds that printing one page may take.")
    var pdfSeconds = 120

    func validate() throws {
        if pdfSeconds < 1 { throw ValidationError("--pdf-seconds must be at least 1.") }
    }
}
