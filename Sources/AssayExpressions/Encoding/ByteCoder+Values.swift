extension ByteCoder {
    package mutating func code(_ value: inout ExactDecimal) {
        // Zigzag over both halves; most decimals are whole and small, so trailing zeros go first.
        var scaled = value.scaled
        var zeros: UInt8 = 0
        if !isReading, scaled != 0 {
            while zeros < 12, scaled % 10 == 0 {
                scaled /= 10
                zeros += 1
            }
        }
        code(&zeros)
        let folded = UInt128(bitPattern: scaled << 1 ^ scaled >> 127)
        var low = UInt64(truncatingIfNeeded: folded)
        var high = UInt64(truncatingIfNeeded: folded >> 64)
        code(&low)
        code(&high)
        guard isReading, fault == nil else { return }
        let read = UInt128(high) << 64 | UInt128(low)
        var digits = Int128(bitPattern: read >> 1) ^ -Int128(bitPattern: read & 1)
        // One spelling each: zeros are only set apart where there are any, and never from zero.
        guard zeros <= 12, zeros == 0 || digits != 0, zeros == 12 || digits == 0 || digits % 10 != 0
        else { return refuse() }
        for _ in 0..<zeros {
            let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
            guard !overflow else { return refuse() }
            digits = product
        }
        value = ExactDecimal(scaled: digits)
    }

    package mutating func code(_ value: inout CalendarDate) {
        var number = value.dayNumber
        code(&number)
        value = CalendarDate(dayNumber: number)
        require(value.dayNumber == number)
    }

    package mutating func code(_ value: inout CalendarDuration) {
        var (months, days) = (value.months, value.days)
        code(&months)
        code(&days)
        value = CalendarDuration(months: months, days: days)
        require(value.months == months && value.days == days)
    }

    package mutating func code(_ value: inout QuestionIndex) {
        var number = value.rawValue
        code(&number)
        guard number >= 0 else { return refuse() }
        value = QuestionIndex(rawValue: number)
        require(Int(number) < columnCounts.count)
    }

    package mutating func code(_ list: inout [QuestionIndex]) {
        code(&list, from: QuestionIndex(rawValue: 0)) { $1.code(&$0) }
    }

    package mutating func code(_ value: inout Symbol) {
        var number = value.rawValue
        code(&number)
        value = Symbol(rawValue: number)
    }

    package mutating func code(_ table: inout SymbolTable) {
        var words = (0..<table.count).map { table.word(for: Symbol(rawValue: Int32($0))) }
        code(&words)
        guard isReading else { return }
        var read = SymbolTable()
        for word in words { _ = read.intern(word) }
        // Yes and no come first and no word twice, else symbols would mean something else.
        require(words.starts(with: ["yes", "no"]) && read.count == words.count)
        table = read
    }

    package mutating func code(_ range: inout Range<Int>) {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        code(&lower)
        code(&upper)
        guard lower >= 0, lower <= upper else { return refuse() }
        range = lower..<upper
    }

    package mutating func code(_ item: inout AnswerSheet.Item) {
        var kind: UInt8 =
            switch item {
            case .empty: 0
            case .symbol: 1
            case .number: 2
            case .date: 3
            case .text: 4
            }
        code(&kind)
        switch kind {
        case 0: item = .empty
        case 1:
            var symbol = Symbol.yes
            if case .symbol(let known) = item { symbol = known }
            code(&symbol)
            item = .symbol(symbol)
        case 2:
            var number = ExactDecimal.zero
            if case .number(let known) = item { number = known }
            code(&number)
            item = .number(number)
        case 3:
            var date = CalendarDate(dayNumber: 0)
            if case .date(let known) = item { date = known }
            code(&date)
            item = .date(date)
        case 4:
            var text = ""
            if case .text(let known) = item { text = known }
            code(&text)
            item = .text(text)
        default: refuse()
        }
    }
}
