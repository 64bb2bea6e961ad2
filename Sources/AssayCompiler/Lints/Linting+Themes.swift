import AssayDefinitions
import AssayDiagnostics
import AssayQuestionnaires

extension Linting {
    /// Actions of a theme become one in a plan, so they must be of one sort and for one reader.
    mutating func lintThemes() {
        let hasThemes = !library.catalogue.themes.isEmpty
        var byTheme: [ThemeIndex: [AuthoredAction]] = [:]
        for action in actions {
            if action.action.effort == nil {
                warn(.noEffort(action: action.action.id), at: action.place)
            }
            if let theme = action.action.theme {
                byTheme[theme, default: []].append(action)
            } else if hasThemes {
                warn(.noTheme(action: action.action.id), at: action.place)
            }
        }
        for theme in library.catalogue.themes.libraryIndexes {
            let actions = byTheme[theme] ?? []
            let name = library.catalogue.themes[theme].id
            lintOdd(actions, by: { $0.kind.mixing }) { odd, other in
                .themeMixesKinds(theme: name, odd: odd, other: other)
            }
            lintOdd(actions, by: { $0.addressee.mixing }) { odd, other in
                .themeMixesAddressees(theme: name, odd: odd, other: other)
            }
        }
    }

    /// Warns of the actions that are not in the group in which most are.
    private mutating func lintOdd(
        _ actions: [AuthoredAction], by group: (ActionTemplate) -> Int,
        _ warning: (ActionTemplate, ActionTemplate) -> LintWarning
    ) {
        var counts = [0, 0, 0]
        for action in actions { counts[group(action.action)] += 1 }
        let most = counts.firstIndex(of: counts.max() ?? 0) ?? 0
        guard let usual = actions.first(where: { group($0.action) == most }) else { return }
        for action in actions where group(action.action) != most {
            warn(warning(action.action, usual.action), at: action.place)
        }
    }
}

extension ActionKind {
    /// Kinds with the same number may share a theme.
    var mixing: Int {
        switch self {
        case .corrective, .preventive: 0
        case .containment: 1
        case .remedy: 2
        }
    }
}

extension Addressee {
    /// Addressees with the same number may share a theme.
    var mixing: Int {
        switch self {
        case .supplier, .operator, .customer: 0
        case .buyer: 1
        case .buyersTogether: 2
        }
    }
}
