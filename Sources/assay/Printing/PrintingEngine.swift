import ArgumentParser
import AssayWorkspaces
import FoundationEssentials
import Glibc

/// A program that prints pages.
enum PrintingEngine: String, CaseIterable, ExpressibleByArgument {
    case weasyprint, chromium

    /// The names that it has on several systems.
    private var programs: [String] {
        switch self {
        case .weasyprint: ["weasyprint"]
        case .chromium: ["chromium", "chromium-browser", "google-chrome"]
        }
    }

    /// Where it is installed, by the folders of `PATH`.
    func path(in environment: [String: String]) -> String? {
        let folders = environment["PATH", default: "/usr/local/bin:/usr/bin:/bin"]
            .split(separator: ":").filter { $0.hasPrefix("/") }
        for program in programs {
            for folder in folders {
                let path = "\(folder)/\(program)"
                if isFolder(path) == false, access(path, X_OK) == 0 { return path }
            }
        }
        return nil
    }

    /// What it is told: to print a page of a folder that holds nothing else, from no network.
    ///
    /// Chromium keeps nothing of the person who runs it, and refuses its sandbox to the
    /// administrator.
    func arguments(in folder: String) -> [String] {
        switch self {
        case .weasyprint:
            [
                "--encoding", "utf-8", "--base-url", "file://\(folder)/empty/", "--pdf-variant",
                "pdf/ua-1", "\(folder)/page.html", "\(folder)/page.pdf",
            ]
        case .chromium:
            [
                "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder)/profile",
                "--no-pdf-header-footer", "--print-to-pdf=\(folder)/page.pdf",
            ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://\(folder)/page.html"]
        }
    }
}
