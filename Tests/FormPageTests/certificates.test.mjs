import test from "node:test";
import assert from "node:assert/strict";
import { scopeChoices } from "../../Sources/AssayForms/Resources/modules/certificate-scope.js";
import { Definition } from "../../Sources/AssayForms/Resources/modules/definition.js";
import { Engine } from "../../Sources/AssayForms/Resources/modules/engine.js";
import { setLanguage } from "../../Sources/AssayForms/Resources/modules/i18n.js";
import { messagesEn } from "../../Sources/AssayForms/Resources/messages/en.js";
import { sampleParts, sampleSettings } from "./page.mjs";

test("what was chosen stays to be seen, although nothing offers it", () => {
  const offered = [{ id: "water", text: "Water" }];
  assert.deepEqual(scopeChoices(offered, ["water", "old-issue", ""]), [...offered, { id: "old-issue", text: "old issue" }]);
});

test("materials and issues have names in the language of the page", async () => {
  const { engine: code, library } = sampleParts();
  const engine = await Engine.start(code, library);
  setLanguage("de");
  const definition = new Definition(JSON.parse(engine.describe("de")), sampleSettings(), "de");
  setLanguage("en");
  assert.ok(definition.materials.some(({ id, text }) => id === "graphite" && text.startsWith("Gra")));
  const irma = definition.schemes.find(({ id }) => id === "irma");
  assert.ok(irma.issues.some(({ id, text }) => id === "child-labour" && text === "Kinderarbeit"));
  for (const { id } of definition.schemes.flatMap(({ issues }) => issues)) assert.ok(`issue.${id}` in messagesEn, id);
});
