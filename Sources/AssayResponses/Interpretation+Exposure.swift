import AssayDiagnostics
import AssayExpressions
import AssayQuestionnaires

extension Interpretation {
    /// Reads how much of each material there is and where it comes from, and lets rules see it: every
    /// material that is named or expected, and every country that is known.
    mutating func readExposure() -> Exposure {
        var exposure = Exposure()
        guard let table = reading.library.tables.exposure, isPut(table) else { return exposure }
        let order = reading.library.tables.answers[Int(table.questions.materials.rawValue)].options
        var materials: [String: Exposure.Material] = [:]
        for item in sheet.items(of: table.questions.materials) {
            let id = word(item)
            materials[id] = Exposure.Material(id: id)
        }
        var known: Set<Symbol> = []
        readRows(of: table, &materials, &known)
        readExpectation(order.map { $0.id }, &materials)
        exposure.countriesOfOrigin = sheet.items(of: table.questions.countries).map { word($0) }
        let isAnyKnown = !exposure.countriesOfOrigin.isEmpty
        for id in materials.keys { assumeOrigin(of: &materials[id], unless: isAnyKnown) }
        exposure.materials = order.compactMap { materials[$0.id] }
        let symbols = order.filter { materials[$0.id] != nil }.map { $0.symbol }
        add(symbols, to: table.questions.materials)
        add(known.sorted { $0.rawValue < $1.rawValue }, to: table.questions.countries)
        exposure.isSmall = isSmall(table)
        return exposure
    }

    /// Whether the profile is answered or asked, or the buyer says itself what there is.
    func isPut(_ table: ExposureTable) -> Bool {
        expectation != nil || listed.contains(table.questionnaire)
            || isPartOfProgramme(table.questionnaire)
    }

    private func word(_ item: AnswerSheet.Item) -> String {
        guard case .symbol(let symbol) = item else { return "" }
        return reading.library.symbols.word(for: symbol)
    }

    /// Reads the rows of the table; amounts of several rows of a material add up.
    private func readRows(
        of table: ExposureTable, _ materials: inout [String: Exposure.Material],
        _ known: inout Set<Symbol>
    ) {
        let cells = Array(sheet.items(of: table.questions.rows))
        for start in stride(from: 0, to: cells.count, by: table.width) {
            guard case .symbol(let symbol) = cells[start + table.material] else { continue }
            let id = reading.library.symbols.word(for: symbol)
            var material = materials[id] ?? Exposure.Material(id: id)
            func number(_ column: Int) -> ExactDecimal? {
                if case .number(let number) = cells[start + column] { return number }
                return nil
            }
            if let least = number(table.kilograms) ?? number(table.kilogramsTo) {
                let most = number(table.kilogramsTo) ?? least
                let row = Kilograms(least, most)
                material.kilograms = Kilograms(
                    row.least + (material.kilograms?.least ?? .zero),
                    row.most + (material.kilograms?.most ?? .zero))
            }
            if let share = number(table.share) { material.said = share + (material.said ?? .zero) }
            if case .symbol(let country) = cells[start + table.country] {
                let code = reading.library.symbols.word(for: country)
                let isAssumed = cells[start + table.basis.column] == .symbol(table.basis.assumed)
                if isAssumed {
                    if !material.assumedCountries.contains(code) {
                        material.assumedCountries.append(code)
                    }
                    material.origin = .assumedBySupplier
                } else {
                    if !material.countries.contains(code) { material.countries.append(code) }
                    known.insert(country)
                }
            }
            materials[id] = material
        }
    }

    /// Adds what the buyer expects; what the supplier leaves out is told.
    private mutating func readExpectation(
        _ known: [String], _ materials: inout [String: Exposure.Material]
    ) {
        guard let expectation else { return }
        let spend = ExpectationIndex.total(expectation.materials.map { $0.spend })
        let kilograms = ExpectationIndex.total(expectation.materials.map { $0.kilograms?.most })
        for expected in expectation.materials {
            // The form has no expectations, so the sentences take no room in its page.
            #if !hasFeature(Embedded)
                guard known.contains(expected.id) else {
                    let nearest = nearestSpelling(to: expected.id, among: known)
                    reading.diagnostics.report(
                        ExpectationError.unknownMaterial(expected.id, nearest: nearest).diagnostic(
                            at: expected.place))
                    continue
                }
                if materials[expected.id] == nil {
                    reading.diagnostics.report(
                        ExpectationError.leftOut(material: expected.id).diagnostic(
                            at: expected.place))
                }
            #endif
            var material = materials[expected.id] ?? Exposure.Material(id: expected.id)
            material.isNamed = materials[expected.id] != nil
            material.isExpected = true
            material.spendShare = Exposure.share(of: expected.spend, in: spend)
            material.kilogramShare = Exposure.share(of: expected.kilograms?.most, in: kilograms)
            materials[expected.id] = material
        }
        // Where the buyer gives all of its amounts, it gets nothing of what it does not name.
        guard spend != nil, kilograms != nil, !expectation.materials.isEmpty else { return }
        for id in materials.keys where materials[id]?.isExpected == false {
            materials[id]?.spendShare = .zero
            materials[id]?.kilogramShare = .zero
        }
    }

