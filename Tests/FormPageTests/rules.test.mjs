import test from "node:test";
import assert from "node:assert/strict";
import { ran } from "./page.mjs";
import { parseRule } from "../../Sources/AssayForms/Resources/modules/rule-syntax.js";
import { ruleInWords } from "../../Sources/AssayForms/Resources/modules/rules.js";

const questions = new Map([
  ["steps:points", { key: "steps:points", type: "table", text: "Which points?", columns: [{ id: "status", type: "choice", text: "Status", options: [{ id: "not-known", text: "Not known" }] }, { id: "volume", type: "percent", text: "Volume", options: [] }] }],
  ["steps:age", { key: "steps:age", type: "number", text: "How old?" }],
  ["profile:materials", { key: "profile:materials", type: "choices", text: "Which materials?", options: [{ id: "tin", text: "Tin" }] }],
]);
const definition = { questions, order: [...questions.keys()], countryNames: new Map([["MZ", "Mozambique"]]) };
const say = (rule) => ruleInWords(rule, { id: "steps:f", questions: ["steps:points", "steps:age"] }, definition);

test("rules are said in words", () => {
  assert.equal(say("$age > 12 or unknown($age)"), "question 2 is above 12 or question 2 is not known yet");
  assert.equal(say("(answered($points) and sum($points[not(status = 'not-known')]/volume) < 100) or $age = 0"),
    "(question 1 is answered and the sum of “Volume” of question 1 (only where “Status” is not “Not known”) is below 100) or question 2 is 0");
  assert.equal(say("$profile:materials = 'tin'"), "“Which materials?” is “Tin”");
  assert.equal(say("count($points) div 2 >= -1.5"), "the number of entries of question 1 divided by 2 is at least \u22121.5");
  assert.equal(say("days-between($age, assessment-date()) > 365"), "the days from question 2 to the day of assessment is above 365");
});

test("what cannot be read is shown as it is", () => {
  for (const rule of ["$age >", "§", "not(", "strange-call($age"]) assert.equal(say(rule), rule);
});

test("every rule of the sample findings can be read", () => {
  const { findings } = JSON.parse(ran("score", "Examples/Submissions/half-finished.xml", "--format", "json"));
  const rules = findings.flatMap(({ rule }) => rule ?? []);
  assert.ok(rules.length > 0);
  for (const rule of rules) parseRule(rule);
});
