import test from "node:test";
import assert from "node:assert/strict";
import { cellValue, headingColumns, pasteCells, readTabSeparated } from "../../Sources/AssayForms/Resources/modules/paste.js";

const columns = [
  { id: "name", type: "text", text: "Name of the site" }, { id: "country", type: "country", text: "Country" }, { id: "people", type: "integer", text: "People" },
  { id: "ok", type: "boolean", text: "Verified" }, { id: "kind", type: "choice", text: "Kind", options: [{ id: "mine", text: "A mine" }, { id: "plant", text: "A plant" }] }, { id: "day", type: "date", text: "Day" },
];
const words = { yes: ["yes", "ja"], no: ["no", "nein"], decimalMark: ",", countryNamed: (name) => ({ Deutschland: "DE", de: "DE" })[name] ?? "" };
const question = { columns, maximumRows: 3 };

test("quotes hold tabs, line ends and quotes; other quotes are signs", () => {
  assert.deepEqual(readTabSeparated('a\t"b\t""c""\nd"\te\r\nf\t"g\r\n'), [["a", 'b\t"c"\nd', "e"], ["f", '"g']]);
  assert.deepEqual(readTabSeparated('5" pipe\t"open'), [['5" pipe', '"open']]);
  assert.deepEqual(readTabSeparated("=1+1\t<b>"), [["=1+1", "<b>"]]);
});

test("cells become what their column keeps, or stay as they were", () => {
  const cases = [["Ja", 3, "yes"], ["maybe", 3, "maybe"], ["a PLANT", 4, "plant"], ["mine", 4, "mine"], ["shop", 4, "shop"], ["Deutschland", 1, "DE"], ["Atlantis", 1, "Atlantis"], ["1.234,5 %", 2, "1234.5"], ["31.12.2026", 5, "2026-12-31"], ["2026/1/5", 5, "2026-01-05"], ["1/2/2026", 5, "1/2/2026"]];
  for (const [typed, column, value] of cases) assert.equal(cellValue(typed, columns[column], words), value);
});

test("a first row of headings orders the columns", () => {
  assert.deepEqual(headingColumns(["People", "name of the SITE", ""], columns).map((one) => one?.id ?? ""), ["people", "name", ""]);
  assert.equal(headingColumns(["Plant", "DE"], columns), null);
  const rows = [];
  pasteCells(rows, [["People", "Name of the site"], ["5", "North"]], { row: 0, column: 2 }, question, words);
  assert.deepEqual([...rows[0]], [["people", "5"], ["name", "North"]]);
});

test("rows are filled from the cell on, added, and refused above the most", () => {
  const rows = [new Map([["name", "keep"]]), new Map([["people", "1"]])];
  const told = pasteCells(rows, [["DE", "7"], ["", ""], ["DE", "8"], ["DE", "9"]], { row: 1, column: 1 }, question, words);
  assert.deepEqual(told, { pasted: 2, refused: 1 });
  assert.deepEqual(rows.map((row) => Object.fromEntries(row)), [{ name: "keep" }, { people: "7", country: "DE" }, { country: "DE", people: "8" }]);
});
