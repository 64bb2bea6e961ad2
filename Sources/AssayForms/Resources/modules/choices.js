// Options to choose from: one of them, several, or yes and no.

import { el } from "./dom.js";
import { t } from "./i18n.js";
import { QUESTION_TYPES } from "./question-types.js";

/** Radio buttons; "not known" and "does not apply" stand among them as answers of their own. */
export function oneChoiceField(question, keep, stances, labelled) {
  const options = QUESTION_TYPES[question.type].values === "boolean"
    ? [{ id: "yes", text: t("answer.yes") }, { id: "no", text: t("answer.no") }] : question.options;
  const name = `answer-${question.key}`;
  const inputs = new Map();
  const choose = (id, mode) => keep((entry) => {
    entry.mode = mode;
    entry.values = mode ? [] : [id];
  });
  const line = (id, text, mode = "") => {
    const input = el("input", { type: "radio", name, value: id, onchange: () => choose(id, mode) });
    inputs.set(mode || `=${id}`, input);
    return el("label", { class: mode ? "option stance" : "option" }, input, el("span", {}, text));
  };
  const root = el("div", { class: "options", role: "radiogroup", ...labelled() },
    options.map(({ id, text }) => line(id, text)), stances.map(({ mode, text }) => line(mode, text, mode)));
  return {
    root,
    show: (entry) => {
      const wanted = entry.mode || (entry.values.length ? `=${entry.values[0]}` : "");
      for (const [id, input] of inputs) input.checked = id === wanted;
    },
    get focusable() {
      const all = [...inputs.values()];
      return all.find(({ checked }) => checked) ?? all[0];
    },
    holdsStances: true,
  };
}

/** Checkboxes; an option that excludes others takes their place and gives way to them. */
export function severalChoicesField(question, keep, labelled) {
  const inputs = new Map();
  const change = (option, isChosen) => keep((entry) => {
    entry.mode = "";
    const exclusive = new Set(question.options.filter((one) => one.exclusive).map(({ id }) => id));
    const others = entry.values.filter((id) => id !== option.id
        && (!isChosen || (!option.exclusive && !exclusive.has(id))));
    const chosen = new Set(isChosen ? [...others, option.id] : others);
    const known = question.options.map(({ id }) => id);
    entry.values = [...known.filter((id) => chosen.has(id)), ...others.filter((id) => !known.includes(id))];
  });
  const root = el("div", { class: question.options.length > 8 ? "options in-columns" : "options", role: "group",
    ...labelled() },
    question.options.map((option) => {
      const input = el("input", { type: "checkbox", value: option.id, onchange: () => change(option, input.checked) });
      inputs.set(option.id, input);
      return el("label", { class: "option" }, input, el("span", {}, option.text));
    }));
  return {
    root,
    show: (entry) => {
      for (const [id, input] of inputs) input.checked = entry.values.includes(id);
    },
    focusable: inputs.values().next().value,
    /** "We do not know yet" stands alone here as well. */
    isExcluded: true,
  };
}
