// Writes the largest submission that is still likely: all materials, every question answered, each with a document and a comment.
//   node fullest.mjs FORM.html > SUBMISSION.xml
import { readFileSync } from "node:fs";
import { Engine } from "../../Sources/AssayForms/Resources/modules/engine.js";
import { Definition } from "../../Sources/AssayForms/Resources/modules/definition.js";
import { QUESTION_TYPES } from "../../Sources/AssayForms/Resources/modules/question-types.js";
import { Store } from "../../Sources/AssayForms/Resources/modules/store.js";
import { Live } from "../../Sources/AssayForms/Resources/modules/live.js";
import { savedText } from "../../Sources/AssayForms/Resources/modules/saving.js";
import { partOf, partsOf } from "./page.mjs";

const ROWS = 6;
const WORDS = "We keep this on file and go through it each quarter with purchasing, the works council and the two largest suppliers.";

globalThis.requestAnimationFrame ??= () => 0;
const page = readFileSync(process.argv[2], "utf8");
const { engine: code, library } = partsOf(page);
const settings = JSON.parse(partOf(page, "settings"));
const engine = await Engine.start(code, library);
const definition = new Definition(JSON.parse(engine.describe("en")), settings, "en");
const store = new Store("2026-11-21");
const live = new Live(engine, store, definition, settings);

function value({ type, options, minimum, maximum }, number) {
  switch (QUESTION_TYPES[type].values) {
    case "choice": return options[number % options.length].id;
    case "boolean": return number % 2 ? "yes" : "no";
    case "number": return String(Math.min(Number(maximum ?? 1e6), Math.max(Number(minimum ?? 0), 20 + number)));
    case "date": return "2026-03-17";
    case "country": return definition.countries[(number * 37) % definition.countries.length].code;
    default: return `${WORDS.slice(0, 60)} ${number}`;
  }
}

function answer(key, number) {
  const question = definition.questions.get(key);
  const { values, takesSeveral } = QUESTION_TYPES[question.type];
  store.update(key, (entry) => {
    entry.comment = WORDS;
    entry.evidence = [{ kind: "document", title: `Record ${number}`, file: `record-${number}.pdf`, address: "", sha256: "", issued: "2026-02-01", expires: "" }];
    if (values === "rows") {
      entry.rows = Array.from({ length: Math.min(ROWS, question.maximumRows ?? ROWS) }, (_, row) => new Map(question.columns.map((column) => [column.id, value(column, row)])));
    } else if (takesSeveral && values === "choice") {
      entry.values = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
    } else if (takesSeveral) {
      entry.values = [...new Set([0, 1, 2].map((one) => value(question, number + one)))];
    } else entry.values = [value(question, number)];
  });
}

store.setSupplier("id", "ALL-1");
store.setSupplier("name", "Everything & Sons");
store.update("supplier-profile:materials", (entry) => { entry.values = definition.materials.map(({ id }) => id); });
for (let open = ["…"]; open.length > 0;) {
  live.refresh();
  open = definition.order.filter((key) => live.questionState(key)?.state === "unanswered" && !store.answers.has(key));
  open.forEach((key) => answer(key, definition.order.indexOf(key)));
}
if (live.problems.size > 0) throw new Error(`answers that cannot be read: ${JSON.stringify([...live.problems].slice(0, 3))}`);
process.stdout.write(savedText(live));
