import ArgumentParser
import AssayReports

extension Audience: ExpressibleByArgument {}

/// The option that says who reads a result about a supplier.
struct AudienceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            Who reads it: supplier or buyer; without it nothing is in it that a supplier must not read. \
            The buyer's edition ends with who reviewed, who reported what and where, and the buyer's \
            notes.
            """, valueName: "reader"))
    var audience: Audience?

    /// Who reads it; the supplier unless the buyer is named.
    var reader: Audience { audience ?? .supplier }

    /// Refuses an audience for which a command writes nothing.
    ///
    /// - Parameters:
    ///   - refused: the audience.
    ///   - what: what the command writes, as the beginning of a sentence.
    ///   - instead: what to do in place of it.
    /// - Throws: a `ValidationError`, where that audience is named.
    func refuse(_ refused: Audience, what: String, instead: String) throws(ValidationError) {
        guard audience == refused else { return }
        throw ValidationError(
            "\(what) has no edition for a \(refused.rawValue). \(instead)")
    }
}
