import AssayDefinitions
import AssayDiagnostics

extension DefinitionBuilder {
    static func prefill(_ element: MarkupElement) -> PrefillDefinition {
        var prefill = PrefillDefinition(place: element.place, question: element.needed("question"))
        prefill.value = element["value"]
        prefill.state = element["state"]
        prefill.copy = element["copy"]
        prefill.rows = element["rows"]
        prefill.draft = element["draft"]
        prefill.when = element["when"]
        prefill.cells = element.children(named: "cell").map {
            PrefillDefinition.Cell(
                column: $0.needed("column"), copy: $0["copy"], value: $0["value"], place: $0.place)
        }
        prefill.remarks = element.remarks
        return prefill
    }

    static func workbook(_ element: MarkupElement) -> WorkbookDefinition {
        var workbook = WorkbookDefinition(
            place: element.place, id: element.needed("id"), version: element.needed("version"),
            language: element.needed("xml:lang"), title: element.texts("title"),
            fills: element.needed("fills"), evidence: element.needed("evidence"))
        workbook.dated = element["dated"]
        workbook.marks = element.children(named: "recognise").map { part in
            var mark = WorkbookDefinition.Mark(
                place: part.workbookPlace, contains: part.needed("contains"))
            mark.conditions = part.children(named: "where").map {
                WorkbookDefinition.Condition(column: $0.needed("at"), text: $0.needed("text"))
            }
            return mark
        }
        workbook.revision = element.first("revision").map {
            WorkbookDefinition.Revision(
                place: $0.workbookPlace, after: $0.needed("after"), known: $0.needed("known"))
        }
        workbook.supplier = element.first("supplier").map { part in
            var supplier = WorkbookDefinition.Supplier(name: part.needed("name"))
            supplier.number = part["number"]
            supplier.respondent = part["respondent"]
            return supplier
        }
        workbook.countries = element.first("countries").map {
            WorkbookDefinition.Countries(
                sheet: $0.needed("sheet"), codes: $0.needed("codes"), names: $0.needed("names"))
        }
        workbook.vocabularies = element.children(named: "vocabulary").map { part in
            WorkbookDefinition.Vocabulary(
                id: part.needed("id"), words: part.children(named: "word").map(word))
        }
        workbook.choices = element.children(named: "chosen").map { part in
            var chosen = WorkbookDefinition.Chosen(
                id: part.needed("id"), place: part.workbookPlace, words: part.needed("words"))
            chosen.skip = part["skip"]
            return chosen
        }
        workbook.entries = element.children(named: "entry").map(entry)
        workbook.blocks = element.children(named: "block").map { part in
            var block = WorkbookDefinition.Block(
                question: part.needed("question"), key: part.needed("key"),
                sheet: part.needed("sheet"))
            block.chosen = part["chosen"]
            block.options = part["options"]
            block.entries = part.children(named: "entry").map(entry)
            return block
        }
        workbook.rows = element.children(named: "rows").map { part in
            var rows = WorkbookDefinition.Rows(
                question: part.needed("question"), sheet: part.needed("sheet"),
                from: part.needed("from"), to: part.needed("to"))
            rows.revisions = part["revisions"]
            rows.lookups = part.children(named: "lookup").map { list in
                var lookup = WorkbookDefinition.Lookup(
                    sheet: list.needed("sheet"), by: list.needed("by"),
                    columns: list.needed("in"))
                lookup.except = list["except"]
                return lookup
            }
            rows.entries = part.children(named: "entry").map(entry)
            return rows
        }
        workbook.requirements = element.children(named: "required").map(requirement)
        return workbook
    }

    private static func word(_ element: MarkupElement) -> WorkbookDefinition.Word {
        var word = WorkbookDefinition.Word(option: element.needed("option"))
        word.text = element["text"]
        word.starts = element["starts"]
        word.number = element["number"]
        word.found = element["found"]
        return word
    }

    private static func entry(_ element: MarkupElement) -> WorkbookDefinition.Entry {
        var entry = WorkbookDefinition.Entry(place: element.workbookPlace)
        entry.question = element["question"]
        entry.column = element["column"]
        entry.words = element["words"]
        entry.lookup = element["lookup"]
        entry.only = element["only"]
        entry.revisions = element["revisions"]
        return entry
    }

    private static func requirement(_ element: MarkupElement) -> WorkbookDefinition.Required {
        var requirement = WorkbookDefinition.Required(
            place: element.place, label: EmbeddedText(element.foldedText, at: element.place),
            check: element.needed("check"))
        requirement.question = element["question"]
        requirement.column = element["column"]
        requirement.with = element["with"]
        requirement.when = element["when"]
        requirement.rows = element["rows"]
        requirement.filled = element["filled"]
        requirement.revisions = element["revisions"]
        return requirement
    }
}

extension MarkupElement {
    /// The place in a workbook that the attributes name.
    fileprivate var workbookPlace: WorkbookDefinition.Place {
        var place = WorkbookDefinition.Place(place: self.place)
        place.sheet = self["sheet"]
        place.at = self["at"]
        place.name = self["name"]
        return place
    }

    fileprivate var remarks: [PrefillDefinition.Remark] {
        var remarks: [PrefillDefinition.Remark] = []
        for remark in children(named: "remark") {
            // One in another language says the one before it again.
            if remark["xml:lang"] != nil, !remarks.isEmpty {
                remarks[remarks.count - 1].text.versions += remark.ownText.versions
            } else {
                remarks.append(PrefillDefinition.Remark(when: remark["when"], text: remark.ownText))
            }
        }
        return remarks
    }
}
