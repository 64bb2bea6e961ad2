// What a certificate covers: materials or issues, chosen from those that the form and the scheme name.

import { el, fill } from "./dom.js";
import { t } from "./i18n.js";

/** What there is to choose: what is offered, and behind it what was chosen before and is offered no more. */
export function scopeChoices(offered, chosen) {
  const known = new Set(offered.map(({ id }) => id));
  return [...offered, ...chosen.filter((id) => id && !known.has(id))
    .map((id) => ({ id, text: id.replace(/-/g, " ") }))];
}

export class ScopeField {
  /** `keep` gets the ids that are chosen, in the order in which they stand. */
  constructor(words, keep) {
    this.keep = keep;
    this.choices = [];
    this.inputs = new Map();
    this.options = el("div", { class: "options in-columns" });
    this.root = el("fieldset", { class: "scope" }, el("legend", {}, t(words)),
      el("p", { class: "hint" }, t("certificate.scopeHelp")), this.options);
  }

  /** What is taken away stays in its place until others are offered, so that focus stays too. */
  show(offered, chosen) {
    if (offered !== this.offered || chosen.some((id) => id && !this.inputs.has(id))) {
      this.offered = offered;
      this.choices = scopeChoices(offered, chosen);
      this.inputs = new Map();
      fill(this.options, this.choices.map((choice) => this.line(choice)));
    }
    for (const [id, input] of this.inputs) input.checked = chosen.includes(id);
    this.root.hidden = this.choices.length === 0;
  }

  line({ id, text }) {
    const input = el("input",
      { type: "checkbox", value: id,
        onchange: () => this.keep(this.choices.map((one) => one.id).filter((one) => this.inputs.get(one).checked)) });
    this.inputs.set(id, input);
    return el("label", { class: "option" }, input, el("span", {}, text));
  }
}
