public import AssayExpressions

/// Questions of a section with the same layer and weights, whose credits are added up as one.
public struct WeightGroup: Sendable, Equatable {
    /// The position of the section in its questionnaire.
    public let section: SectionIndex
    /// The position of the layer among all layers; `nil` where the questions have none.
    public let layer: Int?
    /// The weight in the section: in points their own, elsewhere their own times that of the layer.
    public let weight: ExactFactor
    /// The weight in the layer: their own times that of the section.
    public let layerWeight: ExactFactor

    /// A Boolean value indicating whether weighing all credits at once rounds nothing.
    public var isWhole: Bool { weight.isWhole && layerWeight.isWhole }
}

extension QuestionnaireRow {
    /// Returns the position of the group of a question; adds the group where it is new.
    mutating func group(of question: Question, in questionnaire: Questionnaire) -> Int {
        let scoring = questionnaire.scoring
        let weight =
            scoring.scheme == .points
            ? question.weight : question.weight * scoring.weight(of: question.layer)
        let layerWeight = question.weight * questionnaire.sections[question.section].weight
        let group = WeightGroup(
            section: question.section,
            layer: question.layer.flatMap { Layer.allCases.firstIndex(of: $0) },
            weight: ExactFactor(weight), layerWeight: ExactFactor(layerWeight))
        // Sections follow each other, so the groups of this one are the last.
        let known = weightGroups.lastIndex { $0 == group }
        if known == nil { weightGroups.append(group) }
        return known ?? weightGroups.count - 1
    }
}
