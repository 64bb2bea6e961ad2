// Every text passes here before it is kept, so that the file and the engine get the same characters.

/** What XML takes in no form: controls, and halves of pairs that stand alone. */
export const NOT_IN_XML = new RegExp(["[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]",
  "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])", "(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]"].join("|"), "g");

/** What becomes the text of an element. */
export function cleanText(text) {
  return String(text)
    .replace(/\r\n?/g, "\n")
    .replace(NOT_IN_XML, "\uFFFD")
    .replace(/^[ \t\n]+|[ \t\n]+$/g, "");
}

/** What becomes an attribute, where XML turns tabs and line ends into spaces. */
export function cleanAttribute(text) {
  return cleanText(cleanText(text).replace(/[\t\n]/g, " "));
}

/** Whether a text is a day as `2026-03-01` that exists. */
export function isDay(text) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function isIdentifier(text) {
  return /^[A-Za-z][A-Za-z0-9._-]{0,63}$/.test(text);
}

/** A text without accents and case, for searching by people. */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Today by the clock of the machine, as `2026-03-01`. */
export function dayOf(date) {
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
