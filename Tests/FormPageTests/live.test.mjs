import test from "node:test";
import assert from "node:assert/strict";
import { Live } from "../../Sources/AssayForms/Resources/modules/live.js";
import { Store, blankCertificate } from "../../Sources/AssayForms/Resources/modules/store.js";
import { savedText } from "../../Sources/AssayForms/Resources/modules/saving.js";
import { StandInEngine } from "./stand-in/engine.mjs";

globalThis.requestAnimationFrame ??= (run) => setTimeout(run, 1);

const names = { programme: { id: "p", version: "1.0.0" }, questionnaires: ["profile", "steps", "graphite", "nickel"].map((id) => ({ id, version: "1.0.0" })) };
const definition = { order: ["profile:materials", "graphite:split", "nickel:x"] };
const materials = ({ answers }) => answers.find(({ question }) => question === "materials")?.values ?? [];
const conditions = { profile: () => true, steps: () => true, graphite: (message) => materials(message).includes("graphite"),
  nickel: ({ answers }) => answers.some(({ question, values }) => question === "split" && values.includes("with nickel")) };

function liveWith(options = {}) {
  const engine = new StandInEngine({ conditions, ...options });
  const store = new Store("2026-11-21");
  return { engine, store, live: new Live(engine, store, definition, names) };
}

test("only the questionnaires that the engine says are asked are saved", () => {
  const { live, store } = liveWith();
  store.update("graphite:split", (entry) => { entry.values = ["natural"]; });
  live.refresh();
  assert.deepEqual(live.compose().questionnaires.map(({ id }) => id), ["profile", "steps"]);
  assert.deepEqual(live.compose().answers, []);
  store.update("profile:materials", (entry) => { entry.values = ["graphite"]; });
  live.refresh();
  assert.deepEqual(live.compose().questionnaires.map(({ id }) => id), ["profile", "steps", "graphite"]);
  assert.deepEqual(live.compose().answers.map(({ key }) => key), ["profile:materials", "graphite:split"]);
});

test("without a programme all questionnaires are listed", () => {
  const { store } = liveWith();
  const live = new Live(new StandInEngine(), store, definition, { ...names, programme: null });
  live.refresh();
  assert.equal(live.asked.size, 4);
});

test("certificates that the engine does not take are not sent", () => {
  const { live, store } = liveWith();
  store.updateCertificates((all) => all.push({ ...blankCertificate(), site: "" }, { ...blankCertificate(), site: "Pit 3" }));
  live.refresh();
  assert.deepEqual(live.compose().certificates.map(({ site }) => site), ["Pit 3"]);
});

test("problems are told by question", () => {
  const { live, store } = liveWith({ refuses: ["profile:materials"] });
  store.update("profile:materials", (entry) => { entry.values = ["?"]; });
  live.refresh();
  assert.equal(live.problems.get("profile:materials")[0].id, "wrong-value");
});

test("many changes before a frame are evaluated once", async () => {
  const { engine, live, store } = liveWith();
  live.refresh();
  engine.calls.length = 0;
  for (const letter of "abc") store.update("nickel:x", (entry) => { entry.values = [letter]; });
  store.setSupplier("name", "X");
  await new Promise((done) => { setTimeout(done, 150); });
  assert.equal(engine.calls.length, 1);
});

test("the long results are computed when somebody looks", async () => {
  const { engine, live } = liveWith();
  live.refresh();
  assert.ok(engine.calls.every(({ parts }) => parts === 0));
  live.setWantsReport(true);
  await new Promise((done) => { setTimeout(done, 60); });
  assert.ok(live.report);
  assert.equal(engine.calls.at(-1).parts, 3);
});

test("results that cannot be computed are told, and the state stays", () => {
  const { engine, live } = liveWith();
  live.refresh();
  const evaluate = engine.evaluate.bind(engine);
  engine.evaluate = (bytes, parts) => { if (parts) throw new Error("broken"); return evaluate(bytes, parts); };
  live.refreshReport();
  assert.ok(live.report.error);
  assert.ok(live.state);
});

test("a state that cannot be computed is told, and saving goes on", () => {
  const { engine, live, store } = liveWith();
  live.refresh();
  const { state } = live;
  const evaluate = engine.evaluate.bind(engine);
  const isSound = engine.isSound.bind(engine);
  engine.evaluate = engine.isSound = () => { throw new Error("broken"); };
  store.update("profile:materials", (entry) => { entry.values = ["copper"]; });
  store.updateCertificates((all) => all.push({ ...blankCertificate(), site: "Pit 3" }));
  let told = 0;
  live.onResults(() => { told += 1; });
  live.refresh();
  assert.equal(told, 1);
  assert.match(String(live.trouble), /broken/);
  assert.equal(live.state, state);
  assert.match(savedText(live), /<value>copper<\/value>/);
  assert.match(savedText(live), /"site":"Pit 3"/);
  Object.assign(engine, { evaluate, isSound });
  live.refresh();
  assert.equal(live.trouble, null);
});
