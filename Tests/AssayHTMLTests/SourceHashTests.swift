import AssayHTML
import Testing

/// The hash of a style or script is what browsers compute.
@Suite("Source hashes")
struct SourceHashTests {
    @Test(
        "are SHA-256 in base64",
        arguments: [
            ("abc", "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
            ("", "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "sha256-JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
            ),
        ])
    func digest(text: String, hash: String) {
        #expect(sourceHash(of: text) == hash)
    }
}
