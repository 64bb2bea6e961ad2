// Saving to a file and opening one, with the means that every browser has.

import { el } from "./dom.js";
import { UnreadableFile } from "./xml-read.js";
import { decodedFile } from "./saving.js";
import { checksum } from "./evidence.js";

const MOST_BYTES = 16 * 1024 * 1024;

/** The SHA-256 of a file, or nothing in a browser that computes none. */
async function digestOf(file) {
  try {
    return await checksum(file);
  } catch {
    return "";
  }
}

/** Hands a text to the browser as a file to save. */
export function downloadText(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/xml" }));
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Lets somebody choose a file; resolves to its text and its SHA-256, or to nothing when none was chosen. */
export function chooseFile() {
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
      const text = decodedFile(new Uint8Array(await file.arrayBuffer()));
      return done(resolve, { text, digest: await digestOf(file) });
    });
    document.body.append(input);
    input.click();
  });
}
