extension RulePhrases {
    /// What a call of a function is in words; `nil` where the function has none of its own.
    ///
    /// The words of a function are together in all languages, so that a new one is a single entry
    /// which no language can forget. Arguments are in words, in their order.
    func function(_ name: String, _ words: [String]) -> String? {
        let first = words.first ?? ""
        switch name {
        case "count":
            return said(
                english: "the number of entries in " + first,
                german: "die Zahl der Einträge von " + first,
                spanish: "el número de entradas de " + first,
                french: "le nombre d’entrées de " + first,
                chinese: first + "的条目数")
        case "sum":
            return said(
                english: "the sum of " + first,
                german: "die Summe von " + first,
                spanish: "la suma de " + first,
                french: "la somme de " + first,
                chinese: first + "之和")
        case "min":
            return said(
                english: "the least of " + first,
                german: "der kleinste Wert von " + first,
                spanish: "el menor valor de " + first,
                french: "la plus petite valeur de " + first,
                chinese: first + "的最小值")
        case "max":
            return said(
                english: "the greatest of " + first,
                german: "der größte Wert von " + first,
                spanish: "el mayor valor de " + first,
                french: "la plus grande valeur de " + first,
                chinese: first + "的最大值")
        case "string-length":
            return said(
                english: "the length of " + first,
                german: "die Länge von " + first,
                spanish: "la longitud de " + first,
                french: "la longueur de " + first,
                chinese: first + "的长度")
        case "round":
            return said(
                english: first,
                german: first + " gerundet",
                spanish: first + " redondeado",
                french: first + " arrondi",
                chinese: first + "取整")
        case "evidence":
            return said(
                english: "the rank of the evidence for " + first,
                german: "der Rang des Nachweises zu " + first,
                spanish: "el rango de la prueba de " + first,
                french: "le rang de la preuve pour " + first,
                chinese: first + "的证据等级")
        case "days-between" where words.count == 2:
            return said(
                english: "the days from " + first + " to " + words[1],
                german: "die Tage von " + first + " bis " + words[1],
                spanish: "los días de " + first + " a " + words[1],
                french: "les jours de " + first + " à " + words[1],
                chinese: "从" + first + "到" + words[1] + "的天数")
        case "assessment-date":
            return said(
                english: "the day of assessment",
                german: "dem Bewertungstag",
                spanish: "el día de la evaluación",
                french: "le jour de l’évaluation",
                chinese: "评估日")
        case "if" where words.count == 3:
            return said(
                english: words[1] + " if " + first + ", else " + words[2],
                german: "(" + words[1] + ", wenn " + first + ", sonst " + words[2] + ")",
                spanish: "(" + words[1] + " si " + first + "; si no, " + words[2] + ")",
                french: "(" + words[1] + " si " + first + ", sinon " + words[2] + ")",
                chinese: "（若" + first + "则" + words[1] + "，否则" + words[2] + "）")
        case "concat":
            return words.dropFirst().reduce(first) { before, next in
                said(
                    english: before + " followed by " + next,
                    german: before + " gefolgt von " + next,
                    spanish: before + " seguido de " + next,
                    french: before + " suivi de " + next,
                    chinese: before + "接" + next)
            }
        case "number", "string", "normalize-space", "floor", "ceiling": return first
        default: return nil
        }
    }

    /// A language that rules are put into words in.
    enum Language {
        case english, german, spanish, french, chinese
    }

    private func said(
        english: @autoclosure () -> String, german: @autoclosure () -> String,
        spanish: @autoclosure () -> String, french: @autoclosure () -> String,
        chinese: @autoclosure () -> String
    ) -> String {
        switch language {
        case .english: english()
        case .german: german()
        case .spanish: spanish()
        case .french: french()
        case .chinese: chinese()
        }
    }
}
