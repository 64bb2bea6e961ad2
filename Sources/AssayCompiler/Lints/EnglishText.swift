/// An English text as words, to look for words and phrases in it.
struct EnglishText {
    /// In lower case; a hyphen or an apostrophe within a word belongs to it.
    let words: [String]

    init(_ text: some StringProtocol) {
        words = text.lowercased().split { !$0.isLetter && !$0.isNumber && !"-'’".contains($0) }
            .map { word in
                let trimmed = word.drop { !$0.isLetter && !$0.isNumber }
                let kept = trimmed.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed()
                return String(kept)
            }
            .filter { !$0.isEmpty }
    }

    /// The sentences of a text, each with what ends it.
    static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        for part in text.split(separator: " ") {
            sentence += sentence.isEmpty ? part : " " + part
            guard let last = part.last(where: { !"\"')”’".contains($0) }), ".!?".contains(last)
            else { continue }
            sentences.append(sentence)
            sentence = ""
        }
        return sentence.isEmpty ? sentences : sentences + [sentence]
    }

    /// Returns the first of the phrases that stands in the text.
    func first(of phrases: [EnglishPhrase]) -> EnglishPhrase? {
        phrases.first { has($0) }
    }

    func has(_ phrase: EnglishPhrase) -> Bool {
        starts(of: phrase).contains { start in
            let next = words.dropFirst(start + phrase.words.count).first ?? ""
            let previous = words[..<start].last ?? ""
            return !phrase.exceptBefore.contains(next) && !phrase.exceptAfter.contains(previous)
        }
    }
}

extension EnglishText {
    /// Returns the words from a verb to its object where one of each stand together, with nothing but
    /// fillers between; people who are said to be others, as in `people who buy`, are none.
    func first(of pattern: EnglishPattern) -> String? {
        for verb in pattern.verbs {
            for start in starts(of: verb) {
                var end = start + verb.words.count
                while end < words.count, !pattern.objects.contains(words[end]),
                    pattern.fillers.contains(words[end])
                {
                    end += 1
                }
                guard end < words.count, pattern.objects.contains(words[end]),
                    words.dropFirst(end + 1).first != "who"
                else { continue }
                return words[start...end].joined(separator: " ")
            }
        }
        return nil
    }

    private func starts(of phrase: EnglishPhrase) -> [Int] {
        guard let first = phrase.words.first else { return [] }
        return words.indices.filter {
            words[$0] == first && words[$0...].starts(with: phrase.words)
        }
    }
}

/// Verbs with objects, such as to ask residents.
struct EnglishPattern {
    let verbs: [EnglishPhrase]
    /// Words that may stand between.
    let fillers: Set<String>
    let objects: Set<String>
}

/// Words that stand one after the other in a text.
struct EnglishPhrase: ExpressibleByStringLiteral {
    let text: String
    let words: [String]
    /// The phrase means something else before one of these.
    let exceptBefore: [String]
    /// The phrase means something else behind one of these.
    let exceptAfter: [String]

    init(_ text: String, exceptBefore: [String] = [], exceptAfter: [String] = []) {
        self.text = text
        words = text.split(separator: " ").map { String($0) }
        self.exceptBefore = exceptBefore
        self.exceptAfter = exceptAfter
    }

    init(stringLiteral text: String) { self.init(text) }
}
