import CSodium

/// Returns the hash by which a content security policy knows a script or a style: `sha256-` and the
/// digest in base64.
public func sourceHash(of text: String) -> String {
    let digest = sha256(of: text)
    let length = sodium_base64_encoded_len(digest.count, sodium_base64_VARIANT_ORIGINAL)
    var base64 = [CChar](repeating: 0, count: length)
    sodium_bin2base64(&base64, length, digest, digest.count, sodium_base64_VARIANT_ORIGINAL)
    return "sha256-" + String(decoding: base64.dropLast().map { UInt8($0) }, as: UTF8.self)
}
