import test from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { blankCertificate, blankEntry, Store } from "../../Sources/AssayForms/Resources/modules/store.js";
import { composeSubmission, submissionJSON } from "../../Sources/AssayForms/Resources/modules/submission.js";
import { writeSubmissionXML } from "../../Sources/AssayForms/Resources/modules/xml-write.js";
import { parseSubmissionXML, readSubmission, UnreadableFile } from "../../Sources/AssayForms/Resources/modules/xml-read.js";
import { readDraft, writeDraft } from "../../Sources/AssayForms/Resources/modules/draft.js";
import { settleAnswers } from "../../Sources/AssayForms/Resources/modules/moving.js";
import { decodedFile, fileName } from "../../Sources/AssayForms/Resources/modules/saving.js";

const names = { programme: { id: "p", version: "1.0.0" }, questionnaires: [{ id: "one", version: "1.2.0" }, { id: "two", version: "1.0.0" }] };
const order = ["one:text", "one:rows", "two:choice"];
const hostile = ["<script>alert(1)</script>", "\"quotes\" & 'more' ]]>", "=cmd|' /C calc'!A0", "\u202Eevil\u202C", "emoji 👩‍🔬", "lone \uD800 surrogate", "line\r\nends\rand\ttabs", "nul \u0000 and \uFFFF", "?> <!-- -->", "x".repeat(1_000_000)];

function filledStore() {
  const store = new Store("2026-11-21");
  store.setSupplier("id", "S \"1\" & <2>\n3");
  store.setSupplier("name", "Müller & Söhne <GmbH>");
  store.setSupplier("country", "DE");
  store.update("two:choice", (entry) => { entry.values = ["a", "b"]; entry.comment = " why\r\nnot "; });
  store.update("one:text", (entry) => { entry.mode = "not-applicable"; entry.reason = "because"; entry.values = ["kept aside"]; });
  store.update("one:rows", (entry) => {
    entry.rows = [new Map([["a", "1"], ["b", ""]]), new Map()];
    entry.evidence = [{ kind: "document", title: "", file: "a\tb.pdf", address: "", sha256: "0".repeat(64), issued: "2026-01-01", expires: "never", confidential: "" },
      { kind: "document", title: "", file: "", address: "", sha256: "", issued: "", expires: "", confidential: "" }];
    entry.validated = { by: "R", on: "2026-02-01", state: "unanswered", values: [], rows: [], comment: "" };
  });
  store.addProgress({ action: "one:act", state: "done", on: "2026-02-02", by: "Me", role: "supplier", note: "" });
  return store;
}

const compose = (store) => composeSubmission(store, order, names);
const reread = (text) => {
  const document = parseSubmissionXML(text);
  return { said: readSubmission(document), draft: readDraft(document) };
};

test("the JSON and the file say the same", () => {
  const submission = compose(filledStore());
  const json = JSON.parse(submissionJSON(submission));
  assert.deepEqual(json.answers.map(({ question }) => question), ["text", "rows", "choice"]);
  assert.deepEqual(json.answers[0], { questionnaire: "one", question: "text", state: "not-applicable", reason: "because", rows: [], evidence: [] });
  assert.deepEqual(json.answers[1].rows, [{ a: "1" }]);
  assert.deepEqual(json.answers[1].validated, { by: "R", on: "2026-02-01", state: "unanswered", rows: [] });
  assert.deepEqual(json.answers[1].evidence, [{ kind: "document", title: "a b.pdf", file: "a b.pdf", sha256: "0".repeat(64), issued: "2026-01-01" }]);
  const { said } = reread(writeSubmissionXML(submission));
  const again = new Store("");
  again.replace({ ...said, answers: said.answers });
  assert.deepEqual(JSON.parse(submissionJSON(compose(again))), json);
});

