// The page that the tool writes: whole, inert, and closed to everything outside.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { batteryPage, unpackedPart } from "./page.mjs";

const page = batteryPage();
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("the policy knows the scripts and the style, and lets nothing out", () => {
  const policy = page.match(/Content-Security-Policy" content="([^"]*)"/)[1].replaceAll("&#39;", "'");
  const boot = page.match(/<script>([\s\S]*?)<\/script>/)[1];
  const unpacked = (id) => unpackedPart(page, id).toString("utf8");
  for (const text of [boot, unpacked("look"), unpacked("app")]) assert.ok(policy.includes(hash(text)));
  assert.ok(policy.startsWith("default-src 'none';"));
  assert.equal(page.match(/<script>/g).length, 1);
  assert.doesNotMatch(page, /<style>/);
});

test("nothing in it asks for anything outside", () => {
  const visible = page.replace(/<script type="application\/octet-stream"[^>]*>[^<]*/g, "");
  assert.doesNotMatch(visible, /\b(?:src|href)="(?!#)/);
  assert.doesNotMatch(visible, /url\((?!['"]?data:)/);
});

test("no text of a module goes over lines, and comments begin theirs", () => {
  const folder = new URL("../../Sources/AssayForms/Resources/", import.meta.url);
  for (const kind of ["modules/", "messages/"]) {
    for (const name of readdirSync(new URL(kind, folder)).filter((one) => one.endsWith(".js"))) {
      for (const line of readFileSync(new URL(kind + name, folder), "utf8").split("\n")) {
        assert.equal(line.split("`").length % 2, 1, `${name}: ${line}`);
      }
    }
  }
});

test("a page in one language stays below 830 KB", () => {
  const one = batteryPage("--ui-language", "en");
  assert.ok(Buffer.byteLength(one) < 830_000, `${Buffer.byteLength(one)} bytes`);
});

test("the same input gives the same bytes", () => assert.equal(page, batteryPage()));
