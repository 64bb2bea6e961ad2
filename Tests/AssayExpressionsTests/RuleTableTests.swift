import AssayExpressions
import TestSupport
import Testing

/// One row a fact: the rule, a bar, and what it gives for the answers of `SampleAnswers`.
@Suite("Rules and what they give")
struct RuleTableTests {
    static let truths = """
        true() | true
        false() or true() and false() | false
        (false() or true()) and true() | true
        not(false()) | true
        $policy = 'public' | true
        $policy = 'none' | false
        $policy != 'none' | true
        $policy != 'public' | false
        not($policy = 'none') | true
        'public' = $policy | true
        . = 'public' | true
        $materials = 'graphite' | true
        $materials = 'copper' | false
        $materials != 'graphite' | true
        not($materials = 'copper') | true
        $audited = 'yes' | true
        $audited | true
        $silent | false
        boolean($silent) | false
        boolean('') | false
        boolean('no') | true
        boolean(0) | false
        boolean(0 div 0) | false
        $share > 12 | true
        $share >= 12.5 | true
        $share < 12.5 | false
        12.5 <= $share | true
        13 < $share | false
        $share = 12.5 | true
        $silent > 0 | false
        $silent <= 0 | false
        not($silent > 0) | true
        $silent != 5 | false
        answered($policy) | true
        answered($silent) | false
        answered($open) | false
        unknown($open) | true
        unknown($policy) | false
        not-applicable($other) | true
        not-applicable($open) | false
        $open = 'public' | false
        $hidden = 'public' | false
        answered($hidden) | false
        $origin = 'MZ' | true
        $origin = $risk | true
        $origin != $risk | true
        $origin[. != 'MZ'] = $risk | false
        $profile:policy = 'public' | true
        $issued = '2026-01-31' | true
        $issued < '2026-02-01' | true
        $issued > assessment-date() | false
        assessment-date() >= '2026-11-21' | true
        days-between($issued, assessment-date()) > 290 | true
        contains($note, '100') | true
        starts-with($note, 'Über') | true
        starts-with($note, 'über') | false
        $note = 'Über 100 kg' | true
        $note != '' | true
        concat($policy, '/', $share) = 'public/12.5' | true
        string($origin) = 'MZ' | true
        normalize-space('  a   b ') = 'a b' | true
        $split[natural + synthetic + unknown != 100]/component = 'cell C' | true
        $split[natural + synthetic + unknown != 100]/component = 'cell A' | false
        $split[natural > 50 and unknown = 0]/component = 'cell A' | true
        $split/component = 'cell D' | false
        $split[component = 'cell C']/synthetic | false
        $split/natural > 59 | true
        $split/natural[. > 70] | false
        count($split[unknown > 0]) = 1 | true
        $split[not(unknown)] | true
        if($share > 50, $policy = 'none', $audited = 'yes') | true
        evidence($policy) >= 3 | true
        evidence($note) > 0 | false
        0.1 + 0.2 = 0.3 | true
        33.3 + 33.3 + 33.4 = 100 | true
        1 div 0 > 999999 | true
        0 div 0 = 0 div 0 | false
        0 div 0 != 1 | true
        2 - - 2 = 4 | true
        true() = (1 = 1) | true
        $policy = 'public' = true() | true
        """

    static let numbers = """
        1 + 2 * 3 | 7
        (1 + 2) * 3 | 9
        10 - 2 - 3 | 5
        8 div 2 div 2 | 2
        7 mod 4 | 3
        -7 mod 4 | -3
        7 mod -4 | 3
        -$share | -12.5
        1 div 3 | 0.333333333333
        2 div 3 | 0.666666666667
        1 div 0 | Infinity
        -1 div 0 | -Infinity
        0 div 0 | NaN
        floor(-2.5) | -3
        ceiling(-2.5) | -2
        round(2.5) | 3
        round(-2.5) | -2
        round(-2.6) | -3
        count($materials) | 2
        count($silent) | 0
        count($split) | 3
        count($split/synthetic) | 2
        count($materials | $policy) | 3
        string-length(string($materials | $policy)) | 6
        count($origin | $origin) | 2
        sum($split/natural) | 93.3
        sum($split/unknown) div count($split) | 10
        sum($silent) | 0
        min($split/natural) | 0
        max($split/synthetic) | 70
        max($silent) | NaN
        number($share) | 12.5
        number($silent) | NaN
        number($note) | NaN
        number(' 12. ') | 12
        number('1e3') | NaN
        number(true()) | 1
        string-length($note) | 11
        string-length('日本') | 2
        days-between($issued, '2026-03-01') | 29
        days-between('2024-02-28', '2024-03-01') | 2
        days-between($silentdate, '2026-03-01') | unknown-question
        if($audited = 'yes', 1, 0) | 1
        if($silent, 1, 0) | 0
        $share | 12.5
        $silent | NaN
        evidence($policy) | 3
        .5 + 5. | 5.5
        """

    static func rows(_ table: String) -> [(rule: String, value: String)] {
        table.split(separator: "\n").map { line in
            let parts = line.split(separator: "|", omittingEmptySubsequences: false)
            let rule = parts.dropLast().joined(separator: "|")
            return (String(rule[...].trimmingSpaces()), String(parts.last!.trimmingSpaces()))
        }
    }

    @Test("gives true or false", arguments: rows(truths))
    func truth(rule: String, value: String) {
        #expect(SampleAnswers().value(of: rule, as: .boolean) == value)
    }

    @Test("gives a number", arguments: rows(numbers))
    func number(rule: String, value: String) {
        #expect(SampleAnswers().value(of: rule, as: .number) == value)
    }
}

extension Substring {
    func trimmingSpaces() -> Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