test("the file is laid out as Assay writes it", () => {
  assert.equal(writeSubmissionXML(compose(filledStore())), `<?xml version="1.0" encoding="UTF-8"?>
<submission xmlns="urn:assay:submission:1" assessed="2026-11-21">
  <supplier id="S &quot;1&quot; &amp; &lt;2&gt; 3">
    <name>Müller &amp; Söhne &lt;GmbH&gt;</name>
    <country>DE</country>
  </supplier>
  <programme id="p" version="1.0.0"/>
  <questionnaire id="one" version="1.2.0"/>
  <questionnaire id="two" version="1.0.0"/>
  <answers questionnaire="one">
    <answer question="text" state="not-applicable">
      <reason>because</reason>
    </answer>
    <answer question="rows">
      <row>
        <cell column="a">1</cell>
      </row>
      <evidence kind="document" title="a b.pdf" file="a b.pdf" sha256="${"0".repeat(64)}" issued="2026-01-01"/>
      <validated by="R" on="2026-02-01" state="unanswered"/>
    </answer>
  </answers>
  <answers questionnaire="two">
    <answer question="choice">
      <value>a</value>
      <value>b</value>
      <comment>why
not</comment>
    </answer>
  </answers>
  <progress action="one:act" state="done" on="2026-02-02" by="Me" role="supplier"/>
</submission>
`);
});

test("hostile texts come back as they were kept", () => {
  for (const text of hostile) {
    const store = filledStore();
    store.update("one:text", (entry) => Object.assign(entry, { mode: "", values: [text], comment: text }));
    store.update("one:rows", (entry) => { entry.rows = [new Map([["a", text]])]; entry.evidence = [{ kind: "document", title: text, file: text, address: text, sha256: "", issued: "", expires: "" }]; });
    const submission = compose(store);
    const { said } = reread(writeSubmissionXML(submission));
    const again = new Store("");
    again.replace(said);
    assert.deepEqual(JSON.parse(submissionJSON(compose(again))), JSON.parse(submissionJSON(submission)));
  }
});

test("notes without an answer, unsound certificates and foreign answers wait in the draft", () => {
  const store = filledStore();
  store.update("one:text", (entry) => Object.assign(entry, { mode: "", values: [], comment: "?> </x> \uD800" }));
  const unsound = { ...blankCertificate(), scheme: "irma", issued: "soon", identifiers: [{ kind: "cid", text: "CID1" }], materials: ["nickel"] };
  const draft = { answers: [["one:text", store.entry("one:text")], ["one:rows", store.entry("one:rows")]], certificates: [unsound], foreign: [["three:q", store.entry("two:choice")]], reviews: [], before: [] };
  const { draft: read } = reread(writeSubmissionXML(compose(store)) + writeDraft(draft));
  assert.deepEqual(read.answers, draft.answers);
  assert.deepEqual(read.foreign, draft.foreign);
  assert.deepEqual(read.certificates, draft.certificates);
  assert.equal(writeDraft({ answers: [], certificates: [], foreign: [], reviews: [], before: [] }), "");
});

test("an answer that is a draft stays one until its mark is taken away", () => {
  const text = '<submission xmlns="urn:assay:submission:1"><supplier id="a"><name>b</name></supplier><answers questionnaire="two"><answer question="choice" draft="yes"><value>a</value></answer></answers></submission>';
  const store = new Store("2026-11-21");
  store.replace({ ...reread(text).said, assessed: "2026-11-21" });
  assert.match(writeSubmissionXML(compose(store)), /<answer question="choice" draft="yes">/);
  assert.equal(JSON.parse(submissionJSON(compose(store))).answers[0].draft, true);
  store.update("two:choice", (entry) => { entry.draft = ""; });
  assert.doesNotMatch(writeSubmissionXML(compose(store)), /draft/);
  assert.equal("draft" in JSON.parse(submissionJSON(compose(store))).answers[0], false);
});

test("what is no draft is passed over", () => {
  for (const data of ["not json", "null", "{\"answers\": 3}", "{\"answers\": [[1]]}"]) {
    const { draft } = reread(`<submission xmlns="urn:assay:submission:1"><supplier id="a"><name>b</name></supplier></submission>\n<?assay-form ${data}?>`);
    assert.ok(Array.isArray(draft.answers));
  }
});

test("what is no submission is refused with a reason", () => {
  const refused = (text, reason) => assert.throws(() => reread(text), (error) => error instanceof UnreadableFile && error.reason === reason);
  refused("<a>", "open.malformed");
  refused("<html/>", "open.noSubmission");
  refused('<submission xmlns="urn:other"/>', "open.noSubmission");
  refused('<submission xmlns="urn:assay:submission:1"/>', "open.noSubmission");
  refused('<?xml version="1.0"?>\n<!-- c -->\n<!DOCTYPE submission [<!ENTITY a "b">]><submission/>', "open.doctype");
});

