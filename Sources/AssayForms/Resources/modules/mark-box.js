// A mark on an answer, evidence or certificate, such as what keeps it out of what is published.

import { el } from "./dom.js";
import { t } from "./i18n.js";

/** A box to tick; `name` is the member that holds the mark, and `keep` takes it as the file has it. */
export function markBox(name, key, keep) {
  const input = el("input", { type: "checkbox", onchange: () => keep(input.checked ? "yes" : "") });
  return {
    root: el("label", { class: `option ${name}` }, input, el("span", {}, t(key))),
    show: (marked) => { input.checked = marked[name] === "yes"; },
  };
}
