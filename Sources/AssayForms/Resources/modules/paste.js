// Reads what a spreadsheet puts on the clipboard, and fits its cells to the columns of a table.

import { folded, cleanText } from "./text.js";
import { readNumber } from "./numbers.js";
import { QUESTION_TYPES } from "./question-types.js";

/** Rows of cells; a cell in quotes may hold tabs, line ends and doubled quotes. */
export function readTabSeparated(text) {
  const rows = [[]];
  let cell = "";
  let isQuoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index];
    if (isQuoted) {
      if (character === '"' && source[index + 1] === '"') { cell += '"'; index += 1; }
      else if (character === '"') isQuoted = false;
      else cell += character;
    } else if (character === '"' && cell === "" && hasClosingQuote(source, index)) isQuoted = true;
    else if (character === "\t" || character === "\n") {
      rows.at(-1).push(cell);
      cell = "";
      if (character === "\n") rows.push([]);
    } else cell += character;
  }
  rows.at(-1).push(cell);
  return rows;
}

/** Whether the quote at an index opens a cell, and is not just the first character of a text. */
function hasClosingQuote(source, index) {
  for (let end = source.indexOf('"', index + 1); end >= 0; end = source.indexOf('"', end + 1)) {
    if (source[end + 1] === '"') end += 1;
    else return end + 1 === source.length || source[end + 1] === "\t" || source[end + 1] === "\n";
  }
  return false;
}

/** A first row that names columns: for each cell the column it means; nothing where it is no such row. */
export function headingColumns(cells, columns) {
  const named = cells.map((cell) => {
    const wanted = folded(cleanText(cell)).replace(/[\s*:]+$/, "");
    return wanted && columns.find(({ id, text }) => folded(text) === wanted || id === wanted);
  });
  return named.filter(Boolean).length >= Math.min(2, columns.length) ? named : null;
}

/** What was typed in another place as the value that a column keeps; as it is where it means none of them. */
export function cellValue(typed, column, words) {
  const text = cleanText(typed);
  const wanted = folded(text);
  switch (QUESTION_TYPES[column.type].values) {
    case "choice":
      return column.options.find(({ id, text: option }) => id === text || folded(option) === wanted)?.id ?? text;
    case "boolean":
      if (words.yes.includes(wanted)) return "yes";
      return words.no.includes(wanted) ? "no" : text;
    case "country": return words.countryNamed(text) || text;
    case "number": return readNumber(text, words.decimalMark, column.unit ?? "").plain;
    case "date": return dayTyped(text);
    default: return text;
  }
}

/** A day as spreadsheets write it, where it can be read in one way only. */
function dayTyped(text) {
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (parts) return `${parts[3]}-${parts[2].padStart(2, "0")}-${parts[1].padStart(2, "0")}`;
  return text.replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, (all, year, month, day) => (
    `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`));
}

/**
 * Puts pasted cells into rows from a place on; rows that were all empty are filled first.
 *
 * Returns how many rows the table could not take.
 */
export function pasteCells(rows, pasted, from, question, words) {
  const { columns, maximumRows } = question;
  const heading = headingColumns(pasted[0], columns);
  const body = (heading ? pasted.slice(1) : pasted).filter((cells) => cells.some((cell) => cleanText(cell) !== ""));
  const targets = heading ?? columns.slice(from.column);
  let refused = 0;
  body.forEach((cells, number) => {
    const position = from.row + number;
    if (position >= (maximumRows ?? Infinity)) { refused += 1; return; }
    while (rows.length <= position) rows.push(new Map());
    cells.forEach((cell, index) => {
      if (!targets[index]) return;
      const value = cellValue(cell, targets[index], words);
      if (value !== "") rows[position].set(targets[index].id, value);
      else rows[position].delete(targets[index].id);
    });
  });
  return { pasted: body.length - refused, refused };
}
