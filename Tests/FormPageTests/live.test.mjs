import test from "node:test";
import assert from "node:assert/strict";
import { Live } from "../../Sources/AssayForms/Resources/modules/live.js";
import { Store } from "../../Sources/AssayForms/Resources/modules/store.js";
import { StandInEngine } from "./stand-in/engine.mjs";

globalThis.requestAnimationFrame ??= (run) => setTimeout(run, 1);

const names = { programme: { id: "p", version: "1.0.0" }, questionnaires: ["profile", "steps", "graphite", "nickel"].map((id) => ({ id, version: "1.0.0" })) };
const definition = {
  order: ["profile:materials", "graphite:split", "nickel:x"],
  programmes: [{ id: "p", parts: [{ reads: [] }, { reads: ["profile:materials"] }, { reads: ["graphite:split", "profile:materials"] }] }],
};
const materials = ({ answers }) => answers.find(({ question }) => question === "materials")?.values ?? [];
const conditions = { profile: () => true, steps: () => true, graphite: (message) => materials(message).includes("graphite"),
  nickel: ({ answers }) => answers.some(({ question, values }) => question === "split" && values.includes("with nickel")) };

function liveWith(options = {}) {
  const engine = new StandInEngine({ conditions, ...options });
  const store = new Store("2026-11-21");
  return { engine, store, live: new Live(engine, store, definition, names) };
}

test("only the questionnaires that the programme asks are listed, also those that follow from later answers", () => {
  const { live, store } = liveWith();
  live.refresh();
  assert.deepEqual(live.asked, ["profile", "steps"]);
  store.update("profile:materials", (entry) => { entry.values = ["graphite"]; });
  live.refresh();
  assert.deepEqual(live.asked, ["profile", "steps", "graphite"]);
  store.update("graphite:split", (entry) => { entry.values = ["with nickel"]; });
  live.refresh();
  assert.deepEqual(live.asked, ["profile", "steps", "graphite", "nickel"]);
  store.update("profile:materials", (entry) => { entry.values = []; });
  live.refresh();
  assert.deepEqual(live.asked, ["profile", "steps"]);
  assert.ok(store.entry("graphite:split").values.length, "the answer is kept");
  assert.ok(!live.evaluate(0).keys.includes("graphite:split"), "and not sent");
});

test("without a programme all questionnaires are listed", () => {
  const { store } = liveWith();
  const live = new Live(new StandInEngine(), store, definition, { ...names, programme: null });
  live.refresh();
  assert.equal(live.asked.length, 4);
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

test("what is asked is settled anew where an answer or the day may decide it", () => {
  const { engine, live, store } = liveWith();
  const calls = (change) => {
    live.refresh();
    engine.calls.length = 0;
    change();
    live.refresh();
    return engine.calls.length;
  };
  assert.equal(calls(() => store.update("nickel:x", (entry) => { entry.values = ["a"]; })), 1);
  assert.ok(calls(() => store.update("profile:materials", (entry) => { entry.values = ["graphite"]; })) > 1);
  assert.ok(calls(() => store.setAssessed("2027-01-01")) > 1);
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
