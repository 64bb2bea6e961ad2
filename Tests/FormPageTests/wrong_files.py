"""Files that are wrong in one way each, made from a sound one, and what is typed wrong into the form."""

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
  <supplier id="W-1"><name>Wrong Files Ltd</name></supplier>
  <programme id="battery" version="1.0.0"/>
  <questionnaire id="supplier-profile" version="1.0.0"/>
"""
ANSWERS = """  <answers questionnaire="supplier-profile">
    <answer question="employees"><value>60</value></answer>
  </answers>
"""
CERTIFICATE = ('<certificate scheme="irma" site="Pit 3" issued="2025-01-01" expires="2028-01-01" volume-share="60"/>')
OBSERVATION = '<observation id="o1" questionnaire="supplier-profile" question="employees" date="2026-08-01" source="S">T</observation>'
PROGRESS = '<progress action="supplier-profile:x" state="in-progress" on="2026-08-01" by="B" role="supplier">N</progress>'


def file(answers=ANSWERS, rest="", head=HEAD):
    return f"{head}{answers}  {rest}\n</submission>\n"


def answer(content, question="employees", questionnaire="supplier-profile", attributes=""):
    return (f'  <answers questionnaire="{questionnaire}">\n    <answer question="{question}"{attributes}>{content}</answer>\n'
            "  </answers>\n")


# No submission at all, or one whose parts do not hold together: nothing of it is taken.
REFUSED = {
    "empty": "",
    "no XML": "not xml",
    "HTML": "<html/>",
    "document type": "<!DOCTYPE a><submission/>",
    "cut off": file()[:-40],
    "cut in a tag": file()[:200],
    "two roots": file() + "<a/>",
    "no namespace": file().replace(' xmlns="urn:assay:submission:1"', ""),
    "other namespace": file().replace("submission:1", "submission:9"),
    "other root": file().replace("submission", "questionnaire"),
    "no supplier": file().replace("supplier>", "buyer>").replace("<supplier", "<buyer"),
    "unknown entity": file().replace("Wrong", "&wrong;"),
    "bare ampersand": file().replace("Wrong", "A & B"),
    "bare sign": file().replace("Wrong", "a < b"),
    "attribute twice": file().replace(' assessed="', ' assessed="2026-11-20" assessed="'),
    "no quotes": file().replace('assessed="2026-11-21"', "assessed=2026-11-21"),
    "unknown prefix": file().replace("<name>", "<x:name>").replace("</name>", "</x:name>"),
    "control character": file().replace("Wrong", "&#1;"),
    "number past Unicode": file().replace("Wrong", "&#x110000;"),
    "crossed tags": file().replace("</answer>\n  </answers>", "</answers>\n  </answer>"),
    "JSON": '{"schema": "urn:assay:submission:1"}',
    "a workbook": "PK\x03\x04 and so on",
    "a plan": '<plan xmlns="urn:assay:plan:1"/>',
}

# A submission of which something is wrong: the rest is taken, and what is wrong is told.
TOLD = {
    "day in words": file().replace("2026-11-21", "soon"),
    "no such day": file().replace("2026-11-21", "2026-02-30"),
    "year of six digits": file().replace("2026-11-21", "202611-11-21"),
    "no day": file().replace(' assessed="2026-11-21"', ""),
    "older questionnaire": file().replace('profile" version="1.0.0"', 'profile" version="0.0.1"'),
    "newer questionnaire": file().replace('profile" version="1.0.0"', 'profile" version="999.0.0"'),
    "unknown question": file(answer("<value>1</value>", "no-such-question")),
    "other questionnaire": file(answer("<value>1</value>", "a", "no-such-questionnaire")),
    "answer twice": file(ANSWERS + ANSWERS),
    "word for a number": file(answer("<value>many</value>")),
    "number too large": file(answer(f"<value>{'9' * 40}</value>")),
    "negative number": file(answer("<value>-5</value>")),
    "fraction of people": file(answer("<value>60.5</value>")),
    "two values": file(answer("<value>1</value><value>2</value>")),
    "rows for a number": file(answer('<row><cell column="x">1</cell></row>')),
    "unknown choice": file(answer("<value>no-such-choice</value>", "role")),
    "unknown country": file(answer("<value>XX</value>", "countries-of-origin")),
    "evidence of no kind": file(answer('<value>60</value><evidence kind="no-such" title="T" issued="2026-01-01"/>')),
    "evidence from the future": file(answer('<value>60</value><evidence kind="self-statement" title="T" issued="2027-01-01"/>')),
    "evidence that ends first": file(answer(
        '<value>60</value><evidence kind="self-statement" title="T" issued="2026-01-01" expires="2025-01-01"/>')),
    "review on no day": file(answer('<value>60</value><validated by="A" on="soon"><value>60</value></validated>')),
    "not applicable, no reason": file(answer("", attributes=' state="not-applicable"')),
    "certificate of no scheme": file(rest=CERTIFICATE.replace("irma", "no-such-scheme")),
    "certificate from the future": file(rest=CERTIFICATE.replace("2025-01-01", "2027-01-01")),
    "certificate that ends first": file(rest=CERTIFICATE.replace("2028-01-01", "2024-01-01")),
    "certificate on no day": file(rest=CERTIFICATE.replace("2025-01-01", "soon")),
    "certificate for 101 %": file(rest=CERTIFICATE.replace('share="60"', 'share="101"')),
    "certificate for no share": file(rest=CERTIFICATE.replace(' volume-share="60"', "")),
    "certificate of no site": file(rest=CERTIFICATE.replace(' site="Pit 3"', "")),
    "observation on no day": file(rest=OBSERVATION.replace("2026-08-01", "soon")),
    "progress in no state": file(rest=PROGRESS.replace("in-progress", "nearly")),
    "progress of nobody's": file(rest=PROGRESS.replace('role="supplier"', 'role="cook"')),
    "progress on no day": file(rest=PROGRESS.replace("2026-08-01", "soon")),
}

# What is typed at a question, as `assayForm.set` takes it: each is marked there, and nothing typed is lost.
ENTRIES = {
    "word for a number": ("supplier-profile:employees", {"values": ["many"]}),
    "negative number": ("supplier-profile:employees", {"values": ["-5"]}),
    "fraction of people": ("supplier-profile:employees", {"values": ["2.5"]}),
    "endless number": ("supplier-profile:employees", {"values": ["9" * 40]}),
    "over a hundred percent": ("supplier-profile:origin-share-known", {"values": ["101"]}),
    "unknown choice": ("supplier-profile:tier", {"values": ["tier-99"]}),
    "unknown country": ("supplier-profile:countries-of-origin", {"values": ["XX"]}),
    "text that is too long": ("supplier-profile:contact", {"values": ["x" * 400]}),
    "not applicable, no reason": ("supplier-profile:recycled-share", {"mode": "not-applicable"}),
}
