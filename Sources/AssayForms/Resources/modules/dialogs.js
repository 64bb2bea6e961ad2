// Questions that are put in a window of their own.

import { button, el, freshId } from "./dom.js";
import { t } from "./i18n.js";

/** Shows a dialog; resolves to what was chosen, or to nothing when it was left. */
export function showDialog(title, content, choices) {
  const titleId = freshId("dialog");
  return new Promise((resolve) => {
    const dialog = el("dialog", { class: "dialog", "aria-labelledby": titleId, onkeydown: (event) => {
      if (event.key === "Enter" && event.target.matches("input")) close(choices[0].value);
    }, onclick: (event) => {
      if (event.target.closest("a")) close("");
    }, onclose: () => {
      dialog.remove();
      resolve(dialog.returnValue);
    } });
    const close = (value) => dialog.close(value);
    dialog.append(el("h2", { id: titleId }, title), ...content,
      el("div", { class: "dialog-buttons" }, choices.map(({ value, label, kind }) => (
        button(label, () => close(value), { class: `button ${kind ?? ""}`, value })))));
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Asks for a text of several lines; resolves to nothing when it was left. */
export async function askForText(title, help, take) {
  const helpId = freshId("help");
  const input = el("textarea", { rows: "8", class: "text", "aria-label": title, "aria-describedby": helpId });
  const answer = await showDialog(title, [el("p", { id: helpId }, help), input], [
    { value: "take", label: take, kind: "primary" }, { value: "", label: t("dialog.cancel") },
  ]);
  return answer === "take" ? input.value : "";
}

/** Asks whether to go on with something that cannot be taken back. */
export async function confirmed(title, text, label) {
  const answer = await showDialog(title, [el("p", {}, text)], [
    { value: "yes", label, kind: "primary" }, { value: "", label: t("dialog.cancel") },
  ]);
  return answer === "yes";
}
