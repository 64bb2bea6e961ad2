// How typed numbers are read: by the page's language, and told where they could mean something else.

import { button, el, fill } from "./dom.js";
import { decimalMark, shownNumber, t } from "./i18n.js";
import { cleanText, folded } from "./text.js";

/** How many a character at the end of a number stands for. */
const MYRIADS = { 万: 4, 萬: 4, 亿: 8, 億: 8 };

/**
 * What a typed number says: `plain` as the file wants it, with a point and nothing between groups of digits, and
 * `other` where it could be read in a second way.
 *
 * Groups and decimals are told apart by the mark of the language. What is no number comes back as it was typed.
 */
export function readNumber(typed, mark = ".", unit = "") {
  const groupMark = mark === "," ? "\\." : ",";
  let text = cleanText(cleanText(typed).normalize("NFKC"))
    .replace(/(?<=\d)[ \u00A0\u202F'’](?=\d{3}(\D|$))/g, "").replace(/^[\u2212\u2013]/, "-").replace(/^\+(?=\d)/, "");
  text = withoutUnit(text, unit);
  const [, digits, myriad] = /^(.*\d)\s*([万萬亿億])$/.exec(text) ?? [];
  if (myriad) {
    const { plain } = readNumber(digits, mark);
    return { plain: isNumber(plain) ? timesTen(plain, MYRIADS[myriad]) : text, other: "" };
  }
  if (new RegExp(`^-?[1-9]\\d{0,2}(${groupMark}\\d{3})+$`).test(text)) {
    const groups = text.split(/[.,]/);
    return { plain: groups.join(""), other: groups.length === 2 ? withoutEnd(groups.join(".")) : "" };
  }
  const grouped = new RegExp(`^-?\\d{1,3}(${groupMark}\\d{3})+\\${mark}\\d+$`);
  if (grouped.test(text)) text = text.replace(new RegExp(groupMark, "g"), "");
  if (/^-?\d*,\d+$/.test(text)) text = text.replace(",", ".");
  return { plain: text.replace(/^(-?)\./, "$10.").replace(/[.,]$/, ""), other: "" };
}

/** The unit of the question, or people and shares, may stand behind a number. */
function withoutUnit(text, unit) {
  const [, number, behind] = /^(.*\d[.,]?)\s*([^\d.,\s]+)$/.exec(text) ?? [];
  return behind && [unit, "%", "人", "名"].some((one) => folded(one) === folded(behind)) ? number : text;
}

function isNumber(text) {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** Moves the point of a plain number to the right. */
function timesTen(plain, places) {
  const [whole, part = ""] = plain.split(".");
  const digits = part.padEnd(places, "0");
  return withoutEnd(`${whole}${digits.slice(0, places)}.${digits.slice(places)}`).replace(/^(-?)0+(?=\d)/, "$1");
}

function withoutEnd(plain) {
  return plain.includes(".") ? plain.replace(/\.?0*$/, "") : plain;
}

/** A number as one types it in the language of the page. */
function typedNumber(plain) {
  return isNumber(plain) ? plain.replace(".", decimalMark()) : plain;
}

/** An input for a number, which says how it is read and offers the second way where there is one. */
export function numberInput({ unit }, keep, attributes, readingId = null) {
  const reading = el("span", { id: readingId, class: "hint reading" });
  const read = () => readNumber(input.value, decimalMark(), unit ?? "");
  const tell = ({ plain, other }) => {
    const isWorthSaying = isNumber(plain)
      && (other || /[^\d-]/.test(input.value) || plain.replace("-", "").length > 4);
    fill(reading, isWorthSaying && t("number.readAs", { number: shownNumber(plain) }),
      other && [" ", button(t("number.rather", { number: shownNumber(other) }), () => {
        keep(other);
        input.value = typedNumber(other);
        tell({ plain: other, other: plain });
        input.focus();
      }, { class: "button small quiet" })]);
  };
  const input = el("input", { type: "text", inputmode: "decimal", autocomplete: "off", class: "number", ...attributes,
    oninput: () => { keep(read().plain); tell(read()); },
    onchange: () => { input.value = typedNumber(read().plain); } });
  return { input, reading, show: (value) => {
    if (read().plain === value) return;
    input.value = typedNumber(value);
    tell({ plain: value, other: "" });
  } };
}
