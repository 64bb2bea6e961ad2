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

let page;

function part(id) {
  page ??= batteryPage();
  const start = page.indexOf(`id="${id}">`);
  return page.slice(start + id.length + 6, page.indexOf("</script>", start));
}

/** The engine and the library as the page unpacks them. */
export function sampleParts() {
  const unpacked = (id) => new Uint8Array(gunzipSync(Buffer.from(part(id), "base64")));
  return { engine: unpacked("engine"), library: unpacked("library") };
}

/** The settings of the page. */
export function sampleSettings(changes = {}) {
  return { ...JSON.parse(part("settings")), ...changes };
}
