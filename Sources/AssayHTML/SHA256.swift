import CSodium

/// Returns the SHA-256 (FIPS 180-4) of a text in UTF-8: 32 bytes.
public func sha256(of text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return digest
}
