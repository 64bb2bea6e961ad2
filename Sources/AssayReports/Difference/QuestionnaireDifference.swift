public import AssayDefinitions
import AssayDiagnostics

/// What differs between two versions of a questionnaire.
public struct QuestionnaireDifference: Sendable {
    /// What a change is about.
    public enum Part: String, Sendable, CaseIterable {
        case questionnaire, section, question, finding, action
    }

    /// What became of it.
    public enum Kind: String, Sendable, CaseIterable {
        case added, removed, renamed, changed
    }

    /// Something that is said of a part, before and now; `nil` where it is not said.
    public struct Aspect: Sendable, Hashable {
        /// What it is about, such as `weight` or `option yes`.
        public var name: String
        /// What the old version says.
        public var old: String?
        /// What the new version says.
        public var new: String?
    }

    /// One part that differs.
    public struct Change: Sendable, Hashable {
        /// What it is.
        public var part: Part
        /// What became of it.
        public var kind: Kind
        /// Its id, of the new version where it is there.
        public var id: String
        /// The id that it had, where it is another one.
        public var formerID: String?
        /// What people see of it.
        public var title: String
        /// What is said otherwise; empty for what is only in one of the versions.
        public var aspects: [Aspect] = []
    }

    /// What becomes of an answer to a question of the old version.
    public enum Fate: Sendable, Hashable {
        /// It counts as it is.
        case kept
        /// It counts for a question with another name.
        case renamed(to: String)
        /// Some of its values are read otherwise.
        case reread(values: [FormerValue], in: String)
        /// Values that are no longer answers are kept as a note; the others count.
        case askedAgain(values: [String])
        /// Another kind of answer is asked for.
        case otherType(String)
        /// It is kept and counts as nothing.
        case retired(because: String?)
    }

    /// A value of before and what it reads today.
    public struct FormerValue: Sendable, Hashable {
        /// The value of before.
        public var from: String
        /// The value of today; `nil` where nothing says the same.
        public var to: String?

        /// Creates a value.
        public init(from: String, to: String?) {
            self.from = from
            self.to = to
        }
    }

    /// The id of the questionnaire.
    public let id: String
    /// Its name in the new version.
    public let title: String
    /// The old version; `nil` where the questionnaire is new.
    public let oldVersion: String?
    /// The new version; `nil` where the questionnaire is gone.
    public let newVersion: String?
    /// What differs, by part, in the order of the new version and then of the old one.
    public private(set) var changes: [Change] = []
    /// What becomes of answers to questions of the old version, in its order.
    public private(set) var fates: [(question: String, text: String, fate: Fate)] = []

    private let language: String?

    /// Compares two versions; one of them may be missing.
    ///
    /// - Parameters:
    ///   - old: the version of before; `nil` for a questionnaire that is new.
    ///   - new: the version of today; `nil` for one that is gone.
    ///   - language: the language of texts; the original where it is `nil` or not translated.
    public init?(
        from old: QuestionnaireDefinition?, to new: QuestionnaireDefinition?, language: String?
    ) {
        guard let any = new ?? old else { return nil }
        id = any.id.value
        title = any.title.version(in: language) ?? any.id.value
        oldVersion = old?.version.value
        newVersion = new?.version.value
        self.language = language
        guard let old, let new else { return }
        compare(old, new)
        settleFates(of: old, in: new)
    }

    /// A Boolean value indicating whether both versions say the same.
    public var isEmpty: Bool { changes.isEmpty && oldVersion != nil && newVersion != nil }

    // MARK: Comparing

    private struct Item {
        var id: String
        var title: String
        var facts: [DefinitionFacts.Fact]
        var formerIDs: [String] = []
    }

    private mutating func compare(_ old: QuestionnaireDefinition, _ new: QuestionnaireDefinition) {
        for part in Part.allCases { compare(items(of: old, part), items(of: new, part), part) }
    }

    private func items(of definition: QuestionnaireDefinition, _ part: Part) -> [Item] {
        switch part {
        case .questionnaire:
            [
                Item(
                    id: definition.id.value, title: definition.title.version(in: language) ?? "",
                    facts: DefinitionFacts(definition, language).facts)
            ]
        case .section:
            definition.sections.map {
                Item(
                    id: $0.id.value, title: $0.title.version(in: language) ?? "",
                    facts: DefinitionFacts($0, language).facts)
            }
        case .question:
            definition.sections.flatMap { section in
                section.questions.map { question in
                    Item(
                        id: question.id.value, title: question.text.version(in: language) ?? "",
                        facts: DefinitionFacts(question, in: section.id.value, language).facts,
                        formerIDs: question.formerAnswers.compactMap { former in
                            former.values.isEmpty && former.questionnaire == nil
                                ? former.question?.value : nil
                        })
                }
            }
        case .finding:
            definition.findings.map {
                Item(
                    id: $0.id.value, title: $0.title.version(in: language) ?? "",
                    facts: DefinitionFacts($0, language).facts)
            }
        case .action:
            definition.findings.flatMap(\.actions).map {
                Item(
                    id: $0.id.value, title: $0.title.version(in: language) ?? "",
                    facts: DefinitionFacts($0, language).facts)
            }
        }
    }

