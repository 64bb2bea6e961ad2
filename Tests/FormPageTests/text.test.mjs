import test from "node:test";
import assert from "node:assert/strict";
import { cleanAttribute, cleanText, dayOf, folded, isDay, isIdentifier } from "../../Sources/AssayForms/Resources/modules/text.js";

test("line ends become one kind and white space at the ends goes", () => {
  assert.equal(cleanText(" \t\r\na\r\nb\rc \n"), "a\nb\nc");
  assert.equal(cleanText("\u00A0a\u00A0"), "\u00A0a\u00A0");
});

test("what XML cannot hold becomes U+FFFD, and pairs of surrogates stay", () => {
  assert.equal(cleanText("a\u0000b\u000Bc\uFFFEd\uFFFF"), "a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
  assert.equal(cleanText("x\uD800y\uDC00z😀"), "x\uFFFDy\uFFFDz😀");
  assert.equal(cleanText("\uDC00\uD800"), "\uFFFD\uFFFD");
  assert.equal(cleanText("\u202Eabc\u0085"), "\u202Eabc\u0085");
});

test("cleaning twice changes nothing more", () => {
  for (const text of ["\u0000 ", " \u000B\n", "\uD800\n", "a \r", "\t\uFFFF\t"]) {
    assert.equal(cleanText(cleanText(text)), cleanText(text));
    assert.equal(cleanAttribute(cleanAttribute(text)), cleanAttribute(text));
  }
});

test("an attribute holds no tab and no line end", () => {
  assert.equal(cleanAttribute("\ta\tb\nc\r\nd\n"), "a b c d");
});

test("days are days that exist", () => {
  for (const day of ["2026-03-01", "2024-02-29", "0001-01-01", "9999-12-31"]) assert.ok(isDay(day), day);
  for (const day of ["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "", "0000-01-01", "2026-03-01 "]) assert.ok(!isDay(day), day);
});

test("identifiers are those of the schema", () => {
  for (const id of ["a", "irma-50", "A.b_c-9"]) assert.ok(isIdentifier(id));
  for (const id of ["", "9a", "a b", "a:b", "a".repeat(65), "ä"]) assert.ok(!isIdentifier(id));
});

test("searching does not mind accents and case", () => {
  assert.equal(folded("Côte d’Ivoire"), "cote d’ivoire");
});

test("a day by the clock has two digits each", () => {
  assert.equal(dayOf(new Date(2026, 0, 5)), "2026-01-05");
});
