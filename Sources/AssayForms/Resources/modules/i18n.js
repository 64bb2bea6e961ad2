// The words of the page in the language that was chosen, and numbers and days as people there write them.

import { rounded } from "./rounding.js";
import { messagesEn } from "../messages/en.js";
import { messagesDe } from "../messages/de.js";
import { messagesEs } from "../messages/es.js";
import { messagesFr } from "../messages/fr.js";
import { messagesZhHans } from "../messages/zh-Hans.js";

// A form may be put together without the words of languages that it does not offer; English is always there.
const DICTIONARIES = new Map([
  ["en", messagesEn],
  ["de", typeof messagesDe === "undefined" ? null : messagesDe],
  ["es", typeof messagesEs === "undefined" ? null : messagesEs],
  ["fr", typeof messagesFr === "undefined" ? null : messagesFr],
  ["zh-Hans", typeof messagesZhHans === "undefined" ? null : messagesZhHans],
]);
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "ps", "ckb"]);
const LANGUAGE_NAMES = new Map([
  ["en", "English"], ["de", "Deutsch"], ["es", "Español"], ["fr", "Français"], ["zh-Hans", "简体中文"],
]);

const spoken = { language: "en", words: messagesEn };

/** Chooses a language; one without words of its own gets English ones. */
export function setLanguage(language) {
  spoken.language = language;
  spoken.words = DICTIONARIES.get(language) ?? DICTIONARIES.get(language.split("-")[0]) ?? messagesEn;
  spoken.plural = new Intl.PluralRules(locale());
  spoken.marks = numberMarks();
}

export function currentLanguage() {
  return spoken.language;
}

export function directionOf(language) {
  return RIGHT_TO_LEFT.has(language.split("-")[0]) ? "rtl" : "ltr";
}

export function languageName(language) {
  return LANGUAGE_NAMES.get(language) ?? language;
}

/** The words for a key, with `{name}` filled in; `{n}` also chooses among forms of number. */
export function t(key, values = {}) {
  let words = spoken.words[key] ?? messagesEn[key] ?? key;
  if (typeof words === "object") words = words[spoken.plural.select(values.n)] ?? words.other;
  return words.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : all));
}

export function hasWords(key) {
  return key in messagesEn;
}

/** The words for one of the engine's own names, or the name itself. */
export function named(kind, id) {
  const key = `${kind}.${id}`;
  return hasWords(key) ? t(key) : String(id ?? "").replace(/-/g, " ");
}

export function decimalMark() {
  return spoken.marks.decimal;
}

/** A score with one digit. */
export function shownScore(score) {
  return score === null || score === undefined ? "–" : localized(rounded(score, 1));
}

/** An amount with at most one digit. */
export function shownAmount(number) {
  return localized(rounded(number, 1).replace(/\.0$/, ""));
}

/** A number of any digits as it stands. */
export function shownNumber(number) {
  return localized(String(number));
}

/** A share between 0 and 1 as a percentage without digits. */
export function shownShare(share) {
  return t("number.percent", { number: localized(rounded(Number(share) * 100, 0)) });
}

export function shownDay(day) {
  const [year, month, date] = day.split("-").map(Number);
  if (!date) return day;
  return new Intl.DateTimeFormat(locale(),
    { dateStyle: "medium", timeZone: "UTC" }).format(Date.UTC(year, month - 1, date));
}

export function shownTime(milliseconds) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(milliseconds);
}

/** An ISO 8601 duration such as `P12M` in words. */
export function shownDuration(duration) {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration ?? "");
  if (!parts) return duration ?? "";
  const units = ["years", "months", "weeks", "days"];
  return units.flatMap((unit, index) => (parts[index + 1] ? [t(`duration.${unit}`, { n: Number(parts[index + 1]) })]
      : [])).join(" ");
}

export function listOf(texts) {
  return new Intl.ListFormat(locale(), { type: "unit", style: "short" }).format(texts);
}

function locale() {
  return spoken.language;
}

function numberMarks() {
  const parts = new Intl.NumberFormat(locale()).formatToParts(1234567.5);
  const mark = (type) => parts.find((one) => one.type === type)?.value;
  return { decimal: mark("decimal") ?? ".", group: mark("group") ?? "" };
}

/** A plain decimal with the marks of the language. */
function localized(text) {
  const [whole, fraction] = text.replace("-", "").split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, spoken.marks.group) : whole;
  return `${text.startsWith("-") ? "\u2212" : ""}${grouped}${fraction ? spoken.marks.decimal + fraction : ""}`;
}

setLanguage("en");
