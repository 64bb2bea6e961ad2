import Foundation

/// Writes texts as string literals: EmbedTextsTool OUTPUT FOLDER NAME…
@main
enum EmbedTextsTool {
    static func main() throws {
        let arguments = CommandLine.arguments
        let folder = URL(fileURLWithPath: arguments[2], isDirectory: true)
        var code = """
            enum EmbeddedTexts {
                static func text(_ name: String) -> String? {
                    switch name {

            """
        for name in arguments.dropFirst(3) {
            let data = try Data(contentsOf: folder.appendingPathComponent(name))
            // What is packed is no text, and travels as base64.
            let text =
                name.hasSuffix(".gz")
                ? data.base64EncodedString() : String(decoding: data, as: UTF8.self)
            // More `#` than any run of them in the text, so that nothing in it ends the literal.
            let signs = String(repeating: "#", count: longestRun(of: "#", in: text) + 1)
            code += "        case \"\(name)\":\n            return \(signs)\"\"\"\n"
            code += text + "\n\"\"\"\(signs)\n"
        }
        code += """
                    default: return nil
                    }
                }
            }

            """
        try Data(code.utf8).write(to: URL(fileURLWithPath: arguments[1]), options: .atomic)
    }

    private static func longestRun(of sign: Character, in text: String) -> Int {
        var (longest, current) = (0, 0)
        for character in text {
            current = character == sign ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}
