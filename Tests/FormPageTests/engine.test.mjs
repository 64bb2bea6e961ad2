import test from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Engine } from "../../Sources/AssayForms/Resources/modules/engine.js";
import { Definition } from "../../Sources/AssayForms/Resources/modules/definition.js";
import { Store } from "../../Sources/AssayForms/Resources/modules/store.js";
import { Live } from "../../Sources/AssayForms/Resources/modules/live.js";
import { parseSubmissionXML, readSubmission } from "../../Sources/AssayForms/Resources/modules/xml-read.js";
import { sampleParts, sampleSettings } from "./page.mjs";

globalThis.requestAnimationFrame ??= (run) => setTimeout(run, 1);


async function startLive() {
  const { engine: code, library } = sampleParts();
  const engine = await Engine.start(code, library);
  const names = sampleSettings();
  const definition = new Definition(JSON.parse(engine.describe("en")), names, "en");
  const store = new Store("2026-11-21");
  return { engine, store, definition, live: new Live(engine, store, definition, names) };
}

test("the real engine describes a form and judges a submission", async () => {
  const { store, definition, live } = await startLive();
  live.refresh();
  assert.ok(!live.asked.has("graphite"));
  store.replace(readSubmission(parseSubmissionXML(readFileSync(new URL("../../Examples/Submissions/half-finished.xml", import.meta.url), "utf8"))));
  live.refresh();
  assert.ok(live.asked.has("graphite"));
  assert.equal(live.problems.size, 0);
  live.refreshReport();
  assert.equal(live.report.assessment.schema, "urn:assay:assessment:1");
  assert.equal(live.report.plan.schema, "urn:assay:plan:2");
  const { findings } = live.report.assessment;
  const ruled = findings.filter(({ rule }) => rule).map(({ id }) => id);
  assert.ok(ruled.length > 0);
  assert.deepEqual(ruled.filter((id) => !definition.rules[id]), []);
  const [programme] = live.whatIf(live.report.plan.actions.map(({ id }) => id));
  assert.equal(programme.questionnaire, null);
  assert.ok(Number(programme.then) > Number(programme.now));
  const pit = { scheme: "irma", site: "Pit 3", issued: "2025-01-01", expires: "2028-01-01", volumeShare: "60",
    materials: [], issues: [] };
  assert.ok(live.isCertificate(pit));
  assert.ok(!live.isCertificate({ ...pit, site: "" }));
});

test("the real engine tells which answer it cannot read", async () => {
  const { store, live } = await startLive();
  store.update("supplier-profile:employees", (entry) => { entry.values = ["many"]; });
  live.refresh();
  assert.ok(live.problems.has("supplier-profile:employees"));
});

test("an engine that broke down is replaced", async () => {
  const { engine, live } = await startLive();
  const broken = engine.exports;
  engine.exports = { ...broken, engine_evaluate() { throw new WebAssembly.RuntimeError("unreachable"); } };
  assert.throws(() => engine.evaluate("", 0), WebAssembly.RuntimeError);
  assert.notEqual(engine.exports, broken);
  live.refresh();
  assert.ok(live.state);
});
