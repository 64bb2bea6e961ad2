// One input for each simple type of question: what it shows, and what it keeps.

import { el, fill, freshId } from "./dom.js";
import { cleanText, isDay } from "./text.js";
import { shownNumber, t } from "./i18n.js";
import { numberInput } from "./numbers.js";
import { CountryPicker } from "./combobox.js";
import { QUESTION_TYPES } from "./question-types.js";

/** A field is `{ root, show(entry), focusable }`; `keep` changes the entry of its question. */
export function buildSimpleField(question, keep, definition, labelled) {
  const { values, takesSeveral } = QUESTION_TYPES[question.type];
  switch (values) {
    case "number": return numberField(question, keep, labelled);
    case "date": return dateField(keep, labelled);
    case "country": return takesSeveral ? countriesField(keep, definition, labelled)
      : countryField(keep, definition, labelled);
    case "file": return textField(question, keep, labelled, false);
    default: return textField(question, keep, labelled,
      question.maximumLength === null || question.maximumLength > 120);
  }
}

function keepValue(keep, value) {
  keep((entry) => {
    entry.values = value === "" ? [] : [value];
    if (value !== "") entry.mode = "";
  });
}

function numberField(question, keep, labelled) {
  const readingId = freshId("reading");
  const unitId = freshId("unit");
  const { input, reading, show } = numberInput(question, (value) => keepValue(keep, value),
    labelled(unitId, readingId), readingId);
  const limits = limitsText(question);
  return {
    root: el("div", { class: "number-field" }, input,
      el("span", { id: unitId, class: "unit" }, question.unit, limits && el("span", { class: "hint" }, ` ${limits}`)),
      reading),
    show: (entry) => show(entry.values[0] ?? ""),
    focusable: input,
  };
}

/** The limits of a number in words. */
export function limitsText({ type, minimum, maximum }) {
  const { usual } = QUESTION_TYPES[type];
  if (minimum === usual.minimum && maximum === usual.maximum) return "";
  if (minimum !== null && maximum !== null) return t("number.between",
    { minimum: shownNumber(minimum), maximum: shownNumber(maximum) });
  if (minimum !== null) return t("number.atLeast", { minimum: shownNumber(minimum) });
  return maximum !== null ? t("number.atMost", { maximum: shownNumber(maximum) }) : "";
}

function dateField(keep, labelled) {
  const input = el("input", { type: "date", ...labelled(), oninput: () => keepValue(keep, input.value) });
  return { root: input, show: (entry) => showDay(input, entry.values[0] ?? ""), focusable: input };
}

/** Shows a day; a text that is none is shown as it is, so that it can be corrected. */
export function showDay(input, value) {
  if (input.value === value) return;
  input.type = value === "" || isDay(value) ? "date" : "text";
  input.value = value;
}

function textField(question, keep, labelled, hasLines) {
  const countId = freshId("count");
  const count = el("span", { id: countId, class: "hint" });
  const input = el(hasLines ? "textarea" : "input",
    { rows: hasLines ? 2 : null, type: hasLines ? null : "text", dir: "auto", class: "text", ...labelled(countId),
    oninput: () => { keepValue(keep, input.value); showCount(); } });
  const showCount = () => {
    const length = [...input.value].length;
    const most = question.maximumLength;
    count.textContent = most && length > most * 0.8 ? t("text.count", { n: length, most }) : "";
    count.classList.toggle("is-over", Boolean(most) && length > most);
  };
  return {
    root: el("div", {}, input, count),
    show: (entry) => {
      const value = entry.values[0] ?? "";
      if (cleanText(input.value) !== value) input.value = value;
      showCount();
    },
    focusable: input,
  };
}

function countryField(keep, definition, labelled) {
  const picker = new CountryPicker(definition, { onpick: (code) => keepValue(keep, code), attributes: labelled() });
  return { root: picker.root, show: (entry) => {
    if (picker.code !== (entry.values[0] ?? "")) picker.setCode(entry.values[0] ?? "");
  }, focusable: picker.input };
}

function countriesField(keep, definition, labelled) {
  const chosen = el("ul", { class: "chips", "aria-label": t("country.chosen") });
  const picker = new CountryPicker(definition, { empties: true, attributes: labelled(), onpick: (code) => {
    if (code) keep((entry) => { entry.mode = ""; if (!entry.values.includes(code)) entry.values.push(code); });
  } });
  const remove = (code) => {
    keep((entry) => { entry.values = entry.values.filter((one) => one !== code); });
    picker.input.focus();
  };
  return {
    root: el("div", {}, chosen, picker.root),
    show: (entry) => {
      chosen.hidden = entry.values.length === 0;
      fill(chosen, entry.values.map((code) => {
        const name = definition.countryNames.get(code) ?? code;
        return el("li", { class: "chip" }, el("bdi", {}, name), el("button", { type: "button", class: "chip-remove",
          "aria-label": t("country.remove", { name }), onclick: () => remove(code) }, "×"));
      }));
    },
    focusable: picker.input,
  };
}
