import test from "node:test";
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isReview, parseFile, UnreadableFile } from "../../Sources/AssayForms/Resources/modules/xml-read.js";
import { readReview } from "../../Sources/AssayForms/Resources/modules/review-read.js";
import { asksAgain, verdictsOf } from "../../Sources/AssayForms/Resources/modules/verdicts.js";
import { Store, blankEntry } from "../../Sources/AssayForms/Resources/modules/store.js";
import { readDraft, writeDraft } from "../../Sources/AssayForms/Resources/modules/draft.js";
import { partOf, ran } from "./page.mjs";

const examples = ["careful-tier-one", "conflict-affected-mine", "contradicting", "half-finished", "strong-refiner",
  "yes-to-everything"];
const folder = new URL("../../Examples/Submissions/", import.meta.url);
const editionOf = (name) => ran("review", `Examples/Submissions/${name}.xml`, "--for-supplier",
  `Examples/Submissions/reviews/${name}.xml`);

for (const name of examples) {
  test(`the form reads the review of ${name} as the tool does`, () => {
    const work = mkdtempSync(join(tmpdir(), "assay-form-"));
    try {
      const page = join(work, "form.html");
      ran("form", "supplier-profile", "-o", page, "--submission", `Examples/Submissions/${name}.xml`, "--review",
        `Examples/Submissions/reviews/${name}.xml`);
      const { reviews } = JSON.parse(partOf(readFileSync(page, "utf8"), "settings"));
      const theirs = reviews.map((review) => JSON.parse(review));
      const document = parseFile(editionOf(name));
      assert.ok(isReview(document));
      const mine = readReview(document.root);
      const filled = (one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value.length !== 0));
      assert.deepEqual([filled(mine)].map(inOrder), theirs.map(inOrder));
    } finally {
      rmSync(work, { recursive: true });
    }
  });
}

/** The answers of a review stand by their keys: a file groups them by verdict when it is read here. */
function inOrder(review) {
  const key = ({ questionnaire, question }) => `${questionnaire}:${question}`;
  return { ...review, answers: [...(review.answers ?? [])].sort((one, other) => (key(one) < key(other) ? -1 : 1))
    .map((one) => ({ ...one, evidence: one.evidence ?? [] })) };
}

test("a review that names who spoke is not read", () => {
  const text = readFileSync(new URL("reviews/contradicting.xml", folder), "utf8");
  assert.throws(() => readReview(parseFile(text).root),
    (error) => error instanceof UnreadableFile && error.reason === "open.privateReview");
});

const review = (answers, on = "2026-12-10") => ({ on, submission: "d", reviewer: { party: "buyer" }, answers });
const verdict = (question, kind, more = {}) => ({ questionnaire: "q", question, verdict: kind, ...more });

test("the later verdict counts, whatever the order of the reviews", () => {
  const verdicts = verdictsOf([review([verdict("a", "accepted")], "2026-12-11"), review([verdict("a", "sent-back")])]);
  assert.equal(verdicts.get("q:a").verdict, "accepted");
  assert.ok(!asksAgain(verdicts.get("q:a")));
});

test("rejected evidence asks again", () => {
  const verdicts = verdictsOf([review([verdict("a", "accepted", { evidence: [{ piece: 1, rejected: "unreadable" }] }),
    verdict("b", "accepted", { evidence: [{ piece: 1, as: "document" }] })])]);
  assert.ok(asksAgain(verdicts.get("q:a")));
  assert.ok(!asksAgain(verdicts.get("q:b")));
});

test("what is no review does no harm", () => {
  for (const one of [{}, { answers: 3 }, { answers: [null, 1, { evidence: "x", rows: [null], values: 2 }] }]) {
    assert.ok(verdictsOf([one]) instanceof Map);
  }
});

function storeWithAnswers() {
  const store = new Store("2026-11-21");
  const entry = (value) => ({ ...blankEntry(), values: [value] });
  store.replace({ assessed: "2026-11-21", digest: "d", answers: [["q:a", entry("1")], ["q:b", entry("2")]],
    reviews: [review([verdict("a", "sent-back", { reason: "unreadable" })])] });
  return store;
}

test("what nobody asks for again is locked until it is unlocked, and what has no answer is open", () => {
  const store = storeWithAnswers();
  assert.deepEqual(["q:a", "q:b", "q:c"].map((key) => store.isLocked(key)), [false, true, false]);
  store.unlock(["q:b"]);
  assert.ok(!store.isLocked("q:b"));
});

test("a review counts for the file as it was opened, and no longer once it is changed", () => {
  const store = storeWithAnswers();
  assert.equal(store.countedReviews().length, 1);
  assert.ok(!store.hasChanged("q:a"));
  store.update("q:a", (entry) => { entry.values = ["3"]; });
  assert.ok(store.hasChanged("q:a"));
  assert.equal(store.countedReviews().length, 0);
});

test("what was sent back is still known when the file is opened again", () => {
  const store = storeWithAnswers();
  const draft = readDraft(parseFile(`<a/>${writeDraft({ answers: [], certificates: [], foreign: [],
    reviews: store.reviews, before: [...store.before] })}`));
  assert.deepEqual(draft.reviews, store.reviews);
  assert.deepEqual(new Map(draft.before), store.before);
});
