// An answer in words, as results and printed pages show it.

import { statedState } from "./submission.js";
import { listOf, shownDay, shownNumber, t } from "./i18n.js";
import { isDay } from "./text.js";
import { QUESTION_TYPES } from "./question-types.js";

/** What is said at a question. Text of respondents comes back as it is, and must be shown as text. */
export function answerInWords(entry, question, definition) {
  const state = statedState(entry);
  if (state !== "answered") return t(`state.${state}`);
  if (question.type === "table") return t("answer.rows", { n: entry.rows.filter((row) => row.size > 0).length });
  return listOf(entry.values.map((value) => valueInWords(value, question, definition)));
}

function valueInWords(value, question, definition) {
  switch (QUESTION_TYPES[question.type].values) {
    case "choice": return question.options.find(({ id }) => id === value)?.text ?? value;
    case "boolean": return value === "yes" ? t("answer.yes") : value === "no" ? t("answer.no") : value;
    case "country": return definition.countryNames.get(value) ?? value;
    case "date": return isDay(value) ? shownDay(value) : value;
    case "number":
      return /^-?\d+(\.\d+)?$/.test(value) ? `${shownNumber(value)}${question.unit ? ` ${question.unit}` : ""}` : value;
    default: return value.length > 120 ? `${value.slice(0, 120)}…` : value;
  }
}
