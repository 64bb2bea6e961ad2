import test from "node:test";
import assert from "node:assert/strict";
import { rounded } from "../../Sources/AssayForms/Resources/modules/rounding.js";
import { setLanguage, shownDuration, shownNumber, shownScore, shownShare, t } from "../../Sources/AssayForms/Resources/modules/i18n.js";

test("halves go away from zero, by the digits that are written", () => {
  const cases = [[8.45, "8.5"], [0.25, "0.3"], [-0.25, "-0.3"], [1.05, "1.1"], [99.95, "100.0"], [0.04, "0.0"], [-0.04, "0.0"], [12, "12.0"], [1.2299999, "1.2"], [1e-9, "0.0"]];
  for (const [number, text] of cases) assert.equal(rounded(number), text);
  assert.equal(rounded(0.285 * 100, 0), "28");
  assert.equal(rounded(2.5, 0), "3");
});

test("scores and numbers have the marks of the language", () => {
  setLanguage("de");
  assert.equal(shownScore(1229.34), "1229,3");
  assert.equal(shownScore(12345.67), "12.345,7");
  assert.equal(shownNumber("-0.125"), "\u22120,125");
  assert.equal(shownShare(0.4), "40 %");
  assert.equal(shownDuration("P1Y"), "1 Jahr");
  setLanguage("en");
  assert.equal(shownScore(1.25), "1.3");
  assert.equal(shownScore(null), "–");
  assert.equal(shownDuration("P12M"), "12 months");
  assert.equal(shownDuration("whatever"), "whatever");
});

test("a language without words of its own speaks English", () => {
  setLanguage("ar");
  assert.equal(t("answer.yes"), "Yes");
  setLanguage("en");
  assert.equal(t("answer.rows", { n: 1 }), "1 row");
  assert.equal(t("answer.rows", { n: 2 }), "2 rows");
});
