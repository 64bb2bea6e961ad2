// How far an action has come, as somebody reports it. This is saved, other than "what if".

import { button, disclosure, el } from "./dom.js";
import { named, shownDay, t } from "./i18n.js";
import { isDay } from "./text.js";
import { announce } from "./announce.js";

const STATES = ["in-progress", "done", "verified", "effective"];
const ROLES = ["supplier", "buyer", "third-party", "affected-people"];

export function progressForm(action, app) {
  const { store } = app;
  const said = store.progress.map((one, position) => ({ ...one, position })).filter((one) => one.action === action.id);
  const choices = (kind, list) => el("select", {}, list.map((one) => el("option", { value: one }, named(kind, one))));
  const state = choices("progress", STATES);
  const role = choices("role", ROLES);
  const on = el("input", { type: "date" });
  on.value = store.assessed;
  const by = el("input", { type: "text", dir: "auto" });
  by.value = store.supplier.respondent;
  const note = el("textarea", { rows: "2", class: "text", dir: "auto" });
  const told = el("p", { class: "problem-text", role: "alert" });
  const line = (words, input) => el("label", { class: "field" }, el("span", {}, t(words)), input);
  const add = () => {
    if (!isDay(on.value) || !by.value.trim()) {
      told.textContent = t("progress.incomplete");
      (by.value.trim() ? on : by).focus();
      return;
    }
    app.reportedAction = action.id;
    store.addProgress({ action: action.id, state: state.value, on: on.value, by: by.value, role: role.value,
      note: note.value });
    announce(t("progress.added"));
  };
  return disclosure(said.length ? t("progress.count", { n: said.length }) : t("progress.title"),
    { class: said.length ? "more reports" : "more reports no-print" },
    said.length > 0 && el("ul", {},
      said.map(({ state: now, on: day, by: who, note: text, position }) => el("li", {},
        `${named("progress", now)}, ${shownDay(day)}, `,
      el("bdi", { class: "own-words" }, who), text && [": ", el("bdi", { class: "own-words" }, text)], " ",
      button(t("progress.remove"), () => { app.reportedAction = action.id; store.removeProgress(position); },
        { class: "button small quiet no-print" })))),
    el("div", { class: "progress-form no-print" }, line("progress.state", state), line("progress.on", on),
      line("progress.by", by), line("progress.role", role), line("progress.note", note),
      told, button(t("progress.add"), add, { class: "button small" })));
}
