public import AssayExpressions

/// Questions of a section with the same layer and weights, whose credits are added up as one.
public struct WeightGroup: Sendable {
    /// The position of the section in its questionnaire.
    public let section: Int32
    /// The position of the layer among all layers; -1 where the questions have none.
    public let layer: Int8
    /// The weight in the section: in points their own, elsewhere their own times that of the layer.
    public let weight: ExactFactor
    /// The weight in the layer: their own times that of the section.
    public let layerWeight: ExactFactor

    /// A Boolean value indicating whether weighing all credits at once rounds nothing.
    public var isWhole: Bool { weight.isWhole && layerWeight.isWhole }
}

extension Questionnaire {
    /// Returns where the group of a question stands; adds it where it is new.
    mutating func group(of question: Question) -> Int32 {
        let weight =
            scoring.scheme == .points
            ? question.weight : question.weight * scoring.weight(of: question.layer)
        let layerWeight = question.weight * sections[question.section].weight
        let layer = question.layer.flatMap { Layer.allCases.firstIndex(of: $0) } ?? -1
        // Sections follow each other, so the groups of this one stand last.
        for number in weightGroups.indices.reversed() {
            let group = weightGroups[number]
            if Int(group.section) != question.section { break }
            if Int(group.layer) == layer, group.weight.value == weight,
                group.layerWeight.value == layerWeight
            {
                return Int32(number)
            }
        }
        weightGroups.append(
            WeightGroup(
                section: Int32(question.section), layer: Int8(layer),
                weight: ExactFactor(weight), layerWeight: ExactFactor(layerWeight)))
        return Int32(weightGroups.count - 1)
    }
}
