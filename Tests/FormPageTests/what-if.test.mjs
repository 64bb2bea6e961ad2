import test from "node:test";
import assert from "node:assert/strict";
import { estimatedUplift, raisedScore } from "../../Sources/AssayForms/Resources/modules/what-if.js";

const action = (id, questions, ...uplift) => ({ id, questions, uplift: uplift.map(([questionnaire, points]) => ({ questionnaire, points })) });

test("two actions for one question do not count its points twice", () => {
  const actions = [action("a", ["q:x"], ["q", 4], [null, 2]), action("b", ["q:x"], ["q", 4], [null, 2]), action("c", ["r:y"], ["r", 3])];
  const sums = estimatedUplift(actions, new Set(["a", "b"]), () => 4);
  assert.equal(sums.get("q"), 4);
  assert.equal(sums.get(null), 2);
  assert.ok(!sums.has("r"));
  assert.equal(estimatedUplift(actions, new Set(), () => 4).size, 0);
});

test("a score never goes above its maximum", () => {
  assert.equal(raisedScore({ claimed: 90, maximum: 100 }, 30), 100);
  assert.equal(raisedScore({ claimed: 10, maximum: 100 }, 5), 15);
});
