// The parts of a page that the built tool writes.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const root = new URL("../../", import.meta.url).pathname;
const tool = process.env.ASSAY ?? join(root, ".build/debug/assay");

/** What the tool writes on standard output. */
export function ran(...given) {
  return execFileSync(tool, given, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
}

/** A page for the programme of battery materials, as text. */
export function batteryPage(...options) {
  const folder = mkdtempSync(join(tmpdir(), "assay-form-"));
  try {
    const file = join(folder, "form.html");
    ran("form", "battery", "-o", file, ...options);
    return readFileSync(file, "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What stands in a part of a page. */
export function partOf(page, id) {
  const start = page.indexOf(`id="${id}">`);
  return page.slice(start + id.length + 6, page.indexOf("</script>", start));
}

/** The bytes that a part of a page holds, read apart from how the page reads them. */
export function unpackedPart(page, id) {
  const bytes = [];
  for (const group of partOf(page, id).match(/.{1,5}/g)) {
    const digits = [...group.replaceAll("}", "<")].map((letter) => letter.charCodeAt(0) - 40);
    while (digits.length < 5) digits.push(84);
    const number = digits.reduce((sum, digit) => sum * 85n + BigInt(digit), 0n);
    bytes.push(...[24n, 16n, 8n, 0n].slice(0, group.length - 1).map((shift) => Number((number >> shift) & 255n)));
  }
  return gunzipSync(Uint8Array.from(bytes));
}

/** The engine and the library as a page unpacks them. */
export function partsOf(page) {
  return { engine: new Uint8Array(unpackedPart(page, "engine")), library: new Uint8Array(unpackedPart(page, "library")) };
}

let sample;

export function sampleParts() {
  return partsOf(sample ??= batteryPage());
}

/** The settings of the page, with the rules in words as it unpacks them. */
export function sampleSettings(changes = {}) {
  sample ??= batteryPage();
  const rules = JSON.parse(unpackedPart(sample, "rules").toString("utf8"));
  return { ...JSON.parse(partOf(sample, "settings")), rules, ...changes };
}
