/// Where people can speak freely, so that they may be asked on the spot and confirm that an action worked.
public enum FreeSpeech: Sendable, Hashable {
    /// No answer names a closed country, or nobody is asked there and the answers name others too.
    case everywhere
    /// Not in these countries, by code, sorted: the action would ask there, and says that it may not.
    case notIn([String])
    /// Nowhere, since every country that the answers name is closed, or the supplier's own is; the action asks
    /// nobody, and so has nothing to say of it.
    case nowhere
}
