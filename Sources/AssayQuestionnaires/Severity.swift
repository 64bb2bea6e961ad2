/// How grave an impact is, and how likely (UN Guiding Principles 14 and 24).
public struct Severity: Sendable, Hashable {
    /// How grave, 1 to 4.
    public var scale: Int
    /// How many, 1 to 4.
    public var scope: Int
    /// Whether it can be put right, 1 to 4.
    public var irremediability: Int
    /// How likely, 1 to 4.
    public var likelihood: Int

    /// Creates a severity.
    public init(scale: Int, scope: Int, irremediability: Int, likelihood: Int) {
        self.scale = scale
        self.scope = scope
        self.irremediability = irremediability
        self.likelihood = likelihood
    }
}

extension Severity {
    /// The severity: the worst of scale, scope and irremediability, never their mean.
    public var worst: Int { Swift.max(scale, scope, irremediability) }

    /// The priority, 5 to 20: four times the severity plus the likelihood, which so only breaks ties.
    public var priority: Int { 4 * worst + likelihood }

    /// Raises each value to that of another where it is higher.
    public mutating func raise(to other: Severity) {
        scale = Swift.max(scale, other.scale)
        scope = Swift.max(scope, other.scope)
        irremediability = Swift.max(irremediability, other.irremediability)
        likelihood = Swift.max(likelihood, other.likelihood)
    }
}
