import CLibXML2

/// libxml2's own XPath over the answers of one sheet.
final class XPathOracle {
    private let document: xmlDocPtr
    private let context: xmlXPathContextPtr

    init?(_ sheet: OracleSheet) {
        xmlInitParser()
        guard let document = xmlReadDoc(sheet.document, nil, nil, 0),
            let context = xmlXPathNewContext(document)
        else { return nil }
        self.document = document
        self.context = context
        var names = OracleSheet.questions + ["risk", "split"]
        for name in OracleSheet.questions {
            names += [name + ".unknown", name + ".not-applicable", name + ".evidence"]
        }
        for name in names {
            let nodes = xmlXPathEvalExpression("/answers/*[name() = '\(name)']", context)
            xmlXPathRegisterVariable(context, name, nodes)
        }
        xmlXPathRegisterFunc(context, "own-if") { context, _ in XPathOracle.chosen(context) }
        xmlXPathRegisterFunc(context, "own-min") { context, _ in
            XPathOracle.extreme(context) { $1 < $0 }
        }
        xmlXPathRegisterFunc(context, "own-max") { context, _ in
            XPathOracle.extreme(context) { $1 > $0 }
        }
        xmlXPathRegisterFunc(context, "own-days-between") { context, _ in
            XPathOracle.daysBetween(context)
        }
    }

    deinit {
        xmlXPathFreeContext(context)
        xmlFreeDoc(document)
    }

    /// The value of a compiled rule as text; `nil` when it is no XPath.
    func value(of rule: xmlXPathCompExprPtr, as kind: RuleExpression.Kind) -> String? {
        guard let result = xmlXPathCompiledEval(rule, context) else { return nil }
        defer { xmlXPathFreeObject(result) }
        if kind == .truth { return xmlXPathCastToBoolean(result) != 0 ? "true" : "false" }
        let number = xmlXPathCastToNumber(result)
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number > 0 ? "Infinity" : "-Infinity" }
        return number == number.rounded() ? "\(Int(number))" : "\(number)"
    }

    static func compile(_ rule: String) -> xmlXPathCompExprPtr? { xmlXPathCompile(rule) }

    static func free(_ rule: xmlXPathCompExprPtr) { xmlXPathFreeCompExpr(rule) }

    // MARK: Functions of our own, written the obvious way

    private static func chosen(_ context: xmlXPathParserContextPtr?) {
        let otherwise = valuePop(context)
        let then = valuePop(context)
        let holds = xmlXPathPopBoolean(context) != 0
        valuePush(context, holds ? then : otherwise)
        xmlXPathFreeObject(holds ? otherwise : then)
    }

    private static func extreme(
        _ context: xmlXPathParserContextPtr?, _ isBetter: (Double, Double) -> Bool
    ) {
        let nodes = xmlXPathPopNodeSet(context)
        defer { xmlXPathFreeNodeSet(nodes) }
        var best = Double.nan
        for position in 0..<Int(nodes?.pointee.nodeNr ?? 0) {
            let number = xmlXPathCastNodeToNumber(nodes?.pointee.nodeTab[position])
            if best.isNaN || isBetter(best, number) { best = number }
        }
        valuePush(context, xmlXPathNewFloat(best))
    }

    private static func daysBetween(_ context: xmlXPathParserContextPtr?) {
        let to = julianDay(xmlXPathPopNumber(context))
        let from = julianDay(xmlXPathPopNumber(context))
        valuePush(context, xmlXPathNewFloat(to - from))
    }

    /// The Julian day of a number such as 20261121: Fliegel and Van Flandern, "A machine algorithm
    /// for processing calendar dates", Communications of the ACM 11 (1968) 657.
    private static func julianDay(_ number: Double) -> Double {
        guard !number.isNaN else { return .nan }
        let (year, month, day) = (Int(number) / 10_000, Int(number) / 100 % 100, Int(number) % 100)
        let term = (month - 14) / 12
        return Double(
            day - 32_075 + 1_461 * (year + 4_800 + term) / 4 + 367 * (month - 2 - term * 12) / 12
                - 3 * ((year + 4_900 + term) / 100) / 4)
    }
}
