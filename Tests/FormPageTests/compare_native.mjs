// Compares the form with the command on the buyer's side: what the form saves must score there to the same bytes.
//   node compare_native.mjs ASSAY QUESTIONNAIRES SUBMISSION.xml … [--random N] [--page FORM.html]
// Without a page it is that of the programme of battery materials. What a form does not ask is kept in its file and not scored.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine } from "../../Sources/AssayForms/Resources/modules/engine.js";
import { Definition } from "../../Sources/AssayForms/Resources/modules/definition.js";
import { QUESTION_TYPES } from "../../Sources/AssayForms/Resources/modules/question-types.js";
import { Store } from "../../Sources/AssayForms/Resources/modules/store.js";
import { Live } from "../../Sources/AssayForms/Resources/modules/live.js";
import { openText, savedText } from "../../Sources/AssayForms/Resources/modules/saving.js";
import { batteryPage, partOf, partsOf } from "./page.mjs";

globalThis.requestAnimationFrame ??= () => 0;
const [assay, questionnaires, ...rest] = process.argv.slice(2);
const option = (name) => {
  const at = rest.indexOf(name);
  return at >= 0 ? rest.splice(at, 2)[1] : undefined;
};
const randoms = Number(option("--random") ?? 0);
const given = option("--page");
const page = given ? readFileSync(given, "utf8") : batteryPage();

const { engine: code, library } = partsOf(page);
const engine = await Engine.start(code, library);
const names = JSON.parse(partOf(page, "settings"));
const definition = new Definition(JSON.parse(engine.describe("en")), names, "en");
const folder = mkdtempSync(join(tmpdir(), "assay-form-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

let seed = 1;
const random = (below) => { seed = (seed * 48271) % 2147483647; return seed % below; };
const pick = (list) => list[random(list.length)];
const hostile = ["<script>", "\"q\" & 'q'", "=cmd", "\u202E", "😀", "\uD800", "a\r\nb\t", "\u0000", " ", "]]>", "0", "ü".repeat(4001)];

function value(type, options) {
  if (random(12) === 0) return pick(hostile);
  const { values, isWhole } = QUESTION_TYPES[type];
  switch (values) {
    case "choice": return pick(options).id;
    case "boolean": return pick(["yes", "no"]);
    case "number": return isWhole ? String(random(3000)) : `${random(120) - 5}.${random(1000)}`;
    case "date": return `20${20 + random(8)}-0${1 + random(9)}-1${random(10)}`;
    case "country": return pick(definition.countries).code;
    default: return pick([...hostile, "Text", "https://example.net"]);
  }
}

function randomStore() {
  const store = new Store("2026-11-21");
  store.setSupplier("id", `S-${random(1000)} ${pick(hostile)}`);
  store.setSupplier("name", `Company ${pick(hostile)}`);
  store.update("supplier-profile:materials", (entry) => { entry.values = definition.materials.map(({ id }) => id).filter(() => random(2)); });
  for (const key of definition.order) {
    if (key === "supplier-profile:materials" || random(5) === 0) continue;
    const question = definition.questions.get(key);
    const { values, takesSeveral } = QUESTION_TYPES[question.type];
    store.update(key, (entry) => {
      entry.mode = pick(["", "", "", "", "unknown", "not-applicable"]);
      entry.comment = random(4) ? "" : pick(hostile);
      entry.reason = random(2) ? "because" : "";
      if (values === "rows") {
        entry.rows = Array.from({ length: 1 + random(3) }, () => new Map(question.columns.filter(() => random(8)).map((column) => [column.id, value(column.type, column.options)])));
      } else {
        entry.values = [...new Set(Array.from({ length: takesSeveral ? 1 + random(3) : 1 }, () => value(question.type, question.options)))];
      }
      if (random(3) === 0) entry.evidence = [{ kind: pick(definition.evidenceKinds).id, title: pick(hostile), file: pick(hostile), address: "", sha256: "", issued: `202${random(7)}-0${1 + random(9)}-01`, expires: random(2) ? "" : "2027-01-01" }];
    });
  }
  return store;
}

const cases = [];
const add = (name, store) => {
  const live = new Live(engine, store, definition, names);
  const text = savedText(live);
  const file = join(folder, `${String(cases.length).padStart(5, "0")}.xml`);
  writeFileSync(file, text);
  // The form leaves out what it cannot read; the file as opened on the other side has nothing to leave out.
  cases.push({ name, file, assessment: live.evaluate(1).assessment });
};
for (const path of rest) {
  const store = new Store("2026-11-21");
  openText(readFileSync(path, "utf8"), store, definition, names);
  add(path, store);
}
for (let number = 0; number < randoms; number += 1) add(`random ${number}`, randomStore());

let failed = 0;
for (const { name, file, assessment } of cases) {
  let native;
  try {
    native = execFileSync(assay, ["score", "--questionnaires", questionnaires, "--format", "json", file], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1e9 });
  } catch (error) {
    native = error.stderr || String(error);
  }
  if (native.trim() === assessment.trim()) continue;
  failed += 1;
  if (failed <= 5) {
    const place = [...native].findIndex((sign, index) => sign !== assessment[index]);
    console.log(`${name} (${file}) differs:\n  native: ${native.slice(Math.max(0, place - 80), place + 160)}\n  form:   ${assessment.slice(Math.max(0, place - 80), place + 160)}`);
  }
}
console.log(`${cases.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
