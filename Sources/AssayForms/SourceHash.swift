import CSodium
import Foundation

/// Returns the hash by which a content security policy knows a script or a style:
/// `sha256-` and the digest in base64.
func sourceHash(of text: String) -> String {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    let bytes = Array(text.utf8)
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return "sha256-" + Data(digest).base64EncodedString()
}