    /// Assumes the main producing countries where a supplier names a material and no country.
    private func assumeOrigin(of material: inout Exposure.Material?, unless isAnyKnown: Bool) {
        guard !isAnyKnown, let id = material?.id, let countries = material?.countries,
            let assumed = material?.assumedCountries, countries.isEmpty, assumed.isEmpty,
            let producers = reading.library.catalogue.producers.first(where: { $0.material == id })
        else { return }
        material?.assumedCountries = producers.countries
        material?.origin = .mainProducers(year: producers.year)
    }

    /// Adds values to an answer, as rules see it.
    private mutating func add(_ symbols: [Symbol], to question: QuestionIndex) {
        sheet.add(symbols, to: question)
        declaredSheet?.add(symbols, to: question)
    }

    /// Whether the company is small, by the buyer's number of people where it gives one, and has little
    /// of what the buyer buys.
    private func isSmall(_ table: ExposureTable) -> Bool {
        guard let expectation, expectation.isMinorSupplier else { return false }
        if let people = expectation.people { return people < Exposure.smallCompany }
        guard case .number(let people) = sheet.items(of: table.questions.people).first else {
            return false
        }
        return people < ExactDecimal(Exposure.smallCompany)
    }

    // MARK: Contexts

    /// The answers as contexts see them where countries are named elsewhere or assumed: with what is
    /// known from any answer, then with what is assumed as well.
    func contextSheets(_ exposure: Exposure) -> [ContextSheet] {
        guard let table = reading.library.tables.exposure, isPut(table) else { return [] }
        var sheets: [ContextSheet] = []
        var context = sheet
        let known = context.items(of: table.questions.countries).count
        context.add(
            symbolsOfCountries(besides: table.questionnaire), to: table.questions.countries)
        let named = context.items(of: table.questions.countries).count
        if named > known { sheets.append(ContextSheet(sheet: context, isAssumed: false)) }
        let assumed = exposure.assumedCountries.compactMap {
            reading.library.symbols.symbol(for: $0)
        }
        context.add(assumed, to: table.questions.countries)
        if context.items(of: table.questions.countries).count > named {
            sheets.append(ContextSheet(sheet: context, isAssumed: true))
        }
        return sheets
    }

    /// The countries in the answers to other questionnaires than the profile, in rising order.
    func symbolsOfCountries(besides profile: QuestionnaireIndex) -> [Symbol] {
        let profile = reading.library.questionnaires[profile].questions
        var symbols: Set<Symbol> = []
        for question in reading.library.tables.countryQuestions
        where !profile.contains(Int(question.rawValue))
            && sheet.relevantState(of: question) == .answered
        {
            symbols.formUnion(
                sheet.countries(
                    in: question, reading.library.tables.answers[Int(question.rawValue)]))
        }
        return symbols.sorted { $0.rawValue < $1.rawValue }
    }
}

extension AnswerSheet {
    /// Adds values to an answer, those that it has not.
    fileprivate mutating func add(_ symbols: [Symbol], to question: QuestionIndex) {
        let known = Array(items(of: question))
        let new = symbols.map { Item.symbol($0) }.filter { !known.contains($0) }
        if !new.isEmpty { setAnswer(question, items: known + new) }
    }

    /// The countries that an answer names, in its order.
    package func countries(in question: QuestionIndex, _ form: AnswerForm) -> [Symbol] {
        var symbols: [Symbol] = []
        for (number, item) in items(of: question).enumerated() {
            guard case .symbol(let symbol) = item else { continue }
            if form.columns.isEmpty
                || form.columns[number % form.columns.count].cells.values == .country
            {
                symbols.append(symbol)
            }
        }
        return symbols
    }
}

/// The answers as contexts see them.
public struct ContextSheet: Sendable {
    /// The answers, with more countries of extraction.
    public var sheet: AnswerSheet
    /// A Boolean value indicating whether some of the countries are only assumed.
    public var isAssumed: Bool
}
