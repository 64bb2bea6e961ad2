public import AssayDiagnostics
public import AssayExpressions

/// A certificate of a scheme, as the submission names it.
public struct Certificate: Sendable {
    /// The id of the scheme.
    public var scheme: String
    /// The site it was given to.
    public var site: String
    /// The day it was issued.
    public var issued: CalendarDate
    /// The last day it is valid.
    public var expires: CalendarDate
    /// The share of the volume that comes from the site, 0 to 100.
    public var volumeShare: ExactDecimal
    /// Where its scheme is named.
    public var schemeOrigin: Origin
    /// Where the day is that it was issued.
    public var issuedOrigin: Origin
    /// Where the day is on which it expires.
    public var expiresOrigin: Origin
    /// Where the share of the volume is.
    public var volumeShareOrigin: Origin
    /// The version of the scheme.
    public var version: String? = nil
    /// The level that was reached.
    public var level: String? = nil
    /// Findings that are still open.
    public var openFindings: Int? = nil
    /// Where it can be read.
    public var address: String? = nil
    /// Numbers that registers give the site.
    public var identifiers: [SaidIdentifier] = []
    /// Materials it covers.
    public var materials: [String] = []
    /// Issues it covers.
    public var issues: [String] = []
    /// A Boolean value indicating whether it stays out of what is published.
    public var isConfidential = false

    /// Creates a certificate; each of its origins is the one given until set.
    public init(
        scheme: String, site: String, issued: CalendarDate, expires: CalendarDate,
        volumeShare: ExactDecimal, origin: Origin
    ) {
        self.scheme = scheme
        self.site = site
        self.issued = issued
        self.expires = expires
        self.volumeShare = volumeShare
        schemeOrigin = origin
        issuedOrigin = origin
        expiresOrigin = origin
        volumeShareOrigin = origin
    }
}
