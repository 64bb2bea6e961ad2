import test from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { messagesEn } from "../../Sources/AssayForms/Resources/messages/en.js";
import { messagesDe } from "../../Sources/AssayForms/Resources/messages/de.js";
import { messagesEs } from "../../Sources/AssayForms/Resources/messages/es.js";
import { messagesFr } from "../../Sources/AssayForms/Resources/messages/fr.js";
import { messagesZhHans } from "../../Sources/AssayForms/Resources/messages/zh-Hans.js";

const all = { en: messagesEn, de: messagesDe, es: messagesEs, fr: messagesFr, "zh-Hans": messagesZhHans };
const places = (words) => [...new Set((typeof words === "string" ? words : Object.values(words).join(" ")).match(/\{\w+\}/g) ?? [])].sort();

for (const [language, words] of Object.entries(all)) {
  test(`${language} has the same keys, places and forms as English`, () => {
    assert.deepEqual(Object.keys(words).sort(), Object.keys(messagesEn).sort());
    for (const [key, text] of Object.entries(messagesEn)) {
      assert.deepEqual(places(words[key]), places(text), key);
      assert.equal(typeof words[key], typeof text, key);
      if (typeof text === "object") assert.ok(words[key].other && words[key].one, key);
    }
  });
}

test("no words judge", () => {
  for (const words of Object.values(all)) assert.doesNotMatch(JSON.stringify(words), /\b(pass(ed)?|fail(ed)? the|compliant|konform|bestanden|aprobado|conforme)\b|合格/i);
});

test("every key that the page asks for exists", () => {
  const folder = new URL("../../Sources/AssayForms/Resources/modules/", import.meta.url).pathname;
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".js"))) {
    const source = readFileSync(join(folder, name), "utf8");
    for (const [, key] of source.matchAll(/\bt\("([\w.-]+)"/g)) assert.ok(key in messagesEn, `${name}: ${key}`);
  }
});
