"""Questionnaires, submissions and workbooks of any size, for measuring how the tool grows."""

import zipfile


def workspace(folder, texts):
    """A folder of questionnaires with the one source that they name."""
    place = folder / "questionnaires"
    (place / "Catalogues").mkdir(parents=True)
    (place / "Catalogues/sources.xml").write_text(
        '<catalogue xmlns="urn:assay:questionnaire:1" id="sources" version="1.0.0" xml:lang="en">'
        '<title>S</title><source id="UNGP"><title>G</title><publisher>UN</publisher></source>'
        "</catalogue>")
    for number, text in enumerate(texts):
        own = place / f"q{number}"
        own.mkdir(parents=True)
        (own / "definition.xml").write_text(text)
    return str(place)


def questionnaire(id="grown", questions=0, findings=0, columns=0, options=2, chained=False):
    """Questions a0, a1, …, findings f0, f1, … over them, and a table t."""
    parts = [
        f'<questionnaire xmlns="urn:assay:questionnaire:1" id="{id}" version="1.0.0" '
        'xml:lang="en"><title>Grown</title><section id="s"><title>S</title>']
    parts += [question(number, options, chained) for number in range(questions)]
    if columns:
        parts.append(table(columns))
    parts.append("</section>")
    asked = max(1, questions)
    parts += [finding(number, f"a{number % asked}", " = 'o1'") for number in range(findings)]
    # An answer that leads to no action would be told by `check`.
    if not findings:
        parts += [finding(number, f"a{number}", " = 'o1'") for number in range(questions)]
    if columns:
        parts.append(finding(findings + questions, "t", "/c0 >= 0"))
    return "\n".join(parts) + "\n</questionnaire>\n"


def question(number, options, chained):
    relevant = f' relevant="$a{number - 1} = \'o0\'"' if chained and number else ""
    words = "".join(f'<option id="o{each}">O</option>' for each in range(options))
    return (
        f'<question id="a{number}" type="choice" layer="policy"{relevant}><text>Q?</text>'
        f'<guidance>How.</guidance><cite source="UNGP" at="16"/>{words}'
        '<credit when=". = \'o0\'">1</credit><credit>0</credit></question>')


def table(columns):
    cells = "".join(
        f'<column id="c{each}" type="percent"><text>C</text></column>' for each in range(columns))
    share = " + ".join(f"sum($t/c{each})" for each in range(columns))
    return (
        '<question id="t" type="table" maximum-rows="100000" layer="outcome">'
        '<text>T?</text><guidance>All.</guidance>'
        f'<cite source="UNGP" at="17"/>{cells}<credit when="{share} > 50">1</credit>'
        "<credit>0</credit></question>")


def finding(number, name, condition):
    return (
        f'<finding id="f{number}" when="${name}{condition}" kind="gap" class="minor" scale="1" '
        'scope="1" irremediability="1" likelihood="2" connection="linked">'
        '<title>A gap</title><because>It matters.</because><cite source="UNGP" at="16"/>'
        '<root-cause id="cause" ask="Why?">Nobody owns it.</root-cause>'
        f'<action id="a{number}" kind="corrective" addressee="supplier" within="P60D" '
        f'addresses="{name}"><title>Close it.</title><step>Close it.</step><indicator kind="output" unit="%" target="100">'
        "Done</indicator><closes-with>A document.</closes-with>"
        '<verify by="buyer" method="desk"/></action></finding>')


def submission(supplier="S-1", answers=0, rows=0):
    parts = [
        '<submission xmlns="urn:assay:submission:1" assessed="2026-11-21">'
        f'<supplier id="{supplier}"><name>Grown</name><country>DE</country></supplier>'
        '<questionnaire id="grown" version="1.0.0"/><answers questionnaire="grown">']
    parts += [
        f'<answer question="a{number}"><value>o1</value></answer>' for number in range(answers)]
    if rows:
        cells = "".join(f'<cell column="c{each}">1</cell>' for each in range(4))
        parts.append('<answer question="t">' + f"<row>{cells}</row>\n" * rows + "</answer>")
    return "\n".join(parts) + "\n</answers></submission>\n"


def rewrite(file, change, more=()):
    """Changes the parts of a workbook and adds others."""
    with zipfile.ZipFile(file) as archive:
        parts = [(name, archive.read(name).decode()) for name in archive.namelist()]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            archive.writestr(name, change(name, text))
        for name, text in more:
            archive.writestr(name, text)


def add_sheets(file, count):
    """Adds empty sheets, each with its part and relation."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheets = "".join(
        f'<sheet name="More{each}" sheetId="{each + 100}" r:id="more{each}"/>'
        for each in range(count))
    relations = "".join(
        f'<Relationship Id="more{each}" Type="{kind}/worksheet" '
        f'Target="worksheets/more{each}.xml"/>' for each in range(count))

    def change(name, text):
        if name == "xl/workbook.xml":
            return text.replace("</sheets>", sheets + "</sheets>")
        if name == "xl/_rels/workbook.xml.rels":
            return text.replace("</Relationships>", relations + "</Relationships>")
        return text

    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<sheetData/></worksheet>")
    rewrite(
        file, change, [(f"xl/worksheets/more{each}.xml", sheet) for each in range(count)])
