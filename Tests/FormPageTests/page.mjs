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

/** The engine and the library as a page unpacks them. */
export function partsOf(page) {
  const unpacked = (id) => new Uint8Array(gunzipSync(Buffer.from(partOf(page, id), "base64")));
  return { engine: unpacked("engine"), library: unpacked("library") };
}

let sample;

export function sampleParts() {
  return partsOf(sample ??= batteryPage());
}

/** The settings of the page, with the rules in words as it unpacks them. */
export function sampleSettings(changes = {}) {
  sample ??= batteryPage();
  const rules = JSON.parse(gunzipSync(Buffer.from(partOf(sample, "rules"), "base64")).toString("utf8"));
  return { ...JSON.parse(partOf(sample, "settings")), rules, ...changes };
}
