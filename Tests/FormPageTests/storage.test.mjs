import test from "node:test";
import assert from "node:assert/strict";
import { DraftShelf, keepPreferences, readPreferences } from "../../Sources/AssayForms/Resources/modules/storage.js";

class Storage {
  constructor(most = Infinity) { this.map = new Map(); this.most = most; }
  get length() { return this.map.size; }
  key(index) { return [...this.map.keys()][index]; }
  getItem(key) { return this.map.get(key) ?? null; }
  removeItem(key) { this.map.delete(key); }
  setItem(key, value) { if (value.length > this.most) throw new Error("full"); this.map.set(key, value); }
}

const never = () => assert.fail("there is no trouble");

test("a draft is found by the next visit, and only by the same form", () => {
  const storage = new Storage();
  new DraftShelf("battery", never, storage).keep("Müller", "<xml/>");
  storage.setItem("other", "x");
  storage.setItem("assay-form:battery:broken", "{");
  const [draft, ...rest] = new DraftShelf("battery", never, storage).drafts();
  assert.equal(draft.name, "Müller");
  assert.equal(draft.text, "<xml/>");
  assert.equal(rest.length, 0);
  assert.deepEqual(new DraftShelf("copper", never, storage).drafts(), []);
});

test("going on with a draft replaces it", () => {
  const storage = new Storage();
  new DraftShelf("f", never, storage).keep("A", "1");
  const shelf = new DraftShelf("f", never, storage);
  shelf.adopt(shelf.drafts()[0]);
  shelf.keep("A", "2");
  assert.deepEqual(new DraftShelf("f", never, storage).drafts().map(({ text }) => text), ["2"]);
});

test("few drafts are kept, and a full or missing storage is told once", () => {
  const storage = new Storage();
  for (let visit = 0; visit < 9; visit += 1) new DraftShelf("f", never, storage).keep("A", String(visit));
  assert.ok(storage.length <= 5);
  for (const bad of [new Storage(3), null]) {
    let told = 0;
    const shelf = new DraftShelf("f", () => { told += 1; }, bad);
    shelf.keep("A", "1");
    shelf.keep("A", "2");
    shelf.drafts();
    assert.equal(told, 1);
  }
});

test("preferences are a courtesy", () => {
  const storage = new Storage();
  assert.deepEqual(readPreferences(storage), {});
  keepPreferences({ language: "de" }, storage);
  assert.deepEqual(readPreferences(storage), { language: "de" });
  assert.deepEqual(readPreferences(null), {});
  keepPreferences({}, null);
});