test("answers go to the place that a question has now, and nothing is dropped", () => {
  const definition = {
    questionnairesById: new Map([["one", {}]]), questions: new Map([["one:now", {}]]), formerKeys: new Map([["one:before", "one:now"]]), retiredKeys: new Set(["one:gone"]),
  };
  const said = { questionnaires: [{ id: "one", version: "1.1.0" }, { id: "two", version: "2.0.0" }],
    answers: [["one:before", 1], ["one:now", 2], ["one:gone", 3], ["one:typo", 4], ["other:x", 5]] };
  const settled = settleAnswers(said, { answers: [], foreign: [] }, definition, names);
  assert.deepEqual([...settled.answers], [["one:now", 1], ["one:gone", 3], ["one:typo", 4]]);
  assert.deepEqual(settled.foreign, [["other:x", 5]]);
  assert.deepEqual(settled.notes.map(({ kind }) => kind), ["older", "newer", "moved", "twice", "retired", "unknown", "foreign"]);
});

test("a file in another encoding is read in it", () => {
  assert.equal(decodedFile(new Uint8Array([0xFF, 0xFE, 0x61, 0x00])), "a");
  const latin = [...'<?xml version="1.0" encoding="ISO-8859-1"?>'].map((sign) => sign.charCodeAt(0));
  assert.ok(decodedFile(new Uint8Array([...latin, 0xE4])).endsWith("ä"));
  assert.equal(decodedFile(new TextEncoder().encode("ä")), "ä");
});

test("a file's name says whose it is", () => {
  assert.equal(fileName({ supplier: { id: "../S 1", name: "" }, assessed: "2026-01-02" }, names), "S-1_p_2026-01-02.xml");
  assert.equal(fileName({ supplier: { id: "", name: "" }, assessed: "2026-01-02" }, { programme: null, questionnaires: [{ id: "q" }] }), "q_2026-01-02.xml");
});

test("an entry that is read is laid out as a new one, so that what is noted of it keeps its bytes", () => {
  const { said } = reread(writeSubmissionXML(compose(filledStore())));
  assert.ok(said.answers.length > 0);
  for (const [, entry] of said.answers) assert.deepEqual(Object.keys(entry), Object.keys(blankEntry()));
});

test("what is confidential stays so", () => {
  const text = readFileSync(new URL("../../Examples/Submissions/half-finished.xml", import.meta.url), "utf8")
    .replace(/<answer question="([^"]*)">/, '<answer question="$1" confidential="yes">')
    .replace(/<\/value>\n    <\/answer>/, '</value>\n      <evidence kind="document" title="Policy" confidential="yes"/>\n    </answer>');
  assert.equal(text.match(/confidential="yes"/g).length, 2);
  const { said } = reread(text);
  const store = new Store("");
  store.replace(said);
  const submission = composeSubmission(store, said.answers.map(([key]) => key), { programme: said.programme, questionnaires: said.questionnaires });
  assert.equal(writeSubmissionXML(submission), text);
  assert.deepEqual(JSON.parse(submissionJSON(submission)).answers.filter(({ confidential }) => confidential).length, 1);
});

test("the example comes back as the same text", () => {
  const text = readFileSync(new URL("../../Examples/Submissions/half-finished.xml", import.meta.url), "utf8");
  const { said } = reread(text);
  const store = new Store("");
  store.replace(said);
  const submission = composeSubmission(store, said.answers.map(([key]) => key), { programme: said.programme, questionnaires: said.questionnaires });
  assert.equal(writeSubmissionXML(submission), text);
});

test("how much the supplier answers stands in the file", () => {
  const store = filledStore();
  assert.equal(reread(writeSubmissionXML(compose(store))).said.depth, "");
  store.setDepth("full");
  assert.equal(reread(writeSubmissionXML(compose(store))).said.depth, "full");
  assert.equal(JSON.parse(submissionJSON(compose(store))).depth, "full");
});
