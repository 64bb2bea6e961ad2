// Numbers are read by the language of the page, and what could mean two things is asked.
import test from "node:test";
import assert from "node:assert/strict";
import { readNumber } from "../../Sources/AssayForms/Resources/modules/numbers.js";

test("numbers are read as people of a language write them", () => {
  const cases = [
    ["12.5", ".", "12.5"], ["12,5", ".", "12.5"], ["12,5", ",", "12.5"], ["12.5", ",", "12.5"],
    ["1 234,5", ",", "1234.5"], ["1.234,5", ",", "1234.5"], ["1,234.5", ".", "1234.5"], ["1,234.5", ",", "1,234.5"],
    ["12,500", ",", "12.500"], ["12.500", ".", "12.500"], ["12.000.000", ",", "12000000"], ["\u22123", ".", "-3"],
    [" 7 ", ".", "7"], [".5", ".", "0.5"], ["5.", ".", "5"], ["+4", ".", "4"], ["abc", ".", "abc"],
    ["1'000", ".", "1000"], ["=1+1", ".", "=1+1"], ["0,125", ".", "0.125"], ["-1,000,000.25", ".", "-1000000.25"],
    ["0", ".", "0"], ["100", ".", "100"], ["100", ",", "100"], ["1e5", ".", "1e5"], ["12,34,56", ".", "12,34,56"],
  ];
  for (const [typed, mark, plain] of cases) {
    assert.deepEqual(readNumber(typed, mark), { plain, other: "" }, `${typed} ${mark}`);
  }
});

test("a group of three digits is read by the language, and the other reading is offered", () => {
  const cases = [
    ["12.000", ",", "12000", "12"], ["1.234", ",", "1234", "1.234"], ["1,200", ".", "1200", "1.2"],
    ["-1,200", ".", "-1200", "-1.2"],
  ];
  for (const [typed, mark, plain, other] of cases) {
    assert.deepEqual(readNumber(typed, mark), { plain, other }, `${typed} ${mark}`);
  }
});

test("digits of an input method, and units behind a number, are understood", () => {
  const cases = [
    ["１２００", "", "1200"], ["１，２００．５", "", "1200.5"], ["1200人", "", "1200"], ["1.2万", "", "12000"],
    ["3亿", "", "300000000"], ["55 %", "", "55"], ["12 kg", "kg", "12"], ["12 t", "kg", "12 t"],
    ["1,5 kg", "kg", "1.5"], ["0.5万", "", "5000"], ["万", "", "万"],
  ];
  for (const [typed, unit, plain] of cases) assert.equal(readNumber(typed, ".", unit).plain, plain, typed);
});
