import Foundation

/// The folder for the parts of a workbook, which libxlsxwriter writes as files before it packs them.
///
/// Where the system keeps a folder in memory, they are written there in half the time and no disk
/// ever sees them. Whoever sets `TMPDIR` is asked for another place and gets it.
enum ScratchFolder {
    /// What the largest workbook takes, several times over: libxlsxwriter does not notice when a
    /// part has no room.
    private static let leastRoom: UInt64 = 32 << 20

    private static let memory: String? = {
        let path = "/dev/shm"
        let isNamed = ProcessInfo.processInfo.environment["TMPDIR"] != nil
        return !isNamed && access(path, W_OK | X_OK) == 0 ? path : nil
    }()

    /// The path of the folder, as far as there is room now.
    static var path: String {
        if let memory, room(in: memory) >= leastRoom { return memory }
        return FileManager.default.temporaryDirectory.path
    }

    private static func room(in path: String) -> UInt64 {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return 0 }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize)
    }
}
