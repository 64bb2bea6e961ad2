import test from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { QUESTION_TYPES } from "../../Sources/AssayForms/Resources/modules/question-types.js";
import { limitsText } from "../../Sources/AssayForms/Resources/modules/fields.js";

test("every type that a definition may name is in the table", () => {
  const schema = readFileSync(new URL("../../Sources/AssayXML/Schemas/questionnaire.rnc", import.meta.url), "utf8");
  const [, list] = /^question-type =\n((?: .*\n)+)/m.exec(schema);
  assert.deepEqual(Object.keys(QUESTION_TYPES).sort(), [...list.matchAll(/"([a-z]+)"/g)].map(([, name]) => name).sort());
});

test("limits that everybody expects are not said", () => {
  assert.equal(limitsText({ type: "percent", minimum: 0, maximum: 100 }), "");
  assert.equal(limitsText({ type: "integer", minimum: 0, maximum: null }), "");
  assert.notEqual(limitsText({ type: "number", minimum: 0, maximum: 100 }), "");
  assert.notEqual(limitsText({ type: "percent", minimum: 0, maximum: 50 }), "");
});