    private mutating func compare(_ old: [Item], _ new: [Item], _ part: Part) {
        let before = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
        let now = Set(new.map(\.id))
        var taken: Set<String> = []
        for item in new {
            let former = item.formerIDs.first { before[$0] != nil && !now.contains($0) }
            guard let known = before[item.id] ?? former.flatMap({ before[$0] }) else {
                changes.append(
                    Change(part: part, kind: .added, id: item.id, title: item.title))
                continue
            }
            taken.insert(known.id)
            let aspects = Self.aspects(known.facts, item.facts)
            let isRenamed = known.id != item.id
            guard isRenamed || !aspects.isEmpty else { continue }
            changes.append(
                Change(
                    part: part, kind: isRenamed ? .renamed : .changed, id: item.id,
                    formerID: isRenamed ? known.id : nil, title: item.title, aspects: aspects))
        }
        for item in old where !taken.contains(item.id) {
            changes.append(Change(part: part, kind: .removed, id: item.id, title: item.title))
        }
    }

    private static func aspects(
        _ old: [DefinitionFacts.Fact], _ new: [DefinitionFacts.Fact]
    ) -> [Aspect] {
        let before = Dictionary(old.map { ($0.name, $0.text) }) { first, _ in first }
        let now = Set(new.map(\.name))
        let changed = new.compactMap { name, text in
            before[name] == text ? nil : Aspect(name: name, old: before[name], new: text)
        }
        return changed
            + old.filter { !now.contains($0.name) }.map {
                Aspect(name: $0.name, old: $0.text, new: nil)
            }
    }

    // MARK: Answers

    private mutating func settleFates(
        of old: QuestionnaireDefinition, in new: QuestionnaireDefinition
    ) {
        let today = new.sections.flatMap(\.questions)
        for question in old.sections.flatMap(\.questions) {
            let text = question.text.version(in: language) ?? ""
            fates.append((question.id.value, text, fate(of: question, in: new, today)))
        }
    }

    private func fate(
        of question: QuestionDefinition, in new: QuestionnaireDefinition,
        _ today: [QuestionDefinition]
    ) -> Fate {
        let id = question.id.value
        if let same = today.first(where: { $0.id.value == id }) {
            let reread = same.formerAnswers.filter {
                $0.question == nil || $0.question?.value == id
            }.flatMap(\.values).filter { question.takes($0.from.value) }
            if !reread.isEmpty { return .reread(values: reread.map(Self.value), in: id) }
            guard same.type.value == question.type.value else { return .otherType(same.type.value) }
            let options = Set(same.options.map(\.id.value))
            let gone = question.options.map(\.id.value).filter { !options.contains($0) }
            return gone.isEmpty ? .kept : .askedAgain(values: gone)
        }
        for other in today {
            for former in other.formerAnswers
            where former.question?.value == id && former.questionnaire == nil {
                return former.values.isEmpty
                    ? .renamed(to: other.id.value)
                    : .reread(values: former.values.map(Self.value), in: other.id.value)
            }
        }
        let retired = new.retired.first { $0.question.value == id }
        return .retired(because: retired?.reason.version(in: language))
    }

    private static func value(_ value: FormerValueDefinition) -> FormerValue {
        FormerValue(from: value.from.value, to: value.to?.value)
    }
}

extension QuestionDefinition {
    /// Returns whether a value could be its answer, by its options.
    fileprivate func takes(_ value: String) -> Bool {
        if type.value == "boolean" { return value == "yes" || value == "no" }
        return options.isEmpty || options.contains { $0.id.value == value }
    }
}

extension QuestionnaireDifference.Aspect {
    /// A Boolean value indicating whether it is something that a respondent reads.
    public var isForSuppliers: Bool {
        [
            "text", "guidance", "type", "unit", "minimum", "maximum", "evidence", "not-applicable",
            "unknown",
        ]
        .contains(name)
            || ["option ", "column "].contains { name.hasPrefix($0) }
                && ![" exclusive", " tells", " looks"].contains { name.hasSuffix($0) }
    }
}
