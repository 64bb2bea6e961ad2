// The mark that keeps something out of what is published; it still goes to the customer.

import { el } from "./dom.js";
import { t } from "./i18n.js";

/** A box to tick; `keep` takes the mark as the file has it. */
export function confidentialBox(key, keep) {
  const input = el("input", { type: "checkbox", onchange: () => keep(input.checked ? "yes" : "") });
  return {
    root: el("label", { class: "option confidential" }, input, el("span", {}, t(key))),
    show: ({ confidential }) => { input.checked = confidential === "yes"; },
  };
}
