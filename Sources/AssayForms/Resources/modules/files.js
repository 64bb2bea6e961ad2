// Saving to a file and opening one, with the means that every browser has.

import { el } from "./dom.js";
import { UnreadableFile } from "./xml-read.js";
import { decodedFile } from "./saving.js";

const MOST_BYTES = 16 * 1024 * 1024;

/** Hands a text to the browser as a file to save. */
export function downloadText(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/xml" }));
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Lets somebody choose a file; resolves to its text, or to nothing when none was chosen. */
export function chooseText() {
  return new Promise((resolve, reject) => {
    const input = el("input",
      { type: "file", accept: ".xml,application/xml,text/xml", class: "out-of-sight", tabindex: "-1",
        "aria-hidden": "true" });
    const done = (settle, value) => {
      input.remove();
      settle(value);
    };
    input.addEventListener("cancel", () => done(resolve, null));
    input.addEventListener("change", async () => {
      const file = input.files[0];
      if (!file) return done(resolve, null);
      if (file.size > MOST_BYTES) return done(reject, new UnreadableFile("open.tooLarge"));
      return done(resolve, decodedFile(new Uint8Array(await file.arrayBuffer())));
    });
    document.body.append(input);
    input.click();
  });
}
